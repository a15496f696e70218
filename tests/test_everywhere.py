"""Over hundreds of real stories: evidence stands where it says, and the same page gives the same bytes."""

import csv
import json
import random
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from dragoman.model.coded import CodedStory
from dragoman.model.json import from_json, to_json
from dragoman.model.page import Media, Page
from dragoman.pipeline import code
from dragoman.ports import Tools

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
WIKINEWS = DATA / "news" / "wikinews"
DAYS = DATA / "current_events" / "daily_2002_2025-06.tar.xz"
SAMPLE = 300

absent = pytest.mark.skipif(not DATA.is_dir(), reason="the shared data sets are not here")


def page(content: str, path: str) -> Page:
    return Page(path=path, url=None, content=content, media=Media.TEXT)


def wikinews() -> Iterator[Page]:
    for year in sorted(WIKINEWS.glob("*.csv")):
        with year.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield page(f"{row['title']}\n\n{row['text']}", row["url"])


def days() -> Iterator[Page]:
    with tarfile.open(DAYS) as archive:
        names = sorted(member.name for member in archive.getmembers() if member.name.endswith(".yaml"))
        chosen = set(random.Random(2002).sample(names, SAMPLE))
        for member in archive:
            if member.name in chosen:
                file = archive.extractfile(member)
                assert file is not None
                day = yaml.safe_load(file.read())
                items = [str(x) for part in day["Intelligence_Payload"].values() for x in part]
                yield page(f"{day['Date']}\n\n" + "\n\n".join(items), member.name)


def check(pages: Iterator[Page], tools: Tools) -> int:
    """Return how many reports the pages gave, all of them sound."""
    reports = 0
    for found in pages:
        for story in code(found, tools):
            if isinstance(story, CodedStory):
                text = story.story.text
                for _, report in story.all_reports():
                    reports += 1
                    assert report.reports == (story.story.id,)
                    assert all(text[e.start : e.end] == e.text for e in report.evidence), (found.path, report.id)
    return reports


@absent
def test_evidence_over_all_of_wikinews(tools: Tools) -> None:
    assert check(wikinews(), tools) > 1000


@absent
def test_evidence_over_days_of_current_events(tools: Tools) -> None:
    assert check(days(), tools) > 1000


def test_same_page_same_bytes_and_back(tools: Tools) -> None:
    for path in sorted((Path(__file__).parents[1] / "examples").glob("*.txt")):
        first, second = (
            [json.dumps(to_json(s), ensure_ascii=False) for s in code(page(path.read_text("utf-8"), path.name), tools)]
            for _ in range(2)
        )
        assert first == second
        for line in first:
            assert to_json(from_json(CodedStory, json.loads(line))) == json.loads(line)
