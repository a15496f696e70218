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
class VerbMeasure:
    """A verb that names what it measures: "costs 3 billion" tells a cost."""

    verb: str
    noun: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """An adjective after a measure and what it measures: "40 km long" tells a length."""

    adjective: str
    noun: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BareUnit:
    """A noun whose number needs no unit: a population is of people."""

    word: str
    value: str


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
    fillers: tuple[str, ...]  # words before a noun that a measure leaves out
    levels: tuple[str, ...]  # verbs of "trade reached", "the rate stands at"
    costs: tuple[VerbMeasure, ...]  # verbs that name the measure: "cost", "weigh"
    dimensions: tuple[Dimension, ...]  # "long" measures length
    floors: tuple[str, ...]  # "at least": the number is the lower end
    ceilings: tuple[str, ...]  # "less than": the upper
    worldwide: tuple[str, ...]  # words of a share of all: "world", "global"
    populations: tuple[str, ...]
    inhabitants: tuple[str, ...]  # nouns that count a population
    crowds: tuple[str, ...]  # words for the people of the world, of whom a share is told
    lands: tuple[str, ...]  # nouns of "a country of 10 million people"
    economies: tuple[str, ...]
    states_after: tuple[str, ...]  # adjectives that end a count: "left 100 people dead"
    unsplit: tuple[str, ...]  # nouns of which a half is no share: "the first half of the year"
    areas: tuple[str, ...]
    membership: tuple[str, ...]  # nouns that count the members of a body
    bodies: tuple[str, ...]  # codes of the bodies whose members are all known
    partial: tuple[str, ...]  # words by which only some are counted: "12 of", "other"
    persons: tuple[str, ...]  # whom "one" counts where harm is told
    harming: tuple[str, ...]  # verbs by which a bare number counts people: "17 died"
    bare: tuple[BareUnit, ...]  # what a lone number said of a noun counts: "its population is 10 million"
    peoples: tuple[str, ...]  # endings of the names of peoples
    weighing: tuple[str, ...]  # words beside which a pound is a weight
    references: tuple[Reference, ...]
    confidence: float
    confidence_weak: float
