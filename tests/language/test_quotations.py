"""Which words stand between quotation marks."""

from pathlib import Path
from typing import NotRequired, TypedDict

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.quotations import find_quotations


class Case(TypedDict):
    text: str
    headline_end: NotRequired[int]
    found: list[str]
    goes_on: NotRequired[list[int]]


CASES: list[Case] = yaml.safe_load(Path("tests/cases/language/quotations.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:50] or "nothing" for case in CASES])
def test_quotations_are_found_with_their_marks(case: Case) -> None:
    found = find_quotations(case["text"], case.get("headline_end", 0))
    assert [case["text"][q.start : q.end] for q in found] == case["found"]
    assert [i for i, q in enumerate(found) if q.continues] == case.get("goes_on", [])


@given(st.text(alphabet="ab ,.:\n\"“”‘’'«»„", max_size=60), st.integers(0, 20))
def test_a_quotation_lies_in_one_paragraph_and_holds_its_inner_words(text: str, headline_end: int) -> None:
    for q in find_quotations(text, headline_end):
        assert 0 <= q.start <= q.inner_start <= q.inner_end <= q.end <= len(text)
        assert q.start < q.end
        assert "\n" not in text[q.start : q.end]


@given(st.text(alphabet="ab \"“”‘’'", max_size=40))
def test_quotations_nest_or_stand_apart(text: str) -> None:
    found = find_quotations(text, 0)
    for a in found:
        for b in found:
            assert (
                a.end <= b.start
                or b.end <= a.start
                or (a.start <= b.start and b.end <= a.end)
                or (b.start <= a.start and a.end <= b.end)
            )
