"""A record made by hand, and a coder that needs no models."""

from pathlib import Path

import pytest

from dragoman import workspace
from dragoman.errors import NoStoryError
from dragoman.model.coded import CodedStory, Failure
from dragoman.model.page import Page
from dragoman.runtime.local import Coder
from dragoman.store.ports import CodedPage
from dragoman.store.writer import open_writer
from tests.ledger.made import FERRY, event, ferry, story, words


def code_by_hand(page: Page) -> tuple[CodedStory | Failure, ...]:
    """Code a page as one story whose first word accuses; what it must fail at is in its words."""
    if "CRASH" in page.content:
        raise RuntimeError("a defect\nwith two lines")
    if "INTERRUPT" in page.content:
        raise KeyboardInterrupt
    if page.content.startswith("Menu"):
        raise NoStoryError("holds no story")
    if page.content == FERRY.text:
        return (ferry(),)
    told = story(page.content.strip(), outlet=page.outlet, published=page.published)
    first = words(told, told.text.split()[0])
    return (CodedStory(story=told, events=(event(told, first.text),)),)


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> Coder:
    coder = Coder(code=code_by_hand, version="by hand 1")
    monkeypatch.setattr(workspace, "coder", lambda *_: coder)
    return coder


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record that tests only ask."""
    folder = tmp_path_factory.mktemp("asked") / "record"
    failure = Failure(item="broken.txt", stage="sources", reason="broken.txt is empty")
    with open_writer(folder) as writer:
        writer.write(
            [
                CodedPage(page="page-1", item="ferry.txt", coder="by hand 1", stories=(ferry(),), failures=()),
                CodedPage(page=None, item="broken.txt", coder="by hand 1", stories=(), failures=(failure,)),
            ]
        )
    return folder
