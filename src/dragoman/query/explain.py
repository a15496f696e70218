"""Why is this event in the record? The event with its members, each with the words and the reasons behind it."""

import json
from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.model.event import Event
from dragoman.model.json import from_json
from dragoman.query.lake import Lake

_PREFIX = "event-"
_SHOWN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One report of an event and the story that tells it."""

    event: Event
    title: str
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """An event of the record and the reports that it was made of, in the order of their stories."""

    event: Event
    tellings: tuple[Telling, ...]


def explain(lake: Lake, given: str) -> Explained:
    """Return the one event whose id, or that of a report of it, begins so, `event-` or not. Raises UsageError."""
    start = given if given.startswith(_PREFIX) else _PREFIX + given
    sql = (
        "SELECT id, body, members FROM entries WHERE kind = 'events'"
        " AND (starts_with(id, ?) OR len(list_filter(members, m -> starts_with(m, ?))) > 0) ORDER BY id"
    )
    rows = lake.select(sql, [start, start])
    if not rows:
        raise UsageError(f"no event in the record has an id that begins with {given!r}; see: dragoman events --json")
    if len(rows) > 1:
        some = ", ".join(str(row[0]) for row in rows[:_SHOWN]) + (", ..." if len(rows) > _SHOWN else "")
        raise UsageError(f"{len(rows)} events have ids that begin with {given!r}: {some}; write more of it")
    _, body, members = rows[0]
    return Explained(event=_event(body), tellings=_tellings(lake, members))


def _tellings(lake: Lake, members: object) -> tuple[Telling, ...]:
    sql = (
        "SELECT r.body, any_value(s.title), any_value(s.outlet), any_value(s.published_earliest)::VARCHAR"
        " FROM reports r JOIN stories s ON s.id = r.story WHERE list_contains(?::VARCHAR[], r.id)"
        " GROUP BY r.id, r.body, r.story"
        " ORDER BY any_value(s.published_earliest) NULLS LAST, r.story, r.id"
    )
    return tuple(
        Telling(event=_event(body), title=str(title), outlet=_text(outlet), published=_text(published))
        for body, title, outlet, published in lake.select(sql, [members])
    )


def _event(body: object) -> Event:
    return from_json(Event, json.loads(str(body)))


def _text(value: object) -> str | None:
    return None if value is None else str(value)
