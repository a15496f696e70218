"""Who is spoken of in a story, and which side each stood on that day."""

from dragoman.actors.cast import cast
from dragoman.actors.tenures import tenures

__all__ = ["cast", "tenures"]
