"""PLOVER's collapse rules: what a deed becomes that is promised, threatened or did not happen.

From the manual's section on auxiliary modes: a later CONSULT, SUPPORT, COOPERATE or AID is an AGREE, a later RETREAT a
CONCEDE, a later act of conflict a THREATEN; refused cooperation is a REJECT, a promise not to fight an AGREE.
"""

from dataclasses import dataclass

from dragoman.coding.events.circumstances import Circumstances
from dragoman.model.event import EventType, Status

_COOPERATION = frozenset({EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID})
_DECIDED = frozenset({"decide", "decision", "resolve", "agree"})
_DECREES = frozenset({EventType.SANCTION, EventType.COERCE, EventType.REJECT, EventType.CONCEDE})  # done by deciding
_WOULD = frozenset({"would", "'d", "’d"})
_FORCE = frozenset({EventType.PROTEST, EventType.SANCTION, EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Collapsed:
    """The type that is coded, its status, and the type that an AGREE promises."""

    type: EventType
    status: Status
    announces: EventType | None = None
    rule: str | None = None


def collapse(kind: EventType, around: Circumstances) -> Collapsed | None:
    """Return what PLOVER makes of a deed of this kind in these circumstances, None where it is no event."""
    if not around.told:
        return None
    if around.status is Status.FUTURE:
        if around.cue in _DECIDED and kind in _DECREES:
            return Collapsed(type=kind, status=Status.ACTUAL)
        return later(kind)
    if around.status is Status.NEGATED:
        return _negated(kind, around)
    if around.status is Status.HYPOTHETICAL and (kind not in _COOPERATION or around.cue not in _WOULD):
        return None  # what could be is speculation, no event
    return Collapsed(type=kind, status=around.status)


def later(kind: EventType) -> Collapsed:
    """Return what PLOVER makes of a deed of this kind that is still to come."""
    if kind in _COOPERATION:
        return Collapsed(type=EventType.AGREE, status=Status.ACTUAL, announces=kind, rule=f"a later {kind} is an AGREE")
    if kind is EventType.RETREAT:
        return Collapsed(type=EventType.CONCEDE, status=Status.ACTUAL, rule="a later RETREAT is a CONCEDE")
    if kind in _FORCE:
        return Collapsed(type=EventType.THREATEN, status=Status.ACTUAL, rule=f"a later {kind} is a THREATEN")
    if kind in (EventType.AGREE, EventType.CONCEDE, EventType.THREATEN):
        return Collapsed(type=kind, status=Status.ACTUAL)
    return Collapsed(type=kind, status=Status.FUTURE)


def _negated(kind: EventType, around: Circumstances) -> Collapsed | None:
    refused = (around.cue or "").split(" ")[0] in ("will", "would", "wo", "shall", "'ll", "’ll")
    if refused and kind in _COOPERATION | {EventType.RETREAT, EventType.CONCEDE, EventType.AGREE}:
        return Collapsed(type=EventType.REJECT, status=Status.ACTUAL, rule=f"a refused {kind} is a REJECT")
    if refused and kind in _FORCE:
        return Collapsed(type=EventType.AGREE, status=Status.ACTUAL, rule=f"a forsworn {kind} is an AGREE")
    if kind in _FORCE or kind in (EventType.ACCUSE, EventType.THREATEN, EventType.REQUEST, EventType.REJECT):
        return None
    return Collapsed(type=kind, status=Status.NEGATED)
