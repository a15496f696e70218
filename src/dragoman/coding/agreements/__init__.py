"""Agreements between states and bodies, as one story tells them."""

from dragoman.coding.agreements.code import code_agreements

__all__ = ["code_agreements"]
