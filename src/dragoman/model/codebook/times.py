"""The words of time: what each is called and what it counts, and how verbs tell past from future."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Unit(StrEnum):
    """A stretch of the calendar."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """Words that all stand for one number: the month of the year, the day of the week, days from today."""

    words: tuple[str, ...]
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """Words for a number that is only roughly told."""

    words: tuple[str, ...]
    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitWord:
    """What a stretch of the calendar is called, and by how many days a rounded count of it may be off.

    `one` holds for a single one ("a year ago"), `many` for more of them ("ten years ago").
    """

    unit: Unit
    words: tuple[str, ...]
    one: int
    many: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words for a part of a stretch: the weekdays (from 0), days of a month, months of a year, years of a decade.

    Of a century, too: years from 0. None where the words part no such stretch.
    """

    words: tuple[str, ...]
    week: tuple[int, int] | None = None
    month: tuple[int, int] | None = None
    year: tuple[int, int] | None = None
    decade: tuple[int, int] | None = None
    century: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """A day known by a name; `year` where the name means one day for ever; `before` the words it must stand before."""

    words: tuple[str, ...]
    month: int
    day: int
    year: int | None = None
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TenseRules:
    """Lemmas and words by which a clause tells whether its time has come."""

    modals: tuple[str, ...]  # will, would, may ...
    scheduled: tuple[str, ...]  # participles and adjectives: expected, due, set ...
    coming: tuple[str, ...]  # adjectives of a noun to come: upcoming, planned ...
    gone: tuple[str, ...]  # adjectives of a noun that was: recent, previous ...
    intending: tuple[str, ...]  # verbs whose object lies ahead: plan, announce (talks on Friday)
    achieving: tuple[str, ...]  # verbs whose infinitive happened: manage, help ...
    speaking: tuple[str, ...]  # verbs whose present tense tells what was said: say, report ...
    ahead: tuple[str, ...]  # prepositions that put their noun in the future: before, until ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationRules:
    """How near to its publication a story's dates lie, in days.

    Where only a weekday tells the year, a story is sought between `first` and `horizon`.
    """

    first: date
    horizon: date
    weekday_date: int  # "Thursday (March 13)", past
    bare_past: int  # "on 17 February", past
    bare_future: int  # "on January 17", to come
    bare_month_past: int  # "in December", past
    bare_month_future: int  # "in March", to come
    lead: int  # a full date that the lead tells as its news
    post: int  # the date line of a quoted post
    sibling: int  # the other stories of the page
    stands_out: int  # a candidate is taken when the next lies this many years away


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRules:
    """Everything that finding times and dating a story takes."""

    months: tuple[Numbered, ...]
    doubtful_months: tuple[str, ...]  # other words too: need a cue before them
    weekdays: tuple[Numbered, ...]
    weekday_short: tuple[Numbered, ...]  # only beside a date
    seasons: tuple[Numbered, ...]  # value: first month
    numbers: tuple[Numbered, ...]
    ordinals: tuple[Numbered, ...]
    vague: tuple[Vague, ...]
    plural: Vague  # "years ago": a plural without a number
    units: tuple[UnitWord, ...]
    parts: tuple[Part, ...]
    shifts: tuple[Numbered, ...]  # last, this, next
    days: tuple[Numbered, ...]  # today, yesterday
    dayparts: tuple[str, ...]
    named_days: tuple[NamedDay, ...]
    month_cues: tuple[str, ...]
    year_cues: tuple[str, ...]
    counted: tuple[str, ...]  # nouns after a number that is no year
    counting: tuple[str, ...]  # words before a number that is no year
    named_weekdays: tuple[str, ...]  # "Black" Friday
    tense: TenseRules
    publication: PublicationRules
