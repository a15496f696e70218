"""When two reports are one event."""

from pathlib import Path
from typing import TypedDict, cast

import pytest
import yaml

from dragoman.ledger.derive import derive, told_by
from dragoman.model.actor import Actor
from dragoman.model.coded import CodedStory
from dragoman.model.event import Event, EventType, Status
from dragoman.model.story import Story
from dragoman.model.when import When
from tests.ledger.made import actor, day, event, span, story


class Side(TypedDict, total=False):
    text: str
    type: str
    by: str
    to: str | None
    date: str | None
    mode: str
    status: str
    place: str


class Case(TypedDict, total=False):
    name: str
    one_story: bool
    a: Side
    b: Side
    same: bool


def _cases() -> list[Case]:
    path = Path(__file__).parents[1] / "cases/ledger/events.yaml"
    return cast(list[Case], yaml.safe_load(path.read_text("utf-8")))


def _when(text: str | None) -> When | None:
    if text is None:
        return None
    first, dots, last = text.partition("..")
    return span(first, last) if dots else day(first)


def _actors(code: str | None) -> tuple[Actor, ...]:
    return (actor(code),) if code else ()


def _event(teller: Story, side: Side) -> Event:
    date = side.get("date", "2031-03-03")
    return event(
        teller,
        side["text"],
        EventType(side.get("type", "ACCUSE")),
        by=_actors(side.get("by", "NOR")),
        to=_actors(side.get("to", "PER")),
        date=_when(str(date) if date else None),
        mode=side.get("mode"),
        status=Status(side.get("status", "actual")),
        place=side.get("place"),
    )


def _coded(case: Case) -> tuple[CodedStory, ...]:
    a, b = case["a"], case["b"]
    if case.get("one_story"):
        teller = story(f"{a['text']}\n\n{b['text']}")
        return (CodedStory(story=teller, events=(_event(teller, a), _event(teller, b))),)
    tellers = story(a["text"], outlet="Harbour Post"), story(b["text"] + " ", outlet="Fjord Times")
    return tuple(CodedStory(story=t, events=(_event(t, s),)) for t, s in zip(tellers, (a, b), strict=True))


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["name"])
def test_two_reports_are_one_event(case: Case) -> None:
    told = [one for coded in _coded(case) for one in told_by(coded)]
    entries = derive(told)
    assert len(entries) == (1 if case["same"] else 2)
    assert sorted(member for entry in entries for member in entry.members) == sorted(one.report.id for one in told)


def test_the_head_is_the_fuller_report_and_names_all_stories() -> None:
    short, full = story("Norway faults Peru over its ferry"), story("Norway faulted Peru over a ferry", outlet="Fjord")
    vague = event(short, "faults Peru over its ferry", date=span("2031-03-03", "2031-03-04"))
    exact = event(full, "faulted Peru over a ferry", date=day("2031-03-03"), place="Callao")
    told = [*told_by(CodedStory(story=short, events=(vague,))), *told_by(CodedStory(story=full, events=(exact,)))]
    (entry,) = derive(told)
    assert entry.record.evidence == exact.evidence
    assert entry.record.reports == (full.id, short.id)
    assert entry.record.sources == 2
    assert entry.members == (exact.id, vague.id)


def test_a_vague_report_does_not_join_two_exact_ones() -> None:
    teller = story("Norway faulted Peru Monday. Norway faulted Peru Friday. Norway faulted Peru.")
    reports = (
        event(teller, "Norway faulted Peru Monday", date=day("2031-03-03")),
        event(teller, "Norway faulted Peru Friday", date=day("2031-03-07")),
        event(teller, "Norway faulted Peru."),
    )
    entries = derive(told_by(CodedStory(story=teller, events=reports)))
    assert sorted(len(entry.members) for entry in entries) == [1, 2]
