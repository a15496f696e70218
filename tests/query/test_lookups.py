"""Whom and which days a phrase means."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.model.when import When, WhenBasis, on_day
from dragoman.ports import Tools
from dragoman.query.times import times
from dragoman.query.who import who

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "query" / "who.yaml").read_text("utf-8"))
SEEN = on_day(date(2031, 4, 2), text=None, basis=WhenBasis.GIVEN)  # a Wednesday
WORDS = st.sampled_from(
    ("Peru", "Oslo", "the", "foreign", "minister", "of", "Norway", "and", "said", ".", "Ada", "Lund")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['phrase']} {case['day']}")
def test_who(case: "dict[str, object]", tools: Tools) -> None:
    on = case["day"]
    assert isinstance(on, date)
    mentions = who(str(case["phrase"]), on, tools)
    told = [f"{a.code} | {a.name} | {m.entity} | {m.kind}" for m in mentions for a in m.actors]
    assert told == case["actors"]
    assert str(case.get("why", "")) in (mentions[0].why if mentions else "")


@given(words=st.lists(WORDS, min_size=1, max_size=9))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_offsets_count_in_the_phrase(words: list[str], tools: Tools) -> None:
    phrase = " ".join(words)
    mentions = who(phrase, None, tools)
    assert all(phrase[m.start : m.end] == m.text and m.why for m in mentions)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)


@pytest.mark.parametrize(
    ("phrase", "earliest", "latest", "why"),
    [
        ("on 3 May 2024", date(2024, 5, 3), date(2024, 5, 3), "names its year"),
        ("yesterday", date(2031, 4, 1), date(2031, 4, 1), "seen from 2031-04-02"),
        ("late last year", date(2030, 10, 1), date(2030, 12, 31), "its part “late”"),
        ("They will meet on Friday", date(2031, 4, 4), date(2031, 4, 4), "told as to come"),
        ("They met on Friday", date(2031, 3, 28), date(2031, 3, 28), "told as past"),
        ("since January 2030", date(2030, 1, 1), date(2031, 4, 2), "from then up to the day of publication"),
    ],
)
def test_when(phrase: str, earliest: date, latest: date, why: str, tools: Tools) -> None:
    ((time, reasons),) = times(phrase, SEEN, tools)
    assert time.when is not None
    assert (time.when.earliest, time.when.latest) == (earliest, latest)
    assert phrase[time.start : time.end] == time.text
    assert why in reasons


def test_without_a_day_of_publication_it_is_told_what_is_needed(tools: Tools) -> None:
    ((time, why),) = times("yesterday", None, tools)
    assert time.when is None
    assert "needs the day of publication" in why


def test_days_of_publication_are_told(tools: Tools) -> None:
    seen = When(
        earliest=date(2031, 4, 2),
        latest=date(2031, 4, 3),
        precision=SEEN.precision,
        text=None,
        basis=WhenBasis.INFERRED,
    )
    ((time, why),) = times("yesterday", seen, tools)
    assert time.when is not None
    assert time.when.basis is WhenBasis.INFERRED
    assert "seen from 2031-04-02..2031-04-03, the day of publication inferred" in why


def test_no_time_is_told(tools: Tools) -> None:
    assert times("a red bicycle", SEEN, tools) == ()
