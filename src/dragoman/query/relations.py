"""How do they stand to each other?"""

from dragoman.model.relation import Relation
from dragoman.query.entries import EVERYTHING, entries
from dragoman.query.filters import Filters
from dragoman.query.lake import Lake


def relations(lake: Lake, filters: Filters = EVERYTHING) -> tuple[Relation, ...]:
    """Return the relations; their type is their kind, their status `holds` or `ended`."""
    return entries(lake, "relations", Relation, filters)
