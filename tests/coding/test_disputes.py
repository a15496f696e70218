"""Charges and denials over cases that are data: a story in, its disputes out."""

from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from dragoman.codebook.speech import load_speech_rules
from dragoman.coding.disputes import code_disputes
from dragoman.coding.statements import code_statements
from dragoman.model.dispute import Dispute
from tests.coding.staged import casting, staged


class Case(TypedDict):
    text: str
    disputes: list[list[str]]


CASES = yaml.safe_load(Path("tests/cases/coding/disputes.yaml").read_text("utf-8"))
STORIES: list[Case] = CASES["cases"]
RULES = load_speech_rules()


def coded(text: str) -> tuple[Dispute, ...]:
    analysis = staged(text)
    people = casting(analysis, CASES["voices"])
    return code_disputes(analysis, people, (), code_statements(analysis, people, RULES), RULES)


def told(dispute: Dispute) -> list[str | None]:
    charge, answer = dispute.accusation, dispute.denial
    return [charge.by[0].country, charge.text, answer.by[0].country, answer.text]


@pytest.mark.parametrize("case", STORIES, ids=[case["text"][:70] for case in STORIES])
def test_a_charge_is_paired_with_the_answer_of_the_accused(case: Case) -> None:
    assert [told(dispute) for dispute in coded(case["text"])] == case["disputes"]


def test_both_sides_stand_in_the_story() -> None:
    for case in STORIES:
        for dispute in coded(case["text"]):
            for words in (*dispute.evidence, dispute.accusation.evidence, dispute.denial.evidence):
                assert case["text"][words.start : words.end] == words.text


def test_what_is_denied_twice_is_one_dispute() -> None:
    text = (
        "Norland said Sudmark's troops had crossed the river. Sudmark denied this. "
        '"This is a lie," Sudmark\'s foreign ministry said.'
    )
    (dispute,) = coded(text)
    assert dispute.denial.text == "Sudmark denied this"


def test_neighbours_are_trusted_more_than_what_stands_far_apart() -> None:
    near = coded("Norland said Sudmark's troops had crossed the river. Sudmark denied this.")
    far = coded(
        "Norland said Sudmark's troops had crossed the river. The ice had melted. The fair was over. "
        "Sudmark denied the claim."
    )
    assert far[0].confidence < near[0].confidence
