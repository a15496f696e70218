"""The world as the record knows it: states, bodies, organisations, groups, agencies, persons and their tenures."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class EntityKind(StrEnum):
    """What sort of thing an entity is; an agency is a news agency, an outlet or a platform."""

    STATE = "state"
    BODY = "body"
    ORGANISATION = "organisation"
    PERSON = "person"
    GROUP = "group"
    AGENCY = "agency"


class NameKind(StrEnum):
    """How a name stands for its entity: a demonym is its people, a seat is the house its government sits in."""

    NAME = "name"
    DEMONYM = "demonym"
    ADJECTIVE = "adjective"
    CAPITAL = "capital"
    SEAT = "seat"
    ACRONYM = "acronym"
    REGION = "region"
    SURNAME = "surname"


class RoleKind(StrEnum):
    """Whether a role noun means one person, a standing organ or a loose collective."""

    PERSON = "person"
    ORGAN = "organ"
    COLLECTIVE = "collective"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One way to call an entity, with the days between which it was current."""

    text: str
    kind: NameKind
    since: date | None = None
    until: date | None = None

    def current(self, on: date | None) -> bool:
        """Whether the name was in use on that day; a name without dates always is."""
        return _holds(self.since, self.until, on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """A stretch of days in which an entity stood on one side or a person held one office."""

    country: str | None
    sector: str | None
    role: str | None = None
    office: str | None = None
    since: date | None = None
    until: date | None = None
    recognised: bool = True

    def holds(self, on: date | None) -> bool:
        """Whether the day lies within the spell, both ends counted; no day lies within every spell."""
        return _holds(self.since, self.until, on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something that acts in the news, by a stable key such as `state:IRN` or `group:taliban`."""

    key: str
    kind: EntityKind
    name: str
    names: tuple[Name, ...] = ()
    country: str | None = None
    sector: str | None = None
    spells: tuple[Spell, ...] = ()
    wikidata: str | None = None
    form: str | None = None

    def at(self, on: date | None) -> Spell | None:
        """Return the spell that holds on the day, the latest begun first; without a day the latest of all.

        A person out of office has none. Anything else without a dated spell stands where it always stood.
        """
        holding = [spell for spell in self.spells if spell.holds(on)]
        if holding:
            return max(holding, key=_begun)
        if self.kind is EntityKind.PERSON:
            return None
        return Spell(country=self.country, sector=self.sector)

    def called(self, kind: NameKind, on: date | None = None) -> tuple[str, ...]:
        """Return its names of one kind that were current on the day."""
        return tuple(name.text for name in self.names if name.kind is kind and name.current(on))


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """One state's spell in one international body."""

    body: str
    state: str
    since: date | None = None
    until: date | None = None

    def holds(self, on: date | None) -> bool:
        """Whether the state was a member on the day; without a day, whether it still is."""
        if on is None:
            return self.until is None
        return _holds(self.since, self.until, on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A noun for somebody in an office or a collective: the sector it speaks for and the office it may name."""

    text: str
    kind: RoleKind
    sector: str
    office: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StateNumbers:
    """The numbers of a state in the Correlates of War and Gleditsch-Ward lists."""

    cow: int | None = None
    gw: int | None = None


def _holds(since: date | None, until: date | None, on: date | None) -> bool:
    if on is None:
        return True
    return (since is None or since <= on) and (until is None or on <= until)


def _begun(spell: Spell) -> tuple[date, bool]:
    return (spell.since or date.min, spell.until is None)
