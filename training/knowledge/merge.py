"""Many sources, one list of persons: the same holder under several spellings becomes one entry."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import SequenceMatcher

from tenures import PARALLEL, Tenure

from dragoman.knowledge.spelling import fold

# An open tenure is measured up to the last day that the sources know.
_NOW = date(2026, 2, 1)
_TOP = frozenset(("head_of_state", "head_of_government", "supreme_leader"))


@dataclass(slots=True)
class Person:
    """One person while sources are being merged."""

    name: str
    surname: str = ""
    spells: list[Tenure] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)
    by_hand: list[str] = field(default_factory=list)


class Merger:
    """Takes tenures, the best source first, and finds for each the person it belongs to."""

    def __init__(self, variants: dict[tuple[str, str], list[str]]) -> None:
        """Start with the spellings known by hand."""
        self.persons: list[Person] = []
        self._variants = variants
        self._by_name: dict[tuple[str, str], Person] = {}
        self._by_item: dict[str, Person] = {}
        self._by_country: dict[str, list[Person]] = defaultdict(list)
        self._held: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
        self._own: dict[str, Person] = {}

    def take(self, tenures: Iterable[Tenure]) -> None:
        """Add every tenure to its person, new or known; what a better source already tells is not told twice."""
        for tenure in tenures:
            person = self._find(tenure)
            if person is None:
                if not self._crowded(tenure):
                    self._open(tenure)
            else:
                self._join(person, tenure)

    def _find(self, tenure: Tenure) -> Person | None:
        if tenure.source == "own":
            return self._own.get(fold(tenure.name))
        if tenure.wikidata and tenure.wikidata in self._by_item:
            return self._by_item[tenure.wikidata]
        named = self._by_name.get((tenure.country, fold(tenure.name)))
        if named is not None:
            return named
        scored = [(_likeness(person, tenure), person) for person in self._by_country[tenure.country]]
        best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        return best[1] if best[0] > 0 else None

    def _open(self, tenure: Tenure) -> None:
        person = Person(name=tenure.name, surname=tenure.surname)
        self.persons.append(person)
        if tenure.source == "own":
            self._own[fold(tenure.name)] = person
        self._join(person, tenure)

    def _join(self, person: Person, tenure: Tenure) -> None:
        self._name(person, tenure)
        if tenure.wikidata:
            self._by_item.setdefault(tenure.wikidata, person)
        if any(_told(spell, tenure) for spell in person.spells):
            _note_item(person, tenure)
            return
        if self._crowded(tenure):
            return
        person.spells.append(tenure)
        self._held[tenure.country, tenure.office].append(tenure)

    def _name(self, person: Person, tenure: Tenure) -> None:
        hand = self._variants.get((tenure.country, tenure.name), ())
        person.by_hand.extend(name for name in hand if name not in person.by_hand)
        spellings = [tenure.name, *hand]
        if person not in self._by_country[tenure.country]:
            self._by_country[tenure.country].append(person)
        for spelling in spellings:
            self._by_name.setdefault((tenure.country, fold(spelling)), person)
            known = {fold(person.name), *(fold(variant) for variant in person.variants)}
            if fold(spelling) not in known:
                person.variants.append(spelling)

    def _crowded(self, tenure: Tenure) -> bool:
        """Whether a better source already says who held that office for most of that time."""
        if tenure.source == "own" or tenure.office in PARALLEL:
            return False
        rivals = self._held[tenure.country, tenure.office]
        if tenure.source == "reign":
            rivals = [spell for office in _TOP for spell in self._held[tenure.country, office]]
        return any(spell.source != tenure.source and _share(spell, tenure) > 0.4 for spell in rivals)


def _likeness(person: Person, tenure: Tenure) -> float:
    """How surely the tenure is this person's: 0 where it is not."""
    names = [fold(person.name), *(fold(variant) for variant in person.variants)]
    mine = fold(tenure.name)
    last = fold(tenure.surname or tenure.name.rsplit(" ", 1)[-1])
    if tenure.source == "reign":
        served = any(s.overlaps(tenure, slack=400) for s in person.spells)
        return float(served and any(re.search(rf"\b{re.escape(last)}\b", name) for name in names))
    if any(_words(mine) == _words(name) for name in names):
        return 2.0
    if tenure.office in ("ambassador", "minister") or not _near(mine, last, names):
        return 0.0
    alike = max(SequenceMatcher(None, mine, name).ratio() for name in names)
    together = any(_started(spell, tenure) for spell in person.spells)
    bar = 0.5 if together and tenure.office in _TOP else 0.8 if last in {n.rsplit(" ", 1)[-1] for n in names} else 0.9
    return alike if alike > bar else 0.0


def _near(mine: str, last: str, names: list[str]) -> bool:
    return last in " ".join(names) or mine[0] in {name[0] for name in names}


def _started(spell: Tenure, tenure: Tenure) -> bool:
    if spell.office != tenure.office or spell.since is None or tenure.since is None:
        return False
    return abs((spell.since - tenure.since).days) <= 45


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name))


def _told(spell: Tenure, tenure: Tenure) -> bool:
    if spell.country != tenure.country:
        return False
    if tenure.source == "reign":
        return spell.office in _TOP and spell.overlaps(tenure, slack=400)
    return (
        spell.office == tenure.office
        and spell.overlaps(tenure, slack=60)
        and (spell.title == tenure.title or tenure.office not in PARALLEL or spell.source != tenure.source)
    )


def _note_item(person: Person, tenure: Tenure) -> None:
    if tenure.wikidata and not any(spell.wikidata for spell in person.spells):
        person.spells[0] = replace(person.spells[0], wikidata=tenure.wikidata)


def _share(spell: Tenure, tenure: Tenure) -> float:
    if not spell.overlaps(tenure) or tenure.since is None:
        return 0.0
    start = max(spell.since or tenure.since, tenure.since)
    end = min(spell.until or _NOW, tenure.until or _NOW)
    return (end - start).days / max(((tenure.until or _NOW) - tenure.since).days, 1)
