"""A record of any kind in short: when, and what, in one line."""

from dragoman.cli.cells import dyad, names, quoted
from dragoman.cli.cells import when_text as _when
from dragoman.model.agreement import Agreement
from dragoman.model.dispute import Dispute
from dragoman.model.event import Event, Status
from dragoman.model.expectation import Expectation
from dragoman.model.figure import Figure
from dragoman.model.project import Project
from dragoman.model.relation import Relation, RelationKind
from dragoman.model.report import Report
from dragoman.model.statement import Statement
from dragoman.model.when import When

_ONE_WAY = (
    RelationKind.RECOGNITION,
    RelationKind.DIPLOMATIC_MISSION,
    RelationKind.MEMBERSHIP,
    RelationKind.SANCTIONS,
)


def when(report: Report) -> str:
    """Return the time of a report in short: of an event its day, of an agreement when it came to its stage."""
    match report:
        case Event() | Statement():
            return _when(report.date)
        case Agreement():
            return _last([step.date for step in report.steps]) or _when(report.due)
        case Project():
            return _last([step.date for step in report.steps])
        case Relation():
            return _when(report.since or report.until)
        case Figure():
            return _when(report.period)
        case Expectation():
            return _when(report.due) or "open"
        case _:
            return ""


def what(report: Report) -> str:
    """Return what a report says, in one line without its time."""
    match report:
        case Event():
            return _event(report)
        case Statement():
            to = f" to {names(report.addressed_to)}" if report.addressed_to else ""
            return f"{report.speaker.name} ({report.verb}{to})"
        case Agreement():
            due = f", due {_when(report.due)}" if _when(report.due) else ""
            return f"{quoted(report.name)} ({names(report.parties)}): {_plain(report.stage)}{due}"
        case Project():
            return f"{quoted(report.name)} ({names(report.participants)}): {_plain(report.stage)}"
        case Relation():
            return _relation(report)
        case Figure():
            return _figure(report)
        case Dispute():
            return f"{names(report.accusation.by)} charges, {names(report.denial.by)} denies"
        case Expectation():
            kind = f"{report.type}  " if report.type else ""
            return f"{kind}{dyad(report.actors, report.recipients)} [{_plain(report.outcome)}]"
        case _:
            return report.id


def words(report: Report) -> str:
    """Return the words to show under it, on one line."""
    match report:
        case Statement():
            return quoted(report.text)
        case Dispute():
            return f"{quoted(report.accusation.text)} / {quoted(report.denial.text)}"
        case _:
            return quoted(report.evidence[0].text)


def _event(event: Event) -> str:
    announces = f" to {event.announces}" if event.announces else ""
    marks = [] if event.status is Status.ACTUAL else [str(event.status)]
    marks += ["past"] if event.historical else []
    marked = f" ({', '.join(marks)})" if marks else ""
    return f"{event.type}{announces}{marked}  {dyad(event.actors, event.recipients)}"


def _relation(relation: Relation) -> str:
    level = f" ({relation.level})" if relation.level else ""
    arrow = "→" if relation.kind in _ONE_WAY else "–"
    but = f", except {names(relation.except_)}" if relation.except_ else ""
    until = f", until {_when(relation.until)}" if relation.until else ""
    no = "" if relation.holds else "no "
    return f"{no}{_plain(relation.kind)}{level}  {names(relation.a)} {arrow} {names(relation.b)}{but}{until}"


def _figure(figure: Figure) -> str:
    value = "-".join(f"{part:,}" for part in (figure.value if isinstance(figure.value, tuple) else (figure.value,)))
    about = "about " if figure.approximate else ""
    by = f", says {figure.claimed_by.name}" if figure.claimed_by else ""
    return f"{about}{value} {figure.unit}  {quoted(figure.subject)}{by}"


def _last(times: list[When | None]) -> str:
    told = [_when(time) for time in times if time]
    return told[-1] if told else ""


def _plain(value: str) -> str:
    return value.replace("_", " ")
