"""When two reports of the other kinds are one."""

import pytest

from dragoman.ledger.derive import derive, told_by
from dragoman.model.agreement import AgreementStage
from dragoman.model.coded import KINDS
from dragoman.model.project import ProjectStage
from dragoman.model.record import Entry, Told
from dragoman.model.relation import RelationKind
from dragoman.model.report import Report
from tests.ledger.made import (
    actor,
    agreement,
    day,
    dispute,
    expectation,
    ferry,
    figure,
    project,
    relation,
    span,
    statement,
    story,
)

POST = story(
    "Old news: Coastal Fishing Treaty, Coastal Fishing Pact, Andes Fjord Railway, 12 ships, at odds, May talks"
)
TIMES = story(
    "New: the Coastal Fishing Treaty, Visa Treaty, Andes Fjord Railway, 12 ships, at odds, May talks", outlet="T"
)


def entries(kind: str, *reports: Report) -> tuple[Entry, ...]:
    return derive(_told(kind, report, position) for position, report in enumerate(reports))


def _told(kind: str, report: Report, position: int) -> Told[Report]:
    teller = POST if report.reports[0] == POST.id else TIMES
    return Told(
        kind=kind,
        report=report,
        story=teller.id,
        group=teller.id,
        outlet=teller.outlet,
        published=teller.published,
        position=position,
    )


def test_an_agreement_is_where_its_furthest_report_puts_it() -> None:
    signed = agreement(POST, "Coastal Fishing Pact", AgreementStage.SIGNED, date=day("2030-01-01"))
    in_force = agreement(TIMES, "the Coastal Fishing Treaty", AgreementStage.IN_FORCE, date=day("2031-01-01"))
    (entry,) = entries("agreements", signed, in_force)
    assert entry.record.evidence == in_force.evidence
    assert entry.members == (in_force.id, signed.id)
    assert entry.when == day("2031-01-01")


def test_agreements_on_other_matters_or_of_others_stay_apart() -> None:
    fishing = agreement(POST, "Coastal Fishing Treaty", AgreementStage.SIGNED)
    visas = agreement(TIMES, "Visa Treaty", AgreementStage.SIGNED)
    others = agreement(TIMES, "Coastal Fishing Treaty", AgreementStage.SIGNED, parties=(actor("NOR"), actor("CHL")))
    assert len(entries("agreements", fishing, visas, others)) == 3


def test_statements_merge_only_where_words_and_voice_are_the_same() -> None:
    same = statement(POST, "at odds"), statement(TIMES, "at odds", date=day("2031-03-03"))
    assert len(entries("statements", *same)) == 1
    assert len(entries("statements", same[0], statement(TIMES, "at odds", actor("PER")))) == 2
    assert len(entries("statements", same[0], statement(TIMES, "May talks"))) == 2


def test_a_project_is_one_however_often_told() -> None:
    planned = project(POST, "Andes Fjord Railway")
    begun = project(TIMES, "Andes Fjord Railway", ProjectStage.UNDER_WAY)
    (entry,) = entries("projects", planned, begun)
    assert entry.record.evidence == begun.evidence


@pytest.mark.parametrize(
    ("kind", "a", "b", "number"),
    [
        (RelationKind.BORDER, "PER", "NOR", 1),
        (RelationKind.SANCTIONS, "PER", "NOR", 2),
        (RelationKind.SANCTIONS, "NOR", "PER", 1),
    ],
)
def test_relations_that_run_both_ways_are_one_from_either_side(kind: RelationKind, a: str, b: str, number: int) -> None:
    told = relation(POST, "at odds", kind, "NOR", "PER"), relation(TIMES, "at odds", kind, a, b)
    assert len(entries("relations", *told)) == number


def test_a_relation_that_ended_is_not_one_that_holds() -> None:
    war = relation(POST, "at odds", RelationKind.WAR, "NOR", "PER")
    assert len(entries("relations", war, relation(TIMES, "at odds", RelationKind.WAR, "NOR", "PER", holds=False))) == 2
    embassy = relation(POST, "at odds", RelationKind.DIPLOMATIC_MISSION, "NOR", "PER", level="embassy")
    mission = relation(TIMES, "at odds", RelationKind.DIPLOMATIC_MISSION, "NOR", "PER", level="technical mission")
    assert len(entries("relations", embassy, mission)) == 2


def test_a_figure_is_one_where_the_same_voice_gives_the_same_number() -> None:
    claimed = figure(POST, "12 ships", 12, subject="ships", claimed_by=actor("NOR"))
    again = figure(TIMES, "12 ships", 12, subject="ships", claimed_by=actor("NOR"))
    assert len(entries("figures", claimed, again)) == 1
    assert (
        len(entries("figures", claimed, figure(TIMES, "12 ships", 13, subject="ships", claimed_by=actor("NOR")))) == 2
    )
    unclaimed = figure(POST, "12 ships", 12, subject="ships"), figure(TIMES, "12 ships", 12, subject="ships")
    assert len(entries("figures", *unclaimed)) == 2


def test_disputes_merge_within_a_story_only() -> None:
    said = dispute(POST, "Old news", "12 ships", "the ferry"), dispute(POST, "Old news", "at odds", "the ferry")
    assert len(entries("disputes", *said)) == 1
    assert len(entries("disputes", said[0], dispute(TIMES, "New", "12 ships", "the ferry"))) == 2


def test_expectations_merge_where_the_day_is_told() -> None:
    told = expectation(POST, "May talks", day("2031-05-02")), expectation(TIMES, "May talks", day("2031-05-02"))
    assert len(entries("expectations", *told)) == 1
    month = span("2031-05-01", "2031-05-31")
    assert (
        len(entries("expectations", expectation(POST, "May talks", month), expectation(TIMES, "May talks", month))) == 2
    )


def test_every_kind_has_an_entry_filed_under_its_time_or_that_of_the_story() -> None:
    coded = ferry()
    made = derive(told_by(coded))
    assert {entry.kind for entry in made} == set(KINDS)
    assert next(entry.when for entry in made if entry.kind == "disputes") == coded.story.published


def test_what_is_awaited_without_a_date_is_filed_under_none() -> None:
    (entry,) = entries("expectations", expectation(POST, "May talks"))
    assert entry.when is None
