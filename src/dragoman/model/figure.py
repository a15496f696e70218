"""Figures: numbers that somebody claims about the world."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from dragoman.model.actor import Actor
from dragoman.model.report import Report
from dragoman.model.when import When


class Verdict(StrEnum):
    """What checking a figure gave."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The verdict on a figure, with the reference value and where that is from."""

    verdict: Verdict
    reference: int | float | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Report):
    """A number: `value` (two for a range) in `unit`, of `measure` for `subject`, as `claimed_by` somebody."""

    PREFIX: ClassVar[str] = "figure"

    subject: str
    measure: str
    value: int | float | tuple[int | float, int | float]
    unit: str
    approximate: bool
    period: When | None
    claimed_by: Actor | None
    check: Check
