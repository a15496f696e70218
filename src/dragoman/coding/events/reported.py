"""What a statement does: to tell of another's hostile deed is to accuse, to tell another what he must do is to demand."""

from collections.abc import Iterator, Sequence

from dragoman.coding.events.clauses import is_passive, objects, subjects
from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.participants import actors_of, actors_within, countries
from dragoman.model.actor import Actor
from dragoman.model.analysis import Analysis, Cast, Sentence, Token
from dragoman.model.codebook.events import EventRules, Trigger
from dragoman.model.event import EventType, Status
from dragoman.model.statement import Statement

_HOSTILE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE})
_DEONTIC = frozenset({"must", "should", "ought", "need"})
_ACCUSING = Trigger(type=EventType.ACCUSE, mode="allege", cameo="112", confidence=0.6)
_DEMANDING = Trigger(type=EventType.REQUEST, mode="change", cameo="100", confidence=0.6)
_OPEN = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.SANCTION})


def derived_drafts(
    analysis: Analysis, cast: Cast, statements: Sequence[Statement], told: Sequence[Draft], rules: EventRules
) -> Iterator[Draft]:
    """Yield the accusations and demands that statements make without a verb of accusing or demanding."""
    for statement in statements:
        start, end = statement.evidence[0].start, statement.evidence[0].end
        if not statement.speaker.country:
            continue
        for sentence in analysis.sentences:
            if sentence.end <= start or end <= sentence.start:
                continue
            inside = [d for d in told if d.sentence is sentence and start <= d.token.start < end]
            if any(d.type in _OPEN for d in told if d.sentence is sentence and statement.speaker.country in countries(d.actors)):
                continue
            yield from _accusations(sentence, statement, inside)
            yield from _demands(sentence, statement, cast, rules)


def _accusations(sentence: Sentence, statement: Statement, inside: Sequence[Draft]) -> Iterator[Draft]:
    for draft in inside:
        others = tuple(a for a in draft.actors if a.country and a.country != statement.speaker.country)
        if draft.told_type in _HOSTILE and draft.status is Status.ACTUAL and others:
            yield _draft(sentence, draft.token, statement, _ACCUSING, others, f"tells of {draft.told_type} by another")
            return


def _demands(sentence: Sentence, statement: Statement, cast: Cast, rules: EventRules) -> Iterator[Draft]:
    start, end = statement.evidence[0].start, statement.evidence[0].end
    for verb in sentence.tokens:
        modal = next((a for a in sentence.children(verb, "aux") if a.text.lower() in _DEONTIC), None)
        if modal is None or not start <= verb.start < end or verb.lemma in rules.speech_verbs:
            continue
        bound = objects(sentence, verb) if is_passive(sentence, verb) else subjects(sentence, verb)
        others = tuple(a for a in actors_of(sentence, bound, cast) if a.country != statement.speaker.country and a.country)
        if not others:
            others = () if any(t.lemma in ("we", "i") for t in bound) else actors_within(sentence, verb, cast, but=(statement.speaker,))
        if others:
            yield _draft(sentence, verb, statement, _DEMANDING, others, f"{modal.text!r} said of another")
            return


def _draft(
    sentence: Sentence, token: Token, statement: Statement, trigger: Trigger, others: tuple[Actor, ...], why: str
) -> Draft:
    return Draft(
        sentence=sentence,
        token=token,
        trigger=trigger,
        type=trigger.type,
        told_type=trigger.type,
        status=Status.ACTUAL,
        announces=None,
        actors=(statement.speaker,),
        recipients=others,
        start=max(sentence.start, statement.evidence[0].start),
        end=min(sentence.end, statement.evidence[0].end),
        confidence=trigger.confidence * 0.9,
        why=f"a statement that {why}",
    )
