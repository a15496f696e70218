"""GeoNames behind the Gazetteer port: cities, countries, regions and waters, with what states dispute set apart."""

from dragoman.engines.geonames.disputed import Claim
from dragoman.engines.geonames.gazetteer import GeoNames

__all__ = ["Claim", "GeoNames"]
