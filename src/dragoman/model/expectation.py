"""Expectations: announced things, and what became of them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from dragoman.model.actor import Actor
from dragoman.model.event import EventType
from dragoman.model.report import Report
from dragoman.model.when import When


class Outcome(StrEnum):
    """What became of an announced thing."""

    PENDING = "pending"
    MET = "met"
    LAPSED = "lapsed"
    CALLED_OFF = "called_off"
    POSTPONED = "postponed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation(Report):
    """An announced or scheduled thing: `of` is the id of the report that announces it, `type` the type to come.

    `due` is its day or window, None where it was left open; `decided_by` the id of the report that settled it.
    """

    PREFIX: ClassVar[str] = "expectation"

    of: str
    what: str
    type: EventType | None
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    due: When | None
    outcome: Outcome
    decided_by: str | None = None
