"""Projects: what states build or run together or across a border."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from dragoman.model.actor import Actor
from dragoman.model.evidence import Evidence
from dragoman.model.place import Place
from dragoman.model.report import Report
from dragoman.model.when import When


class ProjectStage(StrEnum):
    """Where a project stands."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectStep:
    """A stage reached: when, and the words that say so."""

    stage: ProjectStage
    date: When | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Report):
    """A railway, road, port, pipeline, corridor, power plant or programme as one story tells it."""

    PREFIX: ClassVar[str] = "project"

    name: str
    kind: str
    places: tuple[Place, ...]
    participants: tuple[Actor, ...]
    stage: ProjectStage
    steps: tuple[ProjectStep, ...]
