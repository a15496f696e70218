"""Coded stories made from the gold itself: the answers of a coder that finds exactly what is annotated."""

from pathlib import Path
from typing import TypedDict

from dragoman.evaluation.annotation import (
    Days,
    GoldAgreement,
    GoldDispute,
    GoldEvent,
    GoldFigure,
    GoldItem,
    GoldProject,
    GoldRelation,
    GoldStatement,
    GoldStory,
)
from dragoman.model.actor import Actor
from dragoman.model.agreement import Agreement
from dragoman.model.coded import CodedStory
from dragoman.model.dispute import Dispute, DisputeSide
from dragoman.model.event import Event
from dragoman.model.evidence import Evidence, evidence_at
from dragoman.model.figure import Check, Figure, Verdict
from dragoman.model.project import Project
from dragoman.model.relation import Relation
from dragoman.model.statement import Statement
from dragoman.model.story import Story
from dragoman.model.when import Precision, When, WhenBasis


def answers(gold: GoldStory, folder: Path) -> CodedStory:
    """Return the coded story that says what an annotated story says."""
    text = (folder / gold.file).read_text(encoding="utf-8")
    story = Story(
        title=gold.title, outlet=None, url=gold.url, path=str(folder / gold.file), position=gold.story,
        published=when(gold.published), language="en", text=text, captions=(),
    )  # fmt: skip
    return CodedStory(
        story=story,
        events=tuple(_event(item, story) for item in gold.events),
        statements=tuple(_statement(item, story) for item in gold.statements),
        agreements=tuple(_agreement(item, story) for item in gold.agreements),
        projects=tuple(_project(item, story) for item in gold.projects),
        relations=tuple(_relation(item, story) for item in gold.relations),
        figures=tuple(_figure(item, story) for item in gold.figures),
        disputes=tuple(_dispute(item, story) for item in gold.disputes),
    )


def when(days: Days | None) -> When | None:
    if days is None:
        return None
    return When(earliest=days[0], latest=days[1], precision=Precision.RANGE, text=None, basis=WhenBasis.GIVEN)


def actor(code: str) -> Actor:
    land, _, sector = code.partition(":")
    return Actor(
        code=code, name=code, country=land or None, sector=sector or None, role=None, wikidata=None, mention=code
    )


def actors(codes: tuple[str, ...]) -> tuple[Actor, ...]:
    return tuple(actor(code) for code in codes)


def _words(text: str, quote: str) -> Evidence:
    start = text.index(quote)
    return evidence_at(text, start, start + len(quote))


class Shared(TypedDict):
    """What every report needs beyond what it says."""

    reports: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    confidence: float
    basis: str


def _shared(item: GoldItem, story: Story, *more: Evidence) -> Shared:
    quote = _words(story.text, item.quote)
    return Shared(reports=(story.id,), evidence=(quote, *more), confidence=1.0, basis="gold")


def _event(item: GoldEvent, story: Story) -> Event:
    return Event(
        **_shared(item, story),
        type=item.type, mode=None, contexts=(), quad=1, intensity=0.0, cameo=None, status=item.status,
        historical=item.historical, announces=item.announces, actors=actors(item.actors),
        recipients=actors(item.recipients), date=when(item.date), place=None,
    )  # fmt: skip


def _statement(item: GoldStatement, story: Story) -> Statement:
    return Statement(
        **_shared(item, story),
        speaker=actor(item.country or ""), office=None, form=item.form, verb="say", text=item.quote, via=item.via,
        date=None, addressed_to=(),
    )  # fmt: skip


def _agreement(item: GoldAgreement, story: Story) -> Agreement:
    return Agreement(
        **_shared(item, story),
        name=item.name, kind="treaty", parties=actors(item.parties), subjects=(), stage=item.stage, steps=(),
        requires=item.requires, due=when(item.due),
    )  # fmt: skip


def _project(item: GoldProject, story: Story) -> Project:
    return Project(
        **_shared(item, story),
        name=item.name, kind=item.kind, places=(), participants=actors(item.countries), stage=item.stage, steps=(),
    )  # fmt: skip


def _relation(item: GoldRelation, story: Story) -> Relation:
    return Relation(
        **_shared(item, story),
        kind=item.kind, a=actors(item.a), b=actors(item.b), holds=item.holds, since=None, until=None, level=None,
    )  # fmt: skip


def _figure(item: GoldFigure, story: Story) -> Figure:
    return Figure(
        **_shared(item, story),
        subject="", measure=item.measure, value=item.value, unit=item.unit or "", approximate=False, period=None,
        claimed_by=actor(item.claimed_by) if item.claimed_by else None, check=Check(verdict=Verdict.UNVERIFIED),
    )  # fmt: skip


def _dispute(item: GoldDispute, story: Story) -> Dispute:
    denial = _words(story.text, item.denial or item.quote)
    return Dispute(
        **_shared(item, story, denial), about=item.about,
        accusation=DisputeSide(by=(), text=item.quote, evidence=_words(story.text, item.quote), report=None),
        denial=DisputeSide(by=(), text=denial.text, evidence=denial, report=None),
    )  # fmt: skip
