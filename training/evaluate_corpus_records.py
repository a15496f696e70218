"""Score the coders of agreements, projects, relations and figures on the labelled sentences of `corpus/`.

usage: python training/evaluate_corpus_records.py [CORPUS_DIR] [--errors KIND]

Prints, for each kind and split, precision, recall and F1 of what is found, and how often the stage is right. `--errors`
shows the sentences of the split `open` that come out wrong; those of `held` are only ever counted.
"""

import argparse
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dragoman.actors import cast
from dragoman.coding.agreements import code_agreements
from dragoman.coding.figures import code_figures
from dragoman.coding.projects import code_projects
from dragoman.coding.relations import code_relations
from dragoman.coding.relevance import concerns_actors
from dragoman.coding.statements import code_statements
from dragoman.language.analyse import analyse
from dragoman.model.actor import ANYONE, Actor
from dragoman.model.agreement import Agreement
from dragoman.model.figure import Figure
from dragoman.model.project import Project
from dragoman.model.relation import Relation, RelationKind
from dragoman.model.story import Story
from dragoman.model.when import WhenBasis, on_day
from dragoman.ports import Tools
from dragoman.runtime.tools import load_tools

READ_ON = date(2024, 3, 13)  # the day on which every sentence is taken to be printed
ONE_WAY = (RelationKind.RECOGNITION, RelationKind.DIPLOMATIC_MISSION, RelationKind.MEMBERSHIP, RelationKind.SANCTIONS)
KINDS = ("agreements", "projects", "relations", "figures")
Label = dict[str, object]
Found = Agreement | Project | Relation | Figure


@dataclass(slots=True)
class Count:
    """What was found of what was labelled."""

    labelled: int = 0
    found: int = 0
    right: int = 0
    staged: int = 0
    stage_right: int = 0

    def __str__(self) -> str:
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.labelled if self.labelled else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        stage = f"  stage {self.stage_right}/{self.staged}" if self.staged else ""
        numbers = f"labelled {self.labelled:3d}  found {self.found:3d}"
        return f"{numbers}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}{stage}"


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", default=Path(__file__).parent.parent / "corpus", type=Path)
    parser.add_argument("--errors", default=None, choices=KINDS)
    options = parser.parse_args()
    tools = load_tools()
    for kind in KINDS:
        counts = {"open": Count(), "held": Count()}
        for line in (options.corpus / kind / "sentences.jsonl").read_text("utf-8").splitlines():
            sentence = json.loads(line)
            found = _coded(kind, sentence["text"], tools)
            wrong = _count(counts[sentence["split"]], sentence["labels"], found)
            if wrong and kind == options.errors and sentence["split"] == "open":
                print(sentence["text"], "|", sentence["labels"], "|", [_short(f) for f in found])
        for split, count in counts.items():
            print(f"{kind:11s} {split}  {count}")


def _count(count: Count, labels: list[Label], found: tuple[Found, ...]) -> bool:
    """Add one sentence to a count; return whether anything in it is wrong."""
    left, right, stage_right, staged = list(found), 0, 0, 0
    for label in labels:
        match = next((f for f in left if _fits(label, f)), None)
        if match is None:
            continue
        left.remove(match)
        right += 1
        if label.get("stage") is not None:
            staged += 1
            stage_right += getattr(match, "stage", None) == label["stage"]
    count.labelled, count.found = count.labelled + len(labels), count.found + len(found)
    count.right, count.staged = count.right + right, count.staged + staged
    count.stage_right += stage_right
    return bool(left) or right < len(labels) or stage_right < staged


def _fits(label: Label, found: Found) -> bool:
    if isinstance(found, Agreement):
        return bool(_named(label["parties"]) & _lands(found.parties))
    if isinstance(found, Project):
        return found.kind == label["kind"]
    if isinstance(found, Figure):
        value = list(found.value) if isinstance(found.value, tuple) else found.value
        return value == label["value"] and found.unit.casefold() == str(label["unit"]).casefold()
    return _relates(label, found)


def _relates(label: Label, found: Relation) -> bool:
    if found.kind != label["kind"] or found.holds != label["holds"]:
        return False
    straight = _side(label["a"], found.a) and _side(label["b"], found.b)
    turned = _side(label["a"], found.b) and _side(label["b"], found.a)
    return straight or (turned and found.kind not in ONE_WAY)


def _side(wanted: object, found: tuple[Actor, ...]) -> bool:
    """Whether a side is the one labelled; everybody is met by anybody."""
    names = _named(wanted)
    return ANYONE in names or bool(names & _lands(found))


def _named(codes: object) -> frozenset[str]:
    return frozenset(str(code) for code in codes) if isinstance(codes, Iterable) else frozenset()


def _lands(actors: tuple[Actor, ...]) -> frozenset[str]:
    return frozenset(a.country or a.code or "" for a in actors)


def _short(found: Found) -> str:
    if isinstance(found, Agreement):
        return f"{found.name} {sorted(_lands(found.parties))} {found.stage}"
    if isinstance(found, Project):
        return f"{found.kind} {found.name} {found.stage}"
    if isinstance(found, Figure):
        return f"{found.value} {found.unit} ({found.subject}: {found.measure})"
    return f"{found.kind} {sorted(_lands(found.a))} {sorted(_lands(found.b))} {found.holds}"


def _coded(kind: str, text: str, tools: Tools) -> tuple[Found, ...]:
    """Return what one coder finds in a text that is a story of its own."""
    story = Story(
        title=text,
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
    if kind == "agreements":
        return code_agreements(analysis, people, book.records)
    if kind == "projects":
        return code_projects(analysis, people, book.records)
    if kind == "relations":
        return code_relations(analysis, people, book.records)
    statements = code_statements(analysis, people, book.speech)
    figures = code_figures(analysis, people, statements, book.records, world=tools.world, references=tools.references)
    return tuple(f for f in figures if concerns_actors(f, analysis, people))


if __name__ == "__main__":
    main()
