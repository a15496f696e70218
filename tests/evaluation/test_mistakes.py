from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.evaluation.assess import assess
from dragoman.evaluation.gold import load_gold
from dragoman.evaluation.mistakes import MistakeKind
from dragoman.evaluation.report import assessment_json, mistake_lines, score_lines, score_table
from dragoman.evaluation.sentence import sentence_around
from dragoman.model.agreement import AgreementStage
from dragoman.model.coded import CodedStory
from dragoman.model.event import EventType, Status
from tests.evaluation.answers import actors, answers, when

PAGE = (
    "Lima and Accra sign port deal\n\nPeru signed a port agreement with Ghana on Monday. Peru sent rice. Ghana left.\n"
)
STORY = """\
file: port.txt
published: 2024-05-07
published_stated: true
title: Lima and Accra sign port deal
events:
- {type: SUPPORT, actors: [PER], recipients: [GHA], date: 2024-05-06, quote: Peru signed a port agreement with Ghana}
- {type: AID, actors: [PER], recipients: [], quote: Peru sent rice}
- {type: RETREAT, actors: [GHA], recipients: [], quote: Ghana left, weight: minor}
agreements:
- {name: port agreement, parties: [PER, GHA], stage: signed, quote: signed a port agreement with Ghana}
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "port.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "port.yaml").write_text(STORY, encoding="utf-8")
    return tmp_path


@pytest.fixture
def wrong(gold: Path) -> CodedStory:
    """Wrong status and date, an aid taken for a threat, a retreat missed, and the agreement at the wrong stage."""
    coded = answers(load_gold(gold)[0], gold)
    signed, aid, _ = coded.events
    signed = replace(signed, status=Status.FUTURE, date=None)
    threat = replace(aid, type=EventType.THREATEN, actors=actors(("PER:GOV",)))
    stages = tuple(replace(a, stage=AgreementStage.PROPOSED) for a in coded.agreements)
    return replace(coded, events=(signed, threat), agreements=stages)


def told(gold: Path, coded: CodedStory) -> Iterator[tuple[str, MistakeKind, str | None, str | None, str]]:
    for m in assess(gold, [coded]).mistakes:
        yield m.of, m.kind, m.wanted, m.found, m.sentence


def test_the_right_answers_have_no_mistakes(gold: Path) -> None:
    assert assess(gold, [answers(load_gold(gold)[0], gold)]).mistakes == ()


def test_each_mistake_comes_with_its_sentence(gold: Path, wrong: CodedStory) -> None:
    signing = "Peru signed a port agreement with Ghana on Monday."
    assert list(told(gold, wrong)) == [
        ("events", MistakeKind.MISSED, "AID PER > -", None, "Peru sent rice."),
        ("events", MistakeKind.FALSE, None, "THREATEN PER:GOV > -", "Peru sent rice."),
        ("events", MistakeKind.STATUS, "actual", "future", signing),
        ("events", MistakeKind.DATE, "2024-05-06", "none", signing),
        ("agreements", MistakeKind.STAGE, "signed", "proposed", signing),
    ]


def test_mistakes_read_as_lines(gold: Path, wrong: CodedStory) -> None:
    lines = list(mistake_lines(assess(gold, [wrong]).mistakes))
    at = lines.index("events: wrong status (1)")
    assert lines[at + 1] == "  port.txt 0  future, should be actual  [gold]"
    assert lines[at + 2] == "      Peru signed a port agreement with Ghana on Monday."


def test_a_date_that_is_an_interval_is_told_as_one(gold: Path) -> None:
    coded = answers(load_gold(gold)[0], gold)
    days = load_gold(gold)[0].published
    assert days
    event = replace(coded.events[0], date=when((days[0].replace(day=1), days[0].replace(day=28))))
    found = [m[3] for m in told(gold, replace(coded, events=(event, *coded.events[1:])))]
    assert found == ["2024-05-01..2024-05-28"]


def test_scores_read_as_a_table(gold: Path, wrong: CodedStory) -> None:
    scores = assess(gold, [wrong]).scores
    assert "events            2      1      1        2      0.500    0.500    0.500" in list(score_lines(scores))
    assert "| events | 2 | 1 | 2 | 0.500 | 0.500 | 0.500 |" in list(score_table(scores))
    assert "| evidence | 3 | 3 | 1.000 |" in list(score_table(scores))


def test_mistakes_are_in_the_json_only_when_asked_for(gold: Path, wrong: CodedStory) -> None:
    assessment = assess(gold, [wrong])
    errors = assessment_json(assessment, errors=True)["errors"]
    assert isinstance(errors, list)
    assert len(errors) == len(assessment.mistakes)
    assert "errors" not in assessment_json(assessment, errors=False)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("spoke", "He spoke for the U.S. on Monday."),
        ("“No,”", "“No,” she said."),
        ("she said. It", "“No,” she said. It ended."),
        ("new", "A new paragraph"),
    ],
)
def test_the_sentence_around_some_words(words: str, sentence: str) -> None:
    text = "He spoke for the U.S. on Monday. “No,” she said. It ended.\nA new paragraph"
    start = text.index(words)
    assert sentence_around(text, start, start + len(words)) == sentence
