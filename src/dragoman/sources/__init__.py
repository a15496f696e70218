"""From bytes found anywhere to pages."""

from dragoman.sources.reading import read

__all__ = ["read"]
