from functools import lru_cache
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from dragoman.engines.geonames import GeoNames
from dragoman.language.places import find_places
from tests.language.parsed import sentences_of


class Case(TypedDict):
    text: str
    places: list[list[str]]


CASES: list[Case] = yaml.safe_load(Path("tests/cases/language/places.yaml").read_text("utf-8"))


@lru_cache(maxsize=1)
def gazetteer() -> GeoNames:
    return GeoNames()


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_names_after_words_of_place_are_places(case: Case) -> None:
    found = find_places(sentences_of(case["text"]), gazetteer(), ())
    assert [[m.text, m.place.country, m.place.precision] for m in found] == case["places"]
    assert all(case["text"][m.start : m.end] == m.text for m in found)


def test_a_story_of_one_country_has_its_places_there() -> None:
    (mention,) = find_places(sentences_of("The rally in Córdoba was calm."), gazetteer(), ("ARG",))
    assert mention.place.country == "ARG"
