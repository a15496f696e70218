"""What have they agreed, and where does it stand?"""

from dragoman.model.agreement import Agreement
from dragoman.query.entries import EVERYTHING, entries
from dragoman.query.filters import Filters
from dragoman.query.lake import Lake


def agreements(lake: Lake, filters: Filters = EVERYTHING) -> tuple[Agreement, ...]:
    """Return the agreements; their type is their kind, their status the stage."""
    return entries(lake, "agreements", Agreement, filters)
