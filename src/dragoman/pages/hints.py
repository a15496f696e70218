"""What the markup of a page tells of a story beside its words."""

from dataclasses import dataclass

from dragoman.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """Title, outlet, address and date from metadata."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: When | None = None
