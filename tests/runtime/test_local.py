"""Batches: what fails, what is kept, what is not done twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.errors import NoStoryError, SetupError, SourceError
from dragoman.model.coded import CodedStory, Failure
from dragoman.model.page import Media, Page
from dragoman.runtime.local import Coder, code_pages, page_id, store_pages
from dragoman.store.reader import open_reader
from dragoman.store.writer import LakeWriter, open_writer
from tests.ledger.made import event, story


def page(text: str, *, path: str | None = None, outlet: str | None = None) -> Page:
    return Page(path=path or f"{text}.txt", url=None, content=text, media=Media.TEXT, outlet=outlet)


class Counting:
    """A coder by hand that notes what it was asked to code."""

    def __init__(self, version: str = "1") -> None:
        self.seen: list[str] = []
        self.coder = Coder(code=self.code, version=version)

    def code(self, page: Page) -> tuple[CodedStory | Failure, ...]:
        self.seen.append(page.content)
        match page.content:
            case "crash":
                raise ZeroDivisionError("by zero\nand more")
            case "mute":
                raise AssertionError
            case "empty":
                raise NoStoryError("holds no story")
            case "setup":
                raise SetupError("a model is missing")
            case "stop":
                raise KeyboardInterrupt
            case "half":
                return (_story("half a page"), Failure(item="half.txt", stage="coding", reason="the other half"))
            case text:
                return (_story(text),)


def _story(text: str) -> CodedStory:
    told = story(text)
    return CodedStory(story=told, events=(event(told, text),))


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[LakeWriter]:
    with open_writer(tmp_path) as opened:
        yield opened


def stories(writer: LakeWriter) -> list[str]:
    return [str(row[0]) for row in writer.reader.select("SELECT title FROM stories ORDER BY title")]


def test_pages_are_coded_in_order_and_what_fails_is_a_failure() -> None:
    unread = Failure(item="gone.txt", stage="sources", reason="is not there")
    pages: Iterator[Page | Failure] = iter([page("a"), unread, page("crash"), page("mute"), page("empty"), page("b")])
    done = list(code_pages(pages, Counting().coder))
    assert [coded.item for coded in done] == ["a.txt", "gone.txt", "crash.txt", "mute.txt", "empty.txt", "b.txt"]
    assert [len(coded.stories) for coded in done] == [1, 0, 0, 0, 0, 1]
    reasons = [failure.reason for coded in done for failure in coded.failures]
    assert reasons == [
        "is not there",
        "unexpected ZeroDivisionError: by zero",
        "unexpected AssertionError",
        "holds no story",
    ]
    assert done[1].page is None


def test_a_broken_installation_is_no_failure_of_a_page(writer: LakeWriter) -> None:
    with pytest.raises(SetupError):
        list(code_pages(iter([page("setup")]), Counting().coder))
    with pytest.raises(SetupError):
        list(store_pages(iter([page("a"), page("setup")]), Counting().coder, writer, batch=8))
    assert stories(writer) == ["a"]


def test_what_is_in_the_record_is_not_coded_again(writer: LakeWriter) -> None:
    first, again = Counting(), Counting()
    texts = ["a", "b", "crash", "half"]
    before = list(store_pages(map(page, texts), first.coder, writer, batch=3))
    after = list(store_pages(map(page, [*texts, "c"]), again.coder, writer, batch=3))
    assert first.seen == texts
    assert again.seen == ["crash", "half", "c"]
    assert [coded.stories for coded in after][:4] == [coded.stories for coded in before]


def test_another_version_or_an_order_codes_again(writer: LakeWriter) -> None:
    list(store_pages(iter([page("a")]), Counting().coder, writer, batch=3))
    newer, ordered = Counting(version="2"), Counting()
    list(store_pages(iter([page("a")]), newer.coder, writer, batch=3))
    list(store_pages(iter([page("a")]), ordered.coder, writer, batch=3, again=True))
    assert newer.seen == ordered.seen == ["a"]
    assert stories(writer) == ["a"]


def test_a_page_is_its_content_and_what_was_told_of_it() -> None:
    assert page_id(page("a")) == page_id(page("a", path="elsewhere.txt"))
    assert page_id(page("a")) != page_id(page("b"))
    assert page_id(page("a")) != page_id(page("a", outlet="Post"))


def test_every_batch_is_a_commit(writer: LakeWriter) -> None:
    before = len(writer.reader.snapshots())
    list(store_pages(map(page, "abcde"), Counting().coder, writer, batch=2))
    assert len(writer.reader.snapshots()) == before + 3


def test_an_interrupt_keeps_what_is_done_and_the_next_run_goes_on(writer: LakeWriter, tmp_path: Path) -> None:
    seen: list[str] = []
    run = store_pages(map(page, ["a", "b", "c", "stop", "d"]), Counting().coder, writer, batch=2)
    with pytest.raises(KeyboardInterrupt):
        seen.extend(coded.item for coded in run)
    assert seen == ["a.txt", "b.txt", "c.txt"]
    with open_reader(tmp_path) as reader:
        assert reader.select("SELECT count(*) FROM stories") == [(3,)]
    rest = Counting()
    list(store_pages(map(page, "abcd"), rest.coder, writer, batch=2))
    assert rest.seen == ["d"]


def test_a_source_that_breaks_off_keeps_what_it_gave(writer: LakeWriter) -> None:
    def pages() -> Iterator[Page | Failure]:
        yield page("a")
        raise SourceError("the archive ends in the middle")

    with pytest.raises(SourceError):
        list(store_pages(pages(), Counting().coder, writer, batch=8))
    assert stories(writer) == ["a"]


def test_failures_stand_in_the_record_until_the_page_is_read_well(writer: LakeWriter) -> None:
    def standing() -> list[tuple[object, ...]]:
        return writer.reader.select("SELECT item, stage, reason FROM failures")

    list(store_pages(iter([page("crash", path="x.txt")]), Counting().coder, writer, batch=8))
    assert standing() == [("x.txt", "coding", "unexpected ZeroDivisionError: by zero")]
    list(store_pages(iter([page("fine", path="x.txt")]), Counting().coder, writer, batch=8))
    assert standing() == []
