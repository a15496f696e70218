"""Rows of the tables turned into states, bodies, organisations, groups and agencies."""

from collections import defaultdict
from collections.abc import Iterator

from dragoman.knowledge.tables import Row, day, names, rows
from dragoman.model.world import Entity, EntityKind, Membership, Name, NameKind, Spell, StateNumbers

CITIES = "cities:"
_COLUMNS = {
    "names": NameKind.NAME,
    "acronyms": NameKind.ACRONYM,
    "demonyms": NameKind.DEMONYM,
    "adjectives": NameKind.ADJECTIVE,
    "capitals": NameKind.CAPITAL,
    "seats": NameKind.SEAT,
}


def states() -> Iterator[Entity]:
    """Yield every state, and every entity that calls itself one, with all it is called."""
    called = {row["code"]: _names(row) for row in rows("state_names")}
    for row in rows("regions"):
        called[row["country"]] += names(row["names"], NameKind.REGION)
    for row in rows("states"):
        sector = row["sector"] or None
        spell = Spell(
            country=row["country"],
            sector=sector,
            since=day(row["since"]),
            until=day(row["until"]),
            recognised=row["recognised"] != "false",
        )
        yield Entity(
            key=f"state:{row['code']}",
            kind=EntityKind.STATE,
            name=row["name"],
            names=called[row["code"]],
            country=row["country"],
            sector=sector,
            spells=(spell,),
        )


def cities() -> Iterator[Entity]:
    """Yield the towns and provinces of each country that its courts, police and mayors are named by in the news.

    They own roles, and act under no name of their own: "an Istanbul court".
    """
    for row in rows("cities"):
        yield Entity(
            key=f"{CITIES}{row['country']}",
            kind=EntityKind.STATE,
            name=row["country"],
            names=names(row["names"], NameKind.REGION),
            country=row["country"],
        )


def bodies() -> Iterator[Entity]:
    """Yield every international body under the code that stands for it in an actor."""
    for row in rows("bodies"):
        spell = Spell(country=row["code"], sector=row["sector"], since=day(row["since"]), until=day(row["until"]))
        yield _entity(row, key=f"body:{row['code']}", kind=EntityKind.BODY, country=row["code"], spells=(spell,))


def organisations() -> Iterator[Entity]:
    """Yield ministries, agencies, organs of bodies, companies and others that act under their own name."""
    for row in rows("organisations"):
        yield _entity(row, key=f"org:{row['key']}", kind=EntityKind.ORGANISATION, country=row["country"])


def groups() -> Iterator[Entity]:
    """Yield armed groups, parties and movements with the sides they stood on over time."""
    sides: dict[str, list[Spell]] = defaultdict(list)
    for row in rows("group_spells"):
        sides[row["key"]].append(_side(row))
    for row in rows("groups"):
        spells = tuple(sides[row["key"]])
        yield _entity(
            row, key=f"group:{row['key']}", kind=EntityKind.GROUP, country=row["country"] or None, spells=spells
        )


def agencies() -> Iterator[Entity]:
    """Yield news agencies, outlets and platforms; `form` says which of the three."""
    for row in rows("agencies"):
        yield _entity(
            row, key=f"agency:{row['key']}", kind=EntityKind.AGENCY, country=row["country"] or None, form=row["form"]
        )


def memberships() -> Iterator[Membership]:
    """Yield every spell of a state in an international body."""
    for row in rows("memberships"):
        for state in row["states"].split():
            yield Membership(body=row["body"], state=state, since=day(row["since"]), until=day(row["until"]))


def numbers() -> dict[str, StateNumbers]:
    """Return the COW and Gleditsch-Ward numbers by state code."""
    return {
        row["code"]: StateNumbers(cow=int(row["cow"]) if row["cow"] else None, gw=int(row["gw"]) if row["gw"] else None)
        for row in rows("state_numbers")
    }


def _entity(
    row: Row,
    *,
    key: str,
    kind: EntityKind,
    country: str | None,
    spells: tuple[Spell, ...] = (),
    form: str | None = None,
) -> Entity:
    return Entity(
        key=key,
        kind=kind,
        name=row["name"],
        names=_names(row),
        country=country,
        sector=row.get("sector") or ("JRN" if kind is EntityKind.AGENCY else None),
        spells=spells,
        form=form,
    )


def _names(row: Row) -> tuple[Name, ...]:
    listed = tuple(name for column, kind in _COLUMNS.items() for name in names(row.get(column) or "", kind))
    if "name" not in row or any(name.text == row["name"] for name in listed):
        return listed
    return (Name(text=row["name"], kind=NameKind.NAME), *listed)


def _side(row: Row) -> Spell:
    return Spell(
        country=row["country"] or None,
        sector=row["sector"] or None,
        since=day(row["since"]),
        until=day(row["until"]),
        recognised=row["recognised"] != "false",
    )
