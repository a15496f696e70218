"""Fit how sure the event coder may be of an event to the open gold, and measure it page by page.

    python training/calibrate_events.py GOLD_DIR ...

An event is right where the gold holds it, main or minor. Prints the weights for `codebook/events.yaml`; the
expected calibration error (ten bins of equal count would be too few events each: five) when each page is judged by
weights fitted to the others; and the reliability table. Brier scores stand beside that of always saying the mean.
"""

import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np

import dragoman.coding.events.code as coder
from dragoman import sources
from dragoman.coding.events.drafts import Draft
from dragoman.evaluation.gold import gold_pages, load_gold
from dragoman.evaluation.scorer import compare
from dragoman.model.coded import CodedStory
from dragoman.model.page import Page
from dragoman.pipeline import code
from dragoman.runtime.tools import load_tools

_NAMES = ("base", "trigger", "model_alone", "model", "not_asked", "inferred")
_RIDGE = 0.3
_BINS = 5


class Seen(NamedTuple):
    """An event: its page, what is known of it, whether it is right."""

    page: str
    features: tuple[float, ...]
    right: bool


def main() -> int:
    """Fit, measure, print."""
    seen = [one for folder in sys.argv[1:] for one in _events(Path(folder))]
    x = np.array([s.features for s in seen])
    y = np.array([s.right for s in seen], dtype=float)
    weights = fit(x, y)
    print("calibration: {" + ", ".join(f"{n}: {w:.2f}" for n, w in zip(_NAMES, weights, strict=True)) + "}")
    pages = np.array([s.page for s in seen])
    told = np.zeros(len(seen))
    for page in sorted(set(pages)):
        others = pages != page
        told[~others] = _sigmoid(x[~others] @ fit(x[others], y[others]))
    print(f"events {len(seen)}, right {y.mean():.3f}")
    print(f"Brier {np.mean((told - y) ** 2):.3f}; always the mean {np.mean((y.mean() - y) ** 2):.3f}")
    print(f"expected calibration error, each page by the others: {error(told, y):.3f}")
    print("| said | right | events |\n|---:|---:|---:|")
    for part in np.array_split(np.argsort(told), _BINS):
        print(f"| {told[part].mean():.2f} | {y[part].mean():.2f} | {len(part)} |")
    return 0


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the weights of a logistic regression with a small ridge, by Newton's method."""
    weights = np.zeros(x.shape[1])
    ridge = np.eye(x.shape[1]) * _RIDGE
    for _ in range(50):
        p = _sigmoid(x @ weights)
        slope = x.T @ (p - y) + ridge @ weights
        weights -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + ridge, slope)
    return weights


def error(told: np.ndarray, y: np.ndarray) -> float:
    """Return the expected calibration error over bins of equal count."""
    parts = np.array_split(np.argsort(told), _BINS)
    return float(sum(len(p) * abs(told[p].mean() - y[p].mean()) for p in parts) / len(y))


def _sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


def _features(draft: Draft) -> tuple[float, ...]:
    lexicon, seen = draft.lexicon, draft.seen
    return (1.0, lexicon or 0.0, float(lexicon is None), seen or 0.0, float(seen is None), float(draft.inferred))


def _events(folder: Path) -> list[Seen]:
    """Return the events of the pages of a gold folder, with what is known of each."""
    drafts: dict[str, Draft] = {}
    told = coder._event

    def noting(draft: Draft, *rest: object) -> object:
        event = told(draft, *rest)  # type: ignore[arg-type]
        drafts[event.id] = draft
        return event

    coder._event = noting  # type: ignore[assignment]
    try:
        pages = [p for p in sources.read(tuple(map(str, gold_pages(folder)))) if isinstance(p, Page)]
        tools = load_tools()
        stories = [s for page in pages for s in code(page, tools) if isinstance(s, CodedStory)]
    finally:
        coder._event = told
    found = []
    for comparison in compare(load_gold(folder), stories):
        matched = comparison.of_kind("events")
        right = {j for _, j in matched.pairs}
        for j, event in enumerate(matched.found):
            found.append(Seen(f"{folder}/{comparison.gold.file}", _features(drafts[event.id]), j in right))
    return found


if __name__ == "__main__":
    sys.exit(main())
