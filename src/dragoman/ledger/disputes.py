"""When two reports pair the same charge with the same denial: within one story only, for words of others may differ."""

from dragoman.ledger.compare import parties
from dragoman.ledger.rule import Measure, Rule
from dragoman.ledger.words import overlap, stems
from dragoman.model.dispute import Dispute
from dragoman.model.record import Told
from dragoman.model.when import When

_MATTER = 0.6


def _sides(dispute: Dispute) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return parties(dispute.accusation.by), parties(dispute.denial.by)


def _block(told: Told[Dispute]) -> tuple[str, ...]:
    return (*(",".join(side) for side in _sides(told.report)), told.group)


def _alike(a: Dispute, b: Dispute, one_story: bool) -> bool:
    return one_story and _sides(a) == _sides(b) and overlap(stems(a.about), stems(b.about)) >= _MATTER


def _fullness(dispute: Dispute) -> Measure:
    return (dispute.confidence, len(dispute.accusation.text) + len(dispute.denial.text))


def _time(_dispute: Dispute) -> When | None:
    return None


DISPUTES = Rule(kind=Dispute, block=_block, alike=_alike, fullness=_fullness, time=_time)
