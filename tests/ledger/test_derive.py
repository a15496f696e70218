"""The record is a function of the set of reports."""

from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from dragoman.ledger.derive import derive, drawers, told_by
from dragoman.model.coded import CodedStory
from dragoman.model.event import Event, EventType
from dragoman.model.record import Told
from dragoman.model.report import Report
from dragoman.model.story import Story
from dragoman.model.when import WhenBasis, on_day
from tests.ledger.made import actor, event, ferry, story

TEXT = "Norway faulted Peru over ferry. Norway shelled Peru port. Norway met Peru envoy on ferry. Chile sues Norway."
PIECES = TEXT.split(". ")
DAYS = [None, *(on_day(date(2031, 3, 1) + timedelta(n), text=None, basis=WhenBasis.STATED) for n in range(3))]


@st.composite
def stories(draw: st.DrawFn) -> CodedStory:
    teller = story(TEXT + "!" * draw(st.integers(0, 5)), outlet=draw(st.sampled_from([None, "A", "B"])))
    return CodedStory(story=teller, events=tuple(draw(st.lists(events(teller), min_size=1, max_size=5))))


def events(teller: Story) -> st.SearchStrategy[Event]:
    sides = st.sampled_from([(), (actor("NOR"),), (actor("PER"),)])
    return st.builds(
        lambda piece, kind, by, to, when, mode: event(teller, piece, kind, by=by, to=to, date=when, mode=mode),
        piece=st.sampled_from(PIECES),
        kind=st.sampled_from([EventType.ACCUSE, EventType.CONSULT]),
        by=sides,
        to=sides,
        when=st.sampled_from(DAYS),
        mode=st.sampled_from([None, "meet"]),
    )


batches = st.lists(stories(), min_size=1, max_size=5, unique_by=lambda coded: coded.story.id)


@given(batches, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_count(coded: list[CodedStory], random: Random) -> None:
    told = _told(coded)
    shuffled = list(told)
    random.shuffle(shuffled)
    assert derive(shuffled) == derive(told)


@given(batches)
def test_every_report_is_in_exactly_one_entry(coded: list[CodedStory]) -> None:
    told = _told(coded)
    members = [member for entry in derive(told) for member in entry.members]
    assert sorted(members) == sorted(one.report.id for one in told)


@given(batches)
def test_a_drawer_needs_nothing_outside_it(coded: list[CodedStory]) -> None:
    told = _told(coded)
    drawer = {key: name for each in coded for key, name in drawers(told_by(each)).items()}
    apart = [
        entry
        for name in sorted(set(drawer.values()))
        for entry in derive([one for one in told if drawer[one.report.id] == name])
    ]
    assert sorted(entry.record.id for entry in apart) == sorted(entry.record.id for entry in derive(told))


@given(batches)
def test_what_is_told_again_changes_nothing(coded: list[CodedStory]) -> None:
    assert derive(_told(coded) * 2) == derive(_told(coded))


def test_a_report_given_twice_by_a_story_is_one() -> None:
    coded = ferry()
    doubled = CodedStory(story=coded.story, events=coded.events * 2)
    assert len(told_by(doubled)) == len(coded.events)


def _told(coded: list[CodedStory]) -> list[Told[Report]]:
    return [one for each in coded for one in told_by(each)]
