"""The world indexed: who is called what, who held which office on which day, who belongs to which body."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from dragoman.knowledge.spelling import fold, tidy
from dragoman.model.world import Entity, EntityKind, Membership, Name, NameKind, Role, StateNumbers

_K = TypeVar("_K")
_V = TypeVar("_V")
_CASED_KINDS = (EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.AGENCY)
# Where the family name is written first, it is what a person is called by.
_FAMILY_FIRST = frozenset(("CHN", "TWN", "HKG", "KOR", "PRK", "KHM"))
_Index = dict[str, tuple[Entity, ...]]


class World:
    """Everything known of the world; built once, never changed."""

    def __init__(
        self,
        *,
        entities: tuple[Entity, ...],
        memberships: tuple[Membership, ...],
        roles: tuple[Role, ...],
        numbers: Mapping[str, StateNumbers],
        cased: frozenset[str],
        withheld: frozenset[str],
    ) -> None:
        """Index the entities; `cased` names are found only as written, `withheld` ones never looked for in a text."""
        self._entities = entities
        self._memberships = _grouped((membership.body, membership) for membership in memberships)
        self._roles = {_phrase(role.text): role for role in roles}
        self._numbers = numbers
        self._keys = {entity.key: entity for entity in entities}
        self._exact, self._folded, self._surfaces = _by_name(entities, cased, withheld)
        people = tuple(entity for entity in entities if entity.kind is EntityKind.PERSON)
        self._people = _grouped((name, person) for person in people for name in _called(person))
        self._tenures = _grouped(((s.country, s.office), (s, person)) for person in people for s in person.spells)

    def entities(self) -> tuple[Entity, ...]:
        """Return everything known, in the order of the tables."""
        return self._entities

    def get(self, key: str) -> Entity | None:
        """Return the entity of this key."""
        return self._keys.get(key)

    def state(self, code: str) -> Entity | None:
        """Return the state of this code."""
        return self._keys.get(f"state:{code}")

    def numbers(self, code: str) -> StateNumbers:
        """Return the state's numbers in the lists that political scientists use."""
        return self._numbers.get(code, StateNumbers())

    def lookup(self, surface: str) -> tuple[Entity, ...]:
        """Return the entities that these words name; short acronyms and names that are also words keep their case."""
        found = (*self._exact.get(tidy(surface), ()), *self._folded.get(fold(surface), ()))
        return tuple(dict.fromkeys(found))

    def surfaces(self) -> tuple[tuple[str, bool], ...]:
        """Return every name to look for in a text as written, each with whether its case matters."""
        return self._surfaces

    def person(self, name: str) -> tuple[Entity, ...]:
        """Return the persons of this surname or full name, those last in office first."""
        return tuple(sorted(self._people.get(fold(name), ()), key=_last_in_office, reverse=True))

    def holders(self, country: str, office: str, on: date | None) -> tuple[Entity, ...]:
        """Return who held an office on a day, the latest begun first; without a day, who holds it now."""
        tenures = self._tenures.get((country, office), ())
        holding = [(s, p) for s, p in tenures if (s.until is None if on is None else s.holds(on))]
        holding.sort(key=lambda tenure: tenure[0].since or date.min, reverse=True)
        return tuple(dict.fromkeys(person for _, person in holding))

    def members(self, body: str, on: date | None) -> tuple[str, ...]:
        """Return the codes of the states that belonged to a body on a day; without a day, that still do."""
        spells = self._memberships.get(body, ())
        return tuple(sorted({membership.state for membership in spells if membership.holds(on)}))

    def memberships(self, code: str) -> tuple[Membership, ...]:
        """Return the spells of a state in all bodies, or of all states in a body, in the order of the tables."""
        everyone = (membership for spells in self._memberships.values() for membership in spells)
        return tuple(membership for membership in everyone if code in (membership.body, membership.state))

    def find(self, text: str) -> tuple[Entity, ...]:
        """Return what a key (`person:xi-jinping`), a code (`IRN`, `EU`) or a name, whatever its case, means."""
        words = " ".join(text.split())
        keyed = (self.get(key) for key in (words, f"state:{words.upper()}", f"body:{words.upper()}"))
        found = [entity for entity in keyed if entity is not None]
        known = tuple(dict.fromkeys((*found, *self.lookup(words), *self.person(words))))
        return known or tuple(e for e in self._entities if any(fold(n.text) == fold(words) for n in e.names))

    def role(self, text: str) -> Role | None:
        """Return the role that this word or phrase names, in the singular or the plural."""
        phrase = _phrase(text)
        return next((self._roles[form] for form in _singular(phrase) if form in self._roles), None)

    def roles(self) -> tuple[Role, ...]:
        """Return every role word known."""
        return tuple(self._roles.values())


def _grouped(pairs: Iterable[tuple[_K, _V]]) -> dict[_K, tuple[_V, ...]]:
    # Nearly every name has one bearer: a list for each, made a tuple later, would double the time.
    grouped: dict[_K, tuple[_V, ...]] = {}
    for key, value in pairs:
        grouped[key] = (*grouped[key], value) if key in grouped else (value,)
    return grouped


def _by_name(
    entities: Iterable[Entity], cased: frozenset[str], withheld: frozenset[str]
) -> tuple[_Index, _Index, tuple[tuple[str, bool], ...]]:
    """Return the entities by exact and by folded name, and every name to look for with whether its case matters."""
    exact: list[tuple[str, Entity]] = []
    folded: list[tuple[str, Entity]] = []
    surfaces: dict[str, bool] = {}
    for entity in entities:
        for name in entity.names:
            matters = _case_matters(entity, name, cased)
            forms = _cased_forms(name) if matters else (tidy(name.text),)
            if matters:
                exact.extend([(form, entity) for form in forms])
            else:
                folded.append((fold(name.text), entity))
            if name.text not in withheld:
                surfaces.update(dict.fromkeys(forms, matters))
    return _grouped(exact), _grouped(folded), tuple([(text, surfaces[text]) for text in sorted(surfaces)])


def _case_matters(entity: Entity, name: Name, cased: frozenset[str]) -> bool:
    """Acronyms, surnames, listed names, and what an organisation or outlet calls itself in one word or with The."""
    if name.kind in (NameKind.ACRONYM, NameKind.SURNAME) or name.text in cased:
        return True
    return entity.kind in _CASED_KINDS and (" " not in name.text or name.text.startswith("The "))


def _cased_forms(name: Name) -> tuple[str, ...]:
    text = tidy(name.text)
    if name.kind is NameKind.ACRONYM:
        return (text,)
    # Headlines set in capitals must still be read.
    return tuple(dict.fromkeys((text, text.upper())))


def _called(person: Entity) -> tuple[str, ...]:
    full = [fold(person.name), *(fold(name.text) for name in person.names)]
    called = [*full, *(name.rsplit(" ", 1)[-1] for name in full)]
    if person.country in _FAMILY_FIRST:
        called.extend(name.split(" ", 1)[0] for name in full)
    return tuple(dict.fromkeys(called))


def _last_in_office(person: Entity) -> tuple[date, date]:
    ends = max(spell.until or date.max for spell in person.spells)
    return (ends, max(spell.since or date.min for spell in person.spells))


def _phrase(text: str) -> str:
    return fold(text).replace("-", " ").removeprefix("the ")


def _singular(phrase: str) -> Iterator[str]:
    yield phrase
    head, _, tail = phrase.partition(" of ")
    rest = f" of {tail}" if tail else ""
    for plural, single in (("ies", "y"), ("men", "man"), ("women", "woman"), ("s", "")):
        if head.endswith(plural):
            yield head.removesuffix(plural) + single + rest
