"""Checking a figure against the few numbers that are known for sure."""

from collections.abc import Sequence

from dragoman.coding.figures.numbers import Value
from dragoman.coding.figures.units import Counted
from dragoman.model.codebook.figures import Reference
from dragoman.model.figure import Check, Verdict
from dragoman.model.story import Story


def check(value: Value, counted: Counted, measure: str, story: Story, references: Sequence[Reference]) -> Check:
    """Return whether a figure fits the reference for the same thing on the story's day, unverified without one."""
    reference = next((r for r in references if _speaks_of(r, counted, measure, story)), None)
    if reference is None or isinstance(value, tuple):
        return Check(verdict=Verdict.UNVERIFIED)
    verdict = Verdict.CONSISTENT if value == reference.value else Verdict.INCONSISTENT
    return Check(verdict=verdict, reference=reference.value, source=reference.source)


def _speaks_of(reference: Reference, counted: Counted, measure: str, story: Story) -> bool:
    """Whether the words count all the members of the body: "the 27 states in the EU", not "15 of them"."""
    if counted.noun is None or counted.noun.lemma not in reference.unit:
        return False
    words = f" {measure.lower()} "
    if not any(f" {of} " in words for of in reference.of):
        return False
    day = story.published.latest if story.published else None
    return day is not None and reference.since <= day and (reference.until is None or day <= reference.until)
