"""Analysis -> events: who did what to whom, whether it happened, and why we say so."""

from collections.abc import Sequence

from dragoman.coding.events.answers import answered, faced, struck
from dragoman.coding.events.dating import dated, is_history, placed
from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.find import find_drafts
from dragoman.coding.events.merge import merge_drafts
from dragoman.coding.events.reported import derived_drafts
from dragoman.coding.events.scene import scene_of
from dragoman.model.actor import Voice
from dragoman.model.agreement import Agreement
from dragoman.model.analysis import Analysis, Cast
from dragoman.model.codebook.events import EventRules
from dragoman.model.codebook.plover import Plover
from dragoman.model.event import Event
from dragoman.model.evidence import Evidence, evidence_at
from dragoman.model.statement import Statement

_CODER = "lexicon"


def code_events(
    analysis: Analysis,
    cast: Cast,
    statements: Sequence[Statement],
    agreements: Sequence[Agreement],
    *,
    plover: Plover,
    rules: EventRules,
) -> tuple[Event, ...]:
    """Return the events that a story tells, in the order of the text.

    `statements` and `agreements` are those of the same story: what stands inside a statement carries its voices as
    `attribution`; an agreement lends its parties to a signing that does not name them.
    """
    scene = scene_of(analysis, cast, agreements, rules)
    told = [draft for sentence in analysis.sentences for draft in find_drafts(sentence, scene)]
    drafts = merge_drafts([*told, *derived_drafts(scene, statements, told)])
    deeds = sorted((d for d in drafts if not d.trigger.offence), key=lambda d: (d.start, d.end, d.type.value))
    ordered = faced(answered([struck(draft, analysis) for draft in deeds]))
    return tuple(_event(draft, analysis, statements, plover, rules) for draft in ordered)


def _event(
    draft: Draft, analysis: Analysis, statements: Sequence[Statement], plover: Plover, rules: EventRules
) -> Event:
    when = dated(draft, analysis, rules)
    collapsed = draft.type is not draft.told_type
    mode = None if collapsed else draft.trigger.mode
    cameo = None if collapsed else draft.trigger.cameo
    return Event(
        reports=(analysis.story.id,),
        evidence=_evidence(draft, analysis, statements),
        attribution=_voices(draft, statements),
        confidence=round(draft.confidence, 3),
        basis=f"{_CODER}: {draft.why}",
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
