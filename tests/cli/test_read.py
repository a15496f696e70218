"""`dragoman read`: what is stored, what is printed, and how it ends."""

import json
from pathlib import Path

import pytest

from dragoman.cli.exits import INTERRUPTED
from dragoman.model.coded import CodedStory
from dragoman.model.json import from_json
from dragoman.runtime.local import Coder
from dragoman.store.reader import open_reader
from tests.cli.running import call, only_line
from tests.ledger.made import FERRY, ferry

pytestmark = pytest.mark.usefixtures("by_hand")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "ferry.txt").write_text(FERRY.text, "utf-8")
    (folder / "oil.txt").write_text("Oslo blamed Lima over oil", "utf-8")
    return folder


def stored(folder: Path) -> list[str]:
    with open_reader(folder) as reader:
        return [str(row[0]) for row in reader.select("SELECT title FROM stories ORDER BY title")]


def test_a_reading_is_stored_and_told_in_short(pages: Path, tmp_path: Path) -> None:
    record = tmp_path / "record"
    result = call("read", pages, "--record", record, columns=200)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"2 pages: 2 stories. Record: {record}\n2 events, 1 statements, 1 agreements,")
    assert "Main events" in result.stdout
    assert "ACCUSE  Nor → Per" in result.stdout
    assert "CONSULT  Nor → Per [pending]" in result.stdout
    assert stored(record) == ["Norway faults Peru over ferry", "Oslo blamed Lima over oil"]


@pytest.mark.parametrize("columns", [80, 120])
def test_the_summary_fits_the_screen(pages: Path, tmp_path: Path, columns: int) -> None:
    result = call("read", pages, "--record", tmp_path / "r", columns=columns)
    body = result.stdout.splitlines()[1:]
    assert all(len(line) <= columns for line in body)


def test_json_prints_stories_in_input_order_and_stores_nothing(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = [pages / "oil.txt", pages / "ferry.txt"]
    result = call("read", "--json", *paths, DRAGOMAN_RECORD=str(tmp_path / "elsewhere"))
    lines = [from_json(CodedStory, json.loads(line)) for line in result.stdout.splitlines()]
    assert [coded.story.title for coded in lines] == ["Oslo blamed Lima over oil", "Norway faults Peru over ferry"]
    assert lines[1] == ferry()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pages"]


def test_json_stores_where_a_record_is_named_and_prints_known_pages_too(pages: Path, tmp_path: Path) -> None:
    record = tmp_path / "record"
    first = call("read", "--json", pages, "--record", record)
    again = call("read", "--json", pages, "--record", record)
    assert first.stdout == again.stdout
    assert len(first.stdout.splitlines()) == len(stored(record)) == 2


def test_the_record_of_the_environment_is_taken(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    call("read", pages / "oil.txt", DRAGOMAN_RECORD=str(tmp_path / "there"))
    assert stored(tmp_path / "there") == ["Oslo blamed Lima over oil"]
    monkeypatch.chdir(tmp_path)
    call("read", pages / "oil.txt")
    assert stored(tmp_path / "record") == ["Oslo blamed Lima over oil"]


def test_standard_input_outlet_and_date() -> None:
    options = ["--outlet", "Fjord Times", "--published", "2031-04-01..2031-04-03"]
    result = call("read", "-", "--json", *options, stdin=b"Oslo blamed Lima over oil")
    story = json.loads(result.stdout)["story"]
    assert story["outlet"] == "Fjord Times"
    assert (story["published"]["earliest"], story["published"]["latest"]) == ("2031-04-01", "2031-04-03")
    assert story["published"]["basis"] == "given"


def test_a_wrong_date_is_refused_before_anything_is_read(pages: Path) -> None:
    result = call("read", pages, "--published", "1 April")
    assert (result.exit_code, result.stdout) == (2, "")
    assert only_line(result.stderr) == "dragoman: '1 April' is no date: write 2025-01-31, 2025-01 or 2025"


def test_without_paths_the_way_to_call_it_is_told() -> None:
    assert call("read").exit_code == 2


def test_bad_pages_are_a_line_each_and_the_rest_is_read(pages: Path, tmp_path: Path) -> None:
    bad = {
        "empty.txt": b"",
        "binary.txt": bytes(range(256)) * 40,
        "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(100),
        "long.txt": b"word " * 10_000_000,
        "menu.txt": b"Menu Home About",
        "defect.txt": b"CRASH here",
    }
    for name, content in bad.items():
        (tmp_path / name).write_bytes(content)
    paths = [tmp_path / "gone.txt", *(tmp_path / name for name in bad), pages / "oil.txt"]
    record = tmp_path / "record"
    result = call("read", *paths, "--record", record, columns=300)
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert len(lines) == len(bad) + 1
    for path, line in zip(paths, lines, strict=False):
        assert line.startswith(f"dragoman: {path}")
        assert "Traceback" not in line
    assert "unexpected RuntimeError: a defect" in lines[-1]
    assert result.stdout.startswith(f"8 pages: 1 story, 7 failures. Record: {record}")
    assert stored(record) == ["Oslo blamed Lima over oil"]
    listed = call("failures", "--record", record, columns=300).stdout.splitlines()
    assert sorted(listed) == sorted(line.removeprefix("dragoman: ") for line in lines)


def test_a_text_in_another_encoding_is_read(tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes("São Tomé’s envoy blamed Lima".encode("cp1252"))
    (tmp_path / "wide.txt").write_bytes("Oslo blamed São Tomé".encode("utf-16"))
    result = call("read", "--json", tmp_path / "latin.txt", tmp_path / "wide.txt")
    titles = [json.loads(line)["story"]["title"] for line in result.stdout.splitlines()]
    assert titles == ["São Tomé’s envoy blamed Lima", "Oslo blamed São Tomé"]


def test_bad_pages_do_not_disturb_the_json(pages: Path, tmp_path: Path) -> None:
    result = call("read", "--json", tmp_path / "gone.txt", pages / "oil.txt")
    assert result.exit_code == 1
    assert json.loads(only_line(result.stdout))["story"]["title"] == "Oslo blamed Lima over oil"
    assert only_line(result.stderr) == f"dragoman: {tmp_path / 'gone.txt'} is not there; check the path"


def test_a_failure_is_struck_off_when_the_page_is_read_well(tmp_path: Path) -> None:
    page, record = tmp_path / "page.txt", tmp_path / "record"
    page.write_bytes(b"")
    assert call("read", page, "--record", record).exit_code == 1
    page.write_text("Oslo blamed Lima over oil")
    assert call("read", page, "--record", record).exit_code == 0
    result = call("failures", "--record", record)
    assert (result.stdout, only_line(result.stderr)) == ("", "Nothing has failed.")


def test_a_folder_that_is_no_record_is_not_written_into(pages: Path) -> None:
    result = call("read", pages / "oil.txt", "--record", pages)
    assert result.exit_code == 2
    assert "not a record, and not empty" in only_line(result.stderr)


def test_an_interrupt_keeps_what_is_done(pages: Path, tmp_path: Path) -> None:
    (pages / "stop.txt").write_text("INTERRUPT")
    record = tmp_path / "record"
    paths = [pages / "oil.txt", pages / "stop.txt", pages / "ferry.txt"]
    result = call("read", *paths, "--record", record)
    assert result.exit_code == INTERRUPTED == 130
    line = "dragoman: interrupted: 1 pages done and kept; the same command goes on from there"
    assert only_line(result.stderr) == line
    assert stored(record) == ["Oslo blamed Lima over oil"]


def test_again_codes_known_pages_anew(pages: Path, tmp_path: Path, by_hand: Coder) -> None:
    record = tmp_path / "record"
    options: list[str | Path] = ["read", pages / "oil.txt", "--record", record]
    assert call(*options).exit_code == 0
    (pages / "oil.txt").write_text("Oslo blamed Lima over oil")
    assert call(*options, "--again").exit_code == 0
    assert stored(record) == ["Oslo blamed Lima over oil"]
    assert by_hand.version == "by hand 1"
