"""How much is known, and up to when: counts, offices by decade, the newest day of each table, sources."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.knowledge.tables import rows, tables
from dragoman.knowledge.world import World
from dragoman.model.world import EntityKind, Spell

_FIRST = 1990  # tenures that ended before are not kept
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many there are of something."""

    of: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCoverage:
    """A table: its rows, and the newest day that stands in one of them."""

    table: str
    rows: int
    newest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeCoverage:
    """An office: how many tenures are known of each decade, by its first year, and in how many states and bodies."""

    office: str
    countries: int
    decades: tuple[Count, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where facts come from, under which licence, and how many tenures are from there."""

    source: str
    about: str
    licence: str
    tenures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """All that is known, in numbers; `overrides` is the digest of the user's own file."""

    kinds: tuple[Count, ...]
    tables: tuple[TableCoverage, ...]
    offices: tuple[OfficeCoverage, ...]
    sources: tuple[Source, ...]
    overrides: str | None


def coverage(world: World, overrides: str | None = None) -> Coverage:
    """Return how much a world knows. `overrides`: the digest of the file that it was built with."""
    kinds = Counter(entity.kind for entity in world.entities())
    counts = [Count(of=str(kind), number=kinds[kind]) for kind in EntityKind]
    return Coverage(
        kinds=(*counts, Count(of="role", number=len(world.roles()))),
        tables=tuple(_table(name) for name in tables()),
        offices=tuple(_offices(world)),
        sources=tuple(_sources()),
        overrides=overrides,
    )


def _table(name: str) -> TableCoverage:
    number, newest = 0, ""
    for row in rows(name):
        number += 1
        newest = max((newest, *(day for cell in row.values() for day in _DAY.findall(cell))))
    return TableCoverage(table=name, rows=number, newest=newest or None)


def _offices(world: World) -> Iterator[OfficeCoverage]:
    """Yield the offices, the one with most tenures first."""
    spells = [s for e in world.entities() if e.kind is EntityKind.PERSON for s in e.spells if s.office]
    last = max((day.year for s in spells for day in (s.since, s.until) if day), default=_FIRST)
    for office, _ in sorted(Counter(s.office or "" for s in spells).items(), key=lambda item: (-item[1], item[0])):
        held = [s for s in spells if s.office == office]
        decades = Counter(decade for s in held for decade in _decades(s, last))
        yield OfficeCoverage(
            office=office,
            countries=len({s.country for s in held}),
            decades=tuple(Count(of=f"{year}s", number=decades[year]) for year in range(_FIRST, last + 1, 10)),
        )


def _decades(spell: Spell, last: int) -> range:
    """Return the first years of the decades that a tenure touches; one without an end lasts to the newest day known."""
    since = max(spell.since.year if spell.since else _FIRST, _FIRST)
    until = spell.until.year if spell.until else last
    return range(since // 10 * 10, until + 1, 10)


def _sources() -> Iterator[Source]:
    tenures = Counter(row["source"] for row in rows("holders"))
    for row in rows("sources"):
        name = row["source"]
        yield Source(source=name, about=row["about"], licence=row["licence"], tenures=tenures[name])
