"""Agreements: from a proposal to force, and out of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from dragoman.model.actor import Actor
from dragoman.model.evidence import Evidence
from dragoman.model.report import Report
from dragoman.model.when import When


class AgreementStage(StrEnum):
    """Where an agreement stands."""

    PROPOSED = "proposed"
    NEGOTIATING = "negotiating"
    AGREED = "agreed"
    EXPECTED_SIGNATURE = "expected_signature"
    SIGNED = "signed"
    AWAITING_RATIFICATION = "awaiting_ratification"
    RATIFIED = "ratified"
    IN_FORCE = "in_force"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"
    FAILED = "failed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementStep:
    """A stage reached: when, and the words that say so."""

    stage: AgreementStage
    date: When | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Report):
    """An agreement as one story tells it: `requires` are the approvals still owed, `due` the day it is to be signed."""

    PREFIX: ClassVar[str] = "agreement"

    name: str
    kind: str
    parties: tuple[Actor, ...]
    subjects: tuple[str, ...]
    stage: AgreementStage
    steps: tuple[AgreementStep, ...]
    requires: tuple[str, ...]
    due: When | None
