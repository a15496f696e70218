"""What all kinds of report share: evidence, the voices, how sure, and why."""

from dataclasses import dataclass, field, fields
from typing import ClassVar

from dragoman.model.actor import Voice
from dragoman.model.evidence import Evidence
from dragoman.model.identity import content_id
from dragoman.model.json import json_name, to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One thing that a story says. It cannot be built without evidence, and its id is its content.

    `reports` are the ids of the stories that tell it, the one whose words `evidence` quotes first; `sources` counts
    independent outlets; `attribution` is the chain of voices from the outlet inwards, empty where the outlet speaks in
    its own voice; `confidence` is in [0, 1]; `basis` says in words which rule or model decided.
    """

    PREFIX: ClassVar[str] = "report"

    id: str = field(init=False)
    reports: tuple[str, ...]
    sources: int = 1
    evidence: tuple[Evidence, ...]
    attribution: tuple[Voice, ...] = ()
    confidence: float
    basis: str

    def __post_init__(self) -> None:
        if not self.evidence or not self.reports:
            raise ValueError(f"a {self.PREFIX} needs evidence and the story that gives it")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence {self.confidence} is not within 0 and 1")
        content = {json_name(f.name): to_json(getattr(self, f.name)) for f in fields(self) if f.name != "id"}
        object.__setattr__(self, "id", content_id(self.PREFIX, content))
