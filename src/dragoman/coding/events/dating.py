"""When and where a deed was done: the time and place named nearest to it in its clause, else what the story allows."""

from datetime import timedelta

from dragoman.coding.events.drafts import Draft
from dragoman.model.analysis import Analysis, Sentence, TimeExpression
from dragoman.model.codebook.events import EventRules
from dragoman.model.event import EventType, Status
from dragoman.model.place import Place
from dragoman.model.when import Precision, When, WhenBasis

_FRESH = timedelta(days=2)  # how old the news of a story is when it does not say
_HISTORY = timedelta(days=92)  # GUIDE: background of more than about three months is history
_ASIDE = frozenset({"relcl", "acl", "appos"})
_APART = frozenset({"conj", "advcl", "ccomp", "parataxis"})  # clauses that have a time of their own


def dated(draft: Draft, analysis: Analysis, rules: EventRules) -> When | None:
    """Return the day or interval of a deed, None where the story does not tell.

    A time that hangs on the deed's own clause counts, then one on a clause around it; what a relative clause tells has
    its own time, and lends none. What is news without a time happened within the two days before it was printed, and
    that is marked inferred.
    """
    told = [t for t in _in_sentence(analysis, draft.sentence) if _possible(draft, t, analysis)]
    reach = _reach(draft, rules)
    reachable = [(steps, t) for t in told if (steps := _steps(draft, t)) is not None and steps <= reach]
    nearest = min(reachable, key=lambda found: (found[0], abs(found[1].start - draft.token.start)), default=None)
    if nearest is not None:
        return nearest[1].when
    published = analysis.story.published
    if published is None or published.latest is None or draft.announces or draft.status is not Status.ACTUAL:
        return None
    if published.days is None or published.days > _FRESH.days + 1 or _background(draft) or _told_as_past(draft, rules):
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
    return draft.status is Status.ACTUAL and draft.announces is None and _told_as_past(draft, rules)


def _told_as_past(draft: Draft, rules: EventRules) -> bool:
    told = draft.sentence.tokens_within(draft.start, draft.end)
    words = {t.lemma for t in told if t.lemma != "past" or t.dep == "pobj"}  # "in the past", not "the past week"
    return bool(words & set(rules.modality.past))


def placed(draft: Draft, analysis: Analysis) -> Place | None:
    """Return the place named in the clause of a deed, the nearest after the trigger first."""
    inside = [p for p in analysis.places if draft.start <= p.start and p.end <= draft.end]
    after = [p for p in inside if p.start >= draft.token.start]
    chosen = min(after or inside, key=lambda p: abs(p.start - draft.token.start), default=None)
    return chosen.place if chosen else None


def _in_sentence(analysis: Analysis, sentence: Sentence) -> list[TimeExpression]:
    return [t for t in analysis.times if sentence.start <= t.start < sentence.end and t.when is not None]


def _reach(draft: Draft, rules: EventRules) -> int:
    """Return how far up the parse a time may lie: for what is announced, short of the verb that announces it."""
    above = draft.sentence.ancestors(draft.token)
    spoken = next((i for i, t in enumerate(above) if t.lemma in rules.speech_verbs), len(draft.sentence.tokens))
    return spoken if draft.announces else len(draft.sentence.tokens)


def _possible(draft: Draft, time: TimeExpression, analysis: Analysis) -> bool:
    """Return whether a time can be that of the deed: what has happened did so before it was printed."""
    published = analysis.story.published
    if time.when is None or published is None:
        return True
    if draft.announces:  # the day of what is to come, not of the promise
        if published.earliest is None or time.when.latest is None or draft.type is not EventType.AGREE:
            return True
        return time.when.latest >= published.earliest
    if draft.status is not Status.ACTUAL or published.latest is None or time.when.latest is None:
        return True
    return time.when.latest <= published.latest + _FRESH or draft.type is not draft.told_type


def _steps(draft: Draft, time: TimeExpression) -> int | None:
    """Return how many words up the parse a time's clause lies from the deed: 0 for its own, None out of reach.

    Out of reach is what another deed's clause tells of itself, and what lies outside the relative clause that tells the
    deed.
    """
    sentence = draft.sentence
    token = next((t for t in sentence.tokens if t.start >= time.start), None)
    if token is None:
        return None
    above = [draft.token, *sentence.ancestors(draft.token)]
    aside = next((i for i, t in enumerate(above) if t.dep in _ASIDE), len(above))
    path = [token, *sentence.ancestors(token)]
    meeting = next((t for t in path if any(t.index == a.index for a in above)), None)
    if meeting is None:
        return None
    up = next(i for i, a in enumerate(above) if a.index == meeting.index)
    between = path[: next(i for i, t in enumerate(path) if t.index == meeting.index)]
    if up > aside or any(t.dep in _ASIDE or (t.dep in _APART and t.pos == "VERB") for t in between):
        return None
    return up


def _background(draft: Draft) -> bool:
    """Return whether the clause stands aside from the news: a bare noun, a participle or a pluperfect."""
    pluperfect = any(a.lemma == "have" and a.tag == "VBD" for a in draft.sentence.children(draft.token, "aux"))
    return pluperfect or draft.token.dep == "acl" or draft.token.pos == "NOUN"
