"""Datelines and the marks before headlines: where they end, and that no sentence is parsed with them."""

from itertools import pairwise
from pathlib import Path
from typing import NotRequired, TypedDict

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.analyse import split
from dragoman.language.datelines import dateline_end, is_dateline, mark_end
from dragoman.model.analysis import Part
from dragoman.model.story import Story
from tests.language.parsed import parser, sentences_of


class Case(TypedDict):
    text: str
    dateline: str
    known: NotRequired[list[str]]


CASES: list[Case] = yaml.safe_load(Path("tests/cases/language/datelines.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_dateline_ends_where_the_sentence_begins(case: Case) -> None:
    known = case.get("known")
    end = dateline_end(case["text"], 0, None if known is None else known.__contains__)
    assert case["text"][:end] == case["dateline"]


def test_a_place_alone_opens_no_late_paragraph() -> None:
    assert dateline_end("VELDEN — The minister resigned.", 0, None)
    assert not dateline_end("VELDEN — The minister resigned.", 4, None)
    assert dateline_end("VELDEN (AP) — The minister resigned.", 40, None)


@pytest.mark.parametrize("text", ["VELDEN, Nov 2 (Reuters) -", "MOSCOW, June 7. /TASS/.", "VELDEN/ROTHAFEN —"])
def test_a_dateline_is_known_by_itself(text: str) -> None:
    assert is_dateline(text)
    assert not is_dateline(f"{text} The minister resigned.")


@pytest.mark.parametrize(
    ("headline", "mark"),
    [
        ("UPDATE 2-Norland closes port", "UPDATE 2-"),
        ("CORRECTED-UPDATE 1-Norland closes port", "CORRECTED-UPDATE 1-"),
        ("EXCLUSIVE: Norland closes port", "EXCLUSIVE: "),
        ("(2nd LD) Norland closes port", "(2nd LD) "),
        ("Watch officers close port", ""),
        ("Update on Norland's port", ""),
    ],
)
def test_mark_before_a_headline(headline: str, mark: str) -> None:
    assert headline[: mark_end(headline)] == mark


def test_sentences_are_parsed_without_their_dateline() -> None:
    title = "WRAPUP 1-Mongolia signs treaty"
    text = f"{title}\n\nSEOUL, Oct 15. /TASS/. Mongolia signed a treaty on Tuesday.\n\nIt takes effect soon."
    headline, dateline, lead, last = sentences_of(text, title)
    assert (headline.text, headline.part) == ("Mongolia signs treaty", Part.HEADLINE)
    assert dateline.text == "SEOUL, Oct 15. /TASS/."
    assert (dateline.paragraph, lead.paragraph, last.paragraph) == (0, 0, 1)
    assert [subject.text for subject in lead.children(lead.root, "nsubj")] == ["Mongolia"]
    assert all(text[t.start : t.end] == t.text for s in (headline, dateline, lead, last) for t in s.tokens)


@given(st.text(st.sampled_from('AVelndn, ()/-—:.13M y"“'), max_size=60))
def test_every_word_is_in_one_sentence(opening: str) -> None:
    text = f"{opening.strip()} The envoy left."
    story = Story(
        title="none",
        outlet=None,
        url=None,
        path=None,
        position=0,
        published=None,
        language="en",
        text=text,
        captions=(),
    )
    tokens = [token for sentence in split(story, parser()) for token in sentence.tokens]
    assert "".join(token.text for token in tokens) == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(tokens))
