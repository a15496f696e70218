"""The event coder over cases that are data: a sentence in, its events out."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from dragoman.actors import cast
from dragoman.coding.agreements import code_agreements
from dragoman.coding.events.code import code_events
from dragoman.coding.statements import code_statements
from dragoman.language.analyse import analyse
from dragoman.model.actor import Actor
from dragoman.model.event import Event, Status
from dragoman.model.story import Story
from dragoman.model.when import WhenBasis, on_day
from dragoman.ports import PairModel, Tools

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases/coding/events.yaml").read_text("utf-8"))
PUBLISHED = date(2023, 6, 14)


def events_of(text: str, published: date, tools: Tools, model: PairModel | None = None) -> tuple[Event, ...]:
    story = Story(
        title=text.split(",")[0],
        outlet=None,
        url=None,
        path=None,
        position=0,
        published=on_day(published, text=None, basis=WhenBasis.GIVEN),
        language="en",
        text=text,
        captions=(),
    )
    book = tools.codebook
    analysis = analyse(story, parser=tools.parser, gazetteer=tools.gazetteer, times=book.times)
    people = cast(analysis, tools.world)
    statements = code_statements(analysis, people, book.speech)
    agreements = code_agreements(analysis, people, book.records)
    return code_events(analysis, people, statements, agreements, plover=book.plover, rules=book.events, model=model)


def in_short(event: Event, like: str) -> str:
    """Return an event in the notation of the cases, with only those details that `like` asks for."""
    words = [event.type.value, _side(event.actors, like, 0), ">", _side(event.recipients, like, 1)]
    words += [f"mode={event.mode}"] if "mode=" in like else []
    words += [f"announces={event.announces}"] if "announces=" in like or event.announces else []
    words += [str(event.status)] if event.status is not Status.ACTUAL else []
    words += ["historical"] if event.historical else []
    return " ".join(words)


def _side(actors: tuple[Actor, ...], like: str, side: int) -> str:
    """Return a side's codes, without sectors where the case names none."""
    sectors = ":" in like.split(">")[side].split("mode")[0]
    return ",".join(sorted({a.code if sectors else (a.country or a.code) for a in actors}))


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_case(case: dict[str, object], tools: Tools) -> None:
    published = case.get("published", PUBLISHED)
    assert isinstance(published, date)
    found = events_of(str(case["text"]), published, tools)
    wanted = case.get("events", [])
    assert isinstance(wanted, list)
    if case.get("none"):
        assert not found, [e.basis for e in found]
        return
    for like in wanted:
        assert like in {in_short(event, like) for event in found}, [(in_short(e, like), e.basis) for e in found]
    assert len(found) <= len(wanted), [(in_short(e, ""), e.basis) for e in found]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_evidence_is_in_the_text(case: dict[str, object], tools: Tools) -> None:
    text = str(case["text"])
    for event in events_of(text, PUBLISHED, tools):
        assert all(text[e.start : e.end] == e.text for e in event.evidence)


DATES = yaml.safe_load((Path(__file__).parent.parent / "cases/coding/event_dates.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", DATES, ids=[case["text"][:60] for case in DATES])
def test_when_a_deed_was_done(case: dict[str, Any], tools: Tools) -> None:
    found = sorted(events_of(case["text"], case["published"], tools), key=lambda event: event.evidence[0].start)
    told = [
        f"{e.type.value} {e.date.earliest}..{e.date.latest} {e.date.basis}" if e.date else f"{e.type.value} -"
        for e in found
    ]
    assert told == case["events"]
