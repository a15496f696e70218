"""Reference figures: numbers known of states and of the world, to check claims by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceFigure:
    """A known number: `measure` (population, area, gdp) of a state's `code`, or of `WORLD`, in one year."""

    measure: str
    code: str
    value: int | float
    unit: str
    year: int
    source: str
