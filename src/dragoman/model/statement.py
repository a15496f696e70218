"""Statements: what an identified voice said."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from dragoman.model.actor import Actor
from dragoman.model.report import Report
from dragoman.model.when import When


class SpeechForm(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Report):
    """A speech act: `text` is the words as printed (quotation marks off where direct), `verb` the speech act in words.

    `via` is the agency or outlet that carried it first; `about` the ids of the reports that stand inside it.
    """

    PREFIX: ClassVar[str] = "statement"

    speaker: Actor
    office: str | None
    form: SpeechForm
    verb: str
    text: str
    via: str | None
    date: When | None
    addressed_to: tuple[Actor, ...]
    about: tuple[str, ...] = ()
