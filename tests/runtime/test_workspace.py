"""The Python API over a record and over texts."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from dragoman import workspace
from dragoman.errors import FormatError, ItemError, StoreError, UsageError
from dragoman.model.coded import KINDS, CodedStory, Failure
from dragoman.model.page import Page
from dragoman.model.when import WhenBasis
from dragoman.runtime.local import Coder
from dragoman.settings import settings_from
from dragoman.workspace import open_record, read, read_into
from tests.ledger.made import FERRY, event, ferry, story


def _code(page: Page) -> tuple[CodedStory | Failure, ...]:
    if page.content == "nothing":
        return (Failure(item=page.path or "", stage="pages", reason="holds no story"),)
    if page.content == FERRY.text:
        return (ferry(),)
    told = story(page.content, outlet=page.outlet, published=page.published)
    return (CodedStory(story=told, events=(event(told, page.content),)),)


@pytest.fixture(autouse=True)
def _by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace, "coder", lambda *_: Coder(code=_code, version="by hand"))


@pytest.fixture
def record(tmp_path: Path) -> Path:
    (tmp_path / "ferry.txt").write_text(FERRY.text, "utf-8")
    paths = [str(tmp_path / "ferry.txt"), "-", str(tmp_path / "gone.txt")]
    list(read_into(tmp_path / "record", paths, stdin=BytesIO(b"Oslo blames Lima")))
    return tmp_path / "record"


def test_a_record_answers_the_eight_questions(record: Path) -> None:
    with open_record(record) as opened:
        for kind in KINDS:
            assert ferry().of_kind(kind)[-1] in getattr(opened, kind)()
        assert len(opened.events()) == 2
        assert [story.title for story in opened.stories()] == ["Norway faults Peru over ferry", "Oslo blames Lima"]
        assert opened.story(FERRY.id[:12]) == ferry()
        assert [failure.reason.endswith("is not there; check the path") for failure in opened.failures()] == [True]
        assert opened.summary([FERRY.id], most=1).counts["events"] == 1


def test_a_question_is_narrowed_by_names_days_and_values(record: Path) -> None:
    with open_record(record) as opened:
        assert len(opened.events(between=("Norway", "Peru"), since="2031-03", until=date(2031, 3, 3))) == 1
        assert len(opened.events(type="ACCUSE", status=["actual", "future"], limit=1)) == 1
        assert opened.events(actor="Chile") == ()
        with pytest.raises(UsageError, match="did you mean 'Norway'"):
            opened.events(actor="Norwya")
        with pytest.raises(FormatError):
            opened.events(since="3 March")


def test_a_record_can_be_asked_as_it_was(record: Path) -> None:
    with open_record(record) as opened:
        versions = [snapshot.version for snapshot in opened.snapshots()]
        with opened.at(versions[-2]) as before:
            assert before.events() == ()
        with pytest.raises(StoreError):
            opened.at(versions[-1] + 1)


def test_text_and_files_are_read(tmp_path: Path) -> None:
    file = tmp_path / "ferry.txt"
    file.write_text(FERRY.text, "utf-8")
    assert read(FERRY.text) == read(file) == read(str(file)) == (ferry(),)


def test_what_is_told_of_a_text_is_taken_over() -> None:
    (coded,) = read("Oslo blames Lima", outlet="Fjord Times", published="2031-04")
    published = coded.story.published
    assert coded.story.outlet == "Fjord Times"
    assert published is not None
    assert (published.earliest, published.latest, published.basis) == (
        date(2031, 4, 1),
        date(2031, 4, 30),
        WhenBasis.GIVEN,
    )


def test_what_cannot_be_read_is_raised(tmp_path: Path) -> None:
    with pytest.raises(ItemError, match="holds no story"):
        read("nothing")
    with pytest.raises(ItemError, match="is not there"):
        read(tmp_path / "gone.txt")


def test_settings_come_from_the_environment() -> None:
    assert settings_from({"DRAGOMAN_RECORD": "/srv/gulf"}).record == Path("/srv/gulf")
    assert settings_from({}).record == settings_from({"DRAGOMAN_RECORD": " "}).record == Path("record")
