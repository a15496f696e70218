"""Score the coders of statements and disputes on the labelled passages of `corpus/`.

usage: python training/evaluate_corpus_speech.py [CORPUS_DIR] [--errors statements|disputes]

A statement is found where its words and the label's share half of the shorter of the two and their speakers are not of
different countries; it is exact where they are the same words. A dispute is found where charge and denial both are.
`--errors` shows the passages of the split `open` that come out wrong; those of `held` are only ever counted.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypedDict

from dragoman.actors import cast
from dragoman.coding.agreements import code_agreements
from dragoman.coding.disputes import code_disputes
from dragoman.coding.events.code import code_events
from dragoman.coding.statements import code_statements
from dragoman.language.analyse import analyse
from dragoman.model.dispute import Dispute
from dragoman.model.statement import Statement
from dragoman.model.story import Story
from dragoman.model.when import WhenBasis, on_day
from dragoman.ports import Tools
from dragoman.runtime.tools import load_tools

READ_ON = date(2024, 3, 13)  # the day on which every passage is taken to be printed
WORD = re.compile(r"\w+")
FLOOR = 0.5  # of the shorter text's words
Span = tuple[int, int]


class SaidLabel(TypedDict):
    """One labelled statement."""

    speaker: str
    country: str | None
    form: str
    verb: str | None
    via: str | None
    start: int
    end: int


class DisputeLabel(TypedDict):
    """One labelled dispute: offsets of the charge and of the denial."""

    accuser: str | None
    accused: str | None
    charge: list[int]
    denial: list[int]


class Passage(TypedDict, total=False):
    """A line of the corpus."""

    id: str
    split: str
    text: str
    statements: list[SaidLabel]
    disputes: list[DisputeLabel]


class Coded(NamedTuple):
    """What the coders found in a passage."""

    statements: tuple[Statement, ...]
    disputes: tuple[Dispute, ...]


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", default=Path(__file__).parent.parent / "corpus", type=Path)
    parser.add_argument("--errors", default=None, choices=("statements", "disputes"))
    options = parser.parse_args()
    tools = load_tools()
    for kind in ("statements", "disputes"):
        counts: Counter[tuple[str, str, str]] = Counter()
        for passage in passages(options.corpus / kind):
            coded = read(passage["text"], tools)
            lines = list(
                _statements(passage, coded, counts) if kind == "statements" else _pairs(passage, coded, counts)
            )
            if kind == options.errors and passage["split"] == "open" and lines:
                print(passage["id"], passage["text"], *lines, sep="\n    ")
        _report(kind, counts)


def passages(folder: Path) -> Iterator[Passage]:
    """Yield the passages of a folder of the corpus."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            passage: Passage = json.loads(line)
            yield passage


def read(text: str, tools: Tools) -> Coded:
    """Return what the coders find in a text without a headline."""
    story = Story(
        title=text.split(",")[0],
        outlet=None,
        url=None,
        path=None,
        position=0,
        published=on_day(READ_ON, text=None, basis=WhenBasis.GIVEN),
        language="en",
        text=text,
        captions=(),
    )
    book = tools.codebook
    analysis = analyse(story, parser=tools.parser, gazetteer=tools.gazetteer, times=book.times)
    people = cast(analysis, tools.world)
    said = code_statements(analysis, people, book.speech)
    agreements = code_agreements(analysis, people, book.records)
    events = code_events(analysis, people, said, agreements, plover=book.plover, rules=book.events, model=tools.model)
    return Coded(said, code_disputes(analysis, people, events, said, book.speech))


def _statements(passage: Passage, coded: Coded, counts: Counter[tuple[str, str, str]]) -> Iterator[str]:
    """Count the statements of a passage and yield what is wrong with them."""
    text, labels, split = passage["text"], passage["statements"], passage["split"]
    want = [_words(text, (label["start"], label["end"])) for label in labels]
    got = [_words(text, (s.evidence[0].start, s.evidence[0].end)) for s in coded.statements]
    scored = sorted(
        (-_shared(a, b), -len(a & b), i, j)
        for i, a in enumerate(want)
        for j, b in enumerate(got)
        if _shared(a, b) >= FLOOR and _agree(labels[i]["country"], coded.statements[j].speaker.country)
    )
    left, free = set(range(len(want))), set(range(len(got)))
    for _, _, i, j in scored:
        if i not in left or j not in free:
            continue
        left.discard(i)
        free.discard(j)
        label, found = labels[i], coded.statements[j]
        for form in ("all", label["form"]):
            counts[split, form, "found"] += 1
            counts[split, form, "exact"] += want[i] == got[j]
            counts[split, form, "form"] += label["form"] == found.form
            counts[split, form, "verb"] += label["verb"] in (found.verb, None)
            counts[split, form, "country"] += label["country"] == found.speaker.country
        if want[i] != got[j] or label["form"] != found.form:
            yield f"INEXACT {label['form']} {found.form} | {text[label['start'] : label['end']]} | {found.text}"
    for label in labels:
        counts[split, "all", "labelled"] += 1
        counts[split, label["form"], "labelled"] += 1
    for found in coded.statements:
        counts[split, "all", "guessed"] += 1
        counts[split, str(found.form), "guessed"] += 1
    for i in sorted(left):
        label = labels[i]
        yield f"MISSED {label['speaker']} ({label['country']}) {label['verb']} | {text[label['start'] : label['end']]}"
    for j in sorted(free):
        found = coded.statements[j]
        yield f"FALSE {found.speaker.name} ({found.speaker.country}) {found.verb} | {found.text} | {found.basis}"


def _pairs(passage: Passage, coded: Coded, counts: Counter[tuple[str, str, str]]) -> Iterator[str]:
    """Count the disputes of a passage and yield what is wrong with them."""
    text, split = passage["text"], passage["split"]
    free = list(coded.disputes)
    counts[split, "all", "labelled"] += len(passage["disputes"])
    counts[split, "all", "guessed"] += len(free)
    for label in passage["disputes"]:
        charge, denial = _words(text, _span(label["charge"])), _words(text, _span(label["denial"]))
        found = next((d for d in free if _covers(text, d, charge) and _covers(text, d, denial)), None)
        if found is None:
            yield f"MISSED {text[slice(*label['charge'])]} | {text[slice(*label['denial'])]}"
        else:
            free.remove(found)
            counts[split, "all", "found"] += 1
            sides = (_side(found.accusation.by), _side(found.denial.by)) == (label["accuser"], label["accused"])
            counts[split, "all", "country"] += sides
    for dispute in free:
        yield f"FALSE {dispute.accusation.text} | {dispute.denial.text}"


def _covers(text: str, dispute: Dispute, words: frozenset[int]) -> bool:
    spans = [*dispute.evidence, dispute.accusation.evidence, dispute.denial.evidence]
    held = frozenset(w for e in spans for w in _words(text, (e.start, e.end)))
    return _shared(words, held) >= FLOOR


def _side(actors: tuple[object, ...]) -> str | None:
    return next((country for a in actors if (country := getattr(a, "country", None))), None)


def _span(pair: list[int]) -> Span:
    return pair[0], pair[1]


def _words(text: str, span: Span) -> frozenset[int]:
    return frozenset(m.start() for m in WORD.finditer(text, *span))


def _shared(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _agree(label: str | None, found: str | None) -> bool:
    return label is None or found is None or label == found


def _report(kind: str, counts: Counter[tuple[str, str, str]]) -> None:
    for split in ("open", "held"):
        for form in ("all", "direct", "indirect", "mixed"):
            labelled, guessed, found = (counts[split, form, what] for what in ("labelled", "guessed", "found"))
            if not labelled:
                continue
            p, r = found / max(guessed, 1), found / labelled
            f1 = 2 * p * r / max(p + r, 1e-9)
            line = f"{kind:10s} {split} {form:8s} labelled {labelled:3d} guessed {guessed:3d} "
            shares = {w: counts[split, form, w] / max(found, 1) for w in ("exact", "form", "verb", "country")}
            rest = "  ".join(f"{w} {share:.2f}" for w, share in shares.items() if share)
            by_form = form != "all"
            print(f"{line} R {r:.3f}  {rest}" if by_form else f"{line} P {p:.3f} R {r:.3f} F1 {f1:.3f}  {rest}")


if __name__ == "__main__":
    main()
