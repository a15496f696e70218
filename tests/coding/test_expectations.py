"""What is expected: from agreements that are due, and from events that announce others."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.coding.agreements import code_agreements
from dragoman.coding.expectations import code_expectations
from dragoman.model.actor import Actor
from dragoman.model.event import Event, EventType, Status
from dragoman.model.evidence import Evidence
from dragoman.model.expectation import Expectation, Outcome
from dragoman.model.story import Story
from dragoman.model.when import WhenBasis, on_day
from dragoman.ports import Tools
from tests.coding.reading import Case, cases, lands, read

CASES = cases("expectations")
TEXT = "Laos and Fiji will hold talks in Suva on May 2."
STORY = Story(
    title=TEXT, outlet=None, url=None, path=None, position=0, published=None, language="en", text=TEXT, captions=()
)


def actor(code: str) -> Actor:
    return Actor(code=code, name=code, country=code, sector=None, role=None, wikidata=None, mention=code)


def event(
    kind: EventType = EventType.AGREE,
    *,
    announces: EventType | None = EventType.CONSULT,
    status: Status = Status.ACTUAL,
    historical: bool = False,
    due: date | None = date(2024, 5, 2),
    sides: tuple[str, ...] = ("LAO", "FJI"),
    start: int = 0,
) -> Event:
    return Event(
        reports=(STORY.id,),
        evidence=(Evidence(start=start, end=len(TEXT), text=TEXT[start:]),),
        confidence=0.5,
        basis="made for the test",
        type=kind,
        mode=None,
        contexts=(),
        quad=1,
        intensity=1.0,
        cameo=None,
        status=status,
        historical=historical,
        announces=announces,
        actors=tuple(map(actor, sides)),
        recipients=tuple(map(actor, sides)),
        date=on_day(due, text=None, basis=WhenBasis.STATED) if due else None,
        place=None,
    )


def in_short(expectation: Expectation) -> str:
    due = expectation.due.earliest if expectation.due else "open"
    return f"{expectation.what} | {expectation.type} | {lands(expectation.actors)} | {due}"


@pytest.mark.parametrize("case", CASES, ids=[str(case["text"])[:60] for case in CASES])
def test_case(case: Case, tools: Tools) -> None:
    wanted = case["expectations"]
    assert isinstance(wanted, list)
    reading = read(str(case["text"]), tools)
    agreements = code_agreements(reading.analysis, reading.cast, tools.codebook.records)
    found = code_expectations(reading.analysis.story, (), agreements)
    assert len(found) == len(wanted)
    assert all(in_short(f).endswith(w) for f, w in zip(found, wanted, strict=True)), [in_short(f) for f in found]


def test_a_promise_is_an_expectation_of_what_it_announces() -> None:
    promise = event()
    (found,) = code_expectations(STORY, (promise,), ())
    assert (found.of, found.type, found.outcome) == (promise.id, EventType.CONSULT, Outcome.PENDING)
    assert found.due == promise.date
    assert found.evidence == promise.evidence


def test_what_is_told_as_coming_is_expected() -> None:
    (found,) = code_expectations(STORY, (event(EventType.CONSULT, announces=None, status=Status.FUTURE),), ())
    assert found.type is EventType.CONSULT


@pytest.mark.parametrize(
    "quiet",
    [
        event(announces=None),
        event(status=Status.NEGATED),
        event(historical=True),
        event(EventType.CONSULT, announces=None),
        event(EventType.ACCUSE, announces=None, status=Status.HYPOTHETICAL),
    ],
    ids=["nothing announced", "denied", "long past", "done", "hypothetical"],
)
def test_what_announces_nothing_is_not_expected(quiet: Event) -> None:
    assert code_expectations(STORY, (quiet,), ()) == ()


def test_the_same_thing_told_twice_is_expected_once() -> None:
    (found,) = code_expectations(STORY, (event(), event(start=5)), ())
    assert len(found.evidence) == 2


def test_another_day_is_another_expectation() -> None:
    assert len(code_expectations(STORY, (event(), event(due=date(2024, 6, 9), start=5)), ())) == 2


def test_an_open_date_is_left_open() -> None:
    (found,) = code_expectations(STORY, (event(due=None),), ())
    assert found.due is None


def test_other_sides_are_another_expectation() -> None:
    assert len(code_expectations(STORY, (event(), event(sides=("PER", "BOL"), start=5)), ())) == 2


def test_a_signature_told_by_event_and_agreement_is_expected_once(tools: Tools) -> None:
    text = "Kenya will sign a defence pact with Uganda on April 4."
    reading = read(text, tools)
    agreements = code_agreements(reading.analysis, reading.cast, tools.codebook.records)
    told = replace(
        event(announces=EventType.SUPPORT, due=date(2024, 4, 4), sides=("KEN", "UGA")),
        evidence=(Evidence(start=0, end=len(text), text=text),),
    )
    (found,) = code_expectations(reading.analysis.story, (told,), agreements)
    assert found.of == agreements[0].id
