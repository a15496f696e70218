"""Sentence -> drafts: every trigger with its sides, status and the clause that tells it."""

from collections.abc import Iterator

from dragoman.coding.events.circumstances import circumstances
from dragoman.coding.events.clauses import subjects
from dragoman.coding.events.collapse import collapse
from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.participants import actors_of, countries
from dragoman.coding.events.sides import sides
from dragoman.coding.events.triggers import Found, find_triggers
from dragoman.model.actor import Actor
from dragoman.model.analysis import Cast, Sentence, Token
from dragoman.model.codebook.events import EventRules, Trigger
from dragoman.model.event import EventType, Status

_ALONE = frozenset({EventType.PROTEST, EventType.ASSAULT})  # told even of those without a country: "gunmen", "farmers"
_DOUBT = 0.8  # what a status other than actual leaves of the confidence
_NOUN_CLAUSES = frozenset({"relcl", "acl"})


def find_drafts(sentence: Sentence, cast: Cast, rules: EventRules) -> Iterator[Draft]:
    """Yield the events that the clauses of one sentence tell, in order."""
    for found in find_triggers(sentence, rules):
        draft = _draft(sentence, found, cast, rules)
        if draft is not None:
            yield draft


def _draft(sentence: Sentence, found: Found, cast: Cast, rules: EventRules) -> Draft | None:
    around = circumstances(sentence, found.token, rules)
    collapsed = collapse(found.trigger.type, around)
    if collapsed is None:
        return None
    actors, recipients = sides(sentence, found, cast)
    if not _complete(found, actors, recipients, sentence, cast):
        return None
    start, end = clause_span(sentence, found.token, rules)
    certain = collapsed.status is Status.ACTUAL and collapsed.rule is None
    reasons = [f"trigger {found.phrase!r}", *([f"status by {around.cue!r}"] if around.cue else []), *([collapsed.rule] if collapsed.rule else [])]
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
        confidence=found.trigger.confidence * (1.0 if certain else _DOUBT),
        why="; ".join(reasons),
    )


def _complete(
    found: Found, actors: tuple[Actor, ...], recipients: tuple[Actor, ...], sentence: Sentence, cast: Cast
) -> bool:
    """Return whether enough is known of who did it to whom for this trigger to tell an event."""
    trigger: Trigger = found.trigger
    if not actors:
        return False
    if not any(actor.country for actor in actors) and (trigger.type not in _ALONE or not any(a.sector for a in actors)):
        return False
    together = countries((*actors, *recipients))
    if trigger.two_sides and len(together) < 2:
        return False
    if trigger.actor_object and not any(actor.country for actor in recipients):
        return False
    if found.token.pos == "NOUN" and trigger.type not in _ALONE:
        return len(together) > 1
    return True


def clause_span(sentence: Sentence, token: Token, rules: EventRules) -> tuple[int, int]:
    """Return the offsets of the clause that tells the deed: the trigger with all that depends on it, and its subject.

    A noun's clause is its phrase, with the verb that carries it ("held talks with"); a relative clause brings the noun it
    speaks of.
    """
    heads = [token]
    if token.dep in _NOUN_CLAUSES:
        heads.append(sentence.head(token))
    elif token.pos in ("NOUN", "PROPN") and sentence.head(token).pos == "VERB" and token.dep in ("dobj", "nsubjpass"):
        heads.append(sentence.head(token))
    words = {t.index for head in heads for t in sentence.subtree(head)} if len(heads) == 1 else _joined(sentence, token, heads[1])
    for doer in subjects(sentence, token) if token.pos == "VERB" else ():
        words.update(t.index for t in sentence.subtree(doer) if t.index < token.index)
    kept = [t for t in sentence.tokens if min(words) <= t.index <= max(words)]
    while len(kept) > 1 and kept[-1].pos == "PUNCT" and kept[-1].text not in "”\"’)":
        kept.pop()
    while len(kept) > 1 and kept[0].pos in ("PUNCT", "CCONJ"):
        kept.pop(0)
    return kept[0].start, kept[-1].end


def _joined(sentence: Sentence, token: Token, governor: Token) -> set[int]:
    """Return the words of a noun and the clause that speaks of it, its own modifiers included."""
    words = {t.index for t in sentence.subtree(token)}
    if governor.pos == "VERB":
        return words | {t.index for t in sentence.subtree(governor)}
    return words | {governor.index} | {t.index for m in sentence.children(governor) if m.index < governor.index for t in sentence.subtree(m)}


def speaker_actors(sentence: Sentence, verb: Token, cast: Cast) -> tuple[Actor, ...]:
    """Return who speaks by a verb of speech."""
    return actors_of(sentence, subjects(sentence, verb), cast)
