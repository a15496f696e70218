"""Who said what?"""

from dragoman.model.statement import Statement
from dragoman.query.entries import EVERYTHING, entries
from dragoman.query.filters import Filters
from dragoman.query.lake import Lake


def statements(lake: Lake, filters: Filters = EVERYTHING) -> tuple[Statement, ...]:
    """Return the statements; one side is the speaker, the other those addressed."""
    return entries(lake, "statements", Statement, filters)
