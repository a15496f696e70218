"""Dates that leave something out: which year, which week is meant."""

from datetime import date, timedelta

from dragoman.language.times.spans import Span, day_of, day_span, month_span
from dragoman.language.times.tense import Tense
from dragoman.model.when import Precision

_WEEK = 7
_LOOK_BACK = timedelta(
    days=120
)  # an account of the past runs forward: so far back it may step, else the next year is meant


def date_near(
    month: int, day: int, weekday: int | None, today: date | None, tense: Tense, account: Span | None
) -> date | None:
    """Return the day that a date without a year means: by an account of the past, by its weekday, by tense."""
    if account and account.earliest:
        days = [found for year in (-1, 0, 1) if (found := day_of(account.earliest.year + year, month, day))]
        return next((found for found in days if found >= _from(account.earliest, account)), None)
    if today is None:
        return None
    days = [found for year in range(today.year - 8, today.year + 9) if (found := day_of(year, month, day))]
    near = [found for found in days if abs(found.year - today.year) <= 1 and found.weekday() == weekday]
    return min(near or _by_tense(days, today, tense) or days, key=lambda found: abs(found - today), default=None)


def month_near(month: int, shift: int | None, today: date | None, tense: Tense, account: Span | None) -> Span | None:
    """Return the month that a name without a year means; `shift` is -1 for "last", 1 for "next", 0 for "this"."""
    if account and account.earliest and shift is None:
        months = [month_span(account.earliest.year + year, month) for year in (-1, 0, 1)]
        start = _from(account.earliest, account)
        return next((span for span in months if span.latest and span.latest >= start), None)
    if today is None:
        return None
    if shift == 0:
        return month_span(today.year, month)
    if shift is not None:
        return month_span(today.year + _years_off(month, today.month, shift), month)
    if tense in (Tense.FUTURE, Tense.PRESENT):
        return month_span(today.year + (month < today.month), month)
    return month_span(today.year - (month > today.month), month)


def weekday_near(
    weekday: int, today: date | None, *, tense: Tense = Tense.PAST, shift: int | None = None, after: bool | None = None
) -> Span | None:
    """Return the day that a weekday means: the last seven days or the coming seven, today with both.

    "Last" and "next" name the week before and after today's; `after` asks for the first such day strictly after today
    or, if False, the last one strictly before.
    """
    if today is None:
        return None
    monday = today - timedelta(days=today.weekday())
    if after is not None:
        ahead = (weekday - today.weekday()) % _WEEK or _WEEK
        return day_span(today + timedelta(days=ahead if after else ahead - _WEEK if ahead < _WEEK else -_WEEK))
    if shift in (-1, 1):
        return day_span(monday + timedelta(days=weekday + _WEEK * shift))
    if tense in (Tense.FUTURE, Tense.PRESENT):
        return day_span(today + timedelta(days=(weekday - today.weekday()) % _WEEK))
    return day_span(today - timedelta(days=(today.weekday() - weekday) % _WEEK))


def _by_tense(days: list[date], today: date, tense: Tense) -> list[date]:
    """Return the days on the side of publication that the tense points to, all where it points nowhere."""
    if tense is Tense.PAST:
        return [day for day in days if day <= today]
    if tense in (Tense.FUTURE, Tense.PRESENT):
        return [day for day in days if day >= today]
    return days


def _from(reached: date, account: Span) -> date:
    """Return from when on the next date of an account is sought: a little before an exact one, within a year told."""
    return reached if account.precision is Precision.YEAR else reached - _LOOK_BACK


def _years_off(month: int, current: int, shift: int) -> int:
    """Return how many years "last" or "next" moves a month: in July last March was this year's."""
    if shift < 0:
        return -1 if month >= current else 0
    return 1 if month <= current else 0
