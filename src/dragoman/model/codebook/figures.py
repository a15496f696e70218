"""The words by which figures are read: numbers, scales, money, units, and what is no figure."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWord:
    """A word for a number or a scale: "seven", "million", "dozen"."""

    word: str
    value: int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit and how it is written."""

    unit: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A number that is known, to check claims by: `unit` words and `of` words must stand with the figure."""

    measure: str
    value: int
    unit: tuple[str, ...]
    of: tuple[str, ...]
    since: date
    until: date | None = None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRules:
    """The vocabulary of figures."""

    numbers: tuple[NumberWord, ...]
    fractions: tuple[NumberWord, ...]
    scales: tuple[NumberWord, ...]
    currencies: tuple[Unit, ...]
    units: tuple[Unit, ...]
    approximate: tuple[str, ...]  # "about", "nearly"
    bounds: tuple[str, ...]  # "at least", "more than": the number is one end
    ordinals: tuple[NumberWord, ...]
    counted: tuple[str, ...]  # nouns whose small counts are figures: "war", "soldier"
    uncounted: tuple[str, ...]  # nouns whose counts are none: "side", "issue", "goal"
    durations: tuple[str, ...]  # units of time
    moments_before: tuple[str, ...]  # words before a duration that make it a date: "the past", "in"
    moments_after: tuple[str, ...]  # words after it that do: "ago", "later"
    labels: tuple[str, ...]  # nouns that are numbered: "Article 5", "Flight 752"
    none: tuple[str, ...]  # nouns of "no injuries"
    told: tuple[str, ...]  # verbs of "were reported"
    votes: tuple[str, ...]  # words of a vote: "vote", "favour", "against"
    references: tuple[Reference, ...]
    confidence: float
    confidence_weak: float
