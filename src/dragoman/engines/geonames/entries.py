"""One place under one of its names, as the tables hold it."""

from math import acos, cos, radians, sin
from typing import NamedTuple

from dragoman.model.place import Place, PlacePrecision

_EARTH = 6371.0  # km
_PRECISION = {
    "country": PlacePrecision.COUNTRY,
    "water": PlacePrecision.REGION,
    "region": PlacePrecision.REGION,
    "county": PlacePrecision.REGION,
    "capital": PlacePrecision.CITY,
    "city": PlacePrecision.CITY,
    "site": PlacePrecision.POINT,
}


class Entry(NamedTuple):
    """A place under one of its names; `own` is False where it is chiefly known by another."""

    name: str
    country: str | None  # ISO 3166-1 alpha-3, or PLOVER's own
    kind: str  # country, water (and lands of many states), region, county, capital, city, site
    latitude: float
    longitude: float
    geonames_id: int | None
    people: int
    own: bool
    admin: str = ""  # the region of the first level by its GeoNames code: "US.TX"

    @property
    def place(self) -> Place:
        """The place as the record has it."""
        return Place(
            name=self.name,
            country=self.country,
            latitude=self.latitude,
            longitude=self.longitude,
            geonames_id=self.geonames_id,
            precision=_PRECISION[self.kind],
        )


def kilometres(a: Entry, b: Entry) -> float:
    """Return how far two places lie apart."""
    north, south = radians(a.latitude), radians(b.latitude)
    turn = radians(a.longitude - b.longitude)
    cosine = sin(north) * sin(south) + cos(north) * cos(south) * cos(turn)
    return _EARTH * acos(max(-1.0, min(1.0, cosine)))
