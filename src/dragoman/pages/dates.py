"""Date lines: the days that a page states for itself, and datelines at the start of a story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.model.codebook.pages import PageRules
from dragoman.model.when import Precision, When, WhenBasis
from dragoman.pages.datewords import DateWords, date_words
from dragoman.pages.furnished import is_furnished

LONGEST_STAMP = 200  # characters; date lines with time, zone, author and counters are shorter
YOUNGEST_SHORT_YEAR = 70  # 13.03.69 is a day of 2069, 13.03.70 one of 1970


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A day stated beside a story; `published` and `updated` say that its label does so."""

    when: When
    published: bool = False
    updated: bool = False


def read_stamp(text: str, rules: PageRules) -> Stamp | None:
    """Return the day that a line states, if a date is all that the line says."""
    if len(text) > LONGEST_STAMP or not any(char.isdigit() for char in text):
        return None
    words = date_words(rules)
    matches = list(words.date.finditer(text))
    if not matches or not is_furnished(text, matches, words):
        return None
    stamps = list(_stamps(text, matches, words))
    return min(stamps, key=lambda stamp: (stamp.updated, not stamp.published), default=None)


def holds_only_date(text: str, rules: PageRules) -> bool:
    """Return whether the line is a date line, even one whose day cannot be told: 03/04/2025, 3 April, 10:15 GMT."""
    if len(text) > LONGEST_STAMP or not any(char.isdigit() for char in text):
        return False
    words = date_words(rules)
    if matches := list(words.date.finditer(text)):
        return is_furnished(text, matches, words)
    told = words.clock.search(text) or words.published.search(text) or words.updated.search(text)
    matches = list(words.yearless.finditer(text)) if told else []
    return bool(matches) and is_furnished(text, matches, words)


def read_dateline(text: str, rules: PageRules) -> tuple[Stamp | None, bool]:
    """Return the day in the dateline that a paragraph begins with, and whether there is a dateline at all."""
    match = date_words(rules).dateline.match(text[:LONGEST_STAMP])
    if not match:
        return None, False
    found = date_words(rules).date.search(match[0])
    when = _read_date(found, date_words(rules)) if found else None
    return (Stamp(when=when) if when else None), True


def without_dateline(text: str, rules: PageRules) -> str:
    """Return a paragraph without the dateline that it begins with."""
    match = date_words(rules).dateline.match(text[:LONGEST_STAMP])
    return text[match.end() :].lstrip() if match else text


def read_iso(text: str, basis: WhenBasis) -> When | None:
    """Return the day of a machine-readable moment such as 2025-03-02T10:00:00Z."""
    match = re.match(r"\s*(\d{4})-?(\d{2})-?(\d{2})", text)
    day = _day(int(match[1]), int(match[2]), int(match[3])) if match else None
    return When(earliest=day, latest=day, precision=Precision.DAY, text=text.strip(), basis=basis) if day else None


def read_any(text: str, rules: PageRules, basis: WhenBasis) -> When | None:
    """Return the first day named in a short text that is known to be a date."""
    match = date_words(rules).date.search(text[:LONGEST_STAMP])
    when = _read_date(match, date_words(rules)) if match else None
    return replace(when, basis=basis) if when else None


def _stamps(text: str, matches: list[re.Match[str]], words: DateWords) -> Iterator[Stamp]:
    start = 0
    for match in matches:
        before, start = text[start : match.start()], match.end()
        if when := _read_date(match, words):
            updated = bool(words.updated.search(before))
            yield Stamp(when=when, updated=updated, published=not updated and bool(words.published.search(before)))


def _read_date(match: re.Match[str], words: DateWords) -> When | None:
    parts = {name.rstrip("_0123456789"): value for name, value in match.groupdict().items() if value}
    year = _year(parts["year"])
    if "first" in parts:
        weekday = words.weekday.get(parts.get("weekday", "").casefold())
        first, second = int(parts["first"]), int(parts["second"])
        return _numeric(first, second, year, match[0], weekday=weekday, mark=parts["mark"])
    month = int(parts["number"]) if "number" in parts else words.month[parts["month"].casefold().rstrip(".")]
    if "day" not in parts:
        return _month(year, month, match[0])
    day = _day(year, month, int(parts["day"]))
    return _on(day, match[0]) if day else None


def _year(text: str) -> int:
    year = int(text.strip("'’"))
    return year if year > 99 else 2000 + year if year < YOUNGEST_SHORT_YEAR else 1900 + year


def _numeric(first: int, second: int, year: int, text: str, *, weekday: int | None, mark: str) -> When | None:
    """Read 13/03/2025 or 03/13/2025. Where both could be the month a full stop or the weekday tells, else nothing."""
    if first != second and first <= 12 and second <= 12 and mark != ".":
        days = [day for day in (_day(year, second, first), _day(year, first, second)) if day]
        known = [day for day in days if day.weekday() == weekday]
        return _on(known[0], text) if len(known) == 1 else None
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
