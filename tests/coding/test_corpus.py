"""The labelled sentences of the corpus: every line can be read, and every label is one the record knows."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.model.agreement import AgreementStage
from dragoman.model.project import ProjectStage
from dragoman.model.relation import RelationKind
from dragoman.ports import Tools

CORPUS = Path(__file__).parent.parent.parent / "corpus"
KINDS = ("agreements", "projects", "relations", "figures")
FIELDS = {
    "agreements": {"parties", "stage"},
    "projects": {"kind", "stage"},
    "relations": {"kind", "a", "b", "holds"},
    "figures": {"value", "unit"},
}
Line = dict[str, object]


def lines(kind: str) -> Iterator[Line]:
    text = (CORPUS / kind / "sentences.jsonl").read_text("utf-8")
    return (json.loads(line) for line in text.splitlines())


def labels(kind: str) -> list[Line]:
    found: list[Line] = []
    for line in lines(kind):
        given = line["labels"]
        assert isinstance(given, list)
        found.extend(given)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_line_has_its_fields(kind: str) -> None:
    for line in lines(kind):
        assert set(line) == {"id", "split", "text", "labels"}
        assert line["split"] in ("open", "held")
    for label in labels(kind):
        assert set(label) == FIELDS[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_no_id_and_no_text_comes_twice(kind: str) -> None:
    read = list(lines(kind))
    assert len({str(line["id"]) for line in read}) == len(read)
    assert len({str(line["text"]) for line in read}) == len(read)


def test_a_fifth_of_the_sentences_holds_nothing() -> None:
    read = [line for kind in KINDS for line in lines(kind)]
    assert len(read) >= 300
    assert sum(not line["labels"] for line in read) >= len(read) / 5


def test_stages_and_kinds_are_those_of_the_record(tools: Tools) -> None:
    assert {x["stage"] for x in labels("agreements")} <= {None, *AgreementStage}
    assert {x["stage"] for x in labels("projects")} <= {None, *ProjectStage}
    assert {x["kind"] for x in labels("relations")} <= set(RelationKind)
    assert {x["kind"] for x in labels("projects")} <= {head.kind for head in tools.codebook.records.projects.heads}


def test_sides_are_states_or_bodies(tools: Tools) -> None:
    named = [x["parties"] for x in labels("agreements")]
    named += [x[side] for x in labels("relations") for side in ("a", "b")]
    codes = {code for codes in named if isinstance(codes, list) for code in codes} - {"*"}
    entities = tools.world.entities()
    known = {entity.country for entity in entities} | {entity.key.split(":")[1] for entity in entities}
    assert codes <= known
