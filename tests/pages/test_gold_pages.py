"""The pages that a careful reader has annotated: number of stories, titles and stated days."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from dragoman.codebook.pages import load_page_rules
from dragoman.model.page import Media, Page
from dragoman.model.story import Story
from dragoman.pages import stories

SHARED = Path(__file__).parents[3] / "shared"
GOLD = sorted(path for path in SHARED.glob("gold/stories/*.yaml") if path.stem != "thread")
SEED = sorted(SHARED.glob("seed/*.txt"))

if not GOLD or not SEED:
    pytest.skip("the annotated pages are not on this machine", allow_module_level=True)


def read(path: Path) -> tuple[Story, ...]:
    page = Page(path=path.name, url=None, content=path.read_text("utf-8"), media=Media.TEXT)
    return stories(page, load_page_rules())


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_annotated_page(path: Path) -> None:
    gold = yaml.safe_load(path.read_text("utf-8"))
    found = read(path.with_name(gold["file"]))
    assert len(found) == gold["stories"]
    story = found[gold["story"]]
    assert story.title == gold["title"]
    if not gold["published_stated"]:
        assert story.published is None
    else:
        assert story.published is not None
        assert story.published.earliest == story.published.latest == gold["published"]
        assert isinstance(story.published.earliest, date)


@pytest.mark.parametrize("path", SEED, ids=lambda path: path.stem)
def test_seed_is_cut_into_two_clean_stories(path: Path) -> None:
    found = read(path)
    assert len(found) == 2
    assert [[caption.credit for caption in story.captions] for story in found] == [["Reuters"], ["AFP"]]
    for story in found:
        assert story.text.startswith(story.title + "\n\n")
        assert story.text.count(story.title) == 1
        paragraphs = story.text.split("\n\n")
        assert not {"TT", *(caption.text for caption in story.captions)} & set(paragraphs)
