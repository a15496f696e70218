"""Every expression of time in a story, and the interval it means."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.language.times.bounds import Bound, Framed, framed
from dragoman.language.times.lexicon import lexicon
from dragoman.language.times.resolve import View, resolve, stands_alone
from dragoman.language.times.spans import Span, days_span, hull
from dragoman.language.times.surface import Surface, laid_out, surfaces
from dragoman.language.times.tense import Tense, negated_at, tense_at
from dragoman.model.analysis import Part, Sentence, TimeExpression
from dragoman.model.codebook.times import TimeRules
from dragoman.model.when import Precision, When, WhenBasis

_YEARS_OF_HISTORY = 3
_FAR_PAST = timedelta(days=400)  # an account this far back has left the story's own months behind


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A time as read: where it stands, its clause's tense, the time its words name, and that time with its bounds.

    `alone` if the words name their year, so that they mean the same whenever the story came out.
    """

    framed: Framed
    sentence: Sentence
    tense: Tense
    anchor: Span | None
    span: Span | None
    alone: bool


def find_times(sentences: Sequence[Sentence], published: When | None, rules: TimeRules) -> tuple[TimeExpression, ...]:
    """Return the times that a story tells, in order, each with its interval as seen from the story's publication.

    Where the publication is unknown, times that lean on it have no interval.
    """
    text = laid_out(sentences)
    return tuple(
        TimeExpression(
            reading.framed.start,
            reading.framed.end,
            text[reading.framed.start : reading.framed.end],
            _when(reading, text[reading.framed.start : reading.framed.end], published),
        )
        for reading in read_times(sentences, published, rules)
        if not _is_duration(reading)
    )


def read_times(sentences: Sequence[Sentence], published: When | None, rules: TimeRules) -> tuple[Reading, ...]:
    """Return the times of a story as read, durations that have the form of a time among them."""
    text = laid_out(sentences)
    days = _days(published)
    words = lexicon(rules)
    found: list[Reading] = []
    frames = tuple(_placed(framed(surfaces(text, rules), text), sentences))
    history = days is not None and _is_history([frame for frame, _ in frames], days[0])
    for frame, sentence in frames:
        told, account = _told(found, sentence), _account(found, sentence, days, history=history)
        view = View(today=None, tense=_tense(frame, sentence, rules), told=told, account=account, lexicon=words)
        found.append(_read(frame, sentence, view, _day_before_in_list(found, frame, view.tense, text) or days))
    return tuple(found)


def _is_history(frames: Sequence[Framed], published: date) -> bool:
    """Return whether a text tells a past and no news: it names years, several, and none near its publication."""
    years = [int(year) for frame in frames if (year := frame.surface.groups.get("y"))]
    return len(years) >= _YEARS_OF_HISTORY and max(years) < published.year - 1


def _placed(frames: Sequence[Framed], sentences: Sequence[Sentence]) -> Iterator[tuple[Framed, Sentence]]:
    """Yield each time with the sentence that it begins in."""
    for frame in frames:
        yield frame, next(s for s in reversed(sentences) if s.start <= frame.surface.start)


def _tense(frame: Framed, sentence: Sentence, rules: TimeRules) -> Tense:
    """Return the tense that a time is read in: what was "since" then is past, whatever the clause says."""
    if frame.bound is Bound.SINCE:
        return Tense.PAST
    return tense_at(sentence, frame.surface.start, frame.surface.end, rules.tense)


def _day_before_in_list(found: Sequence[Reading], frame: Framed, tense: Tense, text: str) -> tuple[date, date] | None:
    """Return the day to come that a weekday is joined to, from which it counts: "Thursday and Friday"."""
    last = found[-1] if found and frame.surface.form == "weekday" and tense is not Tense.PAST else None
    if last is None or last.framed.surface.form != "weekday" or last.anchor is None:
        return None
    joined = text[last.framed.end : frame.start].strip() in ("and", "or", ",", "to", "and on")
    ends = last.anchor.earliest, last.anchor.latest
    return (ends[0], ends[1]) if joined and ends[0] and ends[1] else None


def _read(frame: Framed, sentence: Sentence, view: View, days: tuple[date, date] | None) -> Reading:
    alone = stands_alone(frame.surface.form, frame.surface.groups) or _lent_year(frame) is not None
    seen = days or (None, None)
    anchors = [_anchor(frame.surface, _lent_year(frame), replace(view, today=day)) for day in seen]
    anchor = hull(anchors[0], anchors[1])
    spans = [
        _stretched(frame, anchor, sentence, replace(view, today=day)) for anchor, day in zip(anchors, seen, strict=True)
    ]
    return Reading(
        framed=frame, sentence=sentence, tense=view.tense, anchor=anchor, span=hull(spans[0], spans[1]), alone=alone
    )


def _anchor(surface: Surface, year: str | None, view: View) -> Span | None:
    groups = {**surface.groups, "y": year} if year else surface.groups
    return resolve(surface.form, groups, view)


def _lent_year(frame: Framed) -> str | None:
    """Return the year that the end of a range lends to its beginning: from March to May 2024."""
    if (
        frame.last is None
        or frame.surface.form not in ("date", "month", "season")
        or frame.surface.groups.keys() & {"y", "rel"}
    ):
        return None
    return frame.last.groups.get("y")


def _stretched(frame: Framed, anchor: Span | None, sentence: Sentence, view: View) -> Span | None:
    """Return a time with its bounds drawn in: since it, up to it, on to the end of its range."""
    if anchor is None or frame.bound is Bound.AT:
        return anchor
    ahead = _lies_ahead(anchor, view)
    match frame.bound:
        case Bound.SINCE:
            return days_span(anchor.earliest, view.today if not ahead else None)
        case Bound.UNTIL:
            return days_span(view.today if ahead else None, anchor.latest)
        case Bound.BEFORE:
            if negated_at(sentence, frame.surface.start, frame.surface.end):
                return anchor
            eve = anchor.earliest - timedelta(days=1) if anchor.earliest else None
            return days_span(view.today if ahead else None, eve) or anchor
        case Bound.FROM if not ahead:
            return anchor
        case Bound.AFTER | Bound.FROM:
            open_end = ahead or view.today is None or anchor.earliest is None
            return days_span(anchor.earliest, None if open_end else view.today)
        case Bound.RANGE:
            return _range(frame, anchor, view)
    return anchor


def _range(frame: Framed, first: Span, view: View) -> Span | None:
    """Return the days from a first time to a last, which is sought after the first."""
    if frame.last is None:
        return first
    last = resolve(frame.last.form, frame.last.groups, replace(view, account=first, told=first))
    return (days_span(first.earliest, last.latest) if last else None) or first


def _lies_ahead(anchor: Span, view: View) -> bool:
    """Return whether a time is still to come on the day of publication."""
    return (
        view.today is not None
        and anchor.latest is not None
        and anchor.latest >= view.today
        and (view.tense is not Tense.PAST or (anchor.earliest or view.today) > view.today)
    )


def _told(found: Sequence[Reading], sentence: Sentence) -> Span | None:
    """Return the time told last in the same part of the story: what "that day" looks back to."""
    earlier = (r for r in reversed(found) if r.sentence.part is sentence.part and r.anchor is not None)
    return next((r.anchor for r in earlier), None)


def _account(
    found: Sequence[Reading], sentence: Sentence, days: tuple[date, date] | None, *, history: bool
) -> Span | None:
    """Return the time that an account of the far past has reached; None where the story tells news.

    A history is one account; in news only a paragraph that has just dated something far back is.
    """
    if days is None or sentence.part is not Part.BODY:
        return None
    before = [r for r in found if r.anchor and r.anchor.latest and r.anchor.latest < days[0] - _FAR_PAST]
    if history:
        return before[-1].anchor if before else None
    last = before[-1] if before and before[-1] is found[-1] else None
    here = last is not None and (last.sentence.part, last.sentence.paragraph) == (sentence.part, sentence.paragraph)
    exact = last is not None and last.anchor is not None and last.anchor.precision in (Precision.DAY, Precision.MONTH)
    return last.anchor if last is not None and here and exact else None


def _days(published: When | None) -> tuple[date, date] | None:
    """Return the first and last day that a story may be seen from."""
    if published is None or published.earliest is None or published.latest is None:
        return None
    return published.earliest, published.latest


def _is_duration(reading: Reading) -> bool:
    """True for "in two weeks" and "within days" that tell how long something took, not when it is to be."""
    return reading.framed.surface.form in ("ahead", "within") and reading.tense is Tense.PAST and reading.span is None


def _when(reading: Reading, text: str, published: When | None) -> When | None:
    if reading.span is None:
        return None
    inferred = published is not None and published.basis is WhenBasis.INFERRED and not reading.alone
    return When(
        earliest=reading.span.earliest,
        latest=reading.span.latest,
        precision=reading.span.precision,
        text=text,
        basis=WhenBasis.INFERRED if inferred else WhenBasis.STATED,
    )
