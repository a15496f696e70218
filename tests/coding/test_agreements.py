"""The agreement coder over cases that are data: a text in, its agreements out."""

import pytest

from dragoman.coding.agreements import code_agreements
from dragoman.model.agreement import Agreement
from dragoman.ports import Tools
from tests.coding.reading import Case, cases, lands, read

CASES = cases("agreements")


def agreements_of(text: str, tools: Tools) -> tuple[Agreement, ...]:
    reading = read(text, tools)
    return code_agreements(reading.analysis, reading.cast, tools.codebook.records)


def in_short(agreement: Agreement) -> str:
    parts = [agreement.name, lands(agreement.parties), agreement.stage.value]
    parts += [f"needs {'; '.join(agreement.requires)}"] if agreement.requires else []
    if agreement.due is not None:
        parts.append(f"due {agreement.due.earliest}")
    return " | ".join(parts)


def alike(found: Agreement, wanted: str) -> bool:
    name, parties, stage, *rest = wanted.split(" | ")
    short = in_short(found)
    fits = found.name == name and lands(found.parties) == parties and found.stage == stage
    return fits and all(part in short for part in rest)


@pytest.mark.parametrize("case", CASES, ids=[str(case["text"])[:60] for case in CASES])
def test_case(case: Case, tools: Tools) -> None:
    wanted = case["agreements"]
    assert isinstance(wanted, list)
    found = agreements_of(str(case["text"]), tools)
    missed = [w for w in wanted if not any(alike(a, w) for a in found)]
    assert not missed, [in_short(a) for a in found]
    assert len(found) == len(wanted), [in_short(a) for a in found]


def test_every_step_has_its_words(tools: Tools) -> None:
    text = "Kenya signed a water treaty with Somalia in May. Kenya's parliament ratified the treaty on Monday."
    (agreement,) = agreements_of(text, tools)
    assert [step.stage for step in agreement.steps] == ["signed", "ratified"]
    for evidence in (e for step in agreement.steps for e in step.evidence):
        assert text[evidence.start : evidence.end] == evidence.text


def test_a_stranger_cannot_end_a_treaty(tools: Tools) -> None:
    text = "Norway and Iceland signed a fishing pact on Monday. Denmark rejected the pact."
    (agreement,) = agreements_of(text, tools)
    assert agreement.stage == "signed"
