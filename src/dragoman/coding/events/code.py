"""Analysis -> events: who did what to whom, whether it happened, and why we say so."""

from collections.abc import Sequence

from dragoman.coding.events.answers import answered, faced, struck
from dragoman.coding.events.calibrate import how_sure
from dragoman.coding.events.dating import dated, is_history, placed
from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.find import find_drafts
from dragoman.coding.events.judged import judge, proposed
from dragoman.coding.events.merge import merge_drafts
from dragoman.coding.events.questions import Asked, ask
from dragoman.coding.events.reported import derived_drafts
from dragoman.coding.events.scene import Scene, scene_of
from dragoman.model.actor import Voice
from dragoman.model.agreement import Agreement
from dragoman.model.analysis import Analysis, Cast
from dragoman.model.codebook.events import EventRules
from dragoman.model.codebook.plover import Plover
from dragoman.model.event import Event
from dragoman.model.evidence import Evidence, evidence_at
from dragoman.model.statement import Statement
from dragoman.model.when import When
from dragoman.ports import PairModel


def code_events(
    analysis: Analysis,
    cast: Cast,
    statements: Sequence[Statement],
    agreements: Sequence[Agreement],
    *,
    plover: Plover,
    rules: EventRules,
    model: PairModel | None,
) -> tuple[Event, ...]:
    """Return the events that a story tells, in the order of the text.

    `statements` and `agreements` are those of the same story: what stands inside a statement carries its voices as
    `attribution`; an agreement lends its parties to a signing that does not name them. Without a `model` the lexicon
    codes alone.
    """
    scene = scene_of(analysis, cast, agreements, rules)
    told = _told(scene, ask(analysis, cast, statements, model) if model else ())
    drafts = merge_drafts([*told, *derived_drafts(scene, statements, told)])
    deeds = sorted((d for d in drafts if not d.trigger.offence), key=lambda d: (d.start, d.end, d.type.value))
    ordered = faced(answered([struck(draft, analysis) for draft in deeds]))
    days = dated(ordered, agreements, analysis, rules)
    return tuple(_event(d, when, analysis, statements, plover, rules) for d, when in zip(ordered, days, strict=True))


def _told(scene: Scene, answers: Sequence[Sequence[Asked]]) -> list[Draft]:
    """Return the deeds of every sentence: what the lexicon finds, and where a model was asked, what both come to."""
    sentences = scene.analysis.sentences
    told = [tuple(find_drafts(sentence, scene)) for sentence in sentences]
    if not answers:
        return [draft for drafts in told for draft in drafts]
    judged = [judge(drafts, asked) for drafts, asked in zip(told, answers, strict=True)]
    known = [draft for drafts in judged for draft in drafts]
    for sentence, asked in zip(sentences, answers, strict=True):
        known += tuple(proposed(sentence, asked, tuple(known), scene))
    return known


def _event(
    draft: Draft,
    when: When | None,
    analysis: Analysis,
    statements: Sequence[Statement],
    plover: Plover,
    rules: EventRules,
) -> Event:
    collapsed = draft.type is not draft.told_type
    mode = None if collapsed else draft.trigger.mode
    cameo = None if collapsed else draft.trigger.cameo
    return Event(
        reports=(analysis.story.id,),
        evidence=_evidence(draft, analysis, statements),
        attribution=_voices(draft, statements),
        confidence=how_sure(draft, rules.calibration),
        basis=draft.why,
        type=draft.type,
        mode=mode,
        contexts=_contexts(draft, rules),
        quad=plover.facts(draft.type).quad,
        intensity=plover.intensity(draft.type, mode),
        cameo=cameo or plover.cameo(draft.type, mode),
        status=draft.status,
        historical=is_history(draft, when, analysis, rules),
        announces=draft.announces,
        actors=draft.actors,
        recipients=draft.recipients,
        date=when,
        place=placed(draft, analysis),
    )


def _evidence(draft: Draft, analysis: Analysis, statements: Sequence[Statement]) -> tuple[Evidence, ...]:
    """Return the clause that tells a deed, and where the deed is a speaking, the words spoken."""
    clause = evidence_at(analysis.story.text, draft.start, draft.end)
    for statement in statements:
        words, *reporting = statement.evidence
        if any(r.start <= draft.token.start < r.end for r in reporting) and not _overlap(clause, words):
            return (clause, words)
    return (clause,)


def _overlap(a: Evidence, b: Evidence) -> bool:
    return a.start < b.end and b.start < a.end


def _contexts(draft: Draft, rules: EventRules) -> tuple[str, ...]:
    """Return the contexts that the trigger or the words of its clause set, in the order of the codebook."""
    words = {t.lemma for t in draft.sentence.tokens_within(draft.start, draft.end)}
    named = {entry.context for entry in rules.contexts if words & set(entry.words)} | set(draft.trigger.contexts)
    return tuple(entry.context for entry in rules.contexts if entry.context in named)


def _voices(draft: Draft, statements: Sequence[Statement]) -> tuple[Voice, ...]:
    """Return the voices of the innermost statement that the deed stands in, unless the deed is the speaking itself."""
    around = [s for s in statements if s.evidence[0].start <= draft.token.start < s.evidence[0].end]
    inner = min(around, key=lambda s: s.evidence[0].end - s.evidence[0].start, default=None)
    return inner.attribution if inner else ()
