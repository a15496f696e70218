"""The event coder's triggers from events.yaml."""

from dragoman.codebook.reading import read_rules
from dragoman.model.codebook.events import EventRules


def load_event_rules() -> EventRules:
    """Return triggers, word classes, modality and contexts. Raises FormatError."""
    return read_rules(EventRules, "events.yaml")
