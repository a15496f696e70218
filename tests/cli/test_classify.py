"""`dragoman classify`: lines in, the same lines out."""

import json
from pathlib import Path
from typing import Any

from tests.cli.running import call

TEXT = "The finance ministry of Ghana thanked Japan for the vaccines."
LINE = {"id": 7, "text": TEXT, "actor": {"start": 0, "end": 29}, "recipient": {"start": 38, "end": 43}}


def lines(*given: dict[str, Any] | str) -> bytes:
    return "".join((g if isinstance(g, str) else json.dumps(g)) + "\n" for g in given).encode()


def test_each_line_comes_out_with_what_is_done() -> None:
    alone = {**LINE, "recipient": None}
    result = call("classify", stdin=lines(LINE, alone))
    assert result.exit_code == 0
    first, second = map(json.loads, result.stdout.splitlines())
    assert {k: first[k] for k in LINE} == LINE
    assert first["type"] == "SUPPORT"
    assert first["status"] == "actual"
    assert 0 <= first["none_probability"] <= 1
    assert 0 < first["confidence"] <= 1
    assert "mode" in first
    assert "probabilities" not in first
    assert second["recipient"] is None


def test_all_sixteen_probabilities_on_request() -> None:
    result = call("classify", "--probabilities", stdin=lines(LINE))
    told = json.loads(result.stdout)["probabilities"]
    assert len(told) == 16
    assert abs(sum(told.values()) - 1) < 0.01


def test_bad_lines_come_out_with_what_is_wrong_and_the_rest_goes_on() -> None:
    bad: list[dict[str, Any] | str] = [
        "{not json",
        "[1, 2]",
        {"text": " ", "actor": {"start": 0, "end": 1}},
        {"text": TEXT, "actor": {"start": 5, "end": 500}},
        {"text": TEXT, "actor": {"start": "0", "end": 5}},
        {"text": TEXT},
        '{"text": "half a \\ud800 letter", "actor": {"start": 0, "end": 4}}',
        '{"text": ' + "9" * 5000 + "}",
        "[" * 5000 + "]" * 5000,
        {"text": TEXT, "actor": {"start": 3, "end": 4}},
    ]
    result = call("classify", stdin=lines(*bad, LINE))
    assert result.exit_code == 1
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert [bool(t.get("error")) for t in told] == [True] * 10 + [False]
    assert "line 1: not JSON" in result.stderr
    assert "'actor' 5..500 does not lie in the text of 61 characters" in told[3]["error"]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = call("classify", tmp_path / "none.jsonl")
    assert result.exit_code == 2
    assert "none.jsonl" in result.stderr


def test_empty_lines_are_passed_over() -> None:
    assert call("classify", stdin=b"\n\n").stdout == ""
