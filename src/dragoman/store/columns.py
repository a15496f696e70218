"""What filters ask of a report, whatever its kind: its type, its status, and who stands on its two sides."""

from collections.abc import Iterable
from typing import NamedTuple

from dragoman.model.actor import Actor
from dragoman.model.agreement import Agreement
from dragoman.model.dispute import Dispute
from dragoman.model.event import Event
from dragoman.model.expectation import Expectation
from dragoman.model.figure import Figure
from dragoman.model.project import Project
from dragoman.model.relation import Relation
from dragoman.model.report import Report
from dragoman.model.statement import Statement


class Columns(NamedTuple):
    """The filters' view of a report. A thing that all its parties share has them on both sides."""

    type: str | None
    status: str | None
    side_a: tuple[str, ...]
    side_b: tuple[str, ...]


def columns_of(report: Report) -> Columns:
    """Return the filters' view of a report."""
    match report:
        case Event():
            return _columns(report.type, report.status, report.actors, report.recipients)
        case Statement():
            return _columns(None, report.form, (report.speaker,), report.addressed_to)
        case Agreement():
            return _columns(report.kind, report.stage, report.parties, ())
        case Project():
            return _columns(report.kind, report.stage, report.participants, ())
        case Relation():
            return _columns(report.kind, "holds" if report.holds else "ended", report.a, report.b)
        case Figure():
            return _columns(report.measure, report.check.verdict, (report.claimed_by,) if report.claimed_by else (), ())
        case Dispute():
            return _columns(None, None, report.accusation.by, report.denial.by)
        case Expectation():
            return _columns(report.type, report.outcome, report.actors, report.recipients)
        case _:
            raise TypeError(f"{type(report).__name__} is no kind of report that the record holds")


def actor_keys(actor: Actor) -> tuple[str, ...]:
    """Return all that an actor can be asked for by: code, country, Wikidata id, name in lower case."""
    keys = (actor.code, actor.country, actor.wikidata, actor.name.casefold())
    return tuple(dict.fromkeys(key for key in keys if key))


def _columns(kind: str | None, status: str | None, a: tuple[Actor, ...], b: tuple[Actor, ...]) -> Columns:
    other = b or (a if len(a) > 1 else ())
    return Columns(kind and str(kind), status and str(status), _keys(a), _keys(other))


def _keys(actors: Iterable[Actor]) -> tuple[str, ...]:
    return tuple(sorted({key for actor in actors for key in actor_keys(actor)}))
