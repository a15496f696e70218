"""Lexicon and model together: each says its part of a draft, and what only the model sees must be sure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.coding.events.circumstances import charged, circumstances
from dragoman.coding.events.collapse import Collapsed, later
from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.find import clause_span
from dragoman.coding.events.participants import countries, distinct
from dragoman.coding.events.questions import Asked
from dragoman.coding.events.scene import Scene
from dragoman.model.actor import Actor
from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.events import Trigger
from dragoman.model.event import EventType, Status

_ANNOUNCING = frozenset({EventType.AGREE, EventType.CONCEDE, EventType.THREATEN})  # words now, deeds later
_MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.SUPPORT, EventType.ASSAULT})
_UNTOLD = frozenset({EventType.ACCUSE, EventType.THREATEN, EventType.REQUEST, EventType.REJECT, EventType.PROTEST}) | {
    EventType.SANCTION,
    EventType.MOBILIZE,
    EventType.COERCE,
    EventType.ASSAULT,
}  # what is no event when it did not happen
_NEEDS_RECIPIENT = frozenset({EventType.COOPERATE, EventType.AID, EventType.SANCTION, EventType.CONSULT})


def judge(drafts: Sequence[Draft], asked: Sequence[Asked]) -> tuple[Draft, ...]:
    """Return the drafts of one sentence, each with how sure the model is of its type between its sides."""
    return tuple(_judged(draft, asked) for draft in drafts)


def _judged(draft: Draft, asked: Sequence[Asked]) -> Draft:
    about = [pair for pair in asked if _is_about(pair, draft)]
    if not about:
        return draft  # its sides are named elsewhere in the story: nothing to ask about here
    kinds = {draft.type, draft.told_type}
    sure = max(pair.answer.act * sum(map(pair.answer.probability, kinds)) for pair in about)
    return replace(draft, seen=sure, why=f"{draft.why}; model: {draft.type} {sure:.2f}")


def _is_about(pair: Asked, draft: Draft) -> bool:
    """Return whether a pair has the sides of a draft, in this order or, for mutual deeds, in the other."""
    by, to = countries(pair.actor.actors), countries(pair.recipient.actors) if pair.recipient else frozenset()
    actors, recipients = countries(draft.actors), countries(draft.recipients)
    if pair.recipient is None:
        return bool(by & actors) and not recipients - actors
    straight = bool(by & actors) and (bool(to & recipients) or not recipients)
    return straight or (draft.type in _MUTUAL and bool(by & recipients) and bool(to & actors))


_IMPOSED = "163"  # CAMEO: impose embargo, boycott, or sanctions
_LIKELY = 0.5
_ONE_PHRASE = 2  # words apart: "reached a deal" is told once


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the model sees in a pair: whom, and how sure."""

    pair: Asked
    type: EventType
    sure: float


def proposed(sentence: Sentence, asked: Sequence[Asked], drafts: Sequence[Draft], scene: Scene) -> Iterator[Draft]:
    """Yield the deeds that only the model sees: one for each trigger and type, with all who do it and suffer it."""
    seen: list[_Seen] = []
    how = scene.rules.judging
    for pair in asked:
        kind = pair.answer.type
        sure = pair.answer.act * max(pair.answer.types)
        floor = how.proposed if pair.recipient is not None and countries(pair.recipient.actors) else how.alone
        if sure >= floor and (pair.recipient is not None or kind not in _NEEDS_RECIPIENT or _several(pair)):
            seen.append(_Seen(pair, kind, sure))
    groups: dict[tuple[int, EventType], list[_Seen]] = {}
    for one in seen:
        if not any(_turned(other, one) for other in seen):
            groups.setdefault((one.pair.trigger, one.type), []).append(one)
    told = [draft for draft in drafts if not draft.trigger.offence]  # an offence is told by nobody but its accuser
    for (trigger, kind), group in sorted(groups.items(), key=lambda item: -max(s.sure for s in item[1])):
        both = [s for s in group if s.pair.recipient is not None] or group
        token = _token(sentence, trigger)
        if not circumstances(sentence, token, scene.rules).told or charged(sentence, token, scene.rules):
            continue  # a purpose, a question, what somebody is charged with: no deed, however sure the model is
        draft = _draft(sentence, token, kind, both)
        if draft is not None and not any(_covers(known, draft) for known in told):
            told.append(draft)
            yield draft


def _turned(other: _Seen, one: _Seen) -> bool:
    """Return whether the model is surer that a one-way deed was done the other way round."""
    back = (other.pair.actor, other.pair.recipient) == (one.pair.recipient, one.pair.actor)
    same = (other.pair.trigger, other.type) == (one.pair.trigger, one.type)
    return back and same and one.type not in _MUTUAL and other.sure > one.sure


def _several(pair: Asked) -> bool:
    """Return whether one mention stands for several sides: "the two presidents met"."""
    return len(countries(pair.actor.actors)) > 1


def _token(sentence: Sentence, at: int) -> Token:
    """Return the word of a sentence that holds an offset."""
    return next((t for t in sentence.tokens if t.start <= at < t.end), sentence.root)


def _draft(sentence: Sentence, token: Token, kind: EventType, group: Sequence[_Seen]) -> Draft | None:
    best = max(group, key=lambda s: s.sure)
    answer = best.pair.answer
    coded = _coded(kind, answer.status)
    if coded is None:
        return None
    by, to = _sides(group)
    if not countries(by):
        return None  # "the leaders", "they": whose deed it is must be known
    start, end = clause_span(sentence, token)
    sides = (side for s in group for side in (s.pair.actor, s.pair.recipient) if side is not None)
    mentions = [side.told for side in sides if side.told is not None]
    promised = answer.announces if kind is EventType.AGREE and answer.status is not Status.ACTUAL else None
    announces = coded.announces or promised
    reasons = [f"{token.text!r}", coded.rule, f"model: {kind} {best.sure:.2f}"]
    return Draft(
        sentence=sentence,
        token=token,
        trigger=Trigger(
            type=kind,
            mode=answer.mode,
            cameo=_IMPOSED if kind is EventType.SANCTION and answer.imposed > _LIKELY else None,
            contexts=answer.contexts,
            confidence=best.sure,
        ),
        type=coded.type,
        told_type=announces or kind,
        status=coded.status,
        announces=announces,
        actors=by,
        recipients=to,
        start=min([start, *(m[0] for m in mentions)]),
        end=max([end, *(m[1] for m in mentions)]),
        lexicon=None,
        seen=best.sure,
        why="; ".join(reason for reason in reasons if reason),
    )


def _coded(kind: EventType, told: Status) -> Collapsed | None:
    """Return what PLOVER makes of a deed that the model sees, None where it codes no event."""
    if told is Status.FUTURE:
        return later(kind)
    if told is Status.HYPOTHETICAL and kind is not EventType.THREATEN:
        return None
    if told is Status.NEGATED:
        return None if kind in _UNTOLD | _ANNOUNCING else Collapsed(type=kind, status=told)
    return Collapsed(type=kind, status=Status.ACTUAL)


def _sides(group: Sequence[_Seen]) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    by = distinct(a for s in group for a in s.pair.actor.actors)
    to = distinct(a for s in group if s.pair.recipient for a in s.pair.recipient.actors)
    if group[0].type not in _MUTUAL:
        return by, tuple(a for a in to if a.code not in {actor.code for actor in by})
    return by, to or (by if len(countries(by)) > 1 else ())


def _covers(told: Draft, new: Draft) -> bool:
    """Return whether a draft tells already what the model sees: between the same sides, or by the same word."""
    if told.sentence is not new.sentence:
        return told.type is new.type and countries(told.actors) == countries(new.actors) and _same_recipients(told, new)
    if told.token.index == new.token.index:
        return True
    mine, theirs = (countries((*d.actors, *d.recipients)) for d in (told, new))
    same_sides = mine == theirs or (bool(mine & theirs) and not (mine - theirs and theirs - mine))
    if not same_sides or _the_other_way(told, new):
        return False
    return told.type is new.type or abs(told.token.index - new.token.index) <= _ONE_PHRASE


def _the_other_way(told: Draft, new: Draft) -> bool:
    """Return whether two one-way deeds go in opposite directions: "Israel struck Iran, which fired back"."""
    if told.type in _MUTUAL and new.type in _MUTUAL - {EventType.ASSAULT}:
        return False
    forth, back = countries(told.actors), countries(told.recipients)
    return bool(back) and countries(new.actors) == back and countries(new.recipients) == forth and forth != back


def _same_recipients(told: Draft, new: Draft) -> bool:
    return not countries(new.recipients) or countries(told.recipients) == countries(new.recipients)
