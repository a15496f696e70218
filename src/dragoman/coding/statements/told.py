"""A speech act as found in the text, before it becomes a Statement."""

from dataclasses import dataclass

from dragoman.coding.statements.spans import Said
from dragoman.model.actor import Actor
from dragoman.model.codebook.speech import SpeechAct
from dragoman.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Words said, by whom, in which construction (`pattern`, a name in SpeechConfidence).

    `clause` is the reporting clause; `nested` is True where the words stand inside what another says; `heard` are
    further spans that tell the same.
    """

    said: Said
    pattern: str
    speaker: Actor
    inferred: bool
    verb: str
    act: SpeechAct
    clause: tuple[int, int] | None
    via: str | None
    date: When | None
    addressed_to: tuple[Actor, ...]
    headline: bool
    nested: bool = False
    heard: tuple[tuple[int, int], ...] = ()
