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


@given(st.integers(min_value=0, max_value=10**9))
def test_digits_read_as_what_they_say(tools: Tools, number: int) -> None:
    for written in (str(number), f"{number:,}"):
        token = Token(0, 0, len(written), written, written, "NUM", "CD", "ROOT", 0)
        sentence = Sentence(0, 0, len(written), written, Part.BODY, 0, (token,))
        (found,) = NumberReader(tools.codebook.records.figures).read(sentence)
        assert found.value == number
