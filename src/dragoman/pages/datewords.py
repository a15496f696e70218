"""The expressions by which date lines and datelines are known, made of the words in the rules."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dragoman.model.codebook.pages import PageRules, StampWords

_CAPITAL = r"[^\W\d_a-z][\w.'’-]*"
_PARTICLE = r"(?:of|the|de|da|van|von|bin|ibn|al|el|der)"
_CLOCK = (
    r"\d{1,2}\s*[:.h]\s*\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m(?:\.|(?!\w)))?(?!\.?\d)|\d{1,2}\s*[ap]\.?m(?:\.|(?!\w))"
    r"|\d{3,4}(?=\s*(?:utc|gmt|hrs|hours|h|z)(?!\w))"
)


@dataclass(frozen=True, slots=True)
class DateWords:
    """Compiled expressions.

    Beside dates (as `\\0`) and labels a date line holds `loose` words, a `name` between strokes, a line of `furniture`
    between strokes; a place before a date or a name behind it. `yearless` is a date that leaves its year out.
    """

    date: re.Pattern[str]
    published: re.Pattern[str]
    updated: re.Pattern[str]
    yearless: re.Pattern[str]
    clock: re.Pattern[str]
    loose: re.Pattern[str]
    name: re.Pattern[str]
    furniture: re.Pattern[str]
    dateline: re.Pattern[str]
    month: dict[str, int]
    weekday: dict[str, int]


@lru_cache(maxsize=4)
def date_words(rules: PageRules) -> DateWords:
    """Return the expressions that the rules give."""
    stamps = rules.stamps
    dates = _date_expression(stamps)
    return DateWords(
        date=re.compile(dates, re.IGNORECASE),
        published=re.compile(rf"(?<![^\W\d_])(?:{_either(stamps.published)})\s*:?(?!\w)", re.IGNORECASE),
        updated=re.compile(rf"(?<![^\W\d_])(?:{_either(stamps.updated)})\s*:?(?!\w)", re.IGNORECASE),
        yearless=re.compile(_yearless_expression(stamps), re.IGNORECASE),
        clock=re.compile(rf"(?<![\d.])(?:{_CLOCK})", re.IGNORECASE),
        loose=re.compile(_loose_expression(stamps, _either(rules.sections)), re.IGNORECASE),
        name=re.compile(_name_expression(stamps), re.IGNORECASE),
        furniture=re.compile("|".join(f"(?:{line})" for line in (*rules.bylines, *rules.widgets)), re.IGNORECASE),
        dateline=re.compile(_dateline_expression(stamps, dates.replace("(?P<", "(?P<d_"), rules.pictures.agencies)),
        month={name: number for number, names in enumerate(stamps.months, 1) for name in names},
        weekday=_weekdays(stamps),
    )


def _date_expression(stamps: StampWords) -> str:
    month = _months(stamps)
    nth = r"(?:st|nd|rd|th)?"
    weekday = rf"(?:(?:{_either(stamps.weekdays)})\.?,?\s+(?:the\s+)?)?"
    clock = r"(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
    short = r"\d{4}|(?<=[-/])\d{2}|['’]\d{2}"
    bare = r"(?<=\s)\d{2}(?=\s*$|\s+\d{1,2}:\d{2})"
    return (
        rf"(?<![\w/.])(?:{weekday}(?P<day1>\d{{1,2}}){nth}(?:\s+(?:day\s+)?of)?"
        rf"[\s/.-]+(?P<month1>{month})[.,]*[\s/.-]+(?P<year1>{short}|{bare})"
        rf"|{weekday}(?P<month2>{month})\.?[\s/-]+(?P<day2>\d{{1,2}}){nth}(?:\s*[,.]\s*|\s+|[/-])(?P<year2>{short})"
        rf"|{weekday}(?P<year3>\d{{4}})[\s,-]+(?P<month3>{month})\.?[\s,-]+(?P<day3>\d{{1,2}}){nth}"
        rf"|{weekday}(?P<year4>\d{{4}})[-./](?P<number4>\d{{1,2}})[-./](?P<day4>\d{{1,2}}){clock}"
        rf"|(?:(?P<weekday5>{_either(stamps.weekdays)})\.?,?\s+)?"
        rf"(?P<first5>\d{{1,2}})(?P<mark5>[-./])(?P<second5>\d{{1,2}})[-./](?P<year5>\d{{4}})"
        rf"|(?:(?P<weekday7>{_either(stamps.weekdays)})\.?,?\s+)?"
        rf"(?P<first7>\d{{1,2}})(?P<mark7>[./])(?P<second7>\d{{1,2}})[./](?P<year7>\d{{2}})(?![\d.:])"
        rf"|(?P<year8>\d{{4}})年(?P<number8>\d{{1,2}})月(?P<day8>\d{{1,2}})日"
        rf"|(?P<month6>{month})\.?,?\s+(?P<year6>\d{{4}}))(?![\w/])"
    )


def _yearless_expression(stamps: StampWords) -> str:
    month = _months(stamps)
    weekday = rf"(?:(?:{_either(stamps.weekdays)})\.?,?\s+)?"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    return rf"(?<![\w/.]){weekday}(?:(?:{month})\.?\s+{day}|{day}\s+(?:{month})\.?)(?!\w)"


def _loose_expression(stamps: StampWords, sections: str) -> str:
    """A run of dates, clocks, counters and the small words of date lines."""
    offset = r"[+−–-]\s*\d{1,2}(?::?\d{2})?"
    zone = rf"(?:{_either(stamps.zones)})(?:\s*{offset})?(?!\w)|{offset}(?!\w)"
    other = _either(stamps.calendars)
    calendar = rf"(?:\d{{1,2}}\s+(?:{other})|(?:{other})\s+\d{{1,2}})[,\s]+\d{{4}}(?:\s*(?:ah|h|a\.h\.)(?!\w))?"
    word = rf"(?:{_either((*stamps.weekdays, *stamps.fillers))}|{sections})(?!\w)"
    name = rf"(?-i:{_CAPITAL})(?: (?:(?-i:{_CAPITAL})|{_PARTICLE}(?= ))){{0,3}}"
    by = rf"(?:by|author|reporter|writer|source|from|in|under)\s*:?\s+{name}(?:(?:,| and| &) {name})*"
    count = r"\d{1,4}(?=\s+(?:min|comment|view|share|read|word|second|hour|day|week|month|year))"
    parts = "|".join(f"(?:{part})" for part in stamps.parts)
    counter = r"(?<=[\0\d] )\s?\d{1,7}(?=\s*$)"
    return rf"(?>\0|{_CLOCK}|{calendar}|{zone}|{parts}|{by}|{word}|{count}|{counter}|[\s,:;.()\[\]/+_–—-])*+"


def _name_expression(stamps: StampWords) -> str:
    """Names and offices between strokes: "Ann Other, Diplomatic Correspondent", "Business desk", "2 140"."""
    word = rf"(?-i:{_CAPITAL})"
    names = rf"{word}(?: (?:{word}|(?:{_PARTICLE}|and|for|&)(?= ))){{0,4}}"
    job = rf"(?:{word} )?(?:{_either(stamps.jobs)})(?!\w)(?: (?:{_either(stamps.jobs)}|{word}))*"
    return rf"[(\[]?(?:{job}|{names})(?:(?:,| and| &) (?:{job}|{names})){{0,3}}[)\].]?|\d[\d ,.]{{0,10}}[km]?|@[\w.]+"


def _dateline_expression(stamps: StampWords, dates: str, agencies: Iterable[str]) -> str:
    agency = _either(agencies)
    place = rf"{_CAPITAL}(?:[ /-]{_CAPITAL}){{0,3}}(?: (?:border|frontier|province|region|state|district|camp|coast))?"
    day = rf"(?i:{dates}|(?:{_months(stamps)})\.?\s+\d{{1,2}}|\d{{1,2}}\s+(?:{_months(stamps)})\.?)"
    carrier = rf"(?:[(\[/][^()\[\]/]{{1,30}}[)\]/]\s*|(?:{agency})[^)\s]{{0,20}}\s*)?"
    shouted = r"[A-ZÀ-Þ][A-ZÀ-Þ'’./-]+(?:[ ,]+[A-ZÀ-Þ][\w'’./-]+){0,4}\s*(?:\([\w ./-]{2,24}\))?"
    return (
        rf"(?:{place},? (?:\([^)]{{1,30}}\),? )?)?"
        rf"(?:\((?:{agency})[^)]{{0,20}}\)|\[(?:{agency})\]|/(?:{agency})/)\s*[-–—:.]*\s"
        rf"|{place}(?:, {place}){{0,2}},\s*\(?{day}\)?\.?,?\s*{carrier}[-–—:/.]+\s"
        rf"|{shouted}\s*(?:[-–—]+|:)\s"
    )


def _months(stamps: StampWords) -> str:
    return _either(name for names in stamps.months for name in names)


def _weekdays(stamps: StampWords) -> dict[str, int]:
    full = stamps.weekdays[:7]
    return {name: number for name in stamps.weekdays for number, day in enumerate(full) if day.startswith(name)}


def _either(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
