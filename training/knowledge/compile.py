"""Compile the derived tables of the package from open facts: `python training/knowledge/compile.py --source DIR`.

`DIR` holds the folders `offices` and `states`. Written are `holders.csv`, `person_names.csv` and `state_numbers.csv`;
every other table is kept by hand.
"""

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from countries import code_by_name, numbers
from factbook import factbook
from headline import Alone, full
from merge import Merger, Person
from ministers import ministers
from own import own, variants
from reigns import reigns
from tenures import Tenure

from dragoman.knowledge.spelling import fold

TABLES = Path(__file__).parents[2] / "src" / "dragoman" / "knowledge" / "tables"
COLUMNS = (
    "key",
    "name",
    "surname",
    "country",
    "office",
    "title",
    "sector",
    "since",
    "until",
    "recognised",
    "wikidata",
    "source",
)


def main() -> None:
    """Read the sources, the best first, merge them and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, required=True)
    source = parser.parse_args().source
    by_code = numbers(source)
    _write("state_numbers", ("code", "cow", "gw"), ((code, *pair) for code, pair in by_code.items()))
    merger = Merger(variants())
    known = code_by_name()
    merger.take(own())
    merger.take(factbook(source, known))
    merger.take(ministers(source, known))
    merger.take(reigns(source, _by_number(by_code)))
    _persons(merger.persons)


def _persons(persons: list[Person]) -> None:
    held = [person for person in persons if any(_recent(spell) for spell in person.spells)]
    keyed = sorted(_keyed(held), key=lambda pair: pair[0])
    _write("holders", COLUMNS, (row for key, person in keyed for row in _rows(key, person)))
    alone = Alone(held)
    named = ((key, "|".join(full(person)), "|".join(alone.of(person))) for key, person in keyed)
    _write("person_names", ("key", "names", "surnames"), (row for row in named if row[1] or row[2]))


def _keyed(persons: Iterable[Person]) -> list[tuple[str, Person]]:
    slugs = [(_slug(person.name), person) for person in persons]
    times = Counter(slug for slug, _ in slugs)
    named = [(slug if times[slug] == 1 else f"{slug}-{p.spells[0].country.lower()}", p) for slug, p in slugs]
    seen: Counter[str] = Counter()
    keyed: list[tuple[str, Person]] = []
    for key, person in named:
        seen[key] += 1
        keyed.append((key if seen[key] == 1 else f"{key}-{seen[key]}", person))
    return keyed


def _rows(key: str, person: Person) -> Iterable[tuple[str, ...]]:
    for spell in sorted((s for s in person.spells if _recent(s)), key=lambda s: (s.since or date.min, s.office)):
        yield (
            key,
            person.name,
            person.surname,
            spell.country,
            spell.office,
            spell.title,
            spell.sector,
            _day(spell.since),
            _day(spell.until),
            "" if spell.recognised else "false",
            spell.wikidata,
            spell.source,
        )


def _recent(spell: Tenure) -> bool:
    return spell.until is None or spell.until >= date(1990, 1, 1)


def _by_number(by_code: dict[str, tuple[str, str]]) -> dict[str, str]:
    return {cow: code for code, (cow, _) in by_code.items() if cow and code != "SUN"}


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""


def _write(table: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    with (TABLES / f"{table}.csv").open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
