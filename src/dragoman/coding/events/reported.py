"""What a statement does: who tells of another's hostile deed accuses, who says what another must do demands."""

from collections.abc import Iterator, Sequence

from dragoman.coding.events.clauses import is_passive, objects, subjects
from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.participants import actors_of, actors_within, countries, distinct
from dragoman.coding.events.scene import Scene
from dragoman.model.actor import Actor
from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.events import Trigger
from dragoman.model.event import EventType, Status
from dragoman.model.statement import Statement

_HOSTILE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE})
_DEONTIC = frozenset({"must", "should", "ought", "need"})
_ACCUSING = Trigger(type=EventType.ACCUSE, mode="allege", cameo="112", confidence=0.6)
_DEMANDING = Trigger(type=EventType.REQUEST, mode="change", cameo="100", confidence=0.6)
_OPEN = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.SANCTION})


def derived_drafts(scene: Scene, statements: Sequence[Statement], told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the accusations and demands that statements make without a verb of accusing or demanding."""
    for statement in statements:
        start, end = statement.evidence[0].start, statement.evidence[0].end
        if not statement.speaker.country:
            continue

        def speaks(draft: Draft, country: str = statement.speaker.country) -> bool:
            return country in countries(draft.actors)

        for sentence in scene.analysis.sentences:
            if sentence.end <= start or end <= sentence.start:
                continue
            inside = [d for d in told if d.sentence is sentence and start <= d.token.start < end]
            if any(d.type in _OPEN and d.sentence is sentence and speaks(d) for d in told):
                continue
            yield from _accusations(sentence, statement, inside, scene)
            yield from _demands(sentence, statement, scene)


def _accusations(sentence: Sentence, statement: Statement, inside: Sequence[Draft], scene: Scene) -> Iterator[Draft]:
    for draft in inside:
        others = tuple(a for a in draft.actors if a.country and a.country != statement.speaker.country)
        wrong = draft.told_type in _HOSTILE or draft.trigger.offence
        if wrong and draft.status is Status.ACTUAL and (others or draft.trigger.offence):
            yield _draft(sentence, draft.token, statement, _ACCUSING, others, f"tells of {draft.told_type} by another")
            return
    start, end = statement.evidence[0].start, statement.evidence[0].end
    for word in sentence.tokens:
        if start <= word.start < end and _condemns(sentence, word, scene):
            spoken = [m for m in scene.cast.within(max(start, sentence.start), min(end, sentence.end)) if m.actors]
            accused = distinct(a for m in spoken for a in m.actors if a.country != statement.speaker.country)
            others = tuple(a for a in accused if a.country)
            yield _draft(sentence, word, statement, _ACCUSING, others[:1], f"speaks of {word.lemma!r}")
            return


def _condemns(sentence: Sentence, word: Token, scene: Scene) -> bool:
    """Return whether a word of a statement charges somebody: a hostile noun, or a verdict in an adjective."""
    if word.pos == "NOUN":
        return word.lemma in scene.rules.hostile_nouns
    of_a_deed = word.dep != "amod" or sentence.head(word).lemma in scene.rules.words(("@wrongs",))
    verdict = word.pos == "ADJ" and word.lemma in scene.rules.hostile_adjectives and of_a_deed
    return verdict and not any(sentence.children(t, "neg") for t in (word, sentence.head(word)))


def _demands(sentence: Sentence, statement: Statement, scene: Scene) -> Iterator[Draft]:
    start, end = statement.evidence[0].start, statement.evidence[0].end
    for verb in sentence.tokens:
        modal = next((a for a in sentence.children(verb, "aux") if a.text.lower() in _DEONTIC), None)
        if modal is None or not start <= verb.start < end or verb.lemma in scene.rules.speech_verbs:
            continue
        bound = objects(sentence, verb) if is_passive(sentence, verb) else subjects(sentence, verb)
        named = actors_of(sentence, bound, scene.cast)
        others = tuple(a for a in named if a.country and a.country != statement.speaker.country)
        if not others and not any(t.lemma in ("we", "i") for t in bound):
            others = actors_within(sentence, verb, scene.cast, but=(statement.speaker,))
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
        lexicon=trigger.confidence * 0.9,
        seen=None,
        spoken=True,
        why=f"lexicon: a statement that {why}",
    )
