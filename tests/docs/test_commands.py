import json
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.cli import app
from dragoman.workspace import open_record
from tests.docs.pages import Command, commands

FLOORS = "--floors"  # what a score below its floor means is the gate's business, not that of the documents
PIPED = b"Oslo, 3 May 2024\n\nNorway's foreign minister met his Danish colleague in Oslo on Friday.\n"
COMMANDS = commands()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.line)
def test_every_command_line_runs(command: Command, workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workplace)
    monkeypatch.delenv("DRAGOMAN_RECORD", raising=False)
    arguments, source, target = taken_apart(with_ids(command.line, workplace))
    result = CliRunner().invoke(app, arguments, input=source, catch_exceptions=False)
    assert result.exit_code in ((0, 1) if FLOORS in arguments else (0,)), f"{command.page}: {result.output}"
    if target:
        (workplace / target).write_text(result.stdout, encoding="utf-8")
    if "--json" in arguments:
        assert all(isinstance(json.loads(line), dict) for line in result.stdout.splitlines())


def test_the_documents_show_commands() -> None:
    assert len(COMMANDS) > 20


def taken_apart(line: str) -> tuple[list[str], bytes, str | None]:
    """Return the arguments of a command line, what it reads from standard input, and the file it is sent to."""
    words = shlex.split(line, comments=True)[1:]
    source, target = (
        b"Oslo, 3 May 2024\n\nNorway's foreign minister met his Danish colleague in Oslo on Friday.\n",
        None,
    )
    if "<" in words:
        at = words.index("<")
        source, words = Path(words[at + 1]).read_bytes(), words[:at] + words[at + 2 :]
    if ">" in words:
        at = words.index(">")
        target, words = words[at + 1], words[:at] + words[at + 2 :]
    return words, source, target


def with_ids(line: str, workplace: Path) -> str:
    """Return a line in which a real story and a real event stand for the words that mean any."""
    with open_record(workplace / "record") as record:
        return line.replace("STORY_ID", record.stories()[0].id).replace("EVENT_ID", record.events()[0].id)
