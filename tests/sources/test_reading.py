import codecs
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import UnreadableError
from dragoman.model.coded import Failure
from dragoman.model.page import Media, Page
from dragoman.sources import read
from dragoman.sources.decode import decode
from dragoman.sources.files import LARGEST_PAGE

WORDS = "Türkiye’s minister said “no” in São Tomé, and that was that."


def contents(found: list[Page | Failure]) -> list[str]:
    return [item.content if isinstance(item, Page) else item.reason for item in found]


def test_folders_are_read_in_order_without_hidden_and_other_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.MD", "a/d.html", ".hidden.txt", ".git/e.txt", "f.png", "g.json"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"<p>{name}</p>")
    found = list(read([str(tmp_path)]))
    assert contents(found) == ["<p>b.txt</p>", "<p>a/c.MD</p>", "<p>a/d.html</p>"]
    assert [page.media for page in found if isinstance(page, Page)] == [Media.TEXT, Media.TEXT, Media.HTML]


def test_each_bad_item_fails_alone(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \n\t ")
    (tmp_path / "paper.txt").write_bytes(b"%PDF-1.4 ...")
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "folder").mkdir()
    (tmp_path / "good.log").write_text("A story.")
    names = ["missing.txt", "empty.txt", "blank.txt", "paper.txt", "noise.txt", "folder", "good.log"]
    found = list(read([str(tmp_path / name) for name in names]))
    reasons = ["is not there", "is empty", "only white space", "is a PDF document", "is binary", "folder without pages"]
    for item, name, reason in zip(found, names, reasons, strict=False):
        assert isinstance(item, Failure)
        assert item.item == str(tmp_path / name)
        assert item.stage == "sources"
        assert reason in item.reason
        assert "\n" not in item.reason
    assert contents(found)[-1] == "A story."


def test_too_large_file_is_refused_without_reading_it_whole(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    with file.open("wb") as out:
        out.truncate(50 * LARGEST_PAGE)
    (failure,) = read([str(file)])
    assert isinstance(failure, Failure)
    assert "larger than 20 MB" in failure.reason


def test_standard_input(tmp_path: Path) -> None:
    (page,) = read(["-"], stdin=io.BytesIO(b"<!DOCTYPE html><p>Hello"), outlet="Wire")
    assert isinstance(page, Page)
    assert (page.path, page.media, page.outlet) == (None, Media.HTML, "Wire")
    (failure,) = read(["-"], stdin=io.BytesIO(b""))
    assert isinstance(failure, Failure)
    assert (failure.item, failure.reason) == ("-", "standard input is empty; give a page with text")
    assert not list(tmp_path.iterdir())


def test_file_names_that_are_no_text_can_be_written_down(tmp_path: Path) -> None:
    (tmp_path / "caf\udce9.txt").write_text("A story.")
    (page,) = read([str(tmp_path)])
    assert isinstance(page, Page)
    assert page.path is not None
    assert page.path.endswith("caf\ufffd.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings_are_told(encoding: str) -> None:
    assert decode((WORDS * 3).encode(encoding)) == WORDS * 3


def test_cyrillic_without_a_mark_is_told() -> None:
    words = "Министр иностранных дел заявил, что переговоры о соглашении продолжатся на следующей неделе в столице. "
    assert decode((words * 5).encode("cp1251")) == (words * 5).strip("\ufeff")


def test_page_may_name_its_encoding() -> None:
    page = '<html><head><meta charset="iso-8859-9"></head><body>Türkiye İstanbul’da</body></html>'
    assert decode(page.replace("’", "'").encode("iso-8859-9")) == page.replace("’", "'")


def test_character_cut_in_two_at_the_end() -> None:
    assert decode((WORDS * 9).encode() + "é".encode()[:1]) == WORDS * 9 + "\ufffd"


def test_stray_zero_bytes_and_line_ends() -> None:
    assert decode(b"One\x00 line of a story,\r\nand" + b" more words" * 20 + b".\r") == (
        "One line of a story,\nand" + " more words" * 20 + ".\n"
    )


def test_no_guess_for_random_bytes() -> None:
    with pytest.raises(UnreadableError, match=r"encoding|binary"):
        decode(bytes((i * 73 + i // 7) % 128 + 128 for i in range(4_000)))


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    try:
        text = decode(content)
    except UnreadableError:
        return
    assert text.strip()
    assert "\0" not in text


@given(
    st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff"), min_size=1).filter(
        str.strip
    )
)
def test_marked_text_comes_back(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()) == text
