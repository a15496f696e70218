"""The project's own coding of the gold pages: both scorers agree on it, and it fits the published schema."""

import json
from collections.abc import Sequence

import pytest
from jsonschema import Draft202012Validator

from dragoman.evaluation.gold import gold_pages
from dragoman.evaluation.scorer import evaluate
from dragoman.model.coded import CodedStory, Failure
from dragoman.model.json import from_json, to_json
from dragoman.pipeline import code
from dragoman.ports import Tools
from dragoman.sources.reading import read
from tests.docs.pages import ROOT
from tests.evaluation.official import GOLD
from tests.evaluation.test_scorer import ours, theirs


@pytest.fixture(scope="module")
def coded(tools: Tools) -> tuple[CodedStory, ...]:
    paths = [str(path) for path in gold_pages(GOLD)]
    paths += [str(ROOT / "examples")]
    pages = read(tuple(paths), stdin=None, outlet=None, published=None)
    results = [result for page in pages if not isinstance(page, Failure) for result in code(page, tools)]
    return tuple(result for result in results if isinstance(result, CodedStory))


def test_both_scorers_agree_on_what_the_project_finds(coded: Sequence[CodedStory]) -> None:
    assert ours(coded) == theirs(coded)


def test_no_evidence_is_broken(coded: Sequence[CodedStory]) -> None:
    assert evaluate(GOLD, coded).evidence.broken == 0
    for story in coded:
        for kind, report in story.all_reports():
            assert [e for e in report.evidence if story.story.text[e.start : e.end] != e.text] == [], kind


def test_what_the_project_finds_fits_the_published_schema(coded: Sequence[CodedStory]) -> None:
    published = json.loads((ROOT / "docs" / "schema" / "story.schema.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(published, format_checker=Draft202012Validator.FORMAT_CHECKER)
    for story in coded:
        validator.validate(to_json(story))


def test_what_the_project_finds_reads_back(coded: Sequence[CodedStory]) -> None:
    for story in coded:
        assert from_json(CodedStory, json.loads(json.dumps(to_json(story)))) == story
