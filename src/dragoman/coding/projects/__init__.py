"""Projects that states build or run, as one story tells them."""

from dragoman.coding.projects.code import code_projects

__all__ = ["code_projects"]
