"""Days, months and years as a user writes them."""

import re
from calendar import monthrange
from datetime import date

from dragoman.errors import FormatError
from dragoman.model.when import Precision, When, WhenBasis

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def day_span(text: str) -> tuple[date, date]:
    """Return the first and the last day of a day, month or year. Raises FormatError.

    >>> day_span("2024-02")[1].isoformat()
    '2024-02-29'
    """
    found = _WRITTEN.fullmatch(text.strip())
    if found:
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            return _span(year or 0, month, day)
        except ValueError:
            pass
    raise FormatError(f"{text!r} is no date: write 2025-01-31, 2025-01 or 2025")


def given_when(text: str) -> When:
    """Return the time that a user gives for a publication: a date, or two with `..` between. Raises FormatError."""
    first, dots, last = text.partition("..")
    earliest, end = day_span(first)
    latest = day_span(last)[1] if dots else end
    if earliest > latest:
        raise FormatError(f"{text!r} ends before it begins: write the earlier date first")
    return When(
        earliest=earliest,
        latest=latest,
        precision=Precision.DAY if earliest == latest else Precision.RANGE,
        text=None,
        basis=WhenBasis.GIVEN,
    )


def _span(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)
