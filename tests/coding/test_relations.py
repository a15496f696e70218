"""The relation coder over cases that are data: a text in, its relations out."""

import pytest

from dragoman.coding.relations import code_relations
from dragoman.model.relation import Relation
from dragoman.ports import Tools
from tests.coding.reading import Case, cases, lands, read

CASES = cases("relations")


def relations_of(text: str, tools: Tools) -> tuple[Relation, ...]:
    reading = read(text, tools)
    return code_relations(reading.analysis, reading.cast, tools.codebook.records)


def in_short(relation: Relation) -> str:
    parts = [relation.kind.value, lands(relation.a), lands(relation.b)]
    parts += [] if relation.holds else ["not"]
    parts += [f"level {relation.level}"] if relation.level else []
    return " | ".join(parts)


@pytest.mark.parametrize("case", CASES, ids=[str(case["text"])[:60] for case in CASES])
def test_case(case: Case, tools: Tools) -> None:
    found = relations_of(str(case["text"]), tools)
    assert sorted(in_short(r) for r in found) == sorted(map(str, case["relations"]))  # type: ignore[call-overload]


def test_the_included_stand_beside_nobody(tools: Tools) -> None:
    text = "No state, including Ghana, recognises the Taliban government."
    (relation,) = relations_of(text, tools)
    assert [a.country or a.code for a in relation.a] == ["*", "GHA"]
    assert not relation.holds
