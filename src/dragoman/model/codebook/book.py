"""The codebook as one value: every vocabulary that the coders read, loaded from `dragoman/codebook/*.yaml`."""

from dataclasses import dataclass

from dragoman.model.codebook.events import EventRules
from dragoman.model.codebook.pages import PageRules
from dragoman.model.codebook.plover import Plover
from dragoman.model.codebook.records import RecordRules
from dragoman.model.codebook.speech import SpeechRules
from dragoman.model.codebook.times import TimeRules


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """PLOVER, and the words by which each kind of record is known."""

    version: str
    plover: Plover  # types, modes, contexts, quads, intensities, CAMEO crosswalk
    pages: PageRules  # boilerplate, captions, datelines
    times: TimeRules  # words of time
    events: EventRules  # triggers and patterns
    speech: SpeechRules  # verbs and nouns of saying, denial
    records: RecordRules  # agreements, projects, relations, figures
