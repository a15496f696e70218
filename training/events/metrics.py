"""Scores over pairs of labels, gold and guess."""

from collections import Counter
from collections.abc import Sequence


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean F1 over the labels that occur in the gold of (gold, guess) pairs."""
    labels = sorted({g for g, _ in pairs})
    return sum(f1_of(label, pairs) for label in labels) / max(1, len(labels))


def f1_of(label: str, pairs: Sequence[tuple[str, str]]) -> float:
    """Return the F1 of one label over (gold, guess) pairs."""
    hits = sum(g == p == label for g, p in pairs)
    guessed = sum(p == label for _, p in pairs)
    there = sum(g == label for g, _ in pairs)
    return 2 * hits / max(1, guessed + there)


def agreement(pairs: Sequence[tuple[object, object]]) -> float:
    """Return the share of pairs whose two sides are equal."""
    return sum(a == b for a, b in pairs) / max(1, len(pairs))


def kappa(pairs: Sequence[tuple[object, object]]) -> float:
    """Return Cohen's kappa (1960): agreement beyond what the two sides' own frequencies would give by chance."""
    n = max(1, len(pairs))
    one, two = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(one[label] * two[label] for label in one) / n**2
    return (agreement(pairs) - chance) / max(1e-9, 1 - chance)
