from functools import lru_cache
from pathlib import Path
from typing import TypedDict

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.engines.geonames import GeoNames
from dragoman.language.places import PlaceName, find_places, settle
from dragoman.language.places.beside import told_beside
from tests.language.parsed import sentences_of


class Case(TypedDict):
    text: str
    places: list[list[str]]


CASES: list[Case] = yaml.safe_load(Path("tests/cases/language/places.yaml").read_text("utf-8"))
NAMES = ("Tripoli", "Beirut", "Paris", "Texas", "Georgia", "Atlanta", "Crimea", "Córdoba", "Nowhereville", "Moscow")


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


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("Tripoli, Lebanon, is calm", "Lebanon"),
        ("Tripoli (Lebanon)", "Lebanon"),
        ("Tripoli in northern Lebanon", "Lebanon"),
        ("Tripoli, Libya and Chad", "Libya"),
        ("Tripoli, Rome and Paris", None),
        ("Tripoli said", None),
    ],
)
def test_what_stands_beside_a_name_tells_where_it_lies(text: str, outer: str | None) -> None:
    assert told_beside(text, len("Tripoli"), "Tripoli", gazetteer(), ()) == outer


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from([None, "Lebanon", "Texas", "Russia"])), max_size=8))
@settings(deadline=None)
def test_a_name_means_one_place_throughout_a_story(pairs: list[tuple[str, str | None]]) -> None:
    names = [PlaceName(at * 20, at * 20 + len(name), name, within) for at, (name, within) in enumerate(pairs)]
    found = settle(names, gazetteer())
    assert [m.start for m in found] == sorted(m.start for m in found)
    assert {(m.start, m.end, m.text) for m in found} <= {name[:3] for name in names}
    senses = {(m.text, m.place) for m in found}
    assert len(senses) == len({m.text for m in found})
    assert all(m.place.country is None for m in found if m.text == "Crimea")
