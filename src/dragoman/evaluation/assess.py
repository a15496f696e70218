"""An evaluation from gold to verdict: scores, mistakes, and what is wrong with the gold itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.evaluation.gold import gold_faults, load_gold
from dragoman.evaluation.mistakes import Mistake, mistakes
from dragoman.evaluation.scorer import compare, score
from dragoman.evaluation.scores import Scores
from dragoman.model.coded import CodedStory


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """How well a gold folder was answered; `faults` are what is wrong with its annotations, one line each."""

    scores: Scores
    mistakes: tuple[Mistake, ...]
    faults: tuple[str, ...]


def assess(gold_dir: Path, stories: Iterable[CodedStory]) -> Assessment:
    """Return how well `stories` say what the gold in `gold_dir` says, mistake by mistake."""
    golds = load_gold(gold_dir)
    comparisons = compare(golds, stories)
    pages = {gold.file: gold_dir / gold.file for gold in golds}
    texts = {name: path.read_text(encoding="utf-8") for name, path in pages.items() if path.is_file()}
    return Assessment(
        scores=score(comparisons),
        mistakes=tuple(mistakes(comparisons, texts)),
        faults=tuple(gold_faults(gold_dir)),
    )
