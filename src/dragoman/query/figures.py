"""Which numbers do they claim?"""

from dragoman.model.figure import Figure
from dragoman.query.entries import EVERYTHING, entries
from dragoman.query.filters import Filters
from dragoman.query.lake import Lake


def figures(lake: Lake, filters: Filters = EVERYTHING) -> tuple[Figure, ...]:
    """Return the figures; their one side is who claims them, their status the verdict of the check."""
    return entries(lake, "figures", Figure, filters)
