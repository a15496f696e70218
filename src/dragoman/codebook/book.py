"""The whole codebook, read once."""

from functools import cache

from dragoman.codebook.events import load_event_rules
from dragoman.codebook.pages import load_page_rules
from dragoman.codebook.plover import load_plover
from dragoman.codebook.records import load_record_rules
from dragoman.codebook.speech import load_speech_rules
from dragoman.codebook.times import load_time_rules
from dragoman.model.codebook.book import Codebook

VERSION = "0.1.0"


@cache
def load_codebook() -> Codebook:
    """Return every vocabulary of this folder. Raises FormatError where one does not fit its type."""
    return Codebook(
        version=VERSION,
        plover=load_plover(),
        pages=load_page_rules(),
        times=load_time_rules(),
        events=load_event_rules(),
        speech=load_speech_rules(),
        records=load_record_rules(),
    )
