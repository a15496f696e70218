"""The words of time from times.yaml."""

from dragoman.codebook.reading import read_rules
from dragoman.model.codebook.times import TimeRules


def load_time_rules() -> TimeRules:
    """Return the vocabulary of times. Raises FormatError."""
    return read_rules(TimeRules, "times.yaml")
