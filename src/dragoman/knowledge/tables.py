"""The tables of the world, read from the package: rows of CSV, names in cells, days in ISO."""

import csv
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from importlib.resources import files

from dragoman.model.world import Name, NameKind

Row = dict[str, str]


def rows(table: str) -> Iterator[Row]:
    """Yield the rows of a table of this package by its name without the ending."""
    text = files("dragoman.knowledge").joinpath("tables", f"{table}.csv").read_text(encoding="utf-8")
    lines = csv.reader(text.splitlines())
    head = next(lines)
    return (dict(zip(head, line, strict=False)) for line in lines)


def tables() -> tuple[str, ...]:
    """Return the names of all tables, in order."""
    there = files("dragoman.knowledge").joinpath("tables").iterdir()
    return tuple(sorted(table.name.removesuffix(".csv") for table in there if table.name.endswith(".csv")))


@lru_cache(maxsize=16384)
def day(cell: str) -> date | None:
    """Return the day that a cell holds, none for an empty one."""
    return date.fromisoformat(cell) if cell else None


def names(cell: str, kind: NameKind) -> tuple[Name, ...]:
    """Return the names that a cell lists between bars, each with the days it may carry as `name@since/until`.

    >>> names("Bonn@1949-05-23/1999-08-31", NameKind.CAPITAL)[0].text
    'Bonn'
    """
    return tuple([_name(part, kind) for part in cell.split("|")]) if cell else ()


def _name(part: str, kind: NameKind) -> Name:
    if "@" not in part:
        return Name(text=part, kind=kind)
    text, _, days = part.partition("@")
    since, _, until = days.partition("/")
    return Name(text=text, kind=kind, since=day(since), until=day(until))
