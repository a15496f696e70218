"""The tables kept by hand: countries, and the regions, seas and rivers that news names."""

import csv
from collections.abc import Iterator
from importlib.resources import files

from dragoman.engines.geonames.entries import Entry
from dragoman.engines.geonames.keys import key_of

_PEOPLE_OF_A_SITE = 100_000
_PEOPLE_OF_A_REGION = 5_000_000  # what a region counts whose inhabitants the table does not tell


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of this folder."""
    with files("dragoman.engines.geonames").joinpath(name).open("r", encoding="utf-8") as source:
        yield from csv.DictReader(source)


def names(row: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """Yield the key of every name of a row, and whether it is the first."""
    listed = (row["name"], *filter(None, row["other_names"].split("|")))
    for key in dict.fromkeys(map(key_of, listed)):
        yield key, key == key_of(listed[0])


def read_countries() -> dict[str, list[Entry]]:
    """Return the countries by key, each in its middle."""
    found: dict[str, list[Entry]] = {}
    for row in rows("countries.csv"):
        for key, _ in names(row):
            entry = Entry(
                row["name"], row["code"], "country", *_point(row), int(row["geonames_id"]), int(row["people"]), True
            )
            found.setdefault(key, []).append(entry)
    return found


def read_regions() -> dict[str, list[Entry]]:
    """Return the regions kept by hand, by key: they come before those of the packed file."""
    found: dict[str, list[Entry]] = {}
    for row in rows("regions.csv"):
        for key, own in names(row):
            kind = "region" if row["country"] else "water"
            entry = Entry(row["name"], row["country"] or None, kind, *_point(row), None, _PEOPLE_OF_A_REGION, own)
            found.setdefault(key, []).append(entry)
    return found


def read_sites() -> dict[str, list[Entry]]:
    """Return towns, bases and crossings that news names and GeoNames lists otherwise or not at all, by key."""
    found: dict[str, list[Entry]] = {}
    for row in rows("sites.csv"):
        kind = "city" if row["precision"] == "city" else "site"
        for key, own in names(row):
            entry = Entry(row["name"], row["country"] or None, kind, *_point(row), None, _PEOPLE_OF_A_SITE, own)
            found.setdefault(key, []).append(entry)
    return found


def _point(row: dict[str, str]) -> tuple[float, float]:
    return float(row["latitude"]), float(row["longitude"])
