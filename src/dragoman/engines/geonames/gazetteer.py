"""The one door to GeoNames. Tables are read at the first question."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from dragoman.engines.geonames.disputed import Claim, Disputed
from dragoman.engines.geonames.entries import Entry, kilometres
from dragoman.engines.geonames.keys import key_of
from dragoman.engines.geonames.packed import PackedPlaces, read_packed
from dragoman.engines.geonames.rank import weight
from dragoman.engines.geonames.tables import read_countries, read_regions, read_sites
from dragoman.model.place import Place

_ARTICLES = ("al", "el", "ad", "as", "ash", "an", "ar", "az", "the")  # "Hodeidah" is listed as Al Hudaydah, El Hodeidah
_KIND_OF_REGION = re.compile(
    r"(?P<name>.+) (?:region|province|oblast|governorate|district|county|prefecture|state|department|canton|krai"
    r"|territory|municipality|emirate)"
)
_KNOWN = 15_000  # people: smaller towns are meant only where the story plays in their country
_LANDS = ("country", "water", "region")
_MUCH_BETTER_KNOWN = (
    1.5  # the country of Georgia is not so much better known than the state; Niger is, than Niger State
)
_INSIDE = {"region": 500.0, "county": 80.0}  # km: how far from the middle of a region a place in it may lie
_SEAT = 80_000  # people
_SEAT_WITHIN = 150.0  # km from the middle of its region


class Namesake(NamedTuple):
    """A place that shares its name with others, and how many live there."""

    place: Place
    people: int


class GeoNames:
    """Places by name: the better known before the lesser, unless the story plays where the lesser lies."""

    def find(self, name: str, countries: Sequence[str]) -> Place | None:
        """Return the place of this name, one in `countries` (alpha-3) first, else the best known.

        What stands after a comma tells where to look, a word such as "province" what to look for.

        >>> GeoNames().find("Kazan", ()).country
        'RUS'
        >>> GeoNames().find("Tripoli, Lebanon", ()).country
        'LBN'
        """
        inner, _, outer = name.partition(",")
        if outer.strip():
            return self._inside(inner, outer.strip(), countries)
        known = [
            e for e in self._named(key_of(name)) if e.people >= _KNOWN or e.kind != "city" or e.country in countries
        ]
        best = max(known, key=lambda entry: weight(entry, countries), default=None)
        if best is None:
            return None
        return (best if key_of(name) in self._regions else _seat(best, known)).place

    def namesakes(self, name: str) -> tuple[Namesake, ...]:
        """Return every place of this name with its inhabitants, the best known first."""
        entries = sorted(self._named(key_of(name)), key=lambda entry: -weight(entry, ()))
        return tuple(Namesake(entry.place, entry.people) for entry in entries)

    def claim(self, name: str) -> Claim | None:
        """Return who governs and who claims a disputed place.

        >>> GeoNames().claim("Sevastopol").claimed_by
        ('UKR', 'RUS')
        """
        return self._disputed.claim(name)

    def _inside(self, name: str, outer: str, countries: Sequence[str]) -> Place | None:
        """Return the place of a name that lies in a place of the other name; None where none does."""
        around = [e for e in self._named(key_of(outer)) if e.kind in ("country", "region", "county")]
        pairs = [(a, b) for a in _likely(self._named(key_of(name))) for b in around if _lies_in(a, b)]
        best = max(pairs, key=lambda pair: weight(pair[0], countries) + weight(pair[1], countries), default=None)
        return best[0].place if best else None

    def _named(self, key: str) -> list[Entry]:
        """Return the places that go by a name."""
        disputed = self._disputed.named(key)
        if disputed:
            return [disputed]
        found = self._listed(key)
        region = None if found else _KIND_OF_REGION.fullmatch(key)
        if region:
            known = self._named(region["name"])
            return [entry for entry in known if entry.kind in ("region", "county")] or known
        return found or [entry for article in self._bare(key) for entry in self._listed(article)]

    @staticmethod
    def _bare(key: str) -> Iterator[str]:
        """Yield a name with each article before it, and without the one that it has."""
        first, _, rest = key.partition(" ")
        if first in _ARTICLES and rest:
            yield rest
        yield from (f"{article} {key}" for article in _ARTICLES)

    def _listed(self, key: str) -> list[Entry]:
        """Return the places that the tables list under a name, those kept by hand in the place of the packed ones."""
        packed = [self._disputed.neutral(key, entry) for entry in self._packed.named(key)]
        regions = [_with_numbers(entry, packed) for entry in self._regions.get(key, ())]
        lands = {entry.country for entry in regions}
        left = [entry for entry in packed if entry.kind not in ("region", "county") or entry.country not in lands]
        return [*self._countries.get(key, ()), *regions, *self._sites.get(key, ()), *left]

    @cached_property
    def _packed(self) -> PackedPlaces:
        return read_packed()

    @cached_property
    def _countries(self) -> dict[str, list[Entry]]:
        return read_countries()

    @cached_property
    def _regions(self) -> dict[str, list[Entry]]:
        return read_regions()

    @cached_property
    def _sites(self) -> dict[str, list[Entry]]:
        return read_sites()

    @cached_property
    def _disputed(self) -> Disputed:
        return Disputed()


def _with_numbers(region: Entry, packed: Sequence[Entry]) -> Entry:
    """Return a region kept by hand with the numbers and the people that GeoNames has for it."""
    same = next((e for e in packed if e.kind == "region" and e.country == region.country), None)
    if same is None:
        return region
    people = max(same.people, region.people)
    return region._replace(geonames_id=same.geonames_id, people=people, admin=same.admin)


def _likely(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries without what nobody means: in "Oregon, Ohio and Texas" or "China, Japan" no town is told."""
    best = max(entries, key=lambda entry: weight(entry, ()), default=None)
    if best is None or best.kind in ("city", "capital", "county"):
        return list(entries)
    return [e for e in entries if e.kind in _LANDS and weight(best, ()) - weight(e, ()) < _MUCH_BETTER_KNOWN]


def _lies_in(inner: Entry, outer: Entry) -> bool:
    """True for a place within another: told by their codes, or where a region has none, by how near it lies."""
    if inner.kind == "country" or inner == outer or outer.country not in (None, inner.country):
        return False
    if outer.kind == "country":
        return True
    if outer.kind == "region" and inner.admin and outer.admin:
        return inner.admin == outer.admin
    return kilometres(inner, outer) < _INSIDE[outer.kind]


def _seat(best: Entry, entries: Sequence[Entry]) -> Entry:
    """Return the city after which a region is called, as its bare name means it; else the region."""
    if best.kind != "region":
        return best
    seats = [e for e in entries if e.kind in ("city", "capital") and e.country == best.country]
    near = [e for e in seats if e.people >= _SEAT and kilometres(e, best) < _SEAT_WITHIN]
    return max(near, key=lambda entry: entry.people, default=best)
