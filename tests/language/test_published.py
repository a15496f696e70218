from datetime import date
from pathlib import Path
from typing import NotRequired, TypedDict

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.codebook.times import load_time_rules
from dragoman.language.published import infer_published
from dragoman.model.when import Precision, When, WhenBasis
from tests.language.parsed import sentences_of

Ends = list[date | None]


class Case(TypedDict):
    name: str
    text: str
    captions: NotRequired[list[str]]
    siblings: NotRequired[list[Ends]]
    tenures: NotRequired[list[Ends]]
    published: Ends | None


CASES: list[Case] = yaml.safe_load(Path("tests/cases/language/published.yaml").read_text("utf-8"))
RULES = load_time_rules()


def known(ends: Ends) -> When:
    return When(earliest=ends[0], latest=ends[1], precision=Precision.RANGE, text=None, basis=WhenBasis.INFERRED)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_days_on_which_a_story_can_have_come_out(case: Case) -> None:
    found = infer_published(
        case["text"],
        sentences_of(case["text"]),
        case.get("captions", []),
        rules=RULES,
        tenures=[(known(ends),) for ends in case.get("tenures", [])],
        siblings=[known(ends) for ends in case.get("siblings", [])],
    )
    assert (found and [found.earliest, found.latest]) == case["published"]


def test_what_is_inferred_says_so_and_from_which_words() -> None:
    text = "Officials said on Friday (June 7) that a draft was ready. Talks began in 2019."
    found = infer_published(text, sentences_of(text), (), rules=RULES)
    assert found is not None
    assert found.basis is WhenBasis.INFERRED
    assert found.text == "2019; Friday (June 7)"


@given(first=st.dates(date(2015, 1, 1), date(2025, 1, 1)), year=st.integers(1950, 2014))
@settings(max_examples=30, deadline=None)
def test_a_story_is_no_older_than_what_it_tells_as_past(first: date, year: int) -> None:
    text = f"It opened in {year}. The treaty was signed on {first.day} {first:%B} {first.year}."
    found = infer_published(text, sentences_of(text), (), rules=RULES)
    assert found is not None
    assert found.earliest == first
    assert found.latest is None or found.latest >= first
