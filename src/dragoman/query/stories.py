"""Which stories does the record hold?"""

from typing import NamedTuple

from dragoman.errors import UsageError
from dragoman.query.lake import Lake

_PREFIX = "story-"
_SHOWN = 4


class StoryLine(NamedTuple):
    """A story in one line: its id, its outlet, the first day it can be of, its title, and how many reports it gave."""

    id: str
    outlet: str | None
    published: str | None
    title: str
    reports: int


def stories(lake: Lake) -> tuple[StoryLine, ...]:
    """Return all stories, the earliest published first."""
    sql = (
        "SELECT s.id, any_value(s.outlet), any_value(s.published_earliest)::VARCHAR, any_value(s.title), count(r.id)"
        " FROM stories s LEFT JOIN reports r ON r.story = s.id GROUP BY s.id"
        " ORDER BY any_value(s.published_earliest) NULLS LAST, any_value(s.path), any_value(s.position), s.id"
    )
    return tuple(_line(row) for row in lake.select(sql))


def story_id(lake: Lake, given: str) -> str:
    """Return the id of the one story whose id begins so, with `story-` or without. Raises UsageError."""
    start = given if given.startswith(_PREFIX) else _PREFIX + given
    found = [str(row[0]) for row in lake.select("SELECT id FROM stories WHERE starts_with(id, ?) ORDER BY id", [start])]
    if not found:
        raise UsageError(f"no story in the record has an id that begins with {given!r}; list them with: dragoman story")
    if len(found) > 1:
        some = ", ".join(found[:_SHOWN]) + (", ..." if len(found) > _SHOWN else "")
        raise UsageError(f"{len(found)} stories have ids that begin with {given!r}: {some}; write more of it")
    return found[0]


def _line(row: tuple[object, ...]) -> StoryLine:
    story, outlet, published, title, reports = row
    return StoryLine(str(story), _text(outlet), _text(published), str(title), int(str(reports)))


def _text(value: object) -> str | None:
    return None if value is None else str(value)
