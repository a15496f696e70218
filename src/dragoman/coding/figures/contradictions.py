"""Figures of one story that contradict each other: two counts of the same thing, by different voices."""

from dataclasses import replace

from dragoman.model.figure import Check, Figure, Verdict

_APART = 0.1  # counts that differ by less are the same count, rounded


def contradicted(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Return the figures, those unverified that another voice contradicts marked with its number and words."""
    return tuple(_marked(figure, figures) for figure in figures)


def _marked(figure: Figure, figures: tuple[Figure, ...]) -> Figure:
    if figure.check.verdict is not Verdict.UNVERIFIED:
        return figure
    other = next((f for f in figures if f is not figure and _contradict(figure, f)), None)
    if other is None or isinstance(other.value, tuple):
        return figure
    words = f'this story, {_voice(other)}: "{other.evidence[0].text}"'
    return replace(figure, check=Check(verdict=Verdict.INCONSISTENT, reference=other.value, source=words))


def _contradict(first: Figure, second: Figure) -> bool:
    if isinstance(first.value, tuple) or isinstance(second.value, tuple):
        return False
    same = first.unit == second.unit and first.measure.casefold() == second.measure.casefold()
    voices = _side(first) != _side(second)
    timely = first.period is None or second.period is None or first.period == second.period
    differ = abs(first.value - second.value) > _APART * max(abs(first.value), abs(second.value))
    lower = first if first.value < second.value else second
    return same and voices and timely and differ and not lower.approximate  # "at least 3" may be 5


def _side(figure: Figure) -> str:
    claimant = figure.claimed_by
    return (claimant.country or claimant.code or claimant.name) if claimant is not None else ""


def _voice(figure: Figure) -> str:
    return figure.claimed_by.name if figure.claimed_by is not None else "in its own voice"
