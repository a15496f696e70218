"""Scores: how many records were found, how many of those found are right, and what was right about them."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import cast


@dataclass(frozen=True, slots=True, kw_only=True)
class KindScore:
    """One kind of record: `main` items annotated, `found_main` of them found; of all `guessed`, `found` are right."""

    main: int = 0
    found_main: int = 0
    found: int = 0
    guessed: int = 0

    def __add__(self, other: "KindScore") -> "KindScore":
        return KindScore(
            main=self.main + other.main,
            found_main=self.found_main + other.found_main,
            found=self.found + other.found,
            guessed=self.guessed + other.guessed,
        )

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found."""
        return _ratio(self.found, self.guessed)

    @property
    def recall(self) -> float | None:
        """The share of the main items that was found; None where there are none."""
        return _ratio(self.found_main, self.main)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where nothing was to be found."""
        p, r = self.precision, self.recall
        if p and r:
            return 2 * p * r / (p + r)
        return 0.0 if self.main else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How often something was right, of how many times it was asked."""

    right: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(right=self.right + other.right, of=self.of + other.of)

    @property
    def accuracy(self) -> float | None:
        """The share that was right; None where it was never asked."""
        return _ratio(self.right, self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """How many pieces of evidence there are, and how many are not the words that stand at their place."""

    spans: int = 0
    broken: int = 0

    def __add__(self, other: "Spans") -> "Spans":
        return Spans(spans=self.spans + other.spans, broken=self.broken + other.broken)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What an evaluation measures: the kinds of record, what was right about those found, pages, evidence."""

    events: KindScore = KindScore()
    statements: KindScore = KindScore()
    agreements: KindScore = KindScore()
    projects: KindScore = KindScore()
    relations: KindScore = KindScore()
    figures: KindScore = KindScore()
    disputes: KindScore = KindScore()
    status: Share = Share()
    date: Share = Share()
    stage: Share = Share()
    published: Share = Share()
    pages_split: Share = Share()
    evidence: Spans = Spans()

    def __add__(self, other: "Scores") -> "Scores":
        return Scores(**{f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)})

    def rows(self) -> Iterator[tuple[str, KindScore | Share | Spans]]:
        """Yield every measure with its name, in the order of the report."""
        for f in fields(self):
            yield f.name, cast("KindScore | Share | Spans", getattr(self, f.name))


def _ratio(a: int, b: int) -> float | None:
    return a / b if b else None
