"""What coding one story gives: its reports, or the failure."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import cast

from dragoman.model.agreement import Agreement
from dragoman.model.dispute import Dispute
from dragoman.model.event import Event
from dragoman.model.expectation import Expectation
from dragoman.model.figure import Figure
from dragoman.model.identity import content_id
from dragoman.model.json import to_json
from dragoman.model.project import Project
from dragoman.model.relation import Relation
from dragoman.model.report import Report
from dragoman.model.statement import Statement
from dragoman.model.story import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedStory:
    """A story and everything it says, each kind in the order of the text."""

    story: Story
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    projects: tuple[Project, ...] = ()
    relations: tuple[Relation, ...] = ()
    figures: tuple[Figure, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    expectations: tuple[Expectation, ...] = ()

    def of_kind(self, kind: str) -> tuple[Report, ...]:
        """Return the reports of one kind, named as the field is (`events`, `statements`, ...)."""
        return cast(tuple[Report, ...], getattr(self, kind))

    def all_reports(self) -> Iterator[tuple[str, Report]]:
        """Yield every report with the name of its kind."""
        for kind in KINDS:
            for report in self.of_kind(kind):
                yield kind, report


KINDS = tuple(f.name for f in fields(CodedStory) if f.name != "story")


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An item that could not be coded: which, at what stage, and why, in one line."""

    id: str = field(init=False)
    item: str
    stage: str
    reason: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", content_id("failure", to_json((self.item, self.stage, self.reason))))
