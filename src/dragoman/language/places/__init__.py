"""Places in a story: which words name them, and which place on the map each of them means."""

from dragoman.language.places.find import find_places
from dragoman.language.places.settle import PlaceName, settle

__all__ = ["PlaceName", "find_places", "settle"]
