"""Who did what to whom?"""

from dragoman.model.event import Event
from dragoman.query.entries import EVERYTHING, entries
from dragoman.query.filters import Filters
from dragoman.query.lake import Lake


def events(lake: Lake, filters: Filters = EVERYTHING) -> tuple[Event, ...]:
    """Return the events that pass the filters, the earliest first."""
    return entries(lake, "events", Event, filters)
