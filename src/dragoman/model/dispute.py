"""Disputes: a charge and its denial, side by side."""

from dataclasses import dataclass
from typing import ClassVar

from dragoman.model.actor import Actor
from dragoman.model.evidence import Evidence
from dragoman.model.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeSide:
    """What one side says: by whom, the words, and the report (an event or statement) it was read from."""

    by: tuple[Actor, ...]
    text: str
    evidence: Evidence
    report: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute(Report):
    """An accusation or claim, and the answer of the accused."""

    PREFIX: ClassVar[str] = "dispute"

    about: str
    accusation: DisputeSide
    denial: DisputeSide
