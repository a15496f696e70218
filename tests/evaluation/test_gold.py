from datetime import date
from pathlib import Path

import pytest

from dragoman.errors import FormatError, UsageError
from dragoman.evaluation.annotation import Weight
from dragoman.evaluation.gold import gold_faults, gold_pages, load_gold, read_story
from dragoman.model.event import EventType, Status
from tests.evaluation.official import GOLD

PAGE = "Norway and Iceland met in Bergen. Oslo denied the charge, “a fable”."
STORY = """\
file: page.txt
published: 2024-05-02
title: Norway and Iceland met in Bergen
events:
- {type: CONSULT, also: [SUPPORT], actors: [NOR], recipients: [ISL], quote: met in Bergen,
   date: [2024-05-01, 2024-05-02]}
- {type: REJECT, status: negated, actors: ["NOR:GOV"], recipients: [], quote: Oslo denied the charge, weight: minor}
"""


def gold(folder: Path, story: str = STORY, page: str | None = PAGE) -> Path:
    (folder / "page.yaml").write_text(story, encoding="utf-8")
    if page is not None:
        (folder / "page.txt").write_text(page, encoding="utf-8")
    return folder


def test_an_annotation_is_read_with_its_defaults(tmp_path: Path) -> None:
    (story,) = load_gold(gold(tmp_path))
    assert story.published == (date(2024, 5, 2), date(2024, 5, 2))
    met, denied = story.events
    assert (met.type, met.also, met.status, met.weight) == (
        EventType.CONSULT, (EventType.SUPPORT,), Status.ACTUAL, Weight.MAIN,
    )  # fmt: skip
    assert met.date == (date(2024, 5, 1), date(2024, 5, 2))
    assert (denied.actors, denied.recipients, denied.status, denied.date) == (("NOR:GOV",), (), Status.NEGATED, None)


def test_good_gold_has_no_faults(tmp_path: Path) -> None:
    assert list(gold_faults(gold(tmp_path))) == []
    assert list(gold_faults(GOLD)) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("quote: met in Bergen", "quote: met in Oslo", "events: not in the page: 'met in Oslo'"),
        ("title: Norway", "title: Sweden", "title is not in the page"),
        ("quote: met in Bergen", "quote: met, in Bergen", "events: unknown key 'in Bergen'"),
        ("published:", "publisht:", "unknown key 'publisht'"),
        ("file: page.txt", "file: other.txt", "its page other.txt is not there"),
    ],
)
def test_a_fault_is_told(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert any(fault in line for line in gold_faults(gold(tmp_path, STORY.replace(old, new))))


@pytest.mark.parametrize(
    ("story", "complaint"),
    [
        (STORY.replace("CONSULT", "CHAT"), "events"),
        (STORY.replace("status: negated", "status: perhaps"), "perhaps"),
        (STORY.replace("2024-05-02\n", "yesterday\n"), "published"),
        ("events: 3\nfile: page.txt\ntitle: x\n", "events: expected a list of mappings"),
        ("- a\n- b\n", "expected a mapping"),
        ("file: [", "not readable as YAML"),
    ],
)
def test_an_illegal_value_is_refused_with_its_file(tmp_path: Path, story: str, complaint: str) -> None:
    with pytest.raises(FormatError, match=rf"page\.yaml.*{complaint}"):
        read_story(gold(tmp_path, story) / "page.yaml")


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no gold"):
        load_gold(tmp_path)


def test_a_page_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"page\.txt is not there"):
        gold_pages(gold(tmp_path, page=None))


def test_a_page_of_two_stories_is_one_page() -> None:
    assert [p.name for p in gold_pages(GOLD)].count("006.txt") == 1
    assert [s.story for s in load_gold(GOLD) if s.file == "006.txt"] == [0, 1]
