"""The statement coder over cases that are data: a story in, its speech acts out."""

from pathlib import Path
from typing import NotRequired, TypedDict

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.codebook.speech import load_speech_rules
from dragoman.coding.statements import code_statements
from dragoman.model.statement import SpeechForm, Statement
from tests.coding.staged import casting, staged


class Said(TypedDict):
    speaker: str
    form: str
    verb: str
    text: str
    via: NotRequired[str]
    to: NotRequired[list[str]]


class Case(TypedDict):
    title: NotRequired[str]
    text: str
    said: list[Said]


CASES = yaml.safe_load(Path("tests/cases/coding/statements.yaml").read_text("utf-8"))
VOICES: dict[str, str] = CASES["voices"]
STORIES: list[Case] = CASES["cases"]
RULES = load_speech_rules()


def coded(text: str, title: str = "") -> tuple[Statement, ...]:
    analysis = staged(text, title)
    return code_statements(analysis, casting(analysis, VOICES), RULES)


def told(statement: Statement) -> Said:
    said = Said(speaker=statement.speaker.name, form=str(statement.form), verb=statement.verb, text=statement.text)
    if statement.via:
        said["via"] = statement.via
    if statement.addressed_to:
        said["to"] = [actor.name for actor in statement.addressed_to]
    return said


@pytest.mark.parametrize("case", STORIES, ids=[f"{case.get('title', '')} {case['text']}"[:70] for case in STORIES])
def test_each_speech_act_is_found_and_no_other(case: Case) -> None:
    assert [told(s) for s in coded(case["text"], case.get("title", ""))] == case["said"]


def test_there_are_cases_enough() -> None:
    assert len(STORIES) >= 80
    assert sum(not case["said"] for case in STORIES) >= 10


@given(
    st.lists(st.sampled_from([case["text"] for case in STORIES]), min_size=1, max_size=4),
    st.sampled_from(["\n\n", " "]),
)
@settings(max_examples=40, deadline=None)
def test_what_was_said_is_printed_in_the_story_and_coding_again_gives_the_same(parts: list[str], between: str) -> None:
    text = between.join(parts)
    analysis = staged(text)
    people = casting(analysis, VOICES)
    statements = code_statements(analysis, people, RULES)
    for statement in statements:
        assert statement.text == statement.evidence[0].text
        assert all(text[e.start : e.end] == e.text for e in statement.evidence)
        assert statement.form is not SpeechForm.DIRECT or statement.text[0] not in "\"“'"
    assert statements == code_statements(analysis, people, RULES)
    assert list(statements) == sorted(statements, key=lambda s: s.evidence[0].start)


def test_two_who_speak_with_one_voice_have_no_country() -> None:
    (statement,) = coded("Norland and Sudmark said the road would reopen.")
    assert (statement.speaker.name, statement.speaker.country) == ("Norland and Sudmark", None)


def test_the_chain_of_voices_runs_from_the_agency_to_who_spoke() -> None:
    (statement,) = coded("Lindqvist told Tidning that the talks had stalled.")
    assert [(voice.kind, voice.name) for voice in statement.attribution] == [
        ("agency", "Tidning"),
        ("speaker", "Petra Lindqvist"),
    ]


def test_a_headline_that_the_body_says_in_full_is_evidence_of_it() -> None:
    (statement,) = coded(
        "Lindqvist said on Monday that Norland would quit the pact within a year.",
        "Norland will quit pact, Lindqvist says",
    )
    assert statement.evidence[-1].text == "Norland will quit pact"


def test_a_word_taken_over_is_trusted_less() -> None:
    named, pronoun = coded("Lindqvist said the road would reopen. She said the fair would open in June.")
    assert pronoun.confidence < named.confidence
