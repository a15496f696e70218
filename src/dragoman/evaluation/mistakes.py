"""Mistakes: what was missed, made up or got wrong, each with the sentence it happened in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dragoman.evaluation.annotation import (
    GoldAgreement,
    GoldEvent,
    GoldFigure,
    GoldItem,
    GoldProject,
    GoldRelation,
    GoldStatement,
    Weight,
)
from dragoman.evaluation.matching import KINDS
from dragoman.evaluation.scorer import Comparison, right_date, right_stage, right_status
from dragoman.evaluation.sentence import sentence_around
from dragoman.model.actor import Actor
from dragoman.model.agreement import Agreement
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.project import Project
from dragoman.model.relation import Relation
from dragoman.model.report import Report
from dragoman.model.statement import Statement
from dragoman.model.when import When


class MistakeKind(StrEnum):
    """How a record went wrong."""

    MISSED = "missed"
    FALSE = "false"
    STATUS = "wrong status"
    DATE = "wrong date"
    STAGE = "wrong stage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One thing wrong in story number `story` of the page `page`; `basis` is the rule that decided what was found."""

    page: str
    story: int
    of: str
    kind: MistakeKind
    wanted: str | None
    found: str | None
    basis: str | None
    sentence: str


def mistakes(comparisons: Iterable[Comparison], pages: dict[str, str]) -> Iterator[Mistake]:
    """Yield the mistakes of every story; `pages` are the texts of the pages by file name, for what was missed."""
    for comparison in comparisons:
        page = pages.get(comparison.gold.file, "")
        for kind in KINDS:
            yield from _of_kind(comparison, kind, page)


def _of_kind(comparison: Comparison, kind: str, page: str) -> Iterator[Mistake]:
    records = comparison.of_kind(kind)
    for gold in records.missed():
        if gold.weight is Weight.MAIN:
            yield _mistake(
                comparison, kind, MistakeKind.MISSED, wanted=_gold_words(gold), sentence=_in(page, gold.quote)
            )
    for report in records.false():
        yield _about(comparison, kind, MistakeKind.FALSE, report, wanted=None, found=_words(report))
    for gold, report in records.both():
        for how, wanted, found in _wrong(gold, report):
            yield _about(comparison, kind, how, report, wanted=wanted, found=found)


def _wrong(gold: GoldItem, report: Report) -> Iterator[tuple[MistakeKind, str, str]]:
    if isinstance(gold, GoldEvent) and isinstance(report, Event):
        if not right_status(gold, report):
            yield MistakeKind.STATUS, gold.status, report.status
        if gold.date and not right_date(gold, report):
            yield MistakeKind.DATE, _interval(*gold.date), _when(report.date)
    if isinstance(gold, GoldAgreement) and isinstance(report, Agreement) and not right_stage(gold, report):
        yield MistakeKind.STAGE, gold.stage, report.stage


def _about(
    comparison: Comparison, of: str, kind: MistakeKind, report: Report, *, wanted: str | None, found: str
) -> Mistake:
    text = comparison.coded.story.text if comparison.coded else ""
    first = report.evidence[0]
    sentence = sentence_around(text, first.start, first.end)
    return _mistake(comparison, of, kind, wanted=wanted, found=found, basis=report.basis, sentence=sentence)


def _mistake(
    comparison: Comparison,
    of: str,
    kind: MistakeKind,
    *,
    sentence: str,
    wanted: str | None = None,
    found: str | None = None,
    basis: str | None = None,
) -> Mistake:
    gold = comparison.gold
    return Mistake(
        page=gold.file, story=gold.story, of=of, kind=kind, wanted=wanted, found=found, basis=basis, sentence=sentence
    )


def _in(page: str, quote: str) -> str:
    start = page.find(quote)
    return sentence_around(page, start, start + len(quote)) if start >= 0 else quote


def _gold_words(gold: GoldItem) -> str:
    """Return an annotated item in a few words."""
    match gold:
        case GoldEvent():
            return f"{gold.type} {_codes(gold.actors)} > {_codes(gold.recipients)}"
        case GoldStatement():
            return f"{gold.speaker} ({gold.country or '?'})"
        case GoldAgreement():
            return f"{gold.name}, {gold.stage}"
        case GoldProject():
            return f"{gold.name}, {gold.stage}"
        case GoldRelation():
            return f"{gold.kind}{'' if gold.holds else ' (not)'} {_codes(gold.a)} - {_codes(gold.b)}"
        case GoldFigure():
            return f"{gold.measure}: {gold.value} {gold.unit or ''}".rstrip()
        case _:
            return gold.quote


def _words(report: Report) -> str:
    """Return a record in a few words."""
    match report:
        case Event():
            return f"{report.type} {_actors(report.actors)} > {_actors(report.recipients)}"
        case Statement():
            return f"{report.speaker.name} ({report.speaker.country or '?'})"
        case Agreement() | Project():
            return f"{report.name}, {report.stage}"
        case Relation():
            return f"{report.kind}{'' if report.holds else ' (not)'} {_actors(report.a)} - {_actors(report.b)}"
        case Figure():
            return f"{report.measure}: {report.value} {report.unit}".rstrip()
        case _:
            return report.evidence[0].text


def _codes(codes: Iterable[str]) -> str:
    return ", ".join(codes) or "-"


def _actors(actors: Iterable[Actor]) -> str:
    return _codes(actor.code or actor.name for actor in actors)


def _when(when: When | None) -> str:
    return _interval(when.earliest, when.latest) if when else "none"


def _interval(first: object, last: object) -> str:
    return f"{first}" if first == last else f"{first}..{last}"
