"""Relations: states of affairs between actors, not happenings."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from dragoman.model.actor import Actor
from dragoman.model.report import Report
from dragoman.model.when import When


class RelationKind(StrEnum):
    """What holds, or does not hold, between two sides."""

    RECOGNITION = "recognition"
    DIPLOMATIC_MISSION = "diplomatic_mission"
    MEMBERSHIP = "membership"
    BORDER = "border"
    WAR = "war"
    RIVALRY = "rivalry"
    ALLIANCE = "alliance"
    SANCTIONS = "sanctions"
    TRADE_ROUTE = "trade_route"
    STRAINED = "strained"
    FRIENDLY = "friendly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Report):
    """A state of affairs. `holds` False is a fact too; a side that is everybody has one actor with the code `*`.

    `level` tells the grade of a mission (embassy, technical mission) or the number of wars; `except_` (JSON: `except`)
    lists the exceptions to a side that is everybody.
    """

    PREFIX: ClassVar[str] = "relation"

    kind: RelationKind
    a: tuple[Actor, ...]
    b: tuple[Actor, ...]
    holds: bool
    since: When | None
    until: When | None
    level: str | None
    except_: tuple[Actor, ...] = ()
