"""Date lines: the days that a page states for itself, and datelines at the start of a story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from dragoman.model.codebook.pages import PageRules, StampWords
from dragoman.model.when import Precision, When, WhenBasis

LONGEST_STAMP = 160  # characters; date lines with time, zone and place are shorter


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A day stated beside a story; `published` and `updated` say that its label does so."""

    when: When
    published: bool = False
    updated: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    date: re.Pattern[str]
    published: re.Pattern[str]
    updated: re.Pattern[str]
    filler: re.Pattern[str]
    dateline: re.Pattern[str]
    month: dict[str, int]


def read_stamp(text: str, rules: PageRules) -> Stamp | None:
    """Return the day that a line states, if a date is all that the line says."""
    if len(text) > LONGEST_STAMP or not any(char.isdigit() for char in text):
        return None
    words = _words(rules)
    matches = list(words.date.finditer(text))
    if not matches or not _is_bare(text, matches, words):
        return None
    stamps = list(_stamps(text, matches, words))
    return min(stamps, key=lambda stamp: (stamp.updated, not stamp.published), default=None)


def holds_only_date(text: str, rules: PageRules) -> bool:
    """Return whether the line is a date line, even one whose day cannot be told (03/04/2025)."""
    matches = list(_words(rules).date.finditer(text)) if len(text) <= LONGEST_STAMP else []
    return bool(matches) and _is_bare(text, matches, _words(rules))


def read_dateline(text: str, rules: PageRules) -> tuple[Stamp | None, bool]:
    """Return the day in the dateline that a paragraph begins with, and whether there is a dateline at all."""
    match = _words(rules).dateline.match(text[:LONGEST_STAMP])
    if not match:
        return None, False
    found = _words(rules).date.search(match[0])
    when = _read_date(found, _words(rules)) if found else None
    return (Stamp(when=when) if when else None), True


def read_iso(text: str, basis: WhenBasis) -> When | None:
    """Return the day of a machine-readable moment such as 2025-03-02T10:00:00Z."""
    match = re.match(r"\s*(\d{4})-?(\d{2})-?(\d{2})", text)
    day = _day(int(match[1]), int(match[2]), int(match[3])) if match else None
    return When(earliest=day, latest=day, precision=Precision.DAY, text=text.strip(), basis=basis) if day else None


def read_any(text: str, rules: PageRules, basis: WhenBasis) -> When | None:
    """Return the first day named in a short text that is known to be a date."""
    match = _words(rules).date.search(text[:LONGEST_STAMP])
    when = _read_date(match, _words(rules)) if match else None
    return replace(when, basis=basis) if when else None


def _is_bare(text: str, matches: list[re.Match[str]], words: _Words) -> bool:
    rest = text
    for match in reversed(matches):
        rest = rest[: match.start()] + " \0 " + rest[match.end() :]
    for label in (words.updated, words.published):
        rest = label.sub(" ", rest)
    return bool(words.filler.fullmatch(rest))


def _stamps(text: str, matches: list[re.Match[str]], words: _Words) -> Iterator[Stamp]:
    start = 0
    for match in matches:
        before, start = text[start : match.start()], match.end()
        if when := _read_date(match, words):
            updated = bool(words.updated.search(before))
            yield Stamp(when=when, updated=updated, published=not updated and bool(words.published.search(before)))


def _read_date(match: re.Match[str], words: _Words) -> When | None:
    parts = {name.rstrip("_0123456789"): value for name, value in match.groupdict().items() if value}
    year = int(parts["year"])
    if "first" in parts:
        return _numeric(int(parts["first"]), int(parts["second"]), year, match[0])
    month = int(parts["number"]) if "number" in parts else words.month[parts["month"].casefold().rstrip(".")]
    if "day" not in parts:
        return _month(year, month, match[0])
    day = _day(year, month, int(parts["day"]))
    return _on(day, match[0]) if day else None


def _numeric(first: int, second: int, year: int, text: str) -> When | None:
    """Read 13/03/2025 or 03/13/2025; where both could be the month nothing is claimed."""
    if first != second and first <= 12 and second <= 12:
        return None
    day = _day(year, second, first) or _day(year, first, second)
    return _on(day, text) if day else None


def _on(day: date, text: str) -> When:
    return When(earliest=day, latest=day, precision=Precision.DAY, text=text, basis=WhenBasis.STATED)


def _month(year: int, month: int, text: str) -> When | None:
    first = _day(year, month, 1)
    if first is None or year == 9999:
        return None
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return When(earliest=first, latest=last, precision=Precision.MONTH, text=text, basis=WhenBasis.STATED)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1700 <= year <= 2199 else None
    except ValueError:
        return None


@lru_cache(maxsize=4)
def _words(rules: PageRules) -> _Words:
    stamps = rules.stamps
    agencies = "|".join(map(re.escape, rules.pictures.agencies))
    dates = _date_expression(stamps)
    loose = dates.replace("(?P<", "(?P<d_")
    month_day = rf"(?:{_either(m for names in stamps.months for m in names)})\.?\s+\d{{1,2}}|\d{{1,2}}\s+(?:{_either(m for names in stamps.months for m in names)})\.?"
    place = r"[^\W\d_a-z][\w.'’-]*(?:[ /-][^\W\d_a-z][\w.'’-]*){0,3}"
    return _Words(
        date=re.compile(dates, re.IGNORECASE),
        published=re.compile(rf"(?<!\w)(?:{_either(stamps.published)})\s*:?(?!\w)", re.IGNORECASE),
        updated=re.compile(rf"(?<!\w)(?:{_either(stamps.updated)})\s*:?(?!\w)", re.IGNORECASE),
        filler=re.compile(_filler_expression(stamps, _either(rules.sections)), re.IGNORECASE),
        dateline=re.compile(
            rf"(?:{place},? (?:\([^)]{{1,30}}\),? )?)?(?:\((?:{agencies})[^)]{{0,20}}\)|\[(?:{agencies})\])\s*[-–—:]*\s"
            rf"|{place}(?:, {place}){{0,2}},\s*\(?(?i:{loose}|{month_day})\)?\.?,?\s*(?:\(?(?:{agencies})[^)\s]{{0,20}}\)?\s*)?[-–—:/.]+\s"
            rf"|[A-ZÀ-Þ][A-ZÀ-Þ'’./-]+(?:[ ,]+[A-ZÀ-Þ][\w'’./-]+){{0,4}}\s*(?:\([\w ./-]{{2,24}}\))?\s*[-–—]+\s"
        ),
        month={name: number for number, names in enumerate(stamps.months, 1) for name in names},
    )


def _date_expression(stamps: StampWords) -> str:
    month = _either(name for names in stamps.months for name in names)
    weekday = rf"(?:(?:{_either(stamps.weekdays)})\.?,?\s+(?:the\s+)?)?"
    clock = r"(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
    return (
        rf"(?<![\w/.])(?:{weekday}(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(?:day\s+)?of)?[\s/.-]+(?P<month1>{month})[.,]*[\s/.-]+(?P<year1>\d{{4}})"
        rf"|{weekday}(?P<month2>{month})\.?[\s/-]+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*[,.]\s*|\s+|[/-])(?P<year2>\d{{4}})"
        rf"|{weekday}(?P<year3>\d{{4}})[\s,]+(?P<month3>{month})\.?[\s,]+(?P<day3>\d{{1,2}})(?:st|nd|rd|th)?"
        rf"|{weekday}(?P<year4>\d{{4}})[-./](?P<number4>\d{{1,2}})[-./](?P<day4>\d{{1,2}}){clock}"
        rf"|{weekday}(?P<first5>\d{{1,2}})[-./](?P<second5>\d{{1,2}})[-./](?P<year5>\d{{4}})"
        rf"|(?P<month6>{month})\.?,?\s+(?P<year6>\d{{4}}))(?![\w/])"
    )


def _filler_expression(stamps: StampWords, sections: str) -> str:
    clock = r"\d{1,2}\s*[:.h]\s*\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?|\d{3,4}(?=\s*(?:utc|gmt|hrs|hours|h|z))"
    zone = rf"(?:{_either(stamps.zones)})?\s*[+−-]\s*\d{{1,2}}(?::?\d{{2}})?|(?:{_either(stamps.zones)})(?!\w)"
    word = rf"(?:{_either((*stamps.weekdays, *stamps.fillers))}|{sections})(?!\w)"
    name = r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}"
    by = rf"(?:by|author|reporter|source|from|in)\s*:?\s+{name}"
    loose = rf"(?>{clock}|{zone}|{word}|{by}|\d{{1,4}}(?=\s+(?:min|mins|minutes?|comments?|views?|shares?|reads?|words?)\b)|\0|[\s|,:;()\[\]•·/.–—-])"
    place = r"(?:(?-i:[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*)?,|[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}\s+[|•·–—/-])\s*)"
    return rf"\s*{place}{{0,2}}+{loose}*+(?:(?<=[,|•·–—/-] ){name})?\s*"


def _either(words: Iterator[str] | tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda word: (-len(word), word)))
