"""When and where a deed was done: the time and place named nearest to it in its clause, else what the story allows."""

from collections.abc import Sequence
from datetime import timedelta

from dragoman.coding.events.drafts import Draft
from dragoman.model.analysis import Analysis, Sentence, TimeExpression, Token
from dragoman.model.codebook.events import EventRules
from dragoman.model.event import EventType, Status
from dragoman.model.place import Place
from dragoman.model.when import Precision, When, WhenBasis

_FRESH = timedelta(days=2)  # how old the news of a story is when it does not say
_HISTORY = timedelta(days=92)  # GUIDE: background of more than about three months is history
_WORDS = frozenset(
    {EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN, EventType.AGREE, EventType.SUPPORT}
)


def dated(draft: Draft, analysis: Analysis) -> When | None:
    """Return the day or interval of a deed, None where the story does not tell.

    A time within the clause counts before one elsewhere in the sentence; without any, what is said in the news was said
    within the two days before it was printed, and that is marked inferred.
    """
    inside = [t for t in analysis.times if draft.start <= t.start and t.end <= draft.end and t.when is not None]
    nearest = _nearest(draft, inside) or _nearest(draft, _in_sentence(analysis, draft.sentence))
    if nearest is not None:
        return nearest.when
    published = analysis.story.published
    if published is None or published.latest is None or draft.announces or draft.type not in _WORDS:
        return None
    if published.days is None or published.days > _FRESH.days + 1 or _background(draft):
        return None
    earliest = (published.earliest or published.latest) - timedelta(days=1)
    return When(
        earliest=earliest, latest=published.latest, precision=Precision.RANGE, text=None, basis=WhenBasis.INFERRED
    )


def is_history(draft: Draft, when: When | None, analysis: Analysis, rules: EventRules) -> bool:
    """Return whether the story tells a deed as past history: long before its own days, or in the words of the past."""
    published = analysis.story.published
    if when is not None and when.latest and published and published.earliest:
        return published.earliest - when.latest > _HISTORY
    words = {t.lemma for t in draft.sentence.tokens_within(draft.start, draft.end)}
    return draft.status is Status.ACTUAL and draft.announces is None and bool(words & set(rules.modality.past))


def placed(draft: Draft, analysis: Analysis) -> Place | None:
    """Return the place named in the clause of a deed, the nearest after the trigger first."""
    inside = [p for p in analysis.places if draft.start <= p.start and p.end <= draft.end]
    after = [p for p in inside if p.start >= draft.token.start]
    chosen = min(after or inside, key=lambda p: abs(p.start - draft.token.start), default=None)
    return chosen.place if chosen else None


def _in_sentence(analysis: Analysis, sentence: Sentence) -> list[TimeExpression]:
    return [t for t in analysis.times if sentence.start <= t.start < sentence.end and t.when is not None]


def _nearest(draft: Draft, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """Return the time that hangs nearest to the trigger in the parse, then in the text."""
    return min(times, key=lambda t: (_steps(draft, t), abs(t.start - draft.token.start)), default=None)


def _steps(draft: Draft, time: TimeExpression) -> int:
    """Return how many verbs stand between a time and the trigger: 0 where the time hangs on the trigger's own clause."""
    token = next((t for t in draft.sentence.tokens if t.start >= time.start), None)
    if token is None:
        return 9
    governors: list[Token] = [t for t in draft.sentence.ancestors(token) if t.pos in ("VERB", "AUX")]
    if any(t.index == draft.token.index for t in governors[:1]):
        return 0
    above = [t.index for t in draft.sentence.ancestors(draft.token)]
    if governors and governors[0].index in above:
        return 1 + above.index(governors[0].index)
    return 5


def _background(draft: Draft) -> bool:
    """Return whether the clause stands aside from the news: a relative clause or a pluperfect."""
    return draft.token.dep == "relcl" or any(
        a.lemma == "have" and a.tag == "VBD" for a in draft.sentence.children(draft.token, "aux")
    )
