"""Rows of office holders turned into persons with their tenures, and the words for roles."""

from collections.abc import Iterator
from itertools import groupby

from dragoman.knowledge.tables import Row, day, names, rows
from dragoman.model.world import Entity, EntityKind, Name, NameKind, Role, RoleKind, Spell


def persons() -> Iterator[Entity]:
    """Yield everybody who held an office, with every tenure known; the table is sorted by person."""
    others = {row["key"]: row for row in rows("person_names")}
    for key, tenures in groupby(rows("holders"), key=lambda row: row["key"]):
        yield _person(key, list(tenures), others.get(key))


def roles() -> Iterator[Role]:
    """Yield the words for roles."""
    for row in rows("roles"):
        yield Role(text=row["text"], kind=RoleKind(row["kind"]), sector=row["sector"], office=row["office"] or None)


def _person(key: str, tenures: list[Row], other: Row | None) -> Entity:
    name, last = tenures[0]["name"], tenures[-1]
    return Entity(
        key=f"person:{key}",
        kind=EntityKind.PERSON,
        name=name,
        names=_names(name, other),
        country=last["country"] or None,
        sector=last["sector"] or None,
        spells=tuple([_spell(row) for row in tenures]),
        wikidata=next((row["wikidata"] for row in tenures if row["wikidata"]), None),
    )


def _names(name: str, other: Row | None) -> tuple[Name, ...]:
    own = (Name(text=name, kind=NameKind.NAME),) if " " in name else ()
    if other is None:
        return own
    return own + names(other["names"], NameKind.NAME) + names(other["surnames"], NameKind.SURNAME)


def _spell(row: Row) -> Spell:
    return Spell(
        country=row["country"] or None,
        sector=row["sector"] or None,
        role=row["title"] or None,
        office=row["office"] or None,
        since=day(row["since"]),
        until=day(row["until"]),
        recognised=row["recognised"] != "false",
    )
