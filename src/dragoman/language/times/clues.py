"""What the times that a story tells say of the days on which it can have been published."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dragoman.language.datelines import is_dateline
from dragoman.language.times.bounds import Bound
from dragoman.language.times.find import Reading, read_times
from dragoman.language.times.lexicon import lexicon, plain
from dragoman.language.times.resolve import View, resolve, stands_alone
from dragoman.language.times.spans import Span, day_of, month_span
from dragoman.language.times.surface import Surface, surfaces
from dragoman.language.times.tense import Tense, backshifted_at, head_of
from dragoman.model.analysis import Part, Sentence
from dragoman.model.codebook.times import PublicationRules, TimeRules
from dragoman.model.when import Precision

_LEAD = 2  # sentences of the body that tell the news
_POST = re.compile(r"@\w+|^\s*[—–]\s*[A-Z]")
_MODIFIERS = ("nummod", "amod", "compound", "nmod", "poss")


class Days(NamedTuple):
    """A run of days, both ends included."""

    first: date
    last: date


class Clue(NamedTuple):
    """The days on which a story can have come out by what these words say; `exact` if they tell a day or a month."""

    words: str
    days: tuple[Days, ...]
    exact: bool = False


def clues(sentences: Sequence[Sentence], captions: Sequence[str], rules: TimeRules) -> Iterator[Clue]:
    """Yield what a story's times say of its publication, the surest first."""
    near = rules.publication
    readings = read_times(sentences, None, rules)
    floors = [*_pictures(captions, rules), *_floors(readings)]
    yield from floors
    yield from _ceilings(readings, near)
    until = max(near.horizon.year, youngest(floors, near).year + 1)
    yield from _filed(readings, rules, until)
    for tight in (False, True):
        for reading in readings:
            yield from _bare(reading, rules, until, tight=tight)
    yield from _pegs(readings, near)


def youngest(every_clue: Sequence[Clue], near: PublicationRules) -> date:
    """Return the youngest day or month that a story tells as past."""
    return max((clue.days[0].first for clue in every_clue if clue.exact), default=near.first)


def _pictures(captions: Sequence[str], rules: TimeRules) -> Iterator[Clue]:
    """Yield that a story is no older than its pictures."""
    for caption in captions:
        for surface in surfaces(caption, rules):
            span = _absolute(surface, rules)
            if span and span.earliest:
                yield Clue(caption[surface.start : surface.end], (Days(span.earliest, date.max),), _is_exact(span))


def _floors(readings: Sequence[Reading]) -> Iterator[Clue]:
    """Yield that a story is no older than what it tells as past."""
    for reading in readings:
        span = reading.anchor
        if reading.alone and span and span.earliest and reading.tense is Tense.PAST and not _describes(reading):
            yield Clue(_words(reading), (Days(span.earliest, date.max),), _is_exact(span))


def _ceilings(readings: Sequence[Reading], near: PublicationRules) -> Iterator[Clue]:
    """Yield that a story is no younger than what it tells as to come."""
    for reading in readings:
        last = reading.anchor.latest if reading.anchor else None
        place = (reading.sentence, reading.framed.surface.start, reading.framed.surface.end)
        if (
            reading.alone
            and last
            and reading.tense is Tense.FUTURE
            and not _describes(reading)
            and not backshifted_at(*place)
        ):
            yield Clue(_words(reading), (Days(near.first, last),))


def _filed(readings: Sequence[Reading], rules: TimeRules, until: int) -> Iterator[Clue]:
    """Yield the day of a dateline and the next, of every year; then of the years in which it is the weekday that the
    lead tells, then of those in which that was the day before.
    """
    for at, reading in enumerate(readings):
        surface = reading.framed.surface
        if surface.form != "date" or "y" in surface.groups or not is_dateline(reading.sentence.text):
            continue
        days = [span.first for span in _every_year(surface, rules, until)]
        weekday = _weekday_of_lead(readings[at + 1 :], reading.sentence, rules)
        yield _on(days, _words(reading))
        for ago in (0, 1) if weekday is not None else ():
            yield _on([day for day in days if (day - timedelta(days=ago)).weekday() == weekday], _words(reading))


def _on(days: Sequence[date], words: str) -> Clue:
    return Clue(words, tuple(Days(day, day + timedelta(days=1)) for day in days))


def _weekday_of_lead(after: Sequence[Reading], dateline: Sentence, rules: TimeRules) -> int | None:
    """Return the weekday on which the sentences right after a dateline say that their news happened."""
    for reading in after:
        groups = reading.framed.surface.groups
        if reading.sentence.index > dateline.index + _LEAD:
            return None
        if (
            reading.framed.surface.form == "weekday"
            and reading.tense is Tense.PAST
            and not groups.keys() & {"rel", "shift"}
        ):
            return lexicon(rules).weekdays.get(plain(groups["wd"]))
    return None


def _bare(reading: Reading, rules: TimeRules, until: int, *, tight: bool) -> Iterator[Clue]:
    """Yield the days around a date or month without a year, every year's; `tight`: as near as news keeps to them."""
    surface = reading.framed.surface
    if surface.form not in ("date", "month") or surface.groups.keys() & {"y", "rel", "shift"} or reading.alone:
        return
    before, after = _reach(reading, rules.publication, tight=tight)
    spans = _every_year(surface, rules, until)
    if spans and (before or after) and not (tight and surface.form == "month"):
        yield Clue(
            _words(reading), tuple(Days(s - timedelta(days=before), e + timedelta(days=after)) for s, e in spans)
        )


def _reach(reading: Reading, near: PublicationRules, *, tight: bool) -> tuple[int, int]:
    """Return how many days before and after a date without a year a story can come out."""
    weekday = reading.framed.surface.groups.keys() & {"wd", "wd2"}
    past = near.bare_month_past if not tight else near.weekday_date if weekday else near.bare_past
    future = near.bare_future if tight else near.bare_month_future
    if reading.tense is Tense.PAST:
        return 0, past
    if reading.tense is Tense.UNKNOWN:
        return (future, past) if weekday else (0, 0)
    return future, 0


def _every_year(surface: Surface, rules: TimeRules, until: int) -> tuple[Days, ...]:
    """Return a date without a year in every year in which it falls on its weekday; or a month in every year."""
    words = lexicon(rules)
    month = words.months[plain(surface.groups["m"])]
    years = range(rules.publication.first.year, until + 1)
    if surface.form == "month":
        spans = (month_span(year, month) for year in years)
        return tuple(Days(s.earliest, s.latest) for s in spans if s.earliest and s.latest)
    weekday = words.weekdays.get(plain(surface.groups.get("wd") or surface.groups.get("wd2") or ""))
    number = int(re.sub(r"\D", "", surface.groups["d"]))
    days = (day_of(year, month, number) for year in years)
    return tuple(Days(day, day) for day in days if day and weekday in (None, day.weekday()))


def _pegs(readings: Sequence[Reading], near: PublicationRules) -> Iterator[Clue]:
    """Yield the days after a full date that a story hangs on: that of a post it quotes, or the one its lead tells."""
    for reading in readings:
        span, surface = reading.anchor, reading.framed.surface
        if not reading.alone or span is None or span.precision is not Precision.DAY or span.earliest is None:
            continue
        if _POST.search(reading.sentence.text) and reading.sentence.text.rstrip().endswith(_words(reading)):
            yield Clue(_words(reading), (Days(span.earliest, span.earliest + timedelta(days=near.post)),))
        elif _leads(reading, readings) and surface.form in ("date", "iso"):
            yield Clue(_words(reading), (Days(span.earliest, span.earliest + timedelta(days=near.lead)),))


def _leads(reading: Reading, readings: Sequence[Reading]) -> bool:
    """True for a past date in the main clause of the lead, where no weekday there tells the news of another day."""
    sentence, surface = reading.sentence, reading.framed.surface
    first = min((r.sentence.index for r in readings if r.sentence.part is Part.BODY), default=0)
    lead = sentence.part is Part.HEADLINE or (sentence.paragraph == 0 and sentence.index < first + _LEAD)
    others = any(r.framed.surface.form in ("weekday", "day") for r in readings if r.sentence.index <= sentence.index)
    head = head_of(sentence, surface.start, surface.end)
    verbs = [t for t in sentence.ancestors(head) if t.pos == "VERB"] if head else []
    main = bool(verbs) and verbs[0].dep in ("ROOT", "ccomp", "conj")
    return lead and main and not others and reading.tense is Tense.PAST and reading.framed.bound is Bound.AT


def _describes(reading: Reading) -> bool:
    """True for a year that only describes a noun: "the 2030 agenda"."""
    head = head_of(reading.sentence, reading.framed.surface.start, reading.framed.surface.end)
    return head is not None and head.dep in _MODIFIERS and reading.framed.surface.form == "year"


def _absolute(surface: Surface, rules: TimeRules) -> Span | None:
    if not stands_alone(surface.form, surface.groups):
        return None
    view = View(today=None, tense=Tense.PAST, told=None, account=None, lexicon=lexicon(rules))
    return resolve(surface.form, surface.groups, view)


def _words(reading: Reading) -> str:
    surface, sentence = reading.framed.surface, reading.sentence
    return sentence.text[surface.start - sentence.start : surface.end - sentence.start]


def _is_exact(span: Span) -> bool:
    return span.precision in (Precision.DAY, Precision.MONTH)
