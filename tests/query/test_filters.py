"""What each filter lets through."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.query.events import events
from dragoman.query.filters import Filters
from dragoman.store.reader import LakeReader


def told(lake: LakeReader, filters: Filters) -> list[str]:
    return [event.evidence[0].text for event in events(lake, filters)]


FERRY = "Norway accused Peru on Monday of holding a ferry"
OIL, LUND, MET, SHELL, SUED = (
    "Lund Oil sued Peru",
    "Ada Lund warned Peru",
    "Chile met Norway",
    "Peru may shell",
    "Peru sued",
)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), [FERRY, OIL, LUND, MET, SHELL, SUED]),
        (Filters(between=(("NOR",), ("PER",))), [FERRY, OIL, LUND]),
        (Filters(between=(("PER",), ("NOR",))), [FERRY, OIL, LUND]),
        (Filters(between=(("NOR:GOV",), ("PER",))), [FERRY, LUND]),
        (Filters(between=(("CHL",), ("NOR",))), [MET]),
        (Filters(between=(("ada lund", "lund oil"), ("PER",))), [OIL, LUND]),
        (Filters(actor=("CHL",)), [MET, SHELL]),
        (Filters(actor=("PER:MIL",)), [SHELL]),
        (Filters(actor=()), []),
        (Filters(since=date(2031, 4, 2)), [MET, SHELL]),
        (Filters(until=date(2031, 3, 3)), [FERRY]),
        (Filters(since=date(2031, 3, 4), until=date(2031, 4, 1)), [OIL, LUND, MET]),
        (Filters(types=("consult", "THREATEN")), [LUND, MET]),
        (Filters(statuses=("hypothetical",)), [SHELL]),
        (Filters(stories=()), []),
        (Filters(limit=2), [FERRY, OIL]),
        (Filters(actor=("PER",), since=date(2031, 4, 1), types=("THREATEN", "CONSULT"), limit=1), [LUND]),
    ],
)
def test_filters_let_through_what_they_name(lake: LakeReader, filters: Filters, found: list[str]) -> None:
    assert told(lake, filters) == found


def test_an_event_without_a_time_is_filed_under_its_storys_and_found_by_it(lake: LakeReader) -> None:
    assert SHELL in told(lake, Filters(since=date(2031, 4, 2), until=date(2031, 4, 2)))
    assert SUED not in told(lake, Filters(since=date(1, 1, 1)))


keys = st.lists(st.sampled_from(["NOR", "PER", "CHL", "BOL", "PER:MIL", "ada lund", "XXX"]), max_size=2).map(tuple)
days = st.none() | st.dates(date(2031, 3, 1), date(2031, 5, 1))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(keys, keys, days, days)
def test_between_has_no_direction_and_is_narrower_than_either_actor(
    lake: LakeReader, a: tuple[str, ...], b: tuple[str, ...], since: date | None, until: date | None
) -> None:
    there = told(lake, Filters(between=(a, b), since=since, until=until))
    assert there == told(lake, Filters(between=(b, a), since=since, until=until))
    for actor in (a, b):
        assert set(there) <= set(told(lake, Filters(actor=actor, since=since, until=until)))
