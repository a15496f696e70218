"""What in a story may be a charge and what may be the answer to one, read from its events and statements."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.model.actor import Actor
from dragoman.model.analysis import Analysis, Cast, Sentence
from dragoman.model.codebook.speech import SpeechAct, SpeechRules
from dragoman.model.event import Event, EventType, Status
from dragoman.model.evidence import Evidence
from dragoman.model.report import Report
from dragoman.model.statement import Statement

_CHARGING = (SpeechAct.ACCUSE, SpeechAct.CLAIM, SpeechAct.CONDEMN)
_NO_CHARGES = (SpeechAct.PROMISE, SpeechAct.OFFER, SpeechAct.THANK, SpeechAct.PRAISE, SpeechAct.ASK)
_DEEDS = (EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.THREATEN)

_FAR = 30  # characters that may stand between words said and their reporting clause
_MUTUAL = ("each ", "both ", "either side")


class Side(NamedTuple):
    """One side's words: by whom, against whom where an event tells it, the evidence, and the report behind it.

    `strong` is True where the words themselves say that it is a charge (or a denial), not only that something was said;
    `deed` where what is said tells of a deed of violence or force. Of an answer, `denies` is True where the verb itself
    does, `plain` where it is only something said, `counters` where its words contradict, `mutual` where
    each of two denies.
    """

    by: tuple[Actor, ...]
    against: tuple[Actor, ...]
    evidence: Evidence
    sentence: Sentence
    report: str | None
    strong: bool
    deed: bool = False
    denies: bool = False
    plain: bool = False
    counters: bool = False
    mutual: bool = False


def charges(
    analysis: Analysis, events: Sequence[Event], statements: Sequence[Statement], rules: SpeechRules
) -> tuple[Side, ...]:
    """Return what may be a charge: accusing events, then statements, of which any may turn out to be denied."""
    found = [_side(analysis, e, e.actors, e.recipients, strong=True) for e in events if _accuses(e)]
    for said in statements:
        if not (is_denial(said, rules) or _act(said, rules, *_NO_CHARGES)):
            doers = tuple(dict.fromkeys(actor for deed in _deeds_in(said, events) for actor in deed.actors))
            side = _side(analysis, said, (said.speaker,), doers, strong=_act(said, rules, *_CHARGING))
            found.append(side._replace(deed=bool(doers)) if side is not None else None)
    return tuple(side for side in found if side is not None)


def denials(
    analysis: Analysis, events: Sequence[Event], statements: Sequence[Statement], rules: SpeechRules
) -> tuple[Side, ...]:
    """Return what may answer a charge: statements that deny, discredit or contradict, then events of rejection."""
    found: list[Side | None] = []
    for said in statements:
        if said.verb in rules.reported_nouns:
            continue
        denies = _act(said, rules, SpeechAct.DENY)
        side = _side(
            analysis,
            said,
            (said.speaker,),
            said.addressed_to,
            strong=denies or _discredits(_telling(analysis, said), rules),
        )
        if side is not None:
            mutual = side.evidence.text.lower().startswith(_MUTUAL)
            plain = not side.strong
            found.append(
                side._replace(
                    denies=denies,
                    plain=plain,
                    counters=said.verb in rules.denial.verbs or _counters(side, rules),
                    mutual=mutual,
                )
            )
    for event in events:
        if event.type is EventType.REJECT and event.status is not Status.NEGATED and not event.historical:
            found.append(_side(analysis, event, event.actors, event.recipients, strong=False))
    return tuple(side for side in found if side is not None)


def is_denial(said: Statement, rules: SpeechRules) -> bool:
    """Whether a statement denies by its verb."""
    return _act(said, rules, SpeechAct.DENY)


def _accuses(event: Event) -> bool:
    return event.type is EventType.ACCUSE and event.status is not Status.NEGATED


def _deeds_in(said: Statement, events: Sequence[Event]) -> Iterator[Event]:
    words = said.evidence[0]
    for event in events:
        deed = event.evidence[0]
        if event.type in _DEEDS and deed.start < words.end and words.start < deed.end:
            yield event


def _act(said: Statement, rules: SpeechRules, *acts: SpeechAct) -> bool:
    return any(said.verb in group.verbs and group.act in acts for group in rules.verbs)


def _discredits(text: str, rules: SpeechRules) -> bool:
    words = f" {' '.join(_bare(text))} "
    return any(f" {word} " in words for word in rules.denial.words)


def _telling(analysis: Analysis, said: Statement) -> str:
    """Return the words said with what stands between them and the words that report them: "said the opposite: ..."."""
    spans = said.evidence[:2]
    start, end = min(e.start for e in spans), max(e.end for e in spans)
    return analysis.story.text[start:end] if end - start < _FAR + len(said.text) else said.text


def _counters(side: Side, rules: SpeechRules) -> bool:
    words = side.sentence.tokens_within(side.evidence.start, side.evidence.end)
    return any(word.text.lower() in rules.denial.counters for word in words)


def _bare(text: str) -> Iterator[str]:
    for word in text.lower().split():
        bare = word.strip(".,;:!?“”\"'‘’()«»")
        if bare:
            yield bare


def _side(
    analysis: Analysis, report: Report, by: tuple[Actor, ...], against: tuple[Actor, ...], *, strong: bool
) -> Side | None:
    evidence = report.evidence[0]
    sentence = analysis.sentence_at(evidence.start)
    return None if sentence is None else Side(by, against, evidence, sentence, report.id, strong)


def countries(actors: Sequence[Actor]) -> frozenset[str]:
    """Return the countries of actors, the name standing in for one without."""
    return frozenset(actor.country or actor.name for actor in actors)


def named_in(cast: Cast, sentence: Sentence) -> frozenset[str]:
    """Return whose countries a sentence names or means."""
    return frozenset(c for m in cast.within(sentence.start, sentence.end) for c in countries(m.actors))
