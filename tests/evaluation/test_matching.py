from pathlib import Path
from typing import TypeVar, cast

import pytest
import yaml

from dragoman.evaluation.annotation import GoldEvent, GoldFigure, GoldItem, GoldProject, GoldRelation, GoldStatement
from dragoman.evaluation.matching import overlap, pair
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.json import Json, from_json
from dragoman.model.project import Project
from dragoman.model.relation import Relation
from dragoman.model.report import Report
from dragoman.model.statement import Statement

T = TypeVar("T")

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "evaluation" / "matching.yaml").read_text("utf-8"))
TYPES: dict[str, tuple[type[GoldItem], type[Report]]] = {
    "events": (GoldEvent, Event),
    "statements": (GoldStatement, Statement),
    "projects": (GoldProject, Project),
    "relations": (GoldRelation, Relation),
    "figures": (GoldFigure, Figure),
}
PERSON: dict[str, Json] = {"sector": None, "role": None, "wikidata": None}
BLANK: dict[str, dict[str, Json]] = {
    "events": {
        "mode": None, "contexts": [], "quad": 1, "intensity": 1.0, "cameo": None, "status": "actual",
        "historical": False, "announces": None, "actors": [], "recipients": [], "date": None, "place": None,
    },
    "statements": {
        "office": None, "form": "direct", "verb": "say", "via": None, "date": None, "addressed_to": [],
    },
    "projects": {"kind": "port", "places": [], "participants": [], "stage": "planned", "steps": []},
    "relations": {"holds": True, "since": None, "until": None, "level": None, "a": [], "b": []},
    "figures": {
        "subject": "", "measure": "", "unit": "", "approximate": False, "period": None, "claimed_by": None,
        "check": {"verdict": "unverified"},
    },
}  # fmt: skip


def report(kind: str, found: dict[str, Json]) -> Report:
    words = str(found.pop("words", "x"))
    evidence: Json = [{"start": 0, "end": len(words), "text": words}]
    shared: dict[str, Json] = {"reports": ["story"], "evidence": evidence, "confidence": 1.0, "basis": "case"}
    said = {key: actors(key, value) for key, value in found.items()}
    made = TYPES[kind][1]
    fields = {**shared, **BLANK[kind], **said}
    return read_without_id(made, fields)


def read_without_id(kind: type[T], fields: dict[str, Json]) -> T:
    from_id = cast("dict[str, Json]", {**fields, "id": ""})
    try:
        return from_json(kind, from_id)
    except ValueError as problem:  # the message tells the id that this content has
        return from_json(kind, {**fields, "id": str(problem).rsplit(" ", 1)[-1]})


def actors(key: str, value: Json) -> Json:
    if key in ("actors", "recipients", "a", "b") and isinstance(value, list):
        return [actor(str(code)) for code in value]
    return actor(str(value)) if key == "speaker" else value


def actor(code: str) -> Json:
    return {"code": code, "name": code, "country": code.split(":")[0] or None, "mention": code, **PERSON}


@pytest.mark.parametrize("case", CASES["pairs"], ids=lambda case: str(case["name"]))
def test_what_pairs_with_what(case: dict[str, Json]) -> None:
    kind = str(case["kind"])
    golds = [from_json(TYPES[kind][0], item) for item in cast("list[Json]", case["gold"])]
    found = [report(kind, dict(item)) for item in cast("list[dict[str, Json]]", case["found"])]
    assert [list(p) for p in pair(kind, golds, found)] == case["pairs"]


@pytest.mark.parametrize("case", CASES["overlaps"], ids=lambda case: str(case["a"])[:30])
def test_overlap(case: dict[str, Json]) -> None:
    a, b = str(case["a"]), str(case["b"])
    assert overlap(a, b) == pytest.approx(case["is"])
    assert overlap(b, a) == pytest.approx(case["is"])
