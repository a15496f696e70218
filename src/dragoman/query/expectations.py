"""What was announced, and what came of it?"""

from dragoman.model.expectation import Expectation
from dragoman.query.entries import EVERYTHING, entries
from dragoman.query.filters import Filters
from dragoman.query.lake import Lake


def expectations(lake: Lake, filters: Filters = EVERYTHING) -> tuple[Expectation, ...]:
    """Return the expectations in order of what is due; their status is the outcome."""
    return entries(lake, "expectations", Expectation, filters)
