from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias, TypedDict

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.codebook.times import load_time_rules
from dragoman.language.times import find_times
from dragoman.model.analysis import TimeExpression
from dragoman.model.when import Precision, When, WhenBasis, on_day
from tests.language.parsed import sentences_of

Read: TypeAlias = tuple[str, date | None, date | None, str | None]


class Case(TypedDict):
    text: str
    published: date | list[date] | None
    times: list[list[str | date | None]]


CASES: list[Case] = yaml.safe_load(Path("tests/cases/language/times.yaml").read_text("utf-8"))
RULES = load_time_rules()


def published(case: Case) -> When | None:
    told = case["published"]
    if isinstance(told, list):
        return When(earliest=told[0], latest=told[1], precision=Precision.RANGE, text=None, basis=WhenBasis.INFERRED)
    return on_day(told, text=None, basis=WhenBasis.STATED) if told else None


def read(found: TimeExpression) -> list[str | date | None]:
    when = found.when
    return [found.text, when.earliest, when.latest, str(when.precision)] if when else [found.text, None, None, None]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_each_time_is_found_and_means_its_days(case: Case) -> None:
    found = find_times(sentences_of(case["text"]), published(case), RULES)
    assert [read(time) for time in found] == case["times"]


def test_there_are_cases_enough() -> None:
    assert len(CASES) > 100


def test_a_story_dated_by_inference_passes_that_on_to_what_leans_on_it() -> None:
    inferred = When(
        earliest=date(2025, 1, 13),
        latest=date(2025, 1, 16),
        precision=Precision.RANGE,
        text=None,
        basis=WhenBasis.INFERRED,
    )
    found = find_times(sentences_of("He resigned on Tuesday, as he did on 3 June 2020."), inferred, RULES)
    assert [time.when.basis for time in found if time.when] == [WhenBasis.INFERRED, WhenBasis.STATED]


def test_headlines_tell_the_past_in_the_present() -> None:
    title = "Serbia recalls envoy on Friday"
    text = f"{title}\n\nBelgrade gave no reason."
    (friday,) = find_times(
        sentences_of(text, title), on_day(date(2025, 1, 15), text=None, basis=WhenBasis.STATED), RULES
    )
    assert friday.when is not None
    assert friday.when.earliest == date(2025, 1, 10)


def test_no_time_runs_from_one_paragraph_into_the_next() -> None:
    found = find_times(sentences_of("They met on 4 March\n\n2021 brought peace."), None, RULES)
    assert [time.text for time in found] == ["4 March", "2021"]


PIECES = [
    "He signed on {d} {m} {y}.",
    "They will meet on {m} {d}.",
    "It fell in late {m}.",
    "The {y} accord held.",
    "He left on Friday (by {m}).",
    "Since {y}, from {m} to July {y}, it rained.",
    "Two weeks later, that day, they met again.",
    "It will end within {d} months or by the end of next year.",
    "Febr 30, {m} 31 and 32/13/{y} came to nothing.",
]
MONTHS = ["January", "Feb.", "March", "May", "Sept", "December"]


@given(
    pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=4),
    month=st.sampled_from(MONTHS),
    day=st.integers(0, 40),
    year=st.integers(1000, 2099),
    start=st.dates(date(1950, 1, 1), date(2090, 1, 1)),
    width=st.integers(0, 60),
)
@settings(max_examples=60, deadline=None)
def test_offsets_are_exact_times_apart_and_intervals_whole(
    pieces: list[str], month: str, day: int, year: int, start: date, width: int
) -> None:
    text = " ".join(pieces).format(m=month, d=day, y=year)
    seen = When(
        earliest=start,
        latest=start + timedelta(days=width),
        precision=Precision.RANGE,
        text=None,
        basis=WhenBasis.INFERRED,
    )
    sentences = sentences_of(text)
    found = find_times(sentences, seen, RULES)
    assert all(text[time.start : time.end] == time.text for time in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(t.when.earliest <= t.when.latest for t in found if t.when and t.when.earliest and t.when.latest)
    assert found == find_times(sentences, seen, RULES)


@given(today=st.dates(date(1990, 1, 1), date(2040, 1, 1)), days=st.integers(1, 30))
@settings(max_examples=25, deadline=None)
def test_a_later_last_day_of_publication_only_widens_what_is_meant(today: date, days: int) -> None:
    sentences = sentences_of(
        "He resigned on Tuesday, two weeks ago, in March and on April 4, and will be back on Friday."
    )
    exact = find_times(sentences, on_day(today, text=None, basis=WhenBasis.STATED), RULES)
    latest = today + timedelta(days=days)
    wide = find_times(
        sentences,
        When(earliest=today, latest=latest, precision=Precision.RANGE, text=None, basis=WhenBasis.STATED),
        RULES,
    )
    for one, other in zip(exact, wide, strict=True):
        assert one.when is not None
        assert other.when is not None
        assert ends(other.when)[0] <= ends(one.when)[0] <= ends(one.when)[1] <= ends(other.when)[1]


def ends(when: When) -> tuple[date, date]:
    assert when.earliest is not None
    assert when.latest is not None
    return when.earliest, when.latest
