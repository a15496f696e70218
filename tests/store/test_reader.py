"""What can be opened as a record, and what is said of what cannot."""

import shutil
from pathlib import Path

import duckdb
import pytest

from dragoman.errors import StoreError
from dragoman.store.lake import attach, connect
from dragoman.store.reader import open_reader
from dragoman.store.tables import LAYOUT
from dragoman.store.writer import open_writer
from tests.ledger.made import ferry
from tests.store.made import page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_writer(tmp_path / "record") as writer:
        writer.write([page(ferry())])
    return tmp_path / "record"


def test_where_there_is_no_record_the_way_to_one_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no record here; make one with: dragoman read --record"):
        open_reader(tmp_path / "nowhere")


def test_a_file_is_no_record(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("notes")
    for opener in (open_reader, open_writer):
        with pytest.raises(StoreError, match="a record is a folder, and this is a file"):
            opener(file)


def test_a_folder_of_other_things_is_no_record(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("notes")
    with pytest.raises(StoreError, match="not a record"):
        open_reader(tmp_path)
    with pytest.raises(StoreError, match=r"not a record, and not empty \(it holds notes.txt\)"):
        open_writer(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_catalog_that_is_none_is_told_in_one_line(folder: Path) -> None:
    for path in folder.glob("catalog.sqlite*"):
        path.unlink()
    (folder / "catalog.sqlite").write_bytes(b"no catalog " * 1000)
    with pytest.raises(StoreError, match="the record cannot be opened") as caught:
        open_reader(folder)
    assert "\n" not in str(caught.value)


def test_a_record_of_a_newer_version_is_refused(folder: Path) -> None:
    connection = connect()
    attach(connection, folder, read_only=False)
    connection.execute("UPDATE versions SET value = ? WHERE name = 'layout'", [str(LAYOUT + 1)])
    connection.close()
    for opener in (open_reader, open_writer):
        with pytest.raises(StoreError, match="made by a newer version"):
            opener(folder)


def test_a_record_that_was_only_begun_says_so(tmp_path: Path) -> None:
    connection = connect()
    attach(connection, tmp_path, read_only=False)
    connection.close()
    with pytest.raises(StoreError, match="holds nothing yet"):
        open_reader(tmp_path)
    open_writer(tmp_path).close()
    open_reader(tmp_path).close()


def test_a_record_can_be_moved(folder: Path, tmp_path: Path) -> None:
    moved = tmp_path / "the envoy's 'other' place"
    shutil.move(folder, moved)
    with open_reader(moved) as reader:
        assert reader.coded(ferry().story.id) == ferry()


def test_every_snapshot_stays_readable(folder: Path) -> None:
    with open_reader(folder) as reader:
        first, *_, last = reader.snapshots()
        assert first.version < last.version
        assert first.time < last.time
        with reader.at(last.version - 1) as before, reader.at(last.version) as after:
            assert before.select("SELECT count(*) FROM stories") == [(0,)]
            assert after.select("SELECT count(*) FROM stories") == [(1,)]
        with pytest.raises(StoreError, match="the record has no version 99"):
            reader.at(99)


def test_a_reader_cannot_write_and_says_what_fails_in_one_line(folder: Path) -> None:
    with open_reader(folder) as reader:
        with pytest.raises(StoreError, match="read-only"):
            reader.select("DELETE FROM stories")
        with pytest.raises(StoreError) as caught:
            reader.select("SELECT nothing FROM nowhere")
        assert "\n" not in str(caught.value)


def test_nothing_is_fetched_to_open_a_record() -> None:
    connection = connect()
    rows = connection.execute(
        "SELECT extension_name FROM duckdb_extensions() WHERE loaded AND install_mode <> 'STATICALLY_LINKED'"
    ).fetchall()
    settings = connection.execute(
        "SELECT value FROM duckdb_settings() WHERE name LIKE 'auto%_known_extensions'"
    ).fetchall()
    assert {row[0] for row in rows} == {"ducklake", "sqlite_scanner"}
    assert settings == [("false",), ("false",)]
    with pytest.raises(duckdb.Error):
        connection.execute("SELECT * FROM read_csv('https://example.invalid/x.csv')")
