"""Numbers that a story or its speakers claim about the world."""

from dragoman.coding.figures.code import code_figures

__all__ = ["code_figures"]
