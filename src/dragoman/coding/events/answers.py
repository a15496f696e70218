"""Recipients that a clause leaves unsaid: whom an answer is meant for, and whose land a blow struck."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.participants import countries
from dragoman.model.actor import Actor
from dragoman.model.analysis import Analysis
from dragoman.model.event import EventType

_ANSWERS = frozenset({EventType.REJECT, EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.CONCEDE})
_REPLIES = frozenset({EventType.REJECT, EventType.CONCEDE})
_CALLS = _ANSWERS | {EventType.SANCTION, EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE}
_BLOWS = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE})
_RIVALS = frozenset({"REB", "PRM", "OPP", "PTY", "UAF", "LEG", "JUD", "CVL", "LAB", "REL"})  # faced at home
_SIDES = 2  # more counterparts than this are a crowd, not an opponent
_NEAR = 4  # sentences back in which the charge that is answered may stand


def answered(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return drafts, in their order, in which an answer without a recipient has the one it answers."""
    result: list[Draft] = []
    for draft in drafts:
        current = draft
        if draft.type in _REPLIES and _unsaid(draft):
            caller = _caller(draft, drafts)
            if caller:
                why = f"{draft.why}; recipient: the one who had turned to it"
                current = replace(draft, recipients=caller, inferred=True, why=why)
        result.append(current)
    return tuple(result)


def faced(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return drafts in which words meant for nobody named have the one whom the actor faces through the story.

    A promise to nobody is none.
    """
    result = []
    for draft in drafts:
        current = draft
        if _is_meant(draft) and _unsaid(draft):
            others = _counterparts(draft, drafts)
            if others:
                current = replace(
                    draft,
                    recipients=others,
                    inferred=True,
                    why=f"{draft.why}; recipient inferred: whom it faces in this story",
                )
        if current.type is EventType.AGREE and current.told_type is EventType.AGREE and _to_nobody(current):
            continue
        result.append(current)
    return tuple(result)


def _is_meant(draft: Draft) -> bool:
    """Return whether words are meant for somebody: an answer, or a promise to do something."""
    promises = draft.type is EventType.AGREE and bool(draft.sentence.children(draft.token, "xcomp", "ccomp"))
    return draft.type in _ANSWERS or promises


def _to_nobody(draft: Draft) -> bool:
    mine = countries(draft.actors)
    others = [a for a in draft.recipients if a.country is None or a.country not in mine or len(mine) > 1]
    return not others and not draft.trigger.infinitive


def _unsaid(draft: Draft) -> bool:
    """Return whether a draft names nobody but its actor's own side; a denial of what one's own did names nobody."""
    if countries(draft.recipients) - countries(draft.actors):
        return False
    own = {actor.code for actor in draft.actors}
    rival = any(actor.sector in _RIVALS for actor in draft.actors)  # to whom the government at home is another
    rivals = [a for a in draft.recipients if a.country and (rival or a.sector in _RIVALS) and a.code not in own]
    return draft.type is EventType.REJECT or not rivals


def _counterparts(draft: Draft, drafts: Sequence[Draft]) -> tuple[Actor, ...]:
    """Return the country most often on the other side of an actor's deeds, two where none stands out."""
    mine = countries(draft.actors)
    met: dict[str, list[Actor]] = {}
    for other in drafts:
        for near, far in ((other.actors, other.recipients), (other.recipients, other.actors)):
            if mine & countries(near) and other is not draft:
                for actor in far:
                    if actor.country and actor.country not in mine:
                        met.setdefault(actor.country, []).append(actor)
    ranked = sorted(met.values(), key=len, reverse=True)
    first = [group[0] for group in ranked if len(group) == len(ranked[0])]
    return tuple(first) if len(first) <= _SIDES else ()


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
