"""The labelled passages with disputes are legal: both spans are words of the text, and there are enough of them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import pytest


class Label(TypedDict):
    accuser: str | None
    accused: str | None
    charge: list[int]
    denial: list[int]


class Passage(TypedDict):
    id: str
    split: str
    text: str
    disputes: list[Label]


def passages() -> Iterator[Passage]:
    for path in sorted(Path("corpus/disputes").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            passage: Passage = json.loads(line)
            yield passage


PASSAGES = list(passages())


@pytest.mark.parametrize("passage", PASSAGES, ids=[p["id"] for p in PASSAGES])
def test_charge_and_denial_are_two_stretches_of_the_text(passage: Passage) -> None:
    text = passage["text"]
    for label in passage["disputes"]:
        (a, b), (c, d) = label["charge"], label["denial"]
        assert 0 <= a < b <= len(text)
        assert 0 <= c < d <= len(text)
        assert b <= c or d <= a
        assert all(span == span.strip() for span in (text[a:b], text[c:d]))
        assert label["accuser"] != label["accused"] or label["accuser"] is None


def test_there_are_passages_enough_and_some_without_a_dispute() -> None:
    assert len(PASSAGES) >= 120
    assert sum(not p["disputes"] for p in PASSAGES) >= 20
    assert len({p["id"] for p in PASSAGES}) == len(PASSAGES)
    assert {p["split"] for p in PASSAGES} == {"open", "held"}
