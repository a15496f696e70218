"""Sentence -> drafts: every trigger with its sides, status and the clause that tells it."""

from collections.abc import Iterator

from dragoman.coding.events.circumstances import charged, circumstances
from dragoman.coding.events.clauses import subjects
from dragoman.coding.events.collapse import collapse
from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.scene import Scene
from dragoman.coding.events.sides import parties_meant, sides
from dragoman.coding.events.triggers import Found, find_triggers
from dragoman.model.actor import Actor
from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.events import Trigger
from dragoman.model.event import EventType, Status

_ALONE = frozenset({EventType.PROTEST, EventType.ASSAULT})  # told even of those without a country: "gunmen", "farmers"
_TOGETHER = frozenset({EventType.CONSULT, EventType.COOPERATE})  # nobody meets or works with himself
_NEEDS_RECIPIENT = frozenset({EventType.COOPERATE, EventType.AID, EventType.SANCTION})  # PLOVER's manual demands one
_PAIR = 2
_DOUBT = 0.8  # what a status other than actual leaves of the confidence
_NOUN_CLAUSES = frozenset({"relcl", "acl"})


def find_drafts(sentence: Sentence, scene: Scene) -> Iterator[Draft]:
    """Yield the events that the clauses of one sentence tell, in order."""
    for found in find_triggers(sentence, scene):
        draft = _draft(sentence, found, scene)
        if draft is not None:
            yield draft


def _draft(sentence: Sentence, found: Found, scene: Scene) -> Draft | None:
    if charged(sentence, found.token, scene.rules):
        return None
    around = circumstances(sentence, found.token, scene.rules)
    collapsed = collapse(found.trigger.type, around)
    if collapsed is None:
        return None
    actors, recipients = sides(sentence, found, scene)
    recipients = recipients or parties_meant(sentence, found, actors, scene)
    if not _complete(found, actors, recipients, collapsed.type):
        return None
    start, end = clause_span(sentence, found.token)
    certain = collapsed.status is Status.ACTUAL and collapsed.rule is None
    reasons = [
        f"lexicon: trigger {found.phrase!r}",
        f"status by {around.cue!r}" if around.cue else None,
        collapsed.rule,
    ]
    return Draft(
        sentence=sentence,
        token=found.token,
        trigger=found.trigger,
        type=collapsed.type,
        told_type=found.trigger.type,
        status=collapsed.status,
        announces=collapsed.announces or (found.trigger.announces if collapsed.type is EventType.AGREE else None),
        actors=actors,
        recipients=recipients,
        start=start,
        end=end,
        lexicon=found.trigger.confidence * (1.0 if certain else _DOUBT),
        seen=None,
        why="; ".join(reason for reason in reasons if reason),
    )


def _complete(found: Found, actors: tuple[Actor, ...], recipients: tuple[Actor, ...], coded: EventType) -> bool:
    """Return whether enough is known of who did it to whom for this trigger to tell an event."""
    trigger: Trigger = found.trigger
    if not any(actor.country for actor in actors) and not _alone(found, actors, recipients):
        return False
    parties = {actor.country or actor.name for actor in (*actors, *recipients)}
    if (trigger.two_sides or trigger.type in _TOGETHER) and len(parties) < _PAIR:
        return False
    needed = trigger.actor_object or (coded in _NEEDS_RECIPIENT and not trigger.reciprocal)
    if needed and not any(actor.country for actor in recipients):
        return False
    carried = found.token.dep == "dobj" or trigger.infinitive
    return found.token.pos != "NOUN" or trigger.type in _ALONE or carried or len(parties) >= _PAIR


def _alone(found: Found, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> bool:
    """Return whether a deed is told even of those without a country: "farmers", or an unknown who struck a known."""
    if found.trigger.type not in _ALONE:
        return False
    return any(a.sector for a in actors) or (found.token.pos == "VERB" and any(a.country for a in recipients))


def clause_span(sentence: Sentence, token: Token) -> tuple[int, int]:
    """Return the offsets of the clause that tells the deed: the trigger with all that depends on it, and its subject.

    A noun's clause is its phrase, with the verb that carries it ("held talks with"); a relative clause brings the noun
    it speaks of.
    """
    head = sentence.head(token)
    carried = token.pos in ("NOUN", "PROPN") and head.pos == "VERB" and token.dep in ("dobj", "nsubjpass")
    words = {t.index for t in sentence.subtree(token)} - _asides(sentence, token)
    if token.dep in _NOUN_CLAUSES or carried:
        words |= _governing_words(sentence, head)
    for doer in subjects(sentence, token) if token.pos == "VERB" else ():
        words.update(t.index for t in sentence.subtree(doer) if t.index < token.index)
    kept = [t for t in sentence.tokens if min(words) <= t.index <= max(words)]
    while len(kept) > 1 and (kept[-1].pos == "CCONJ" or (kept[-1].pos == "PUNCT" and kept[-1].text not in '”"’)')):
        kept.pop()
    while len(kept) > 1 and (kept[0].pos in ("PUNCT", "CCONJ") or kept[0].text.lower() == "that"):
        kept.pop(0)
    return kept[0].start, kept[-1].end


def _asides(sentence: Sentence, token: Token) -> set[int]:
    """Return the words of the clauses below a deed that tell something else: another deed, or more about a noun."""
    aside: set[int] = set()
    for inner in sentence.subtree(token):
        own_verb = inner.pos in ("VERB", "AUX") and inner.index > token.index
        apart = inner.dep == "relcl" or (inner.dep in ("conj", "advcl", "parataxis") and inner.head == token.index)
        if own_verb and apart:
            aside |= {t.index for t in sentence.subtree(inner)}
    return aside


def _governing_words(sentence: Sentence, governor: Token) -> set[int]:
    """Return the words of the verb that carries a noun, or of the noun that a clause speaks of and its modifiers."""
    if governor.pos == "VERB":
        return {t.index for t in sentence.subtree(governor)}
    before = [m for m in sentence.children(governor) if m.index < governor.index]
    return {governor.index, *(t.index for m in before for t in sentence.subtree(m))}
