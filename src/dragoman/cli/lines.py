"""A record of any kind in one line, after its evidence."""

from dragoman.cli.cells import dyad, names, quoted, when_text
from dragoman.model.agreement import Agreement
from dragoman.model.dispute import Dispute
from dragoman.model.event import Event, Status
from dragoman.model.expectation import Expectation
from dragoman.model.figure import Figure
from dragoman.model.project import Project
from dragoman.model.relation import Relation
from dragoman.model.report import Report
from dragoman.model.statement import Statement
from dragoman.model.when import When


def line(report: Report) -> str:
    """Return what a report says, in one line."""
    match report:
        case Event():
            return _event(report)
        case Statement():
            to = f" to {names(report.addressed_to)}" if report.addressed_to else ""
            return f"{_on(report.date)}{report.speaker.name} ({report.verb}{to}): {quoted(report.text)}"
        case Agreement():
            return f"{quoted(report.name)} ({names(report.parties)}): {_stage(report.stage)}{_due(report.due)}"
        case Project():
            return f"{quoted(report.name)} ({names(report.participants)}): {_stage(report.stage)}"
        case Relation():
            return _relation(report)
        case Figure():
            return _figure(report)
        case Dispute():
            return f"{names(report.accusation.by)} charges, {names(report.denial.by)} denies: {quoted(report.about)}"
        case Expectation():
            due = when_text(report.due) or "open"
            return f"{due}  {dyad(report.actors, report.recipients)}: {quoted(report.what)} [{report.outcome}]"
        case _:
            return report.id


def _event(event: Event) -> str:
    announces = f" to {event.announces}" if event.announces else ""
    marks = [] if event.status is Status.ACTUAL else [str(event.status)]
    marks += ["past"] if event.historical else []
    marked = f" ({', '.join(marks)})" if marks else ""
    return f"{_on(event.date)}{event.type}{announces}{marked}  {dyad(event.actors, event.recipients)}"


def _relation(relation: Relation) -> str:
    kind = relation.kind.replace("_", " ")
    level = f", {relation.level}" if relation.level else ""
    since = f", since {when_text(relation.since)}" if relation.since else ""
    but = f", except {names(relation.except_)}" if relation.except_ else ""
    return f"{'' if relation.holds else 'no '}{kind}: {dyad(relation.a, relation.b)}{level}{since}{but}"


def _figure(figure: Figure) -> str:
    value = "-".join(f"{part:,}" for part in (figure.value if isinstance(figure.value, tuple) else (figure.value,)))
    about = "about " if figure.approximate else ""
    by = f", says {figure.claimed_by.name}" if figure.claimed_by else ""
    return f"{quoted(figure.subject)}: {about}{value} {figure.unit}{by}"


def _on(when: When | None) -> str:
    return f"{text}  " if (text := when_text(when)) else ""


def _due(when: When | None) -> str:
    return f", due {text}" if (text := when_text(when)) else ""


def _stage(stage: str) -> str:
    return stage.replace("_", " ")
