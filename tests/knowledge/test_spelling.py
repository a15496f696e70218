"""Names are compared whatever signs they were printed with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.knowledge.spelling import fold, tidy


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Türkiye", "turkiye"),
        ("N’Djamena", "n'djamena"),
        ("Guinea–Bissau", "guinea-bissau"),
        ("İsmet Yılmaz", "ismet yilmaz"),
    ],
)
def test_fold(printed: str, folded: str) -> None:
    assert fold(printed) == folded


@given(st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
