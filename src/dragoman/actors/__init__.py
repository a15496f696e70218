"""Who is spoken of in a story, and which side each stood on that day."""

from dragoman.actors.cast import cast

__all__ = ["cast"]
