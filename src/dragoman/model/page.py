"""What comes in: a page as it was found."""

from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.when import When


class Media(StrEnum):
    """The form of a page's content."""

    TEXT = "text"
    HTML = "html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: its decoded content, where it was found, and what the caller told of it."""

    path: str | None
    url: str | None
    content: str
    media: Media
    outlet: str | None = None
    published: When | None = None
