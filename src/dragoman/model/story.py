"""One story, cut out of its page."""

from dataclasses import dataclass, field

from dragoman.model.identity import content_id
from dragoman.model.json import to_json
from dragoman.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """The words under a picture, and whose picture it is."""

    text: str
    credit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story: `text` is the title, where there is a headline, then the paragraphs, with an empty line between them.

    The id is made of what the story says and who printed it when; where the file lay does not count.
    """

    id: str = field(init=False)
    title: str
    outlet: str | None
    url: str | None
    path: str | None
    position: int
    published: When | None
    language: str
    text: str
    captions: tuple[Caption, ...]
    duplicate_of: str | None = None

    def __post_init__(self) -> None:
        content = to_json((self.outlet, self.url, self.published, self.language, self.text, self.captions))
        object.__setattr__(self, "id", content_id("story", content))

    @property
    def headline_end(self) -> int:
        """Where the headline ends in `text`: 0 where the page had none and the title is the first clause."""
        return len(self.title) if self.text.startswith(self.title + "\n\n") else 0
