"""The labelled passages with statements are legal: spans, forms, countries and names that the text bears out."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import pytest

from dragoman.model.statement import SpeechForm

MARKS = '"“”'


class Label(TypedDict):
    speaker: str
    country: str | None
    form: str
    verb: str | None
    via: str | None
    start: int
    end: int


class Passage(TypedDict):
    id: str
    split: str
    text: str
    statements: list[Label]


def passages() -> Iterator[Passage]:
    for path in sorted(Path("corpus/statements").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            passage: Passage = json.loads(line)
            yield passage


PASSAGES = list(passages())


@pytest.mark.parametrize("passage", PASSAGES, ids=[p["id"] for p in PASSAGES])
def test_labels_say_what_the_text_bears_out(passage: Passage) -> None:
    text, labels = passage["text"], passage["statements"]
    for label in labels:
        words = text[label["start"] : label["end"]]
        around = text[max(label["start"] - 1, 0) : label["end"] + 1]
        assert words
        assert words == words.strip()
        assert label["speaker"].lower() in text.lower()
        assert label["via"] is None or label["via"] in text
        form, marked = SpeechForm(label["form"]), any(mark in words for mark in MARKS)
        assert marked is False or form is SpeechForm.MIXED
        assert form is not SpeechForm.MIXED or any(mark in around for mark in MARKS)
    assert [(s["start"], s["end"]) for s in labels] == sorted({(s["start"], s["end"]) for s in labels})


def test_countries_are_codes() -> None:
    codes = {s["country"] for p in PASSAGES for s in p["statements"]} - {None}
    assert all(code is not None and code.isupper() for code in codes)


def test_there_are_passages_enough_and_some_where_nobody_speaks() -> None:
    assert len(PASSAGES) >= 400
    assert sum(not p["statements"] for p in PASSAGES) >= 40
    assert len({p["id"] for p in PASSAGES}) == len(PASSAGES)
    assert {p["split"] for p in PASSAGES} == {"open", "held"}
