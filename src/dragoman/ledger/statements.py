"""When two reports give the same words of the same voice: a statement told twice in other words stays two."""

from dragoman.ledger.compare import party
from dragoman.ledger.rule import Measure, Rule
from dragoman.model.identity import content_id
from dragoman.model.record import Told
from dragoman.model.statement import Statement
from dragoman.model.when import When


def _words(statement: Statement) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in statement.text.casefold()).split())


def _block(told: Told[Statement]) -> tuple[str, ...]:
    return (party(told.report.speaker), content_id("words", _words(told.report)))


def _alike(a: Statement, b: Statement, _one_story: bool) -> bool:
    return party(a.speaker) == party(b.speaker) and _words(a) == _words(b)


def _fullness(statement: Statement) -> Measure:
    told = (statement.date is not None, statement.office is not None, statement.via is not None)
    return (*told, len(statement.addressed_to), statement.confidence)


def _time(statement: Statement) -> When | None:
    return statement.date


STATEMENTS = Rule(kind=Statement, block=_block, alike=_alike, fullness=_fullness, time=_time)
