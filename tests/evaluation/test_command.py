import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dragoman.cli import app
from dragoman.evaluation.gold import load_gold
from dragoman.model.json import to_json
from tests.evaluation.answers import answers
from tests.evaluation.official import GOLD

ANSWERS = tuple(answers(gold, GOLD) for gold in load_gold(GOLD))


@pytest.fixture
def all_right(tmp_path: Path) -> Path:
    return predictions(tmp_path / "right.jsonl", len(ANSWERS))


@pytest.fixture
def half_right(tmp_path: Path) -> Path:
    return predictions(tmp_path / "half.jsonl", len(ANSWERS) // 2)


def predictions(path: Path, count: int) -> Path:
    path.write_text("".join(json.dumps(to_json(coded)) + "\n" for coded in ANSWERS[:count]), encoding="utf-8")
    return path


def evaluate(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["evaluate", str(GOLD), *map(str, arguments)])


def test_it_prints_a_table_or_json_or_markdown(all_right: Path) -> None:
    assert "precision" in evaluate("--predictions", all_right).stdout
    assert json.loads(evaluate("--predictions", all_right, "--json").stdout)["events"]["f1"] == 1.0
    assert "| events |" in evaluate("--predictions", all_right, "--markdown").stdout


def test_errors_are_listed_when_asked_for(half_right: Path) -> None:
    assert "events: missed (" in evaluate("--predictions", half_right, "--errors").stdout
    assert json.loads(evaluate("--predictions", half_right, "--errors", "--json").stdout)["errors"]
    assert "missed" not in evaluate("--predictions", half_right).stdout


def test_floors_hold_and_only_the_explicit_word_lowers_them(tmp_path: Path, all_right: Path, half_right: Path) -> None:
    floors = tmp_path / "floors.toml"
    assert evaluate("--predictions", half_right, "--floors", floors, "--pin").exit_code == 0
    assert evaluate("--predictions", all_right, "--floors", floors, "--pin").exit_code == 0
    high = floors.read_text(encoding="utf-8")

    fallen = evaluate("--predictions", half_right, "--floors", floors)
    assert fallen.exit_code == 1
    assert "events.f1 is" in fallen.stderr
    assert evaluate("--predictions", half_right, "--floors", floors, "--pin").exit_code == 1
    assert floors.read_text(encoding="utf-8") == high

    assert evaluate("--predictions", half_right, "--floors", floors, "--lower-floors").exit_code == 0
    assert floors.read_text(encoding="utf-8") != high


def test_changed_gold_needs_pinning_anew(tmp_path: Path, all_right: Path) -> None:
    floors = tmp_path / "floors.toml"
    evaluate("--predictions", all_right, "--floors", floors, "--pin")
    floors.write_text(floors.read_text(encoding="utf-8").replace("sha256:", "sha256:0"), encoding="utf-8")
    changed = evaluate("--predictions", all_right, "--floors", floors)
    assert changed.exit_code == 1
    assert "the gold has changed" in changed.stderr


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [(["--pin"], "--floors FILE"), (["--floors", "none.toml"], "none.toml is not a file")],
)
def test_a_call_that_cannot_be_carried_out_ends_with_two(arguments: list[str], complaint: str, all_right: Path) -> None:
    refused = evaluate("--predictions", all_right, *arguments)
    assert refused.exit_code == 2
    assert complaint in refused.stderr


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    refused = CliRunner().invoke(app, ["evaluate", str(tmp_path)])
    assert refused.exit_code == 2
    assert "holds no gold" in refused.stderr
