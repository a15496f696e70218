"""The figure coder over cases that are data: a text in, its figures out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.coding.figures import code_figures
from dragoman.coding.figures.numbers import NumberReader
from dragoman.model.analysis import Part, Sentence, Token
from dragoman.model.figure import Figure, Verdict
from dragoman.ports import Tools
from tests.coding.reading import Case, cases, read

CASES = cases("figures")


def figures_of(text: str, tools: Tools) -> tuple[Figure, ...]:
    reading = read(text, tools)
    return code_figures(
        reading.analysis,
        reading.cast,
        reading.statements,
        tools.codebook.records,
        world=tools.world,
        references=tools.references,
    )


def in_short(figure: Figure) -> str:
    value = figure.value
    parts = ["-".join(map(str, value)) if isinstance(value, tuple) else str(value), figure.unit]
    parts += ["about"] if figure.approximate else []
    parts += [f"by {figure.claimed_by.country}"] if figure.claimed_by else []
    return " | ".join(parts)


@pytest.mark.parametrize("case", CASES, ids=[str(case["text"])[:60] for case in CASES])
def test_case(case: Case, tools: Tools) -> None:
    found = figures_of(str(case["text"]), tools)
    assert [in_short(f) for f in found] == case["figures"]


def test_a_known_number_is_checked(tools: Tools) -> None:
    (right,) = figures_of("The 27 member states of the European Union agreed.", tools)
    (wrong,) = figures_of("The 29 member states of the European Union agreed.", tools)
    assert right.check.verdict is Verdict.CONSISTENT
    assert (wrong.check.verdict, wrong.check.reference) == (Verdict.INCONSISTENT, 27)


def test_an_unknown_number_is_not_checked(tools: Tools) -> None:
    (figure,) = figures_of("The flood killed 31 people in Libya.", tools)
    assert figure.check.verdict is Verdict.UNVERIFIED


def checked(text: str, tools: Tools) -> tuple[str, str]:
    figure = figures_of(text, tools)[0]
    return figure.check.verdict, figure.check.source or ""


def test_a_share_of_the_world_is_added_up(tools: Tools) -> None:
    verdict, source = checked("The G7 make up 10 percent of the global population.", tools)
    assert verdict == Verdict.CONSISTENT
    assert "the 7 members on 2024-03-13" in source
    assert "in 2023 = 9" in source
    assert checked("The G7 make up 40 percent of the global population.", tools)[0] == Verdict.INCONSISTENT


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("India's population is 1.4 billion.", Verdict.CONSISTENT),
        ("India's population is 2.4 billion.", Verdict.INCONSISTENT),
        ("Egypt, with about 108 million inhabitants, needs water.", Verdict.CONSISTENT),
        ("Nigeria is a country of 220 million people.", Verdict.CONSISTENT),
        ("China makes up a third of the world's economy.", Verdict.INCONSISTENT),
        ("ASEAN has 10 members.", Verdict.CONSISTENT),
        ("Five NATO members sent troops.", Verdict.UNVERIFIED),
        ("Three inhabitants of Egypt were killed.", Verdict.UNVERIFIED),
        ("Presidents of Chad have visited Mali ten times.", Verdict.UNVERIFIED),
    ],
)
def test_figures_are_checked_by_what_is_known(text: str, verdict: Verdict, tools: Tools) -> None:
    assert checked(text, tools)[0] == verdict


def test_two_voices_that_contradict_each_other_are_noted(tools: Tools) -> None:
    text = "Ghana's army said 12 people were killed. The United Nations said 40 people were killed."
    first, second = figures_of(text, tools)
    assert (first.check.verdict, first.check.reference) == (Verdict.INCONSISTENT, 40)
    assert (second.check.verdict, second.check.reference) == (Verdict.INCONSISTENT, 12)
    assert "40 people were killed" in (first.check.source or "")


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("At least 17 people were killed in Mali.", "people killed"),
        ("Chad built the bridge with $13 million in loans from China.", "loans from China"),
        ("The EU raised its tariff to 25 percent.", "tariff"),
        ("Presidents of Chad have visited Mali ten times.", "times Presidents have visited Mali"),
        ("The border is 300 kilometres long, Peru said.", "length of border"),
    ],
)
def test_a_measure_reads_as_a_phrase(text: str, measure: str, tools: Tools) -> None:
    assert [f.measure for f in figures_of(text, tools)] == [measure]


@given(st.integers(min_value=0, max_value=10**9))
def test_digits_read_as_what_they_say(tools: Tools, number: int) -> None:
    for written in (str(number), f"{number:,}"):
        token = Token(0, 0, len(written), written, written, "NUM", "CD", "ROOT", 0)
        sentence = Sentence(0, 0, len(written), written, Part.BODY, 0, (token,))
        (found,) = NumberReader(tools.codebook.records.figures).read(sentence)
        assert found.value == number
