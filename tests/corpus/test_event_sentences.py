"""The event sentences follow their guide, are as many and as varied as their README says, and repeat nothing."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from check_events import repeats
from events.corpus import CorpusError, Entry, read_corpus, read_entries

ROOT = Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"
RUN = 9  # words in a row that two texts by different hands hardly share


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    return read_corpus(sorted((ROOT / "corpus" / "events").glob("*.txt")))


def test_there_are_as_many_as_the_model_needs(entries: tuple[Entry, ...]) -> None:
    pairs = sum(len(e.keys) * (len(e.keys) - 1) for e in entries)
    acts = Counter(act.type for e in entries for act in e.acts)
    assert len(entries) >= 5000
    assert pairs >= 12000
    assert len(acts) == 16
    assert min(acts.values()) >= 200
    assert {a.status for e in entries for a in e.acts} == {"actual", "future", "hypothetical", "negated"}


def test_no_sentence_repeats_another(entries: tuple[Entry, ...]) -> None:
    assert repeats(entries) == []


def test_no_sentence_is_one_that_scores_are_made_with(entries: tuple[Entry, ...]) -> None:
    if not SHARED.is_dir():
        pytest.skip("the data sets that are only scored on are not at hand")
    events = SHARED / "data" / "events"
    texts = [
        (events / "annotated_200" / "round_7.csv").read_text(encoding="utf-8"),
        (events / "plv_dev.tsv").read_text(encoding="utf-8"),
        *(p.read_text(encoding="utf-8") for p in sorted((events / "sentences").glob("class_*.tsv"))),
        *(p.read_text(encoding="utf-8") for p in sorted((SHARED / "gold").rglob("*.txt"))),
    ]
    assert shared_with(texts, entries) == []


def test_no_sentence_is_one_of_the_gold(entries: tuple[Entry, ...]) -> None:
    texts = [page.read_text(encoding="utf-8") for page in sorted((ROOT / "gold").rglob("*.txt"))]
    assert shared_with(texts, entries) == []


def shared_with(texts: Sequence[str], entries: Sequence[Entry]) -> list[tuple[str, str]]:
    theirs = {run for text in texts for line in text.splitlines() for run in runs(re.sub(r"</?[st]>", "", line))}
    return [(e.source, run) for e in entries for run in runs(e.text) if run in theirs]


def runs(text: str) -> list[str]:
    words = re.findall(r"\w+", text.lower())
    return [" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{a:Iran} met {b:Oman}.\na>b CONSULT", "no trigger"),
        ("{a:Iran} met {b:Oman}.\na>c CONSULT @met", "no mention has the key c"),
        ("{a:Iran} met {b:Oman}.\na>b TALK @met", "unknown type 'TALK'"),
        ("{a:Iran} met {b:Oman}.\na>b CONSULT/riot @met", "has no mode 'riot'"),
        ("{a:Iran} met {b:Oman}.\na>b CONSULT @visited", "does not stand in"),
        ("{a:Iran} met {b:Oman}.\na=b>a CONSULT @met", "say a>b"),
        ("Iran met Oman.", "no actor is marked"),
        ("{a:Iran} met b:Oman}.", "a brace is left over"),
    ],
)
def test_what_breaks_the_format_is_refused_with_its_place(text: str, fault: str) -> None:
    with pytest.raises(CorpusError, match=re.escape(fault)) as told:
        list(read_entries("\n\n" + text, "file"))
    assert str(told.value).startswith("file:")


def test_an_entry_is_read_as_the_guide_tells() -> None:
    text = "{a:Russia} and {b:Iran} will sign talks after talks.\na=b AGREE future hist @talks~2 >SUPPORT #economic"
    (entry,) = read_entries(text, "x")
    (act,) = entry.acts
    assert entry.text == "Russia and Iran will sign talks after talks."
    assert [entry.text[m.start : m.end] for m in entry.mentions] == ["Russia", "Iran"]
    assert (act.reciprocal, act.status, act.historical, act.announces) == (True, "future", True, "SUPPORT")
    assert entry.text[slice(*act.trigger)] == "talks"
    assert act.trigger[0] == 38
    assert act.contexts == ("economic",)
