"""Rows of office holders turned into persons with their tenures, and the words for roles."""

from collections.abc import Iterator
from itertools import groupby

from dragoman.knowledge.spelling import fold
from dragoman.knowledge.tables import Row, day, names, rows
from dragoman.model.world import Entity, EntityKind, Name, NameKind, Role, RoleKind, Spell

# Offices whose holders are named in headlines by surname alone.
_HEADLINE = frozenset(
    ("head_of_state", "head_of_government", "foreign_minister", "secretary_general", "commission_president")
)


def persons() -> Iterator[Entity]:
    """Yield everybody who held an office, with every tenure known; the table is sorted by person."""
    variants = {row["key"]: row["names"] for row in rows("person_names")}
    for key, tenures in groupby(rows("holders"), key=lambda row: row["key"]):
        yield _person(key, list(tenures), variants.get(key, ""))


def roles() -> Iterator[Role]:
    """Yield the words for roles."""
    for row in rows("roles"):
        yield Role(
            text=row["text"], kind=RoleKind(row["kind"]), sector=row["sector"], office=row["office"] or None
        )


def surname(name: str) -> str:
    """Return the last part of a full name, with the article or particle that belongs to it.

    >>> surname("Abdel Fattah al-Sisi")
    'al-Sisi'
    """
    return name.rsplit(" ", 1)[-1]


def _person(key: str, tenures: list[Row], variants: str) -> Entity:
    first = tenures[0]
    spells = tuple(_spell(row) for row in tenures)
    return Entity(
        key=f"person:{key}",
        kind=EntityKind.PERSON,
        name=first["name"],
        names=_names(first, variants, headline=any(spell.office in _HEADLINE for spell in spells)),
        country=tenures[-1]["country"] or None,
        sector=tenures[-1]["sector"] or None,
        spells=spells,
        wikidata=next((row["wikidata"] for row in tenures if row["wikidata"]), None),
    )


def _names(row: Row, variants: str, *, headline: bool) -> tuple[Name, ...]:
    listed = (Name(text=row["name"], kind=NameKind.NAME), *names(variants, NameKind.NAME))
    full = tuple({fold(name.text): name for name in listed if " " in name.text}.values())
    single = {fold(name.text): name.text for name in listed if " " not in name.text}
    if headline:
        last = row["surname"] or surname(row["name"])
        single.setdefault(fold(last), last)
    return (*full, *(Name(text=text, kind=NameKind.SURNAME) for text in single.values()))


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
