"""Places on the map."""

from dataclasses import dataclass
from enum import StrEnum


class PlacePrecision(StrEnum):
    """What the coordinates stand for."""

    POINT = "point"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A named place: `country` is ISO 3166-1 alpha-3, `latitude` and `longitude` are degrees (WGS 84)."""

    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    geonames_id: int | None
    precision: PlacePrecision
