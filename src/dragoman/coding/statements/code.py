"""Analysis -> statements: what every identified voice of a story says."""

from collections.abc import Iterable, Sequence

from dragoman.coding.statements.alone import standing_alone
from dragoman.coding.statements.attributed import attributed
from dragoman.coding.statements.headline import merge_headline
from dragoman.coding.statements.lexicon import lexicon_of
from dragoman.coding.statements.named_speech import named_speech
from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.told import Told
from dragoman.coding.statements.transcripts import transcribed
from dragoman.model.actor import Voice
from dragoman.model.analysis import Analysis, Cast
from dragoman.model.codebook.speech import SpeechConfidence, SpeechRules
from dragoman.model.evidence import Evidence, evidence_at
from dragoman.model.statement import Statement

_BASIS = {
    "quotation": "words in quotation marks beside a verb of saying",
    "clause": "clause that a verb of saying governs",
    "parenthetical": "clause around or before an inserted verb of saying",
    "according": "clause told according to somebody",
    "noun_phrase": "noun phrase that a verb of saying governs",
    "infinitive": "infinitive that a verb of saying governs",
    "named": "what somebody calls or describes a thing as",
    "running": "quotation that follows its speaker's words",
    "headline": "headline that names its speaker",
    "colon": "quotation that a colon leads up to",
    "denial": "clause that denies",
}


def code_statements(analysis: Analysis, cast: Cast, rules: SpeechRules) -> tuple[Statement, ...]:
    """Return what identified voices say in a story, in the order of the text."""
    scene = Scene(analysis, cast, lexicon_of(rules))
    told = attributed(scene)
    told = _with_named(told, (*named_speech(scene), *transcribed(scene)))
    told = merge_headline(scene, _in_order([*told, *standing_alone(scene, told)]))
    return tuple(_statement(scene, one, _holders(one, told), rules.confidence) for one in told)


def _with_named(told: Sequence[Told], named: Sequence[Told]) -> tuple[Told, ...]:
    """Return speech acts with those told by nouns and colons that tell no words already told by the same voice."""
    new = [n for n in named if not any(_overlaps(n, t) and n.speaker.name == t.speaker.name for t in told)]
    return (*told, *new)


def _overlaps(a: Told, b: Told) -> bool:
    return a.said.start < b.said.end and b.said.start < a.said.end


def _in_order(told: Iterable[Told]) -> tuple[Told, ...]:
    return tuple(sorted(told, key=lambda t: (t.said.start, t.said.end)))


def _holders(told: Told, everything: Sequence[Told]) -> tuple[Told, ...]:
    """Return the speech acts inside which this one is told, the outermost first."""
    if not told.nested:
        return ()
    start, end = told.said.start, told.said.end
    holding = [t for t in everything if t.said != told.said and t.said.start <= start and end <= t.said.end]
    return tuple(t for t in holding if t.speaker != told.speaker)


def _statement(scene: Scene, told: Told, holders: Sequence[Told], confidence: SpeechConfidence) -> Statement:
    evidence = _evidence(scene.text, told)
    return Statement(
        reports=(scene.analysis.story.id,),
        evidence=evidence,
        attribution=_attribution(told, holders),
        confidence=_confidence(told, confidence),
        basis=f"rule: {_BASIS[told.pattern]} ({told.verb})",
        speaker=told.speaker,
        office=told.speaker.role,
        form=told.said.form,
        verb=told.verb,
        text=evidence[0].text,
        via=told.via,
        date=told.date,
        addressed_to=told.addressed_to,
    )


def _evidence(text: str, told: Told) -> tuple[Evidence, ...]:
    """Return the words said, then the reporting clause where it stands apart, then other places that tell the same."""
    spans = [(told.said.start, told.said.end)]
    if told.clause is not None and not (told.said.start <= told.clause[0] and told.clause[1] <= told.said.end):
        spans.append(told.clause)
    return tuple(evidence_at(text, start, end) for start, end in [*spans, *told.heard])


def _attribution(told: Told, holders: Sequence[Told]) -> tuple[Voice, ...]:
    """Return the voices from the agency, if one carried the words, to who spoke."""
    agency = () if told.via is None else (Voice(kind="agency", name=told.via, code=None),)
    speakers = [t.speaker for t in holders] + [told.speaker]
    return agency + tuple(Voice(kind="speaker", name=s.name, code=s.code or None) for s in speakers)


def _confidence(told: Told, confidence: SpeechConfidence) -> float:
    value = {
        "quotation": confidence.quotation,
        "clause": confidence.clause,
        "parenthetical": confidence.parenthetical,
        "according": confidence.according,
        "noun_phrase": confidence.noun_phrase,
        "infinitive": confidence.infinitive,
        "named": confidence.named,
        "running": confidence.running,
        "colon": confidence.colon,
        "denial": confidence.denial,
    }[told.pattern]
    value *= confidence.headline if told.headline else 1.0
    value *= confidence.nested if told.nested else 1.0
    value *= confidence.inferred_speaker if told.inferred else 1.0
    return round(value, 4)
