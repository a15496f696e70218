"""How agreement between labellers is counted, and what the second labels say of the first."""

import re
from pathlib import Path

import pytest

from dragoman.codebook.book import load_codebook
from dragoman.model.event import EventType
from events.corpus import MODES, TYPES, read_corpus
from events.metrics import agreement, kappa

CORPUS = Path(__file__).resolve().parent.parent.parent / "corpus"


def test_kappa_is_agreement_beyond_chance() -> None:
    # Cohen's own kind of table: 20 + 15 of 50 agree; by chance 0.5 would; kappa is 0.4
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    assert agreement(pairs) == pytest.approx(0.7)
    assert kappa(pairs) == pytest.approx(0.4)
    assert kappa([("a", "a"), ("b", "b")]) == pytest.approx(1.0)


def test_a_tenth_of_the_sentences_is_labelled_twice() -> None:
    first = {entry.text: entry for entry in read_corpus(sorted((CORPUS / "events").glob("*.txt")))}
    second = read_corpus(sorted((CORPUS / "second").glob("*.txt")))
    both = [entry for entry in second if entry.text in first]
    assert len(both) == len(second)
    assert len(both) >= len(first) // 10
    assert all(first[entry.text].mentions == entry.mentions for entry in both)


def test_the_corpus_speaks_the_codebook() -> None:
    plover = load_codebook().plover
    assert set(TYPES) == {kind.value for kind in EventType}
    for kind in EventType:
        scored = {mode.name for mode in plover.facts(kind).modes}
        crossed = {crossing.mode for crossing in plover.crosswalk if crossing.type is kind and crossing.mode}
        own = {"impose"} if kind is EventType.SANCTION else set()
        assert scored <= set(MODES.get(kind.value, ())) <= scored | crossed | own, kind


def test_the_guide_names_every_mode() -> None:
    guide = (CORPUS / "events" / "GUIDE.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| ([A-Z]+) \| .* \|([^|]*)\|$", guide, re.MULTILINE))
    assert {kind: set(rows[kind].split()) for kind in TYPES} == {kind: set(MODES.get(kind, ())) for kind in TYPES}
