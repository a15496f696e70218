"""Intervals of days, and the arithmetic of the calendar on them."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from dragoman.model.codebook.times import Part, Unit
from dragoman.model.when import Precision

_WEEK = 7


class Span(NamedTuple):
    """An interval of days, both ends included, an open end None; and how exact the words for it are."""

    earliest: date | None
    latest: date | None
    precision: Precision


def day_span(day: date) -> Span:
    """Return this very day."""
    return Span(day, day, Precision.DAY)


def days_span(first: date | None, last: date | None) -> Span | None:
    """Return the days between two, or None where they stand the wrong way round or both are open."""
    if (first is None and last is None) or (first and last and first > last):
        return None
    return Span(first, last, Precision.DAY if first == last else Precision.RANGE)


def month_span(year: int, month: int) -> Span:
    """Return a month of a year; months count on past 12 and back before 1."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]), Precision.MONTH)


def year_span(year: int) -> Span:
    """Return a year."""
    return Span(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def years_span(first: int, last: int) -> Span:
    """Return the years from the first to the last."""
    return Span(date(first, 1, 1), date(last, 12, 31), Precision.RANGE if first != last else Precision.YEAR)


def week_span(day: date) -> Span:
    """Return the week, Monday to Sunday, that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return Span(monday, monday + timedelta(days=_WEEK - 1), Precision.RANGE)


def decade_span(year: int) -> Span:
    """Return the ten years from the one that ends in 0."""
    return years_span(year - year % 10, year - year % 10 + 9)


def century_span(number: int) -> Span:
    """Return a century by its number: the 20th is 1901 to 2000."""
    return years_span(number * 100 - 99, number * 100)


def day_of(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar, or None where there is none such."""
    if not MINYEAR <= year <= MAXYEAR or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def unit_span(day: date, unit: Unit, shift: int) -> Span:
    """Return the week, month, year ... that a day lies in, or the one `shift` units on."""
    match unit:
        case Unit.DAY:
            return day_span(day + timedelta(days=shift))
        case Unit.WEEK:
            return week_span(day + timedelta(weeks=shift))
        case Unit.WEEKEND:
            monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
            return Span(monday + timedelta(days=5), monday + timedelta(days=6), Precision.RANGE)
        case Unit.MONTH:
            return month_span(day.year, day.month + shift)
        case Unit.QUARTER:
            first = (day.month - 1) // 3 * 3 + 1 + 3 * shift
            return Span(month_span(day.year, first).earliest, month_span(day.year, first + 2).latest, Precision.RANGE)
        case Unit.YEAR:
            return year_span(day.year + shift)
        case Unit.DECADE:
            return decade_span(day.year + 10 * shift)
        case Unit.CENTURY:
            return century_span((day.year - 1) // 100 + 1 + shift)


def moved(day: date, unit: Unit, count: int) -> date:
    """Return the day so many units away; the last of a shorter month stands for a day that it lacks."""
    if unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND):
        return day + timedelta(days=count if unit is Unit.DAY else _WEEK * count)
    months = count * {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}[unit]
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    year = max(MINYEAR, min(year, MAXYEAR))
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def part_of(span: Span, part: Part) -> Span:
    """Return a part of a span: "late" of a year is October to December. The whole where the part says nothing of it."""
    first, last = span.earliest, span.latest
    if first is None or last is None:
        return span
    length = (last - first).days + 1
    if length == _WEEK and part.week:
        return Span(first + timedelta(days=part.week[0]), first + timedelta(days=part.week[1]), Precision.RANGE)
    if span.precision is Precision.MONTH and part.month:
        return Span(first.replace(day=part.month[0]), first.replace(day=min(part.month[1], length)), Precision.RANGE)
    if span.precision is Precision.YEAR and part.year:
        return Span(date(first.year, part.year[0], 1), month_span(first.year, part.year[1]).latest, Precision.RANGE)
    bounds = {10: part.decade, 100: part.century}.get(last.year - first.year + 1)
    return years_span(first.year + bounds[0], first.year + bounds[1]) if bounds else _third(span, part)


def _third(span: Span, part: Part) -> Span:
    """Return a part of a season or quarter, in proportion to what it is of a year."""
    first, last = span.earliest, span.latest
    if first is None or last is None or part.year is None or (last - first).days < 60:
        return span
    days = (last - first).days
    return Span(
        first + timedelta(days=days * (part.year[0] - 1) // 12),
        first + timedelta(days=days * part.year[1] // 12),
        Precision.RANGE,
    )


def hull(one: Span | None, other: Span | None) -> Span | None:
    """Return what holds both; None where either is unknown."""
    if one is None or other is None or one == other:
        return one if one == other else None
    first = min(one.earliest, other.earliest) if one.earliest and other.earliest else None
    last = max(one.latest, other.latest) if one.latest and other.latest else None
    return days_span(first, last)
