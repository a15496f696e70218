"""What do they build together?"""

from dragoman.model.project import Project
from dragoman.query.entries import EVERYTHING, entries
from dragoman.query.filters import Filters
from dragoman.query.lake import Lake


def projects(lake: Lake, filters: Filters = EVERYTHING) -> tuple[Project, ...]:
    """Return the projects; their type is their kind, their status the stage."""
    return entries(lake, "projects", Project, filters)
