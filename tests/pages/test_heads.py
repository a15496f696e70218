"""What stands at the head of a page is the outlet, the date or furniture, and never the title or the text."""

from pathlib import Path

import pytest
import yaml

from dragoman.codebook.pages import load_page_rules
from dragoman.model.page import Media, Page
from dragoman.pages import stories

CASES = yaml.safe_load(Path(__file__).parents[1].joinpath("cases/pages/heads.yaml").read_text("utf-8"))
RULES = load_page_rules()
PROSE = (
    "Norland signed a pact on ferries with Sudmark on Friday, officials said.",
    "The transport minister welcomed the pact.",
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_head_is_told_from_the_story(case: dict[str, str]) -> None:
    content = case["head"] + "\n\n".join(PROSE)
    (story,) = stories(Page(path="page.txt", url=None, content=content, media=Media.TEXT), RULES)
    assert story.title == case["title"]
    assert story.outlet == case.get("outlet")
    assert (story.published.earliest if story.published and "published" in case else None) == case.get("published")
    assert story.text.endswith("\n\n".join(PROSE))
    assert not [words for words in case.get("lacks", ()) if words in story.text]
