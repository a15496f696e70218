"""What identified voices say: direct, indirect and mixed, with who, to whom, when, and through whom."""

from dragoman.coding.statements.code import code_statements

__all__ = ["code_statements"]
