"""What a commit leaves in the record."""

from pathlib import Path

import duckdb
import pytest

from dragoman.errors import StoreError
from dragoman.store.reader import LakeReader, open_reader
from dragoman.store.writer import open_writer, retried
from tests.ledger.made import ferry
from tests.store.made import CODER, failed, page, told_by


def entries(reader: LakeReader) -> list[tuple[object, ...]]:
    return reader.select("SELECT id, stories, sources FROM entries ORDER BY id")


def test_a_story_comes_back_as_it_was_written(tmp_path: Path) -> None:
    coded = ferry()
    with open_writer(tmp_path / "record") as writer:
        writer.write([page(coded)])
        assert writer.reader.coded(coded.story.id) == coded
    with open_reader(tmp_path / "record") as reader:
        assert reader.coded(coded.story.id) == coded
        assert reader.coded("story-0") is None


def test_writing_the_same_twice_changes_nothing(tmp_path: Path) -> None:
    with open_writer(tmp_path) as writer:
        writer.write([page(ferry()), failed("b.txt")])
        before = writer.reader.snapshots()
        writer.write([page(ferry()), failed("b.txt")])
        assert writer.reader.snapshots() == before


def test_one_batch_is_one_commit(tmp_path: Path) -> None:
    with open_writer(tmp_path) as writer:
        before = len(writer.reader.snapshots())
        writer.write([page(ferry()), page(told_by("Post"), key="page-2"), failed("b.txt")])
        assert len(writer.reader.snapshots()) == before + 1


def test_a_story_on_two_pages_of_a_batch_is_one(tmp_path: Path) -> None:
    with open_writer(tmp_path) as writer:
        writer.write([page(ferry()), page(ferry(), key="page-2")])
        assert writer.reader.select("SELECT count(*) FROM stories") == [(1,)]
        assert writer.reader.select("SELECT count(*), count(DISTINCT id) FROM reports") == [(9, 9)]


def test_stories_of_one_event_merge_whatever_the_batches(tmp_path: Path) -> None:
    pages = [page(told_by(outlet), key=f"page-{outlet}") for outlet in ("Post", "Times", "Echo")]
    results = []
    for name, batches in {"a": [pages], "b": [pages[:1], pages[1:]], "c": [[p] for p in reversed(pages)]}.items():
        with open_writer(tmp_path / name) as writer:
            for batch in batches:
                writer.write(batch)
            results.append(entries(writer.reader))
    assert results[0] == results[1] == results[2]
    assert [row[2] for row in results[0]] == [3]


def test_a_story_coded_otherwise_replaces_its_reports_and_what_was_made_of_them(tmp_path: Path) -> None:
    with open_writer(tmp_path) as writer:
        writer.write([page(told_by("Post")), page(told_by("Times"), key="page-2")])
        version = writer.reader.snapshots()[-1].version
        writer.write([page(told_by("Post", when="2031-04-01"), coder="by hand 2")])
        assert [row[2] for row in entries(writer.reader)] == [1, 1]
        assert writer.reader.select("SELECT count(*) FROM reports") == [(2,)]
        with writer.reader.at(version) as before:
            assert [row[2] for row in entries(before)] == [2]


def test_pages_are_known_to_the_coder_that_coded_them(tmp_path: Path) -> None:
    coded = ferry()
    with open_writer(tmp_path) as writer:
        writer.write([page(coded)])
        assert writer.reader.known(["page-1", "page-2"], CODER) == {"page-1": (coded.story.id,)}
        assert writer.reader.known(["page-1"], "by hand 2") == {}
        writer.write([page(coded, coder="by hand 2")])
        assert writer.reader.known(["page-1"], "by hand 2") == {"page-1": (coded.story.id,)}


def test_failures_are_those_of_the_last_reading(tmp_path: Path) -> None:
    def standing() -> list[tuple[object, ...]]:
        return writer.reader.select("SELECT item, reason FROM failures ORDER BY item")

    with open_writer(tmp_path) as writer:
        writer.write([failed("a.txt"), failed("b.txt")])
        writer.write([failed("a.txt", "is binary")])
        assert standing() == [("a.txt", "is binary"), ("b.txt", "is empty")]
        writer.write([page(ferry(), item="b.txt")])
        assert standing() == [("a.txt", "is binary")]


def test_a_large_batch_goes_into_files_and_comes_back(tmp_path: Path) -> None:
    stories = [told_by(f"Outlet {number}") for number in range(40)]
    with open_writer(tmp_path) as writer:
        writer.write([page(one, key=f"page-{number}") for number, one in enumerate(stories)])
        assert [row[2] for row in entries(writer.reader)] == [40]
        assert all(writer.reader.coded(one.story.id) == one for one in stories)
    assert list((tmp_path / "data").rglob("*.parquet"))


def test_a_conflicting_commit_is_tried_again(tmp_path: Path) -> None:
    tries: list[int] = []

    def commit() -> None:
        tries.append(1)
        if len(tries) < 3:
            raise duckdb.TransactionException("Transaction conflict - attempting to insert")

    retried(commit, tmp_path)
    assert len(tries) == 3


def test_any_other_trouble_is_told_at_once(tmp_path: Path) -> None:
    tries: list[int] = []

    def commit() -> None:
        tries.append(1)
        raise duckdb.IOException("No space left on device\nmore")

    with pytest.raises(StoreError, match=r"cannot be written \(.*No space left on device\)$"):
        retried(commit, tmp_path)
    assert len(tries) == 1


def test_a_commit_that_breaks_off_leaves_the_record_as_it_was(tmp_path: Path) -> None:
    class Broken(dict[str, object]):
        """A story whose reports cannot be told."""

    with open_writer(tmp_path) as writer:
        writer.write([page(ferry())])
        with pytest.raises(AttributeError):
            writer.write([failed("a.txt"), page(Broken(), key="page-2")])  # type: ignore[arg-type]
        assert writer.reader.select("SELECT count(*) FROM failures") == [(0,)]
        writer.write([failed("a.txt")])
        assert writer.reader.select("SELECT count(*) FROM failures") == [(1,)]
