"""The vocabulary of times made ready for look-up and for patterns."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.model.codebook.times import Numbered, Part, TimeRules, Unit


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words to what they count, all in lower case and single spaces."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    ordinals: Mapping[str, int]
    shifts: Mapping[str, int]
    days: Mapping[str, int]
    units: Mapping[str, Unit]
    slack: Mapping[Unit, tuple[int, int]]
    numbers: Mapping[str, tuple[int, int]]
    parts: Mapping[str, Part]
    rules: TimeRules

    def count(self, text: str | None) -> tuple[int, int] | None:
        """Return the least and the most that a number word, digits or nothing (a bare plural) stands for."""
        if not text:
            return self.rules.plural.least, self.rules.plural.most
        words = plain(text)
        return (int(words), int(words)) if words.isdigit() else self.numbers.get(words)


@lru_cache(maxsize=4)
def lexicon(rules: TimeRules) -> Lexicon:
    """Return the look-up tables of a vocabulary."""
    vague = {word.lower(): (entry.least, entry.most) for entry in rules.vague for word in entry.words}
    return Lexicon(
        months=_numbered(rules.months),
        weekdays=_numbered((*rules.weekdays, *rules.weekday_short)),
        seasons=_numbered(rules.seasons),
        ordinals=_numbered(rules.ordinals),
        shifts=_numbered(rules.shifts),
        days=_numbered(rules.days),
        units={word: entry.unit for entry in rules.units for word in entry.words},
        slack={entry.unit: (entry.one, entry.many) for entry in rules.units},
        numbers={word: (value, value) for word, value in _numbered(rules.numbers).items()} | vague,
        parts={word: part for part in rules.parts for word in part.words},
        rules=rules,
    )


def plain(text: str) -> str:
    """Return words in lower case with single spaces, without the full stop of an abbreviation."""
    return re.sub(r"\s+", " ", text.lower()).strip(" .")


def either(words: Iterable[str]) -> str:
    """Return a pattern for any of these words in any case, the longest first."""
    return "(?i:" + _alternatives(words) + ")"


def either_name(words: Iterable[str]) -> str:
    """Return a pattern for any of these names, capitalised or in capitals."""
    names = sorted(set(words), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(f"{re.escape(name)}|{re.escape(name.upper())}" for name in names) + ")"


def words_of(entries: Iterable[Numbered]) -> tuple[str, ...]:
    """Return all words of numbered entries."""
    return tuple(word for entry in entries for word in entry.words)


def _alternatives(words: Iterable[str]) -> str:
    longest_first = sorted(set(words), key=lambda w: (-len(w), w))
    return "|".join(re.escape(word).replace(r"\ ", r"[^\S\n]+") for word in longest_first)


def _numbered(entries: Iterable[Numbered]) -> Mapping[str, int]:
    return {word.lower(): entry.value for entry in entries for word in entry.words}
