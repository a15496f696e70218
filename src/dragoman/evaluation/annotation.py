"""What a careful reader finds in a page: the annotated story and its items, as gold files hold them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias, cast

from dragoman.model.agreement import AgreementStage
from dragoman.model.event import EventType, Status
from dragoman.model.project import ProjectStage
from dragoman.model.relation import RelationKind
from dragoman.model.statement import SpeechForm

Days: TypeAlias = tuple[date, date]  # the first and the last day of an interval
Number: TypeAlias = int | float


class Weight(StrEnum):
    """Whether a coder that misses the item has failed (main) or not (minor)."""

    MAIN = "main"
    MINOR = "minor"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldItem:
    """What every annotated item has: the words of the page that say it, and its weight."""

    quote: str
    weight: Weight = Weight.MAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEvent(GoldItem):
    """An annotated event; `also` are the other types that a careful coder may defend."""

    type: EventType
    also: tuple[EventType, ...] = ()
    status: Status = Status.ACTUAL
    historical: bool = False
    announces: EventType | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    date: Days | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStatement(GoldItem):
    """An annotated statement by a speaker as the text names him, or by the body that speaks."""

    speaker: str
    country: str | None = None
    via: str | None = None
    form: SpeechForm


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldAgreement(GoldItem):
    """An annotated agreement."""

    name: str
    parties: tuple[str, ...]
    stage: AgreementStage
    requires: tuple[str, ...] = ()
    due: Days | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldProject(GoldItem):
    """An annotated project."""

    name: str
    kind: str
    countries: tuple[str, ...] = ()
    stage: ProjectStage


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRelation(GoldItem):
    """An annotated state of affairs."""

    kind: RelationKind
    a: tuple[str, ...]
    b: tuple[str, ...]
    holds: bool = True
    since: Days | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldFigure(GoldItem):
    """An annotated figure; two values are a range."""

    measure: str
    value: Number | tuple[Number, Number]
    unit: str | None = None
    claimed_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDispute(GoldItem):
    """An annotated accusation (`quote`) and its `denial`."""

    accuser: str | None = None
    accused: str | None = None
    about: str
    denial: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStory:
    """An annotated story: number `story` of the `stories` on the page `file`."""

    file: str
    url: str | None = None
    text_origin: str | None = None
    published: Days | None = None
    published_stated: bool = False
    stories: int = 1
    story: int = 0
    title: str
    events: tuple[GoldEvent, ...] = ()
    statements: tuple[GoldStatement, ...] = ()
    agreements: tuple[GoldAgreement, ...] = ()
    projects: tuple[GoldProject, ...] = ()
    relations: tuple[GoldRelation, ...] = ()
    figures: tuple[GoldFigure, ...] = ()
    disputes: tuple[GoldDispute, ...] = ()

    def of_kind(self, kind: str) -> tuple[GoldItem, ...]:
        """Return the items of one kind, named as the field is."""
        return cast("tuple[GoldItem, ...]", getattr(self, kind))
