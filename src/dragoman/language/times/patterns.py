"""The forms in which news English writes a time, as patterns over the vocabulary.

Each form has a name, under which `resolve.py` knows how to read its groups. No pattern runs over a line break.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from dragoman.language.times.lexicon import either, either_name, words_of
from dragoman.model.codebook.times import TimeRules

_S = r"[^\S\n]+"  # a gap between words
_O = r"[^\S\n]*"
_D = r"(?:3[01]|[12]\d|0?[1-9])(?!\d|[.,:]\d)(?:st|nd|rd|th)?"
_Y = r"(?:1\d{3}|20\d{2})(?!\d|[.,]\d)"
_START, _END = r"(?<![\w$€£¥#])", r"(?![\w])"
_REL_YEAR = (
    rf"(?:,?{_S}(?:of{_S}|in{_S})?(?P<rel>(?:the{_S})?(?:last|this|next|that|same|previous|following){_S}year))?"
)
_REL_WEEK = rf"(?:,?{_S}(?:of{_S})?(?P<rel>(?:this|last|next){_S}week))?"
_ABOUT = (
    rf"(?:(?P<about>(?i:more than|over|less than|nearly|almost|just over|just under|just|about|around|some|"
    rf"roughly|at least|exactly|only|barely|well over|under)){_S})?"
)


class Pattern(NamedTuple):
    """A form of time, and how it is written."""

    form: str
    regex: re.Pattern[str]


class _Words(NamedTuple):
    month: str
    weekday: str
    any_weekday: str
    season: str
    part: str
    shift: str
    unit: str
    number: str
    counted: str
    ordinal: str


@lru_cache(maxsize=4)
def patterns(rules: TimeRules) -> tuple[Pattern, ...]:
    """Return every form of time that the vocabulary can write; where two fit the same words, the first is meant."""
    words = _words(rules)
    written = {
        **_dates(words),
        **_months_and_years(words),
        **_weekdays_and_days(words, rules),
        **_units(words),
        **_distances(words),
    }
    named = [(f"named{i}", _named(day.words, day.before)) for i, day in enumerate(rules.named_days)]
    return tuple(
        Pattern(form.rstrip("_"), re.compile(_START + pattern)) for form, pattern in (*named, *written.items())
    )


def _words(rules: TimeRules) -> _Words:
    months, weekdays = words_of(rules.months), words_of(rules.weekdays)
    numbers = (*words_of(rules.numbers), *(w for entry in rules.vague for w in entry.words))
    return _Words(
        month=either_name(months) + r"(?!\w)(?:\.(?=[^\S\n]?\d))?",
        weekday=either_name(weekdays) + _END,
        any_weekday=either_name((*weekdays, *words_of(rules.weekday_short))) + r"(?!\w)\.?",
        season=either(words_of(rules.seasons)),
        part=rf"(?:(?i:the){_S})?(?P<part>{either((*(w for p in rules.parts for w in p.words), 'earlier', 'later'))})",
        shift=either(words_of(rules.shifts)),
        unit=either(w for u in rules.units for w in u.words) + _END,
        number=rf"(?:\d{{1,3}}|{either(numbers)})",
        counted=either(rules.counted),
        ordinal=either(words_of(rules.ordinals)),
    )


def _dates(w: _Words) -> dict[str, str]:
    """A day of a month, with or without its year, its weekday before or after it, or a few days on end."""
    to = rf"(?:{_O}[-–—/]{_O}|{_S}(?:and|to|or|through|until){_S})"
    tail = rf"(?:(?:,{_O}|{_S})(?P<y>{_Y}))?{_REL_YEAR}"
    days = rf"(?P<d>{_D})(?:{to}(?P<d2>{_D})(?!{_S}{w.counted}{_END}))?"
    after = rf"(?:{_O}\((?P<wd2>{w.any_weekday})\))?"
    month_first = rf"(?P<m>{w.month}){_O}(?:the{_S})?{days}(?!{_S}(?:{w.counted}){_END}){tail}"
    day_first = rf"(?:the{_S})?{days}{_S}(?:of{_S})?(?P<m>{w.month}){tail}"
    lead = rf"(?:(?P<wd>{w.any_weekday}),?{_S}(?:the{_S})?)?"
    bracket = rf"(?P<wd>{w.any_weekday}){_O}[(\[]"
    return {
        "date": rf"{lead}{month_first}{_END}{after}",
        "date_": rf"{lead}{day_first}{_END}{after}",
        "date__": rf"{bracket}{month_first}[)\]]",
        "date___": rf"{bracket}{day_first}[)\]]",
        "iso": r"(?P<y>(?:1\d|20)\d\d)-(?P<mm>\d\d)-(?P<d>\d\d)(?![\w-])",
        "numeric": r"(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)(?![\w/]|\.\d)",
    }


def _months_and_years(w: _Words) -> dict[str, str]:
    part = rf"(?:{w.part}(?:{_O}-{_O}|{_S}(?:of{_S}|(?<=lier )in{_S}|(?<=later )in{_S})?(?:the{_S})?))?"
    shift = rf"(?:(?P<shift>{w.shift}|this{_S}past|this{_S}coming){_S})?"
    year = rf"(?:(?:{_S}of{_S}|,{_O}|{_S}|-)(?P<y>{_Y}))?"
    return {
        "month": rf"{part}{shift}(?P<m>{w.month}){year}{_REL_YEAR}(?!\w)",
        "season": rf"{part}(?:the{_S})?{shift}(?P<season>{w.season}){year}{_REL_YEAR}{_END}",
        "year": rf"(?<![-/.,:+]){part}(?P<y>{_Y})(?:{_O}[-–/]{_O}(?P<y2>{_Y}|\d\d))?(?![\w%°]|[:]\d|-[A-Za-z]?\d)",
        "decade": rf"{part}(?:the{_S})?(?:(?P<y>(?:1\d|20)\d0)|[’'‘]?(?P<short>[2-9]0))[’']?s{_END}",
        "century": rf"{part}(?:the{_S})?(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{w.ordinal})(?:{_S}|-)century{_END}(?!{_S}B)",
        "quarter": rf"Q(?P<q>[1-4]){_S}(?:of{_S})?(?P<y>{_Y})",
    }


def _weekdays_and_days(w: _Words, rules: TimeRules) -> dict[str, str]:
    part = rf"(?:(?i:late|early|earlier|later){_S}(?:on{_S})?)?"
    shift = rf"(?:(?:the{_S})?(?P<shift>{w.shift}|this{_S}past|this{_S}coming){_S})?"
    daypart = rf"(?:{_S}(?:{either(rules.dayparts)}){_END})?"
    return {
        "weekday": rf"{part}{shift}(?P<wd>{w.weekday}){daypart}{_REL_WEEK}",
        "day": rf"(?:(?i:late|early|earlier|later){_S})?(?P<day>{either(words_of(rules.days))}){_END}{daypart}",
        "overnight": rf"(?i:overnight){_END}",
    }


def _units(w: _Words) -> dict[str, str]:
    """A week, month, year ... by its nearness: this one, the last, the end of it; or the one just spoken of."""
    part = rf"{w.part}(?:-|{_S}(?:of{_S}|in{_S}|on{_S})?)"
    kind = rf"(?:(?:calendar|fiscal|financial|academic){_S})?(?P<unit>{w.unit})"
    told = rf"(?P<same>(?i:that{_S}same|the{_S}very{_S}same|the{_S}same|this{_S}same|that{_S}very|that))"
    time = rf"(?P<unit>{w.unit}|(?i:morning|afternoon|evening|night){_END})"
    return {
        "unit": rf"(?!(?i:this{_S}day))(?:{part}(?:the{_S})?)?(?P<shift>{w.shift}){_S}{kind}",
        "unit_": rf"{part}(?:the|its){_S}{kind}",
        "unit__": rf"(?P<part>(?i:mid|end|start))(?:-|{_S})?(?P<unit>year|month|week){_END}",
        "unit___": rf"(?P<unit>year|month|week)[-]?(?P<part>end){_END}",
        "same": rf"(?:{part})?{told}{_S}{time}",
        "next": rf"(?i:the){_S}(?P<shift>(?i:next|following|previous|preceding)){_S}{time}",
        "next_": rf"(?i:the{_S}(?P<unit>day|week|month|year){_S}(?P<way>before|after)){_END}(?={_O}[.,;:)\n]|$)",
    }


def _distances(w: _Words) -> dict[str, str]:
    """So many units away, from publication or from what was just told; and windows that reach so far."""
    count = rf"(?:(?P<n>{w.number})(?:{_S}|-)(?:and{_S}a{_S}half{_S})?)?"
    needed = rf"(?P<n>{w.number})(?:{_S}|-)"
    unit = rf"(?P<unit>{w.unit})"
    full_stop = rf"(?={_O}[.,;:)\n”\"]|$)"
    window = r"(?P<shift>(?i:past|last|next|coming|recent|previous|following|upcoming|preceding))"
    sides = "before|after|afterwards|prior|previously|beforehand|on"
    no_event = rf"(?!{_S}(?:of|after|before|later|ago){_END})"
    return {
        "ago": rf"{_ABOUT}{count}{unit}{_S}(?i:ago){_END}",
        "hence": rf"{_ABOUT}{needed}{unit}{_S}(?i:from{_S}(?:now|today)|hence){_END}",
        "later": rf"{_ABOUT}{count}{unit}{_S}(?P<way>(?i:later|earlier)){_END}",
        "later_": rf"{_ABOUT}{count}{unit}{_S}(?P<way>(?i:{sides})){full_stop}",
        "ahead": rf"(?i:in){_S}{_ABOUT}{needed}{unit}(?:[’']?s?[’']?{_S}time{_END})?(?!{_S}of{_END}|[’'])",
        "within": rf"(?i:within|in{_S}less{_S}than|in{_S}under){_S}{count}{unit}{no_event}",
        "window": rf"(?:(?i:the|these){_S})?{window}{_S}{count}{unit}",
    }


def _named(words: tuple[str, ...], before: tuple[str, ...]) -> str:
    what = either(words) + _END
    year = rf"(?:,?{_S}(?P<y>{_Y}))?"
    return what + (rf"(?={_S}(?:\w+{_S})?{either(before)}{_END})" if before else year)
