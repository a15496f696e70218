"""Recipients that a clause leaves unsaid: whom an answer is meant for, and whose land a blow struck."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.participants import countries
from dragoman.model.actor import Actor
from dragoman.model.analysis import Analysis
from dragoman.model.event import EventType

_ANSWERS = frozenset({EventType.REJECT, EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.CONCEDE})
_CALLS = _ANSWERS | {EventType.SANCTION, EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE}
_BLOWS = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE})
_NEAR = 4  # sentences back in which the charge that is answered may stand


def answered(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return drafts, in their order, in which an answer without a recipient has the one it answers."""
    result: list[Draft] = []
    for draft in drafts:
        current = draft
        if draft.type in _ANSWERS and not countries(draft.recipients) - countries(draft.actors):
            caller = _caller(draft, drafts)
            if caller:
                current = replace(draft, recipients=caller, why=f"{draft.why}; recipient: the one who had turned to it")
        result.append(current)
    return tuple(result)


def struck(draft: Draft, analysis: Analysis) -> Draft:
    """Return a draft in which a blow without a recipient has the country of the place that it struck."""
    if draft.type not in _BLOWS or countries(draft.recipients):
        return draft
    mine = countries(draft.actors)
    for found in analysis.places:
        land = found.place.country
        if draft.token.start < found.start and found.end <= draft.end and land and land not in mine:
            victim = Actor(
                code=land, name=land, country=land, sector=None, role=None, wikidata=None, mention=found.text
            )
            return replace(draft, recipients=(victim,), why=f"{draft.why}; recipient: where it struck")
    return draft


def _caller(answer: Draft, drafts: Sequence[Draft]) -> tuple[Actor, ...]:
    """Return who last turned to the one who answers, in the sentences before or the same, else whom that one faces."""
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
