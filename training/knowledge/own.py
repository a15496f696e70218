"""The successions written down by hand: `Name since/until; Name since`, one line an office."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from tenures import Tenure

HERE = Path(__file__).parent


def own() -> Iterator[Tenure]:
    """Yield every tenure of the hand-written successions; where no end stands, the next one's start is the end."""
    with (HERE / "successions.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            yield from _succession(row)


def variants() -> dict[tuple[str, str], list[str]]:
    """Return other spellings by country and name."""
    with (HERE / "person_variants.csv").open(encoding="utf-8") as lines:
        return {(row["country"], row["name"]): row["variants"].split("|") for row in csv.DictReader(lines)}


def _succession(row: dict[str, str]) -> Iterator[Tenure]:
    parts = [part.strip() for part in row["holders"].split(";") if part.strip()]
    parsed = [_holder(part) for part in parts]
    for place, (name, since, until, stated) in enumerate(parsed):
        if not stated and place + 1 < len(parsed) and parsed[place + 1][1] > since:
            until = parsed[place + 1][1] - timedelta(days=1)
        yield Tenure(
            country=row["country"],
            office=row["office"],
            title=row["title"],
            name=name,
            since=since,
            until=until,
            source="own",
            recognised=row["recognised"] != "false",
        )


def _holder(part: str) -> tuple[str, date, date | None, bool]:
    name, _, days = part.rpartition(" ")
    since, slash, until = days.partition("/")
    return name, date.fromisoformat(since), date.fromisoformat(until) if until else None, bool(slash)
