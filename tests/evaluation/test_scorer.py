import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dragoman.evaluation.gold import load_gold
from dragoman.evaluation.report import scores_json
from dragoman.evaluation.scorer import evaluate
from dragoman.model.agreement import AgreementStage
from dragoman.model.coded import CodedStory
from dragoman.model.event import EventType, Status
from dragoman.model.evidence import Evidence
from dragoman.model.json import Json, to_json
from dragoman.model.report import Report
from dragoman.model.when import When
from tests.evaluation.answers import actor, answers, when
from tests.evaluation.official import GOLD, official_scorer

NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)  # making a failing page smaller takes minutes
PERFECT = tuple(answers(gold, GOLD) for gold in load_gold(GOLD))


def theirs(stories: Sequence[CodedStory]) -> Json:
    by_page: dict[str, list[Json]] = {}
    for coded in stories:
        by_page.setdefault(Path(coded.story.path or "").name, []).append(json.loads(json.dumps(to_json(coded))))
    report: Json = official_scorer().score(GOLD, by_page)
    return report


def ours(stories: Sequence[CodedStory]) -> Json:
    return scores_json(evaluate(GOLD, stories))


@st.composite
def mutated(draw: st.DrawFn) -> tuple[CodedStory, ...]:
    """Draw the perfect answers with some stories and records lost, told twice, or told wrong."""
    stories = draw(st.lists(st.sampled_from(PERFECT), min_size=1, max_size=4))
    return tuple(draw(damaged(coded)) for coded in stories)


@st.composite
def damaged(draw: st.DrawFn, coded: CodedStory) -> CodedStory:
    kinds = {kind: coded.of_kind(kind) for kind, _ in coded.all_reports()}
    changed = {
        kind: tuple(draw(harmed(report)) for report in draw(st.lists(st.sampled_from(reports), max_size=6)))
        for kind, reports in kinds.items()
    }
    title = draw(st.sampled_from([coded.story.title, coded.story.title[:20], ""]))
    story = replace(coded.story, title=title, published=draw(moved(coded.story.published)))
    return replace(coded, story=story, **changed)  # type: ignore[arg-type]


@st.composite
def harmed(draw: st.DrawFn, report: Report) -> Report:
    """Draw a report with one thing changed, or none."""
    changes: dict[str, st.SearchStrategy[object]] = {"evidence": evidence(report)}
    for name in ("actors", "recipients", "parties", "a", "b"):
        if hasattr(report, name):
            changes[name] = st.lists(st.sampled_from(["USA", "IND", ":REB", "EU:IGO", "", "VEN"]), max_size=2).map(
                lambda codes: tuple(map(actor, codes))
            )
    for name, values in (
        ("type", list(EventType)),
        ("status", list(Status)),
        ("holds", [True, False]),
        ("value", [0, 1, (3, 5.0), 20]),
        ("name", ["the agreement", "Corridor", ""]),
        ("text", ["", "nothing of the kind"]),
        ("speaker", [actor("USA"), actor("")]),
    ):
        if hasattr(report, name):
            changes[name] = st.sampled_from(values)
    if report.PREFIX == "agreement":
        changes["stage"] = st.sampled_from(list(AgreementStage))
    if report.PREFIX == "event":
        changes["date"] = moved(getattr(report, "date", None))
    name = draw(st.sampled_from(["", *sorted(changes)]))
    return replace(report, **{name: draw(changes[name])}) if name else report  # type: ignore[arg-type]


def evidence(report: Report) -> st.SearchStrategy[tuple[Evidence, ...]]:
    first = report.evidence[0]
    half = max(1, len(first.text) // 3)
    shorter = Evidence(start=first.start, end=first.start + half, text=first.text[:half])
    shifted = Evidence(start=first.start + 1, end=first.end + 1, text=first.text)
    other = Evidence(start=0, end=5, text="Other")
    return st.sampled_from([(shorter,), (shifted,), (other,), (shorter, first), (other, shifted)])


@st.composite
def moved(draw: st.DrawFn, days: When | None) -> When | None:
    if days is None or days.earliest is None or days.latest is None or draw(st.booleans()):
        return draw(st.sampled_from([days, None]))
    start, length = draw(st.integers(-8, 8)), draw(st.sampled_from([0, 1, 3, 4, 5, 6, 38, 40, 41, 60]))
    earliest: date | None = days.earliest + timedelta(days=start)
    latest = days.earliest + timedelta(days=start + length)
    return replace(days, earliest=draw(st.sampled_from([earliest, earliest, None])), latest=latest)


def test_the_gold_itself_scores_full() -> None:
    scores = evaluate(GOLD, PERFECT)
    assert scores.events.precision == scores.events.recall == scores.statements.f1 == scores.disputes.f1 == 1.0
    assert scores.date.accuracy == scores.stage.accuracy == scores.status.accuracy == 1.0
    assert scores.pages_split.accuracy == scores.published.accuracy == 1.0
    assert scores.evidence.broken == 0


def test_nothing_found_is_nothing_right() -> None:
    scores = evaluate(GOLD, ())
    assert scores.events.f1 == 0.0
    assert scores.events.precision is None
    assert scores.pages_split.right == 0


def test_both_scorers_agree_on_the_gold_itself() -> None:
    assert ours(PERFECT) == theirs(PERFECT)
    assert ours(()) == theirs(())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], phases=NO_SHRINKING)
@given(stories=mutated())
def test_both_scorers_agree_on_wrong_answers(stories: tuple[CodedStory, ...]) -> None:
    assert ours(stories) == theirs(stories)


def test_a_minor_item_costs_nothing_when_missed_and_counts_when_found() -> None:
    mains = tuple(
        replace(coded, events=tuple(e for e, g in zip(coded.events, gold.events, strict=True) if g.weight == "main"))
        for coded, gold in zip(PERFECT, load_gold(GOLD), strict=True)
    )
    assert evaluate(GOLD, mains).events.f1 == 1.0
    assert evaluate(GOLD, mains).events.guessed < evaluate(GOLD, PERFECT).events.found


@pytest.mark.parametrize(
    ("from_first", "to_first", "right"),
    [(0, 0, True), (-40, 0, True), (-41, 0, False), (-2, -1, False)],
    ids=["the day", "a telling interval", "too wide", "beside it"],
)
def test_an_inferred_publication_date_must_be_near_and_narrow(from_first: int, to_first: int, right: bool) -> None:
    gold = next(g for g in load_gold(GOLD) if g.published and not g.published_stated)
    assert gold.published
    days = (gold.published[0] + timedelta(days=from_first), gold.published[0] + timedelta(days=to_first))
    coded = answers(gold, GOLD)
    story = replace(coded.story, published=when(days))
    assert evaluate(GOLD, [replace(coded, story=story)]).published.right == right
