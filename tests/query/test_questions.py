"""One question a test: what comes back, and as which type."""

from collections.abc import Callable
from datetime import date

import pytest

from dragoman.errors import FormatError, UsageError
from dragoman.model.agreement import Agreement
from dragoman.model.coded import Failure
from dragoman.model.dispute import Dispute
from dragoman.model.expectation import Expectation
from dragoman.model.figure import Figure
from dragoman.model.project import Project
from dragoman.model.relation import Relation
from dragoman.model.report import Report
from dragoman.model.statement import Statement
from dragoman.model.when import Precision, WhenBasis
from dragoman.query.agreements import agreements
from dragoman.query.days import day_span, given_when
from dragoman.query.disputes import disputes
from dragoman.query.expectations import expectations
from dragoman.query.failures import failures
from dragoman.query.figures import figures
from dragoman.query.filters import Filters
from dragoman.query.lake import Lake
from dragoman.query.projects import projects
from dragoman.query.relations import relations
from dragoman.query.statements import statements
from dragoman.query.stories import stories, story_id
from dragoman.query.summary import summary
from dragoman.store.reader import LakeReader
from tests.ledger.made import FERRY, ferry
from tests.query.conftest import TALKS, UNDATED


@pytest.mark.parametrize(
    ("question", "kind", "status", "type_"),
    [
        (statements, Statement, "direct", None),
        (agreements, Agreement, "signed", "treaty"),
        (projects, Project, "planned", "railway"),
        (relations, Relation, "holds", "strained"),
        (figures, Figure, "unverified", "number"),
        (disputes, Dispute, None, None),
        (expectations, Expectation, "pending", "CONSULT"),
    ],
)
def test_each_kind_is_found_by_actor_status_type_and_story(
    lake: LakeReader,
    question: Callable[[Lake, Filters], tuple[Report, ...]],
    kind: type[Report],
    status: str | None,
    type_: str | None,
) -> None:
    (found,) = question(lake, Filters(actor=("NOR",), stories=(FERRY.id,)))
    assert isinstance(found, kind)
    assert found in dict(ferry().all_reports()).values()
    assert question(lake, Filters(actor=("BOL",))) == ()
    assert question(lake, Filters(statuses=(status or "direct",))) == ((found,) if status else ())
    assert question(lake, Filters(types=(type_ or "number",))) == ((found,) if type_ else ())
    assert question(lake, Filters(statuses=("nonesuch",))) == ()


def test_parties_of_one_thing_stand_on_both_its_sides(lake: LakeReader) -> None:
    both = Filters(between=(("PER",), ("NOR",)))
    assert len(agreements(lake, both)) == len(projects(lake, both)) == len(relations(lake, both)) == 1
    assert figures(lake, both) == ()


def test_stories_are_listed_by_time(lake: LakeReader) -> None:
    assert [line.id for line in stories(lake)] == [FERRY.id, TALKS.id, UNDATED.id]
    assert stories(lake)[0]._replace(id="") == ("", "Harbour Post", "2031-03-04", "Norway faults Peru over ferry", 9)


def test_a_story_is_found_by_the_beginning_of_its_id(lake: LakeReader) -> None:
    assert story_id(lake, FERRY.id) == FERRY.id
    assert story_id(lake, FERRY.id[:10]) == FERRY.id
    assert story_id(lake, FERRY.id.removeprefix("story-")[:6]) == FERRY.id
    with pytest.raises(UsageError, match="3 stories have ids that begin with 'story-'"):
        story_id(lake, "story-")
    with pytest.raises(UsageError, match="no story in the record has an id that begins with 'zzz'"):
        story_id(lake, "zzz")


def test_failures_are_listed_by_item(lake: LakeReader) -> None:
    assert [failure.item for failure in failures(lake)] == ["a.txt", "b.txt"]
    assert isinstance(failures(lake)[0], Failure)


def test_a_summary_counts_what_stories_tell_and_puts_deeds_with_two_sides_first(lake: LakeReader) -> None:
    told = summary(lake, [FERRY.id, TALKS.id], most=3)
    assert told.counts["events"] == 5
    assert told.counts["agreements"] == 1
    assert len(told.events) == 3
    assert "Peru may shell" not in [event.evidence[0].text for event in told.events]
    assert [due.what for due in told.due] == ["They will meet in May"]
    assert summary(lake, [], most=3).counts["events"] == 0


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2031-03-04", date(2031, 3, 4), date(2031, 3, 4)),
        (" 2031-02 ", date(2031, 2, 1), date(2031, 2, 28)),
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
    ],
)
def test_days_months_and_years_are_spans(text: str, first: date, last: date) -> None:
    assert day_span(text) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2031-13", "2031-02-30", "31-01-01", "2031/01/01", "0000", "2031-1-1"]
)
def test_what_is_no_date_is_refused_with_the_way_to_write_one(text: str) -> None:
    with pytest.raises(FormatError, match="is no date: write 2025-01-31, 2025-01 or 2025"):
        day_span(text)


def test_a_publication_is_given_as_a_day_or_a_span() -> None:
    when = given_when("2031-03-04")
    assert (when.earliest, when.latest, when.precision, when.basis) == (
        date(2031, 3, 4),
        date(2031, 3, 4),
        Precision.DAY,
        WhenBasis.GIVEN,
    )
    span = given_when("2031-03-04..2031-04")
    assert (span.earliest, span.latest, span.precision) == (date(2031, 3, 4), date(2031, 4, 30), Precision.RANGE)
    with pytest.raises(FormatError, match="ends before it begins"):
        given_when("2031-04..2031-03")
