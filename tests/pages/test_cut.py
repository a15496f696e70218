from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.codebook.pages import load_page_rules
from dragoman.errors import NoStoryError
from dragoman.model.page import Media, Page
from dragoman.model.story import Story
from dragoman.model.when import WhenBasis, on_day
from dragoman.pages import stories
from dragoman.pages.kinds import classify
from dragoman.pages.lines import read_lines
from dragoman.pages.segments import segments

Case: TypeAlias = dict[str, object]

CASES = yaml.safe_load(Path(__file__).parents[1].joinpath("cases/pages/cut.yaml").read_text("utf-8"))
RULES = load_page_rules()

SCRAPS = st.sampled_from(
    [
        "",
        "",
        "Norland and Sudmark sign a border treaty",
        "Photo: AFP",
        "TT",
        "March 2, 2025",
        "By Ann Other",
        "----------",
        "• Friday, June 28th 2024",
        "The two ministers met in Velden on Monday and agreed on a treaty.",
        "“We are glad,” the minister said. “It was time.”",
        "Related articles",
        "Comments",
        "VELDEN, Jan 8 (Reuters) - Envoys met again on Wednesday and shook hands.",
    ]
)


def page_of(content: str, media: Media = Media.TEXT) -> Page:
    return Page(path="page.txt", url=None, content=content, media=media)


def squeeze(text: str) -> str:
    return "".join(text.split())


def told(expected: Case, name: str) -> list[str]:
    words = expected.get(name, [])
    assert isinstance(words, list)
    return words


def check(story: Story, expected: Case) -> None:
    assert story.title == expected["title"]
    body = story.text[story.headline_end :].strip()
    if "paragraphs" in expected:
        shown = story.text.split("\n\n") if expected.get("headless") else story.text.split("\n\n")[1:]
        assert shown == expected["paragraphs"]
    if "published" in expected:
        when = story.published
        assert (when and [when.earliest, when.basis.value]) == expected["published"]
    assert all(words in body for words in told(expected, "contains"))
    assert not any(words in story.text for words in told(expected, "lacks"))
    for name in ("outlet", "url"):
        assert name not in expected or getattr(story, name) == expected[name]
    if "captions" in expected:
        assert [[caption.text, caption.credit] for caption in story.captions] == expected["captions"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_page_is_cut_into_its_stories(case: Case) -> None:
    found = stories(page_of(str(case["page"]), Media(str(case.get("media", "text")))), RULES)
    expected = case["stories"]
    assert isinstance(expected, list)
    assert [story.title for story in found] == [story["title"] for story in expected]
    assert [story.position for story in found] == list(range(len(found)))
    for story, wanted in zip(found, expected, strict=True):
        check(story, wanted)


@pytest.mark.parametrize(
    ("content", "media"),
    [
        ("", Media.TEXT),
        (" \n ", Media.TEXT),
        ("Share\nTweet\nNext »", Media.TEXT),
        ("", Media.HTML),
        ("<html></html>", Media.HTML),
        ("<p>Share</p><p>Tweet</p><nav><p>The treaty was signed on Sunday.</p></nav>", Media.HTML),
    ],
)
def test_page_without_story_is_refused(content: str, media: Media) -> None:
    with pytest.raises(NoStoryError, match=r"page\.txt holds no story"):
        stories(page_of(content, media), RULES)


def test_what_the_caller_told_comes_first() -> None:
    given_day = on_day(date(2020, 1, 2), text=None, basis=WhenBasis.GIVEN)
    content = "The Velden Post\n\nTreaty signed at last\n\nMarch 2, 2025\n\nThe treaty was signed on Sunday in Velden."
    page = Page(
        path=None, url="https://a.example/", content=content, media=Media.TEXT, outlet="Wire", published=given_day
    )
    (story,) = stories(page, RULES)
    assert (story.outlet, story.published, story.url) == ("Wire", given_day, "https://a.example/")


@settings(deadline=None)
@given(st.lists(SCRAPS, max_size=30).map("\n".join) | st.text(max_size=400))
def test_every_paragraph_stands_on_the_page(content: str) -> None:
    try:
        found = stories(page_of(content), RULES)
    except NoStoryError:
        return
    printed = squeeze(read_text(content))
    for story in found:
        for paragraph in story.text.split("\n\n"):
            assert squeeze(paragraph) in printed
        for caption in story.captions:
            assert squeeze(caption.text) in printed


def read_text(content: str) -> str:
    """The content without what no reader sees."""
    hidden = {"\u200b", "\u2060", "\ufeff", "\xad", "\x7f"}
    shown = content.encode("utf-8", "replace").decode("utf-8")
    return "".join(char for char in shown if char not in hidden and (char >= " " or char.isspace()))


@given(st.lists(SCRAPS, max_size=40).map("\n".join))
def test_stories_share_no_line_and_leave_none_out(content: str) -> None:
    pieces = tuple(classify(line, RULES) for line in read_lines(content))
    assert tuple(piece for cut in segments(pieces, RULES) for piece in cut) == pieces


@settings(deadline=None, max_examples=60)
@given(
    st.text(max_size=200),
    st.lists(st.sampled_from(["<p>", "</p>", "<h1>", "</h1>", "<article>", "<nav>", "&nbsp;", "<", "words. "])),
)
def test_any_markup_is_cut_or_refused(text: str, tags: list[str]) -> None:
    try:
        found = stories(page_of("".join(tags) + text + "".join(reversed(tags)), Media.HTML), RULES)
    except NoStoryError:
        return
    assert all(story.text.startswith(story.title) or story.title in story.text for story in found)


@pytest.mark.parametrize(
    "content", ["word and more. " * 300_000, "x" * 3_000_000, "Home > A " * 40 + "\n" + "( " * 2_000]
)
def test_very_long_lines_are_read_in_bounded_time(content: str) -> None:
    (story,) = stories(page_of(content + "\nThe treaty was signed on Sunday in Velden."), RULES)
    assert story.text.endswith("The treaty was signed on Sunday in Velden.")
