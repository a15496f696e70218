import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.errors import FormatError
from dragoman.model.actor import Actor, Voice
from dragoman.model.agreement import Agreement, AgreementStep
from dragoman.model.coded import CodedStory, Failure
from dragoman.model.dispute import Dispute, DisputeSide
from dragoman.model.event import Event
from dragoman.model.evidence import Evidence
from dragoman.model.expectation import Expectation
from dragoman.model.figure import Check, Figure
from dragoman.model.json import from_json, to_json
from dragoman.model.page import Page
from dragoman.model.place import Place
from dragoman.model.project import Project, ProjectStep
from dragoman.model.relation import Relation
from dragoman.model.statement import Statement
from dragoman.model.story import Caption, Story
from dragoman.model.when import When
from tests.model.strategies import instances

RECORD = (
    Actor, Agreement, AgreementStep, Caption, Check, Dispute, DisputeSide, Event, Evidence, Expectation, Failure,
    Figure, Page, Place, Project, ProjectStep, Relation, Statement, Story, Voice, When,
)  # fmt: skip
SLOW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@pytest.mark.parametrize("kind", RECORD, ids=lambda kind: kind.__name__)
@SLOW
@given(data=st.data())
def test_reading_back_what_was_written_gives_the_same(kind: type, data: st.DataObject) -> None:
    value = data.draw(instances(kind))
    written = json.dumps(to_json(value), ensure_ascii=False)
    assert from_json(kind, json.loads(written)) == value


@settings(SLOW, max_examples=3, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(coded=instances(CodedStory))
def test_a_coded_story_reads_back(coded: CodedStory) -> None:
    assert from_json(CodedStory, json.loads(json.dumps(to_json(coded)))) == coded


@SLOW
@given(event=instances(Event), basis=st.text(max_size=5))
def test_the_id_is_the_content(event: Event, basis: str) -> None:
    assert replace(event).id == event.id
    assert (replace(event, basis=basis).id == event.id) == (basis == event.basis)


@SLOW
@given(event=instances(Event))
def test_a_changed_record_under_its_old_id_is_refused(event: Event) -> None:
    written = to_json(replace(event, confidence=0.25))
    assert isinstance(written, dict)
    written["confidence"] = 0.75
    with pytest.raises(FormatError, match="is not the id of this content"):
        from_json(Event, written)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"start": "3"}, "Evidence.start: expected int, found '3'"),
        ({"start": True}, "Evidence.start: expected int, found True"),
        ({"colour": "red"}, "Evidence: there is no field 'colour'"),
        ({"end": 9}, "does not fit its text"),
    ],
)
def test_what_is_not_the_json_form_is_refused_with_the_place(change: dict[str, str | int], complaint: str) -> None:
    with pytest.raises(FormatError, match=complaint):
        from_json(Evidence, {"start": 3, "end": 7, "text": "four", **change})


def test_a_missing_field_is_named() -> None:
    with pytest.raises(FormatError, match="Evidence: text is missing"):
        from_json(Evidence, {"start": 3, "end": 7})


def test_what_has_no_json_form_is_refused() -> None:
    with pytest.raises(FormatError, match="set has no JSON form"):
        to_json({1})
