"""Rows of the tables, and the way from the model's types into them and back."""

import json
from datetime import date
from typing import NamedTuple

from dragoman.model.agreement import Agreement
from dragoman.model.coded import CodedStory, Failure
from dragoman.model.dispute import Dispute
from dragoman.model.event import Event
from dragoman.model.expectation import Expectation
from dragoman.model.figure import Figure
from dragoman.model.json import from_json, to_json
from dragoman.model.project import Project
from dragoman.model.record import Entry, Told
from dragoman.model.relation import Relation
from dragoman.model.report import Report
from dragoman.model.statement import Statement
from dragoman.model.story import Story
from dragoman.store.columns import columns_of

REPORTS: dict[str, type[Report]] = {
    "events": Event,
    "statements": Statement,
    "agreements": Agreement,
    "projects": Project,
    "relations": Relation,
    "figures": Figure,
    "disputes": Dispute,
    "expectations": Expectation,
}


class PageRow(NamedTuple):
    """A page whose every story was coded, by whom, and the stories in order."""

    id: str
    item: str
    coder: str
    stories: tuple[str, ...]


class StoryRow(NamedTuple):
    """A story; `body` is its JSON form."""

    id: str
    page: str
    position: int
    title: str
    outlet: str | None
    path: str | None
    published_earliest: date | None
    published_latest: date | None
    body: str


class ReportRow(NamedTuple):
    """A report; `drawer` is where the ledger compares it, `body` its JSON form."""

    id: str
    story: str
    kind: str
    position: int
    drawer: str
    type: str | None
    status: str | None
    body: str


class EntryRow(NamedTuple):
    """An entry of the record; `body` is the JSON form of its head, `start` where its words begin in the first story."""

    id: str
    kind: str
    drawer: str
    members: tuple[str, ...]
    stories: tuple[str, ...]
    sources: int
    type: str | None
    status: str | None
    date_earliest: date | None
    date_latest: date | None
    start: int
    side_a: tuple[str, ...]
    side_b: tuple[str, ...]
    body: str


class FailureRow(NamedTuple):
    """An item that could not be coded."""

    id: str
    item: str
    stage: str
    reason: str


def story_row(coded: CodedStory, page: str) -> StoryRow:
    """Return the row of a story."""
    story = coded.story
    when = story.published
    return StoryRow(
        id=story.id,
        page=page,
        position=story.position,
        title=story.title,
        outlet=story.outlet,
        path=story.path,
        published_earliest=when.earliest if when else None,
        published_latest=when.latest if when else None,
        body=_written(story),
    )


def report_row(told: Told[Report], drawer: str) -> ReportRow:
    """Return the row of a report."""
    columns = columns_of(told.report)
    return ReportRow(
        id=told.report.id,
        story=told.story,
        kind=told.kind,
        position=told.position,
        drawer=drawer,
        type=columns.type,
        status=columns.status,
        body=_written(told.report),
    )


def entry_row(entry: Entry, drawer: str) -> EntryRow:
    """Return the row of an entry."""
    columns = columns_of(entry.record)
    return EntryRow(
        id=entry.record.id,
        kind=entry.kind,
        drawer=drawer,
        members=entry.members,
        stories=entry.record.reports,
        sources=entry.record.sources,
        type=columns.type,
        status=columns.status,
        date_earliest=entry.when.earliest if entry.when else None,
        date_latest=entry.when.latest if entry.when else None,
        start=min(piece.start for piece in entry.record.evidence),
        side_a=columns.side_a,
        side_b=columns.side_b,
        body=_written(entry.record),
    )


def failure_row(failure: Failure) -> FailureRow:
    """Return the row of a failure."""
    return FailureRow(failure.id, failure.item, failure.stage, failure.reason)


def read_story(body: object) -> Story:
    """Return the story of a row's body."""
    return from_json(Story, json.loads(str(body)))


def read_report(kind: object, body: object) -> Report:
    """Return the report of a row's body."""
    return from_json(REPORTS[str(kind)], json.loads(str(body)))


def read_told(kind: object, body: object, story: Story, position: object) -> Told[Report]:
    """Return a report as the ledger takes it."""
    return Told(
        kind=str(kind),
        report=read_report(kind, body),
        story=story.id,
        group=story.duplicate_of or story.id,
        outlet=story.outlet,
        published=story.published,
        position=int(str(position)),
    )


def _written(value: Story | Report) -> str:
    return json.dumps(to_json(value), ensure_ascii=False, separators=(",", ":"))
