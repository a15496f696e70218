"""The expressions by which date lines and datelines are known, made of the words in the rules."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dragoman.model.codebook.pages import PageRules, StampWords

_NAME = r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}"
_CAPITAL = r"[^\W\d_a-z][\w.'’-]*"


@dataclass(frozen=True, slots=True)
class DateWords:
    """Compiled expressions; `filler` is what may stand on a date line beside dates (as `\\0`) and labels."""

    date: re.Pattern[str]
    published: re.Pattern[str]
    updated: re.Pattern[str]
    filler: re.Pattern[str]
    dateline: re.Pattern[str]
    month: dict[str, int]


@lru_cache(maxsize=4)
def date_words(rules: PageRules) -> DateWords:
    """Return the expressions that the rules give."""
    stamps = rules.stamps
    dates = _date_expression(stamps)
    return DateWords(
        date=re.compile(dates, re.IGNORECASE),
        published=re.compile(rf"(?<!\w)(?:{_either(stamps.published)})\s*:?(?!\w)", re.IGNORECASE),
        updated=re.compile(rf"(?<!\w)(?:{_either(stamps.updated)})\s*:?(?!\w)", re.IGNORECASE),
        filler=re.compile(_filler_expression(stamps, _either(rules.sections)), re.IGNORECASE),
        dateline=re.compile(_dateline_expression(stamps, dates.replace("(?P<", "(?P<d_"), rules.pictures.agencies)),
        month={name: number for number, names in enumerate(stamps.months, 1) for name in names},
    )


def _date_expression(stamps: StampWords) -> str:
    month = _months(stamps)
    nth = r"(?:st|nd|rd|th)?"
    weekday = rf"(?:(?:{_either(stamps.weekdays)})\.?,?\s+(?:the\s+)?)?"
    clock = r"(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
    return (
        rf"(?<![\w/.])(?:{weekday}(?P<day1>\d{{1,2}}){nth}(?:\s+(?:day\s+)?of)?"
        rf"[\s/.-]+(?P<month1>{month})[.,]*[\s/.-]+(?P<year1>\d{{4}})"
        rf"|{weekday}(?P<month2>{month})\.?[\s/-]+(?P<day2>\d{{1,2}}){nth}(?:\s*[,.]\s*|\s+|[/-])(?P<year2>\d{{4}})"
        rf"|{weekday}(?P<year3>\d{{4}})[\s,]+(?P<month3>{month})\.?[\s,]+(?P<day3>\d{{1,2}}){nth}"
        rf"|{weekday}(?P<year4>\d{{4}})[-./](?P<number4>\d{{1,2}})[-./](?P<day4>\d{{1,2}}){clock}"
        rf"|{weekday}(?P<first5>\d{{1,2}})[-./](?P<second5>\d{{1,2}})[-./](?P<year5>\d{{4}})"
        rf"|(?P<month6>{month})\.?,?\s+(?P<year6>\d{{4}}))(?![\w/])"
    )


def _filler_expression(stamps: StampWords, sections: str) -> str:
    clock = (
        r"\d{1,2}\s*[:.h]\s*\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?"
        r"|\d{3,4}(?=\s*(?:utc|gmt|hrs|hours|h|z))"
    )
    zone = rf"(?:{_either(stamps.zones)})?\s*[+−-]\s*\d{{1,2}}(?::?\d{{2}})?|(?:{_either(stamps.zones)})(?!\w)"
    word = rf"(?:{_either((*stamps.weekdays, *stamps.fillers))}|{sections})(?!\w)"
    by = rf"(?:by|author|reporter|source|from|in)\s*:?\s+{_NAME}"
    unit = "min|mins|minutes?|comments?|views?|shares?|reads?|words?|seconds?|hours?|days?|weeks?|months?|years?"
    count = rf"\d{{1,4}}(?=\s+(?:{unit})\b)"
    loose = rf"(?>{clock}|{zone}|{by}|{word}|{count}|\0|[\s|,:;()\[\]•·/.–—-])"
    place = rf"(?:(?-i:{_CAPITAL}(?: {_CAPITAL})?,|{_CAPITAL}(?: {_CAPITAL}){{0,3}}\s+[|•·–—/-])\s*)"
    return rf"\s*{place}{{0,2}}+{loose}*+(?:(?<=[,|•·–—/-] ){_NAME})?\s*"


def _dateline_expression(stamps: StampWords, dates: str, agencies: Iterable[str]) -> str:
    agency = _either(agencies)
    place = rf"{_CAPITAL}(?:[ /-]{_CAPITAL}){{0,3}}"
    day = rf"(?i:{dates}|(?:{_months(stamps)})\.?\s+\d{{1,2}}|\d{{1,2}}\s+(?:{_months(stamps)})\.?)"
    carrier = rf"(?:\([^()]{{1,30}}\)\s*|(?:{agency})[^)\s]{{0,20}}\s*)?"
    shouted = r"[A-ZÀ-Þ][A-ZÀ-Þ'’./-]+(?:[ ,]+[A-ZÀ-Þ][\w'’./-]+){0,4}\s*(?:\([\w ./-]{2,24}\))?"
    return (
        rf"(?:{place},? (?:\([^)]{{1,30}}\),? )?)?(?:\((?:{agency})[^)]{{0,20}}\)|\[(?:{agency})\])\s*[-–—:]*\s"
        rf"|{place}(?:, {place}){{0,2}},\s*\(?{day}\)?\.?,?\s*{carrier}[-–—:/.]+\s"
        rf"|{shouted}\s*[-–—]+\s"
    )


def _months(stamps: StampWords) -> str:
    return _either(name for names in stamps.months for name in names)


def _either(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
