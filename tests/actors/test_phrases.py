"""Whom 300 phrases mean on their days: the floors under country and sector, and how the scorer counts."""

from datetime import date
from pathlib import Path

import pytest
from training.evaluate_actors import Phrase, evaluate, read

from dragoman.engines.spacy import SpacyParser
from dragoman.knowledge.load import load_world
from dragoman.ports import World

PHRASES = Path(__file__).parent.parent / "cases" / "actors" / "phrases.yaml"
COUNTRY = 0.95
SECTOR = 0.90


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


@pytest.fixture(scope="module")
def parser() -> SpacyParser:
    return SpacyParser()


def test_phrases_mean_whom_they_should(world: World, parser: SpacyParser) -> None:
    phrases = read(PHRASES)
    assert len(phrases) == 300
    score = evaluate(phrases, parser, world)
    assert score.country >= COUNTRY, "\n".join(score.misses)
    assert score.sector >= SECTOR, "\n".join(score.misses)


@pytest.mark.parametrize(
    ("phrase", "country", "sector", "right"),
    [
        ("the European Commission", "EU", "IGO", (1.0, 1.0)),
        ("Somaliland's foreign minister", "SOM", "GOV", (1.0, 1.0)),
        ("the European Commission", "FRA", "JUD", (0.0, 0.0)),
        ("the Peruvian army", "PER", "REB", (1.0, 0.0)),
        ("Peruvian potatoes", None, None, (0.0, 1.0)),
    ],
)
def test_scorer_counts(
    phrase: str, country: str | None, sector: str | None, right: tuple[float, float], world: World, parser: SpacyParser
) -> None:
    asked = Phrase(phrase=phrase, on=date(2020, 5, 1), countries=(country,), sectors=(sector,))
    score = evaluate((asked,), parser, world)
    assert (score.country, score.sector) == right
    assert bool(score.misses) == (right != (1.0, 1.0))
