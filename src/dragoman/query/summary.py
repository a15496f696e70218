"""What do these stories tell, in a few lines?"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.coded import KINDS
from dragoman.model.event import Event, Status
from dragoman.model.expectation import Expectation, Outcome
from dragoman.model.json import from_json
from dragoman.query.entries import entries
from dragoman.query.filters import Filters
from dragoman.query.lake import Lake


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """How many entries of each kind there are, the main events, and what is due."""

    counts: Mapping[str, int]
    events: tuple[Event, ...]
    due: tuple[Expectation, ...]


def summary(lake: Lake, stories: Sequence[str], *, most: int) -> Summary:
    """Return what the record holds from these stories, at most so many of the main events and of what is due."""
    told = list(stories)
    rows = lake.select(
        "SELECT kind, count(*) FROM entries WHERE list_has_any(stories, ?::VARCHAR[]) GROUP BY kind", [told]
    )
    found = {str(kind): int(str(number)) for kind, number in rows}
    pending = Filters(stories=tuple(told), statuses=(Outcome.PENDING, Outcome.POSTPONED), limit=most)
    return Summary(
        counts={kind: found.get(kind, 0) for kind in KINDS},
        events=_main(lake, told, most),
        due=entries(lake, "expectations", Expectation, pending),
    )


def _main(lake: Lake, stories: list[str], most: int) -> tuple[Event, ...]:
    """Return the events that weigh most, in order of time.

    What many tell comes before what one tells, what has two sides before what has one, what happened before what may,
    strong words and deeds before weak ones.
    """
    weight = "abs((body::JSON->>'intensity')::DOUBLE) * (body::JSON->>'confidence')::DOUBLE"
    order = (
        "sources DESC, len(side_a) = 0 OR len(side_b) = 0, body::JSON->>'historical' = 'true',"
        f" status = '{Status.ACTUAL}' DESC, {weight} DESC, id"
    )
    sql = (
        "SELECT body FROM (SELECT body, date_earliest, stories, start, id FROM entries"
        f" WHERE kind = 'events' AND list_has_any(stories, ?::VARCHAR[]) ORDER BY {order} LIMIT {most:d})"
        " ORDER BY date_earliest NULLS LAST, stories[1], start, id"
    )
    return tuple(from_json(Event, json.loads(str(row[0]))) for row in lake.select(sql, [stories]))
