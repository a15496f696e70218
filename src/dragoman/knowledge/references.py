"""Reference figures of the world and its states: population, area, gross domestic product."""

from collections.abc import Iterable
from datetime import date

from dragoman.knowledge.tables import Row, rows
from dragoman.model.reference import ReferenceFigure


class ReferenceTable:
    """The reference figures, to be asked by measure, code and day."""

    def __init__(self, figures: Iterable[ReferenceFigure]) -> None:
        """Index the figures."""
        self._figures: dict[tuple[str, str], tuple[ReferenceFigure, ...]] = {}
        for figure in figures:
            key = (figure.measure, figure.code)
            self._figures[key] = (*self._figures.get(key, ()), figure)

    def reference(self, measure: str, code: str, on: date | None) -> ReferenceFigure | None:
        """Return the figure of the year nearest to a day; without a day, the latest."""
        known = self._figures.get((measure, code), ())
        if not known:
            return None
        year = on.year if on is not None else max(f.year for f in known)
        return min(known, key=lambda f: (abs(f.year - year), -f.year))


def load_references() -> ReferenceTable:
    """Return the reference figures that this package carries.

    >>> load_references().reference("population", "WORLD", None).value > 8_000_000_000
    True
    """
    return ReferenceTable(_figure(row) for row in rows("references"))


def _figure(row: Row) -> ReferenceFigure:
    value = float(row["value"])
    return ReferenceFigure(
        measure=row["measure"],
        code=row["code"],
        value=int(value) if value.is_integer() else value,
        unit=row["unit"],
        year=int(row["year"]),
        source=row["source"],
    )
