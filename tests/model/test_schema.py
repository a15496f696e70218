import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from dragoman.errors import FormatError
from dragoman.model.coded import CodedStory
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.json import Json, to_json
from dragoman.model.relation import Relation
from dragoman.model.schema import schema
from tests.model.strategies import instances
from tests.model.test_json import RECORD, SLOW

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "story.schema.json"


@cache
def validator(kind: type) -> Draft202012Validator:
    made = schema(kind)
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_the_published_schema_is_the_one_of_the_types() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == schema(CodedStory), (
        "the types have changed: dragoman schema > docs/schema/story.schema.json"
    )


@pytest.mark.parametrize("kind", RECORD, ids=lambda kind: kind.__name__)
@settings(SLOW, max_examples=5)
@given(data=st.data())
def test_the_json_form_of_every_type_fits_its_schema(kind: type, data: st.DataObject) -> None:
    validator(kind).validate(to_json(data.draw(instances(kind))))


@settings(SLOW, max_examples=3)
@given(event=instances(Event))
@pytest.mark.parametrize(
    "change",
    [
        {"evidence": []},
        {"reports": []},
        {"confidence": 1.5},
        {"quad": 5},
        {"status": "maybe"},
        {"type": None},
        {"id": "event-1"},
        {"extra": 1},
        {"date": {"earliest": "2025-02-30", "latest": None, "precision": "day", "text": None, "basis": "stated"}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_the_types_refuse_the_schema_refuses(change: dict[str, Json], event: Event) -> None:
    written = to_json(event)
    assert isinstance(written, dict)
    assert not validator(Event).is_valid(written | change)


@settings(SLOW, max_examples=3)
@given(event=instances(Event))
def test_every_field_is_required(event: Event) -> None:
    written = to_json(event)
    assert isinstance(written, dict)
    for name in written:
        assert not validator(Event).is_valid({key: value for key, value in written.items() if key != name})


def test_a_range_is_a_pair() -> None:
    assert schema(Figure)["$defs"]["Figure"]["properties"]["value"] == {  # type: ignore[index, call-overload]
        "anyOf": [
            {"type": "integer"},
            {"type": "number"},
            {
                "type": "array",
                "prefixItems": [{"type": ["integer", "number"]}] * 2,
                "items": False,
                "minItems": 2,
            },
        ]
    }


def test_a_keyword_of_python_is_written_without_its_underscore() -> None:
    assert "except" in schema(Relation)["$defs"]["Relation"]["required"]  # type: ignore[index, call-overload, operator]


def test_a_type_without_json_form_has_no_schema() -> None:
    with pytest.raises(FormatError, match="no JSON Schema"):
        schema(set)
