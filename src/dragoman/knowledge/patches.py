"""What an entry of a user's file says of one thing; what it leaves unsaid is None and stays as it is known."""

from dataclasses import dataclass
from datetime import date

from dragoman.model.world import EntityKind, Name, RoleKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What is said of one spell: a tenure, a side, the time in which a state was one."""

    country: str | None = None
    sector: str | None = None
    role: str | None = None
    office: str | None = None
    since: date | None = None
    until: date | None = None
    recognised: bool | None = None
    alone: bool = False  # whoever held the office until then has left it
    remove: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """What is said of one entity. `replace`: nothing else is known of it; `remove`: it is not there."""

    key: str
    kind: EntityKind
    name: str | None = None
    names: tuple[Name, ...] = ()
    country: str | None = None
    sector: str | None = None
    stretches: tuple[Stretch, ...] = ()
    wikidata: str | None = None
    form: str | None = None
    replace: bool = False
    remove: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipPatch:
    """What is said of one state's spell in one body."""

    body: str
    state: str
    since: date | None = None
    until: date | None = None
    remove: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RolePatch:
    """What is said of one word for a role."""

    text: str
    kind: RoleKind | None = None
    sector: str | None = None
    office: str | None = None
    remove: bool = False
