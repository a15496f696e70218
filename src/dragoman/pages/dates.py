"""Date lines: the days that a page states for itself, and datelines at the start of a story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.model.codebook.pages import PageRules
from dragoman.model.when import Precision, When, WhenBasis
from dragoman.pages.datewords import DateWords, date_words

LONGEST_STAMP = 160  # characters; date lines with time, zone and place are shorter


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
    if not matches or not _is_bare(text, matches, words):
        return None
    stamps = list(_stamps(text, matches, words))
    return min(stamps, key=lambda stamp: (stamp.updated, not stamp.published), default=None)


def holds_only_date(text: str, rules: PageRules) -> bool:
    """Return whether the line is a date line, even one whose day cannot be told (03/04/2025)."""
    matches = list(date_words(rules).date.finditer(text)) if len(text) <= LONGEST_STAMP else []
    return bool(matches) and _is_bare(text, matches, date_words(rules))


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


def _is_bare(text: str, matches: list[re.Match[str]], words: DateWords) -> bool:
    rest = text
    for match in reversed(matches):
        rest = rest[: match.start()] + " \0 " + rest[match.end() :]
    for label in (words.updated, words.published):
        rest = label.sub(" ", rest)
    return bool(words.filler.fullmatch(rest))


def _stamps(text: str, matches: list[re.Match[str]], words: DateWords) -> Iterator[Stamp]:
    start = 0
    for match in matches:
        before, start = text[start : match.start()], match.end()
        if when := _read_date(match, words):
            updated = bool(words.updated.search(before))
            yield Stamp(when=when, updated=updated, published=not updated and bool(words.published.search(before)))


def _read_date(match: re.Match[str], words: DateWords) -> When | None:
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
