"""When and where a deed was done: the time and place named nearest to it in its clause, else what the story allows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.participants import countries
from dragoman.model.agreement import Agreement, AgreementStage
from dragoman.model.analysis import Analysis, Sentence, TimeExpression
from dragoman.model.codebook.events import EventRules
from dragoman.model.event import EventType, Status
from dragoman.model.place import Place
from dragoman.model.when import Precision, When, WhenBasis

_FRESH = timedelta(days=2)  # how old the news of a story is when it does not say
_RECENT = timedelta(days=31)  # a deed told again without its day is the same one if that was no longer ago
_HISTORY = timedelta(days=92)  # GUIDE: background of more than about three months is history
_ASIDE = frozenset({"relcl", "acl", "appos"})
_APART = frozenset({"conj", "advcl", "ccomp", "parataxis"})  # clauses that have a time of their own


def dated(
    drafts: Sequence[Draft], agreements: Sequence[Agreement], analysis: Analysis, rules: EventRules
) -> tuple[When | None, ...]:
    """Return the day or interval of each deed, None where the story does not tell.

    A time that hangs on the deed's own clause counts, then one on a clause around it; what a relative clause tells has
    its own time, and lends none. What is told without a time borrows one, and that is marked inferred: a step of an
    agreement has the day of that step; what is news happened within the two days before it was printed; what a noun, a
    participle or a headline tells has the day on which the story says that the same sides did the same.
    """
    stated = [_stated(draft, analysis, rules) for draft in drafts]
    return tuple(
        when or _borrowed(draft, drafts, stated, agreements, analysis, rules)
        for draft, when in zip(drafts, stated, strict=True)
    )


def _stated(draft: Draft, analysis: Analysis, rules: EventRules) -> When | None:
    """Return the time that hangs on a deed's own clause, else that of a clause around it."""
    told = [t for t in _in_sentence(analysis, draft.sentence) if _possible(draft, t, analysis)]
    reach = _reach(draft, rules)
    reachable = [(steps, t) for t in told if (steps := _steps(draft, t)) is not None and steps <= reach]
    nearest = min(reachable, key=lambda found: (found[0], abs(found[1].start - draft.token.start)), default=None)
    return nearest[1].when if nearest is not None else None


def _borrowed(
    draft: Draft,
    drafts: Sequence[Draft],
    stated: Sequence[When | None],
    agreements: Sequence[Agreement],
    analysis: Analysis,
    rules: EventRules,
) -> When | None:
    if draft.announces or draft.status is not Status.ACTUAL or _told_as_past(draft, rules):
        return None
    when = _of_step(draft, agreements)
    aside = _background(draft)
    headline = draft.start < analysis.story.headline_end
    if when is None and (aside or headline):
        when = _of_twin(draft, drafts, stated, analysis)
    if when is None and (headline or not aside):
        when = _as_news(analysis)
    return replace(when, basis=WhenBasis.INFERRED) if when is not None else None


_DONE = frozenset({AgreementStage.AGREED, AgreementStage.SIGNED, AgreementStage.RATIFIED, AgreementStage.IN_FORCE})


def _of_step(draft: Draft, agreements: Sequence[Agreement]) -> When | None:
    """Return the day of the step of an agreement that the words of a deed tell."""
    if draft.type is not EventType.SUPPORT:
        return None
    for step in (step for agreement in agreements for step in agreement.steps):
        told = any(draft.start < e.end and e.start < draft.end for e in step.evidence)
        if step.date is not None and step.stage in _DONE and told:
            return step.date
    return None


def _of_twin(draft: Draft, drafts: Sequence[Draft], stated: Sequence[When | None], analysis: Analysis) -> When | None:
    """Return the day that the story tells, nearest by, of a recent deed of the same type between the same sides."""
    sides = countries((*draft.actors, *draft.recipients))
    published = analysis.story.published
    twins = [
        (abs(other.start - draft.start), when)
        for other, when in zip(drafts, stated, strict=True)
        if when is not None and other.type is draft.type and countries((*other.actors, *other.recipients)) == sides
        if other.status is Status.ACTUAL and not other.announces
        if when.latest and published and published.earliest and published.earliest - when.latest <= _RECENT
    ]
    return min(twins, key=lambda twin: twin[0])[1] if twins else None


def _as_news(analysis: Analysis) -> When | None:
    """Return the days in which the news of a story happened, None where its own day is not known closely."""
    published = analysis.story.published
    if published is None or published.earliest is None or published.latest is None:
        return None
    if published.days is None or published.days > _FRESH.days + 1:
        return None
    return replace(published, earliest=published.earliest - _FRESH, precision=Precision.RANGE, text=None)


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
    if draft.spoken:
        return False
    sentence, verb = draft.sentence, draft.token
    if verb.pos == "NOUN" and verb.dep in ("dobj", "nsubjpass"):
        verb = sentence.head(verb)  # "repeated its demand", "talks were held"
    pluperfect = any(a.lemma == "have" and a.tag == "VBD" for a in sentence.children(verb, "aux"))
    return pluperfect or verb.dep == "acl" or verb.pos == "NOUN"
