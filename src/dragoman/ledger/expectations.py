"""When two reports await the same thing."""

from dragoman.ledger.compare import compatible, filing_day, meet, parties, precise
from dragoman.ledger.rule import Measure, Rule
from dragoman.ledger.words import overlap, stems
from dragoman.model.expectation import Expectation, Outcome
from dragoman.model.record import Told
from dragoman.model.when import When

_WORDS = 0.5
_OUTCOMES = (Outcome.PENDING, Outcome.POSTPONED, Outcome.LAPSED, Outcome.CALLED_OFF, Outcome.MET)


def _who(expectation: Expectation) -> tuple[str, ...]:
    return parties(expectation.actors + expectation.recipients)


def _block(told: Told[Expectation]) -> tuple[str, ...]:
    awaited = told.report
    return (awaited.type or "", ",".join(_who(awaited)), filing_day(awaited.due) or told.group)


def _alike(a: Expectation, b: Expectation, one_story: bool) -> bool:
    if a.type != b.type or _who(a) != _who(b):
        return False
    common = overlap(stems(a.what), stems(b.what)) >= _WORDS
    if one_story:
        return common and compatible(a.due, b.due)
    return common and precise(a.due) and precise(b.due) and meet(a.due, b.due)


def _fullness(expectation: Expectation) -> Measure:
    told = (expectation.due is not None, precise(expectation.due))
    return (_OUTCOMES.index(expectation.outcome), *told, expectation.confidence, len(expectation.what))


def _time(expectation: Expectation) -> When | None:
    return expectation.due


EXPECTATIONS = Rule(kind=Expectation, block=_block, alike=_alike, fullness=_fullness, time=_time, storys_time=False)
