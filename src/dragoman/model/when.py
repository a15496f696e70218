"""Moments as intervals of days: what is surely known, and from what."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How exact the words are."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    UNKNOWN = "unknown"


class WhenBasis(StrEnum):
    """Where the interval comes from."""

    STATED = "stated"
    METADATA = "metadata"
    GIVEN = "given"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """An interval of days, both ends included, that surely holds the moment; `text` is the words it was read from."""

    earliest: date | None
    latest: date | None
    precision: Precision
    text: str | None
    basis: WhenBasis

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"a moment cannot end ({self.latest}) before it begins ({self.earliest})")

    @property
    def days(self) -> int | None:
        """The number of days in the interval, or None where an end is open."""
        return (self.latest - self.earliest).days + 1 if self.earliest and self.latest else None


def on_day(day: date, *, text: str | None, basis: WhenBasis) -> When:
    """Return the moment that is this very day."""
    return When(earliest=day, latest=day, precision=Precision.DAY, text=text, basis=basis)
