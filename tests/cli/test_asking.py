"""The eight questions, `failures`, `schema`: every option, and every form."""

import csv
import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from dragoman.cli.output import report_table
from dragoman.model.coded import KINDS, CodedStory
from dragoman.model.json import from_json, to_json
from tests.cli.running import call, only_line
from tests.ledger.made import FERRY, event, ferry, span, story

# of each kind: what its list shows, the columns of its own in CSV, and --status and --type that hold and that do not
SHOWN = {
    "events": "2031-03-03  ACCUSE  Nor → Per",
    "statements": "2031-03-03  Nor (say)",
    "agreements": "Coastal Fishing Treaty (Nor, Per): signed",
    "projects": "Andes Fjord Railway (Nor, Per): planned",
    "relations": "strained  Nor – Per",
    "figures": "12 ships  ships near the ferry, says Nor",
    "disputes": "Nor charges, Per denies",
    "expectations": "2031-05-01..05-31  CONSULT  Nor → Per [pending]",
}
CELLS = {
    "events": {
        "type": "ACCUSE",
        "actors": "NOR:GOV",
        "recipient_names": "Per",
        "date_latest": "2031-03-03",
        "historical": "false",
    },
    "statements": {"speaker": "NOR:GOV", "text": "This must end,", "form": "direct", "addressed_to": ""},
    "agreements": {
        "name": "Coastal Fishing Treaty",
        "parties": "NOR:GOV;PER:GOV",
        "steps": "signed:",
        "due_latest": "",
    },
    "projects": {"kind": "railway", "participant_names": "Nor;Per", "places": ""},
    "relations": {"kind": "strained", "a": "NOR:GOV", "b_names": "Per", "holds": "true", "except": ""},
    "figures": {"value": "12", "value_high": "", "unit": "ships", "claimed_by": "NOR:GOV", "check": "unverified"},
    "disputes": {"about": "holding a ferry", "accuser": "NOR:GOV", "denier_names": "Per", "denial": "denied holding"},
    "expectations": {"due_earliest": "2031-05-01", "type": "CONSULT", "outcome": "pending", "of": "event-0"},
}
STATUS = {
    "events": ("ACTUAL", "negated"),
    "statements": ("direct", "indirect"),
    "agreements": ("signed", "in_force"),
    "projects": ("planned", "completed"),
    "relations": ("holds", "ended"),
    "figures": ("unverified", "consistent"),
    "expectations": ("pending", "met"),
}
TYPE = {
    "events": ("accuse", "CONSULT"),
    "agreements": ("treaty", "memorandum"),
    "projects": ("railway", "port"),
    "relations": ("strained", "war"),
    "figures": ("number", "share"),
    "expectations": ("consult", "AID"),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("columns", [80, 120])
def test_a_list_for_people_fits_the_screen_and_says_what_and_where(record: Path, kind: str, columns: int) -> None:
    result = call(kind, "--record", record, columns=columns)
    assert result.exit_code == 0
    assert SHOWN[kind] in result.stdout.strip()
    assert FERRY.id.removeprefix("story-")[:6] in result.stdout
    assert all(len(line) <= columns for line in result.stdout.splitlines())
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_json_is_one_object_a_line_that_reads_back(record: Path, kind: str) -> None:
    result = call(kind, "--json", "--record", record)
    told = json.loads(only_line(result.stdout))
    original = ferry().of_kind(kind)[-1]
    assert from_json(type(original), told) == original


@pytest.mark.parametrize("kind", KINDS)
def test_csv_is_one_row_a_record_under_a_heading(record: Path, kind: str) -> None:
    result = call(kind, "--csv", "--record", record)
    (row,) = csv.DictReader(io.StringIO(result.stdout))
    report = ferry().of_kind(kind)[-1]
    shared = {"id": report.id, "sources": "1", "stories": FERRY.id, "evidence": report.evidence[0].text}
    assert {**shared, **CELLS[kind]}.items() <= row.items()
    assert FERRY.text[int(row["evidence_start"]) : int(row["evidence_end"])] == row["evidence"]
    assert len(set(row)) == len(result.stdout.splitlines()[0].split(","))


@pytest.mark.parametrize("kind", KINDS)
def test_who_and_when(record: Path, kind: str) -> None:
    def found(*options: str) -> int:
        result = call(kind, "--json", "--record", record, *options)
        assert result.exit_code == 0
        return len(result.stdout.splitlines())

    two_sided = kind not in ("statements", "figures")
    assert found("--between", "Peru", "Norway") == two_sided
    assert found("--between", "NOR", "PER:GOV") == two_sided
    assert found("--between", "Norway", "Chile") == 0
    assert found("--actor", "Norway") == 1
    assert found("--actor", "Chile") == 0
    assert found("--since", "2031-03", "--until", "2031") == 1
    assert found("--since", "2032") == found("--until", "2031-02-27") == 0
    assert found("--limit", "1") == 1


@pytest.mark.parametrize("kind", STATUS)
def test_status(record: Path, kind: str) -> None:
    holds, holds_not = STATUS[kind]
    assert len(call(kind, "--json", "--record", record, "--status", holds).stdout.splitlines()) == 1
    assert call(kind, "--json", "--record", record, "--status", holds_not).stdout == ""
    both = call(kind, "--json", "--record", record, "--status", holds, "--status", holds_not)
    assert len(both.stdout.splitlines()) == 1
    wrong = call(kind, "--record", record, "--status", "nonesuch")
    assert wrong.exit_code == 2
    assert only_line(wrong.stderr).startswith("dragoman: --status nonesuch: there is no such; choose from ")


@pytest.mark.parametrize("kind", TYPE)
def test_type(record: Path, kind: str) -> None:
    holds, holds_not = TYPE[kind]
    assert len(call(kind, "--json", "--record", record, "--type", holds).stdout.splitlines()) == 1
    assert call(kind, "--json", "--record", record, "--type", holds_not).stdout == ""


def test_a_type_that_plover_has_not_is_refused_with_those_it_has(record: Path) -> None:
    result = call("events", "--type", "KILL", "--record", record)
    assert result.exit_code == 2
    assert only_line(result.stderr).startswith("dragoman: --type KILL: there is no such; choose from AGREE, CONSULT,")


def test_limit_keeps_the_earliest(record: Path) -> None:
    assert call("events", "--limit", "0", "--record", record).exit_code == 2


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_found_is_said_aside_and_is_no_error(record: Path, kind: str) -> None:
    result = call(kind, "--actor", "Chile", "--record", record)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "in the record." in only_line(result.stderr)
    headed = call(kind, "--actor", "Chile", "--csv", "--record", record)
    assert only_line(headed.stdout).startswith("id,")


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--between", "Norwya", "Peru"], "dragoman: no actor is known as 'Norwya'; did you mean 'Norway'?"),
        (["--actor", "Perru"], "dragoman: no actor is known as 'Perru'; did you mean 'Peru'?"),
        (["--since", "12/3/2031"], "dragoman: '12/3/2031' is no date: write 2025-01-31, 2025-01 or 2025"),
        (["--until", "soon"], "dragoman: 'soon' is no date: write 2025-01-31, 2025-01 or 2025"),
        (["--json", "--csv"], "dragoman: --json and --csv exclude each other: choose one"),
    ],
)
def test_a_wrong_value_is_one_line_and_exit_code_2(record: Path, options: list[str], line: str) -> None:
    result = call("events", *options, "--record", record)
    assert (result.exit_code, result.stdout, only_line(result.stderr)) == (2, "", line)


def test_the_record_is_named_by_option_then_environment_then_place(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert call("events", DRAGOMAN_RECORD=str(record)).exit_code == 0
    assert call("events", "--record", record, DRAGOMAN_RECORD="/nowhere").exit_code == 0
    monkeypatch.chdir(record.parent)
    assert call("events").exit_code == 0
    monkeypatch.chdir(record)
    result = call("events")
    assert (result.exit_code, only_line(result.stderr)) == (
        2,
        "dragoman: record: there is no record here; make one with: dragoman read --record record PAGES",
    )


def test_what_is_no_record_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("notes")
    for place in (tmp_path, tmp_path / "notes.txt"):
        result = call("story", "--record", place)
        assert result.exit_code == 2
        assert only_line(result.stderr).startswith(f"dragoman: {place}: ")


def test_a_long_interval_is_folded_before_its_end() -> None:
    teller = story("Norway faulted Peru")
    told = event(teller, "Norway faulted Peru", date=span("2030-12-01", "2031-01-15"))
    console = Console(width=60, file=io.StringIO())
    with console.capture() as captured:
        console.print(report_table([told]))
    first, second, *_ = captured.get().splitlines()
    assert first.startswith("2030-12-01    ACCUSE")
    assert second.startswith("..2031-01-15  ")


def test_failures_in_each_form(record: Path) -> None:
    assert only_line(call("failures", "--record", record).stdout) == "broken.txt is empty"
    told = json.loads(only_line(call("failures", "--json", "--record", record).stdout))
    assert (told["item"], told["stage"], told["reason"]) == ("broken.txt", "sources", "broken.txt is empty")
    (row,) = csv.DictReader(io.StringIO(call("failures", "--csv", "--record", record).stdout))
    assert row == told


def test_the_schema_holds_for_what_is_printed(record: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(call("schema").stdout)
    jsonschema.validate(to_json(ferry()), schema)
    assert schema["title"] == CodedStory.__name__
    assert json.loads(only_line(call("story", FERRY.id, "--json", "--record", record).stdout)) == to_json(ferry())
