"""Charges and their denials, paired within a story."""

from dragoman.coding.disputes.code import code_disputes

__all__ = ["code_disputes"]
