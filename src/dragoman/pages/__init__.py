"""Messy pages in, clean stories out."""

from dragoman.pages.cut import stories

__all__ = ["stories"]
