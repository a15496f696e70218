"""Whom an answer is meant for: who denies without saying to whom answers the one who had last turned to him."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.participants import countries
from dragoman.model.actor import Actor
from dragoman.model.event import EventType

_ANSWERS = frozenset({EventType.REJECT, EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.CONCEDE})
_CALLS = _ANSWERS | {EventType.SANCTION, EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE}
_NEAR = 4  # sentences back in which the charge that is answered may stand


def answered(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return drafts, in their order, in which an answer without a recipient has the one it answers."""
    result: list[Draft] = []
    for draft in drafts:
        current = draft
        if draft.type in _ANSWERS and not countries(draft.recipients):
            caller = _caller(draft, drafts)
            if caller:
                current = replace(draft, recipients=caller, why=f"{draft.why}; recipient: the one who had turned to it")
        result.append(current)
    return tuple(result)


def _caller(answer: Draft, drafts: Sequence[Draft]) -> tuple[Actor, ...]:
    """Return the nearest who, before or in the same sentence, turned to the one who answers, else whom that one faces."""
    mine = countries(answer.actors)
    near = [
        d
        for d in drafts
        if d is not answer and d.type in _CALLS and 0 <= answer.sentence.index - d.sentence.index <= _NEAR
    ]
    near.sort(key=lambda d: (answer.sentence.index - d.sentence.index, abs(d.token.start - answer.token.start)))
    for draft in near:
        callers = tuple(a for a in draft.actors if a.country and a.country not in mine)
        if callers and mine & countries(draft.recipients):
            return callers
    for draft in near:
        faced = tuple(a for a in draft.recipients if a.country and a.country not in mine)
        if faced and mine & countries(draft.actors):
            return faced
    return ()
