"""What is charged and denied?"""

from dragoman.model.dispute import Dispute
from dragoman.query.entries import EVERYTHING, entries
from dragoman.query.filters import Filters
from dragoman.query.lake import Lake


def disputes(lake: Lake, filters: Filters = EVERYTHING) -> tuple[Dispute, ...]:
    """Return the disputes; one side is the accuser, the other the accused."""
    return entries(lake, "disputes", Dispute, filters)
