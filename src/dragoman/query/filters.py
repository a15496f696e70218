"""What narrows a question, and the SQL it comes to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

Keys: TypeAlias = tuple[str, ...]  # what an actor is stored by: code, country, Wikidata id or name in lower case


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which entries are asked for: those for which everything told here holds.

    `between` two actors, in either direction; `actor` on either side; `since` and `until` hold where the time of an
    entry has a day in common with them (its own time, else its story's publication, but of an expectation only what
    it is due; an entry without is left out); `limit` counts from the earliest.
    """

    between: tuple[Keys, Keys] | None = None
    actor: Keys | None = None
    since: date | None = None
    until: date | None = None
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    stories: tuple[str, ...] | None = None
    limit: int | None = None


def conditions(filters: Filters) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Yield each condition in SQL with its parameters."""
    if filters.between:
        a, b = map(list, filters.between)
        one_way = "list_has_any(side_a, ?) AND list_has_any(side_b, ?)"
        yield f"({one_way} OR {one_way})", (a, b, b, a)
    if filters.actor is not None:
        yield "(list_has_any(side_a, ?) OR list_has_any(side_b, ?))", (list(filters.actor), list(filters.actor))
    if filters.since or filters.until:
        yield "(date_earliest IS NOT NULL OR date_latest IS NOT NULL)", ()
    if filters.since:
        yield "(date_latest IS NULL OR date_latest >= ?)", (filters.since,)
    if filters.until:
        yield "(date_earliest IS NULL OR date_earliest <= ?)", (filters.until,)
    if filters.types:
        yield "list_contains(?, lower(type))", ([kind.lower() for kind in filters.types],)
    if filters.statuses:
        yield "list_contains(?, status)", ([status.lower() for status in filters.statuses],)
    if filters.stories is not None:
        yield "list_has_any(stories, ?::VARCHAR[])", (list(filters.stories),)
