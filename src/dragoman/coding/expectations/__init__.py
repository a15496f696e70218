"""What a story leads one to expect."""

from dragoman.coding.expectations.code import code_expectations

__all__ = ["code_expectations"]
