"""PLOVER's facts from plover.yaml."""

from dragoman.codebook.reading import read_rules
from dragoman.model.codebook.plover import Plover


def load_plover() -> Plover:
    """Return the types, modes, intensities, contexts, sectors and crosswalk. Raises FormatError."""
    return read_rules(Plover, "plover.yaml")
