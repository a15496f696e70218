"""When two reports tell the same event."""

from dragoman.ledger.compare import compatible, either_unsaid, filing_day, meet, parties, precise, same_place
from dragoman.ledger.rule import Measure, Rule
from dragoman.ledger.words import evidence_stems, overlap
from dragoman.model.event import Event, EventType
from dragoman.model.record import Told
from dragoman.model.when import When

_MUTUAL = (EventType.AGREE, EventType.CONSULT, EventType.COOPERATE)  # told from either side it is the same event
_WORDS_WITHIN = 0.5  # a story repeats its headline in nearly the same words; two charges in one story differ more
_WORDS_ACROSS = 0.3  # outlets word things their own way


def sides(event: Event) -> tuple[tuple[str, ...], ...]:
    """Return who did it to whom; of mutual events who took part."""
    if event.type in _MUTUAL:
        return (parties(event.actors + event.recipients),)
    return parties(event.actors), parties(event.recipients)


def _block(told: Told[Event]) -> tuple[str, ...]:
    event = told.report
    who = (",".join(side) for side in sides(event))
    return (event.type, event.status, *who, filing_day(event.date) or told.group)


def _alike(a: Event, b: Event, one_story: bool) -> bool:
    same = a.type == b.type and a.status == b.status and a.historical == b.historical and a.announces == b.announces
    if not (same and sides(a) == sides(b) and same_place(a.place, b.place)):
        return False
    common = overlap(evidence_stems(a.evidence), evidence_stems(b.evidence))
    if one_story:
        return either_unsaid(a.mode, b.mode) and compatible(a.date, b.date) and common >= _WORDS_WITHIN
    dated = precise(a.date) and precise(b.date) and meet(a.date, b.date)
    return dated and a.mode == b.mode and bool(a.actors) and bool(a.recipients) and common >= _WORDS_ACROSS


def _fullness(event: Event) -> Measure:
    told = (event.date is not None, precise(event.date), event.mode is not None, event.place is not None)
    named = len(event.actors) + len(event.recipients)
    return (*told, named, event.confidence, sum(len(piece.text) for piece in event.evidence))


def _time(event: Event) -> When | None:
    return event.date


EVENTS = Rule(kind=Event, block=_block, alike=_alike, fullness=_fullness, time=_time)
