"""The interval that a form of time means, seen from one day of publication.

One function a form, in RESOLVERS. Forms that stand by themselves (a full date, a year) need no day to be seen from.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from dragoman.language.times.lexicon import Lexicon, plain
from dragoman.language.times.partial import date_near, month_near, weekday_near
from dragoman.language.times.spans import (
    Span,
    century_span,
    day_of,
    day_span,
    days_span,
    decade_span,
    month_span,
    moved,
    part_of,
    unit_span,
    week_span,
    year_span,
    years_span,
)
from dragoman.language.times.tense import Tense
from dragoman.model.codebook.times import Unit
from dragoman.model.when import Precision

Groups = Mapping[str, str]

_WITHIN_A_WEEK = {
    "past": Tense.PAST,
    "this past": Tense.PAST,
    "coming": Tense.FUTURE,
    "this coming": Tense.FUTURE,
    "upcoming": Tense.FUTURE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """From where a time is seen: the day of publication, the tense of its clause, the time told before it.

    `account` is the time that an account of the past has reached, where a date without a year belongs to that account.
    """

    today: date | None
    tense: Tense
    told: Span | None
    account: Span | None
    lexicon: Lexicon


def resolve(form: str, groups: Groups, view: View) -> Span | None:
    """Return the interval that a form of time means, or None where it cannot be told from here."""
    if form.startswith("named"):
        return _named(int(form.removeprefix("named")), groups, view)
    try:
        return RESOLVERS[form](groups, view)
    except (ValueError, OverflowError):  # a day outside the calendar: February 30, the year 10000
        return None


def stands_alone(form: str, groups: Groups) -> bool:
    """Return whether a form names its year, so that it means the same whenever it is read."""
    return "y" in groups or form in ("decade", "century")


def _date(groups: Groups, view: View) -> Span | None:
    month, day = view.lexicon.months[plain(groups["m"])], _digits(groups["d"])
    year = _year(groups, view)
    if year is None:
        weekday = view.lexicon.weekdays.get(plain(groups.get("wd") or groups.get("wd2") or ""))
        first = date_near(month, day, weekday, view.today, view.tense, view.account)
    else:
        first = day_of(year, month, day)
    last = day_of(first.year, month, _digits(groups["d2"])) if first and "d2" in groups else first
    return days_span(first, last) if first and last else None


def _iso(groups: Groups, view: View) -> Span | None:
    del view
    return day_span(date(int(groups["y"]), int(groups["mm"]), int(groups["d"])))


def _numeric(groups: Groups, view: View) -> Span | None:
    """Return a day in figures; with slashes day and month are told apart only where one is over 12 or both are one."""
    del view
    a, b, year = int(groups["a"]), int(groups["b"]), int(groups["y"])
    if groups["sep"] == "." or a > 12 or a == b:
        return day_span(date(year, b, a))
    return day_span(date(year, a, b)) if b > 12 else None


def _month(groups: Groups, view: View) -> Span | None:
    month, year = view.lexicon.months[plain(groups["m"])], _year(groups, view)
    if year is not None:
        return _part(month_span(year, month), groups, view)
    shift = _shift(groups, view)
    near = month_near(month, shift, view.today, view.tense, view.account)
    return _part(near, groups, view) if near else None


def _season(groups: Groups, view: View) -> Span | None:
    first = view.lexicon.seasons[plain(groups["season"])]
    year = _year(groups, view)
    if year is None:
        if view.today is None:
            return None
        near = month_near(first, _shift(groups, view), view.today, view.tense, view.account)
        if near is None or near.earliest is None:
            return None
        year = near.earliest.year
    return _part(_season_of(year, first), groups, view)


def _season_of(year: int, first: int) -> Span:
    return Span(month_span(year, first).earliest, month_span(year, first + 2).latest, Precision.RANGE)


def _years(groups: Groups, view: View) -> Span | None:
    first = int(groups["y"])
    if "y2" not in groups:
        return _part(year_span(first), groups, view)
    last = int(groups["y2"]) if len(groups["y2"]) == 4 else first // 100 * 100 + int(groups["y2"])
    return years_span(first, last) if first < last else year_span(first)


def _decade(groups: Groups, view: View) -> Span | None:
    year = int(groups["y"]) if "y" in groups else 1900 + int(groups["short"])
    return _part(decade_span(year), groups, view)


def _century(groups: Groups, view: View) -> Span | None:
    number = _digits(groups["n"]) if groups["n"][0].isdigit() else view.lexicon.ordinals[plain(groups["n"])]
    return _part(century_span(number), groups, view) if number <= MAXYEAR // 100 else None


def _quarter(groups: Groups, view: View) -> Span | None:
    del view
    first = int(groups["q"]) * 3 - 2
    year = int(groups["y"])
    return Span(month_span(year, first).earliest, month_span(year, first + 2).latest, Precision.RANGE)


def _weekday(groups: Groups, view: View) -> Span | None:
    if view.today is None:
        return None
    number = view.lexicon.weekdays[plain(groups["wd"])]
    shift = plain(groups.get("shift", "")) or None
    if "rel" in groups:
        week = week_span(view.today + timedelta(weeks=view.lexicon.shifts[plain(groups["rel"]).split()[0]]))
        return day_span(week.earliest + timedelta(days=number)) if week.earliest else None
    if shift in ("following", "previous", "preceding") and view.told:
        return weekday_near(number, view.told.latest, after=shift == "following")
    if shift in _WITHIN_A_WEEK:
        return weekday_near(number, view.today, tense=_WITHIN_A_WEEK[shift])
    return weekday_near(number, view.today, tense=view.tense, shift=view.lexicon.shifts[shift] if shift else None)


def _day(groups: Groups, view: View) -> Span | None:
    return day_span(view.today + timedelta(days=view.lexicon.days[plain(groups["day"])])) if view.today else None


def _overnight(groups: Groups, view: View) -> Span | None:
    del groups
    return days_span(view.today - timedelta(days=1), view.today) if view.today else None


def _unit(groups: Groups, view: View) -> Span | None:
    reached = (
        view.account.earliest if view.account and "shift" not in groups else None
    )  # "the end of the year" of an account
    at = reached or view.today
    if at is None:
        return None
    unit = view.lexicon.units[plain(groups["unit"])]
    return _part(unit_span(at, unit, _shift(groups, view) or 0), groups, view)


def _same(groups: Groups, view: View) -> Span | None:
    """Return the day, month ... of the time told before: "that day", "later the same year"."""
    if view.told is None or view.told.earliest is None:
        return None
    unit = view.lexicon.units.get(plain(groups["unit"]), Unit.DAY)
    if unit is Unit.DAY:
        return view.told if view.told.precision is Precision.DAY else None
    return _part(unit_span(view.told.earliest, unit, 0), groups, view)


def _next(groups: Groups, view: View) -> Span | None:
    """Return the day, month ... before or after the time told before."""
    unit = view.lexicon.units.get(plain(groups["unit"]), Unit.DAY)
    way = plain(groups.get("way") or groups["shift"])
    forward = way in ("next", "following", "after")
    told = view.told if view.told and (unit is not Unit.DAY or view.told.precision is Precision.DAY) else None
    at = (told.latest if forward else told.earliest) if told else None
    return unit_span(at, unit, 1 if forward else -1) if at else None


def _ago(groups: Groups, view: View) -> Span | None:
    return _away(groups, view, view.today, -1)


def _hence(groups: Groups, view: View) -> Span | None:
    return _away(groups, view, view.today, 1)


def _later(groups: Groups, view: View) -> Span | None:
    back = plain(groups["way"]) in ("earlier", "before", "prior", "previously", "beforehand")
    start = view.told if view.told and view.told.earliest else None
    if start is None:
        return _away(groups, view, view.today, -1) if back else None
    at = start.earliest if back else start.latest
    return _away(groups, view, at, -1 if back else 1)


def _ahead(groups: Groups, view: View) -> Span | None:
    return _away(groups, view, view.today, 1) if view.tense is not Tense.PAST else None


def _within(groups: Groups, view: View) -> Span | None:
    counted = view.lexicon.count(groups.get("n"))
    if view.today is None or counted is None or view.tense is Tense.PAST:
        return None
    return days_span(view.today, moved(view.today, view.lexicon.units[plain(groups["unit"])], counted[1]))


def _window(groups: Groups, view: View) -> Span | None:
    unit, word = view.lexicon.units[plain(groups["unit"])], plain(groups["shift"])
    counted = view.lexicon.count(groups.get("n")) if "n" in groups or plain(groups["unit"]).endswith("s") else (1, 1)
    if view.today is None or counted is None:
        return None
    if word in ("next", "coming", "following", "upcoming"):
        return days_span(view.today, moved(view.today, unit, counted[1]))
    return days_span(moved(view.today, unit, -counted[1]), view.today)


def _named(number: int, groups: Groups, view: View) -> Span | None:
    named = view.lexicon.rules.named_days[number]
    year = named.year or (int(groups["y"]) if "y" in groups else None)
    if year is not None:
        found = day_of(year, named.month, named.day)
    else:
        found = date_near(named.month, named.day, None, view.today, view.tense, view.account)
    return day_span(found) if found else None


def _away(groups: Groups, view: View, start: date | None, way: int) -> Span | None:
    """Return the time so many units from a day, as exactly as a rounded count can say."""
    counted = view.lexicon.count(groups.get("n"))
    unit = view.lexicon.units[plain(groups["unit"])]
    if start is None or counted is None:
        return None
    least, most = counted
    near, far = moved(start, unit, way * least), moved(start, unit, way * most)
    over = plain(groups.get("about", "")) in ("more than", "over", "well over", "at least")
    if over:
        far = moved(start, unit, way * (most + 1))
    slack = timedelta(days=view.lexicon.slack[unit][0 if most == 1 else 1])
    first, last = min(near, far) - slack, max(near, far) + slack
    return days_span(first, min(last, start)) if way < 0 else days_span(max(first, start), last)


def _year(groups: Groups, view: View) -> int | None:
    """Return the year that a date tells: in figures, as "last year", or as that of the time told before."""
    if "y" in groups:
        return int(groups["y"])
    if "rel" not in groups:
        return None
    word = re.sub(r"^the ", "", plain(groups["rel"])).split()[0]
    if word in ("that", "same"):
        return view.told.earliest.year if view.told and view.told.earliest else None
    if word in ("previous", "following") and view.told and view.told.earliest:
        return view.told.earliest.year + view.lexicon.shifts[word]
    return view.today.year + view.lexicon.shifts[word] if view.today else None


def _shift(groups: Groups, view: View) -> int | None:
    return view.lexicon.shifts[plain(groups["shift"]).split()[-1]] if "shift" in groups else None


def _part(span: Span, groups: Groups, view: View) -> Span | None:
    """Return the part of a span that "early" or "the end of" leave; "earlier" and "later" part it at publication."""
    word = plain(groups.get("part", ""))
    if word in view.lexicon.parts:
        return part_of(span, view.lexicon.parts[word])
    if word == "earlier" and view.today and span.earliest and span.earliest <= view.today:
        return days_span(span.earliest, min(view.today, span.latest or view.today))
    if word == "later" and view.today and span.latest and span.earliest and span.earliest <= view.today <= span.latest:
        return days_span(max(view.today, span.earliest), span.latest)
    return span


def _digits(text: str) -> int:
    return int(re.sub(r"\D", "", text))


RESOLVERS: Mapping[str, Callable[[Groups, View], Span | None]] = {
    "date": _date,
    "iso": _iso,
    "numeric": _numeric,
    "month": _month,
    "season": _season,
    "year": _years,
    "decade": _decade,
    "century": _century,
    "quarter": _quarter,
    "weekday": _weekday,
    "day": _day,
    "overnight": _overnight,
    "unit": _unit,
    "same": _same,
    "next": _next,
    "ago": _ago,
    "hence": _hence,
    "later": _later,
    "ahead": _ahead,
    "within": _within,
    "window": _window,
}
