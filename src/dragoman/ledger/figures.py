"""When two reports give the same number of the same thing."""

from dragoman.ledger.compare import compatible, party
from dragoman.ledger.rule import Measure, Rule
from dragoman.ledger.words import overlap, stems
from dragoman.model.figure import Figure
from dragoman.model.record import Told
from dragoman.model.when import When

_SUBJECTS = 0.6


def _claimant(figure: Figure) -> str | None:
    return party(figure.claimed_by) if figure.claimed_by else None


def _block(told: Told[Figure]) -> tuple[str, ...]:
    figure = told.report
    return (str(figure.value), figure.unit.casefold(), _claimant(figure) or told.group)


def _alike(a: Figure, b: Figure, one_story: bool) -> bool:
    same = a.value == b.value and a.unit.casefold() == b.unit.casefold() and _claimant(a) == _claimant(b)
    if not same or not compatible(a.period, b.period) or not (one_story or a.claimed_by):
        return False
    return overlap(stems(f"{a.subject} {a.measure}"), stems(f"{b.subject} {b.measure}")) >= _SUBJECTS


def _fullness(figure: Figure) -> Measure:
    return (figure.period is not None, figure.confidence, len(figure.subject))


def _time(figure: Figure) -> When | None:
    return figure.period


FIGURES = Rule(kind=Figure, block=_block, alike=_alike, fullness=_fullness, time=_time)
