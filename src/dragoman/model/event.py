"""Events: who did what to whom, in the terms of PLOVER 2.0."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from dragoman.model.actor import Actor
from dragoman.model.place import Place
from dragoman.model.report import Report
from dragoman.model.when import When


class EventType(StrEnum):
    """PLOVER's sixteen, from cooperation to conflict."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Status(StrEnum):
    """PLOVER's auxiliary mode: did it happen?"""

    ACTUAL = "actual"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Report):
    """A happening between actors.

    `quad`: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. `intensity`: PLOVER's
    scale, -10 to 10. `cameo`: a code of the crosswalk. `announces`: the type that an AGREE promises.
    """

    PREFIX: ClassVar[str] = "event"

    type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    quad: int
    intensity: float
    cameo: str | None
    status: Status
    historical: bool
    announces: EventType | None
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    date: When | None
    place: Place | None

    def __post_init__(self) -> None:
        Report.__post_init__(self)
        if self.quad not in (1, 2, 3, 4):
            raise ValueError(f"quad {self.quad} is not 1, 2, 3 or 4")
