"""The record: what the ledger makes of many reports."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from dragoman.model.report import Report
from dragoman.model.when import When

R_co = TypeVar("R_co", bound=Report, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Generic[R_co]):
    """A report and what the ledger must know of the story that tells it.

    `kind` is the name of the report's field in CodedStory; `group` the id of the story, or of the one it repeats;
    `position` the report's place among those of its kind in the story.
    """

    kind: str
    report: R_co
    story: str
    group: str
    outlet: str | None
    published: When | None
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing of the record: `record` is its fullest report with all the stories that tell it, `members` the reports.

    `when` is the time it is filed under: its own, else that of the story's publication.
    """

    kind: str
    record: Report
    members: tuple[str, ...]
    when: When | None
