"""Agreement on who, when and where, and of wordings."""

import pytest
from hypothesis import given

from dragoman.ledger.compare import compatible, meet, parties, precise
from dragoman.ledger.words import overlap, stems
from dragoman.model.when import Precision, When, WhenBasis
from tests.ledger.made import actor, day, span
from tests.model.strategies import whens


@given(whens(), whens())
def test_meeting_is_mutual_and_with_itself(a: When, b: When) -> None:
    assert meet(a, b) == meet(b, a)
    assert meet(a, a)
    assert compatible(a, b) == meet(a, b)


@pytest.mark.parametrize(
    ("a", "b", "together"),
    [
        (day("2031-03-03"), span("2031-03-01", "2031-03-03"), True),
        (day("2031-03-04"), span("2031-03-01", "2031-03-03"), False),
        (
            When(earliest=None, latest=None, precision=Precision.UNKNOWN, text=None, basis=WhenBasis.STATED),
            day("2031-03-03"),
            True,
        ),
    ],
)
def test_times_meet_where_they_share_a_day(a: When, b: When, together: bool) -> None:
    assert meet(a, b) is together


def test_only_few_days_are_precise() -> None:
    assert precise(span("2031-03-01", "2031-03-03"))
    assert not precise(span("2031-03-01", "2031-03-04"))
    assert not precise(None)


def test_parties_are_countries_before_names() -> None:
    assert parties((actor("PER", name="Lima"), actor("NOR"), actor("PER", "MIL"))) == ("NOR", "PER")


def test_wordings_share_stems() -> None:
    assert overlap(stems("strikes on the port"), stems("striking 3 ports and a mill")) == pytest.approx(2 / 3, abs=0.4)
    assert overlap(frozenset(), stems("port")) == 0
    assert stems("the Coastal Treaty", without={"treaty"}) == {"coast"}
