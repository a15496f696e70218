"""A story with its evidence marked."""

import re
from pathlib import Path

from rich.text import Text

from dragoman.cli.marking import marked_story, numbered, record_list
from dragoman.store.writer import open_writer
from tests.cli.running import call, only_line
from tests.ledger.made import FERRY, ferry

PREFIX = FERRY.id.removeprefix("story-")[:7]


def test_without_colour_numbers_lead_from_the_words_to_the_records(record: Path) -> None:
    result = call("story", PREFIX, "--record", record, NO_COLOR="1")
    assert result.exit_code == 0
    flat = " ".join(result.stdout.split())
    assert "Norway faults Peru over ferry[1]" in flat
    assert "accused Peru[8] on Monday of holding a ferry[2] with 12 ships[7]" in flat
    assert "[4] Coastal Fishing Treaty (Nor, Per): signed" in flat
    numbers = re.findall(r"^  \[(\d+)\]", result.stdout, re.MULTILINE)
    assert numbers == [str(n) for n in range(1, 10)]
    assert {n for group in re.findall(r"\[([\d,]+)\]", result.stdout) for n in group.split(",")} == set(numbers)


def test_without_its_numbers_the_text_is_the_storys() -> None:
    plain = marked_story(ferry(), colour=False).plain
    assert re.sub(r"\[[\d,]+\]", "", plain) == FERRY.text


def test_in_colour_the_text_is_untouched_and_each_piece_of_evidence_has_the_style_of_its_kind() -> None:
    painted = marked_story(ferry(), colour=True)
    assert painted.plain == FERRY.text
    spans = {(span.start, span.end) for span in painted.spans}
    assert spans == {(e.start, e.end) for one in numbered(ferry()) for e in one.report.evidence}
    assert isinstance(record_list(ferry()), Text)


def test_colour_follows_the_terminal_and_no_color(record: Path) -> None:
    coloured = call("story", PREFIX, "--record", record, FORCE_COLOR="1", TERM="xterm-256color")
    assert "\x1b[" in coloured.stdout
    assert "[1]" not in coloured.stdout.partition("Events")[0]
    plain = call("story", PREFIX, "--record", record, FORCE_COLOR="1", NO_COLOR="1", TERM="xterm-256color")
    assert "over ferry[1]" in plain.stdout


def test_without_an_id_the_stories_are_listed(record: Path, tmp_path: Path) -> None:
    result = call("story", "--record", record)
    assert "2031-03-04" in result.stdout
    assert "Norway faults Peru over ferry" in result.stdout
    assert PREFIX[:6] in result.stdout
    open_writer(tmp_path / "empty").close()
    assert only_line(call("story", "--record", tmp_path / "empty").stderr) == "There are no stories in the record."


def test_json_gives_all_stories_or_one(record: Path) -> None:
    assert (
        call("story", "--json", "--record", record).stdout == call("story", PREFIX, "--json", "--record", record).stdout
    )


def test_an_id_that_is_none_is_one_line(record: Path) -> None:
    result = call("story", "zzz", "--record", record)
    assert result.exit_code == 2
    assert only_line(result.stderr).startswith("dragoman: no story in the record has an id that begins with 'zzz'")
