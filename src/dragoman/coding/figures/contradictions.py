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
    return same and voices and timely and _differ(first, second)


def _differ(first: Figure, second: Figure) -> bool:
    """Whether no rounding and no "at least" reconciles two numbers."""
    assert not isinstance(first.value, tuple) and not isinstance(second.value, tuple)
    low, high = sorted((first, second), key=lambda f: float(f.value) if not isinstance(f.value, tuple) else 0.0)
    assert not isinstance(low.value, tuple) and not isinstance(high.value, tuple)
    return high.value - low.value > _APART * max(abs(high.value), 1) and not low.approximate


def _side(figure: Figure) -> str:
    claimant = figure.claimed_by
    return (claimant.country or claimant.code or claimant.name) if claimant is not None else ""


def _voice(figure: Figure) -> str:
    return figure.claimed_by.name if figure.claimed_by is not None else "in its own voice"
