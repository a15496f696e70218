"""`dragoman actor`, `when` and `knowledge`: what they print, and how they end."""

import json
from itertools import takewhile
from pathlib import Path

import pytest

from dragoman import workspace
from dragoman.knowledge.overrides import read_overrides
from dragoman.runtime.local import Coder
from tests.cli.running import ROOT, call, only_line

EXAMPLE = ROOT / "examples" / "knowledge.toml"
TALIBAN = "acting Taliban Foreign Minister Amir Khan Muttaqi"


def test_actor_prints_all_that_is_known_of_whom_is_meant() -> None:
    result = call("actor", TALIBAN, "--on", "2025-01-08", columns=160)
    assert result.exit_code == 0
    first = takewhile(str.strip, result.stdout.splitlines())
    told = {line.split("  ")[0].strip(): line.split("  ", 1)[1].strip() for line in first}
    assert told["AFG:GOV"] == "Amir Khan Muttaqi"
    assert (told["country"], told["sector"], told["role"]) == ("AFG", "GOV", "Foreign Minister")
    assert told["identity"].startswith("person:amir-khan-muttaqi")
    assert told["recognised"] == "no"
    assert "since 2021-09-07" in told["why"]


def test_actor_as_json() -> None:
    told = json.loads(only_line(call("actor", TALIBAN, "--on", "2025-01-08", "--json").stdout))
    assert (told["phrase"], told["on"]) == (TALIBAN, "2025-01-08")
    first = told["actors"][0]
    assert first["code"] == "AFG:GOV"
    assert first["identity"] == "person:amir-khan-muttaqi"
    assert first["mention"] == TALIBAN[first["start"] : first["end"]]
    assert first["why"]


def test_no_political_actor_is_told_so_and_is_no_failure() -> None:
    result = call("actor", "a red bicycle")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "'a red bicycle' names no political actor.\n"
    assert json.loads(call("actor", "a red bicycle", "--json").stdout)["actors"] == []


@pytest.mark.parametrize("named", ["option", "environment"])
def test_actor_with_a_file_of_ones_own(named: str) -> None:
    options = ["--knowledge", str(EXAMPLE)] if named == "option" else []
    variable = str(EXAMPLE) if named == "environment" else ""
    phrase = "Foreign Minister Prueba"
    result = call("actor", phrase, "--on", "2026-04-01", "--json", *options, DRAGOMAN_KNOWLEDGE=variable)
    first = json.loads(result.stdout)["actors"][0]
    assert (first["code"], first["identity"]) == ("CHL:GOV", "person:ana-prueba")


def test_a_file_in_the_working_folder_is_not_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "knowledge.toml").write_text("nonsense", "utf-8")
    assert call("knowledge", "Peru").exit_code == 0


def test_wrong_entries_are_a_line_each_and_end_the_call(tmp_path: Path) -> None:
    path = tmp_path / "knowledge.toml"
    path.write_text("[[agency]]\nname = 'A'\n[[agency]]\nname = 'B'\n", "utf-8")
    for arguments in (["knowledge"], ["actor", "Peru"], ["read", "gone.txt"]):
        result = call(*arguments, "--knowledge", path, columns=300)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.splitlines() == [
            f'dragoman: {path}: agency "A": form is missing; add it',
            f'dragoman: {path}: agency "B": form is missing; add it',
        ]


def test_what_a_page_was_coded_with_is_part_of_the_version(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_overrides(EXAMPLE).digest in workspace.coder(read_overrides(EXAMPLE)).version
    asked: list[object] = []

    def watched(knowledge: object = None, *_: object) -> Coder:
        asked.append(knowledge)
        return Coder(code=lambda _: (), version="by hand")

    monkeypatch.setattr(workspace, "coder", watched)
    call("read", EXAMPLE.parent / "wire.txt", "--json", "--knowledge", EXAMPLE)
    assert asked == [read_overrides(EXAMPLE)]


def test_when_prints_days_and_why() -> None:
    result = call("when", "late last year", "--published", "2031-01-11", columns=160)
    assert result.exit_code == 0
    assert "2030-10-01 to 2030-12-31" in result.stdout
    assert "seen from 2031-01-11" in result.stdout
    told = json.loads(only_line(call("when", "late last year", "--published", "2031-01-11", "--json").stdout))
    assert told["times"][0]["when"]["earliest"] == "2030-10-01"
    assert told["times"][0]["when"]["basis"] == "stated"


def test_when_of_words_that_tell_none_or_lean_on_a_day_not_given() -> None:
    result = call("when", "a red bicycle")
    assert (result.exit_code, result.stderr) == (0, "'a red bicycle' tells no time.\n")
    assert "needs the day of publication" in call("when", "on Saturday", columns=160).stdout
    assert json.loads(call("when", "on Saturday", "--json").stdout)["times"][0]["when"] is None
    assert call("when", "on Saturday", "--published", "soon").exit_code == 2


def test_knowledge_counts_and_tells_its_newest_days() -> None:
    printed = call("knowledge", columns=120).stdout
    assert all(word in printed for word in ("foreign_minister", "memberships", "2020s", "factbook"))
    told = json.loads(only_line(call("knowledge", "--json", "--knowledge", EXAMPLE).stdout))
    assert told["overrides"] == read_overrides(EXAMPLE).digest
    assert {"kinds", "tables", "offices", "sources"} <= set(told)


def test_knowledge_of_one_entry() -> None:
    printed = call("knowledge", "TIDES", "--knowledge", EXAMPLE, columns=120).stdout
    assert "Tidal Charter Organisation" in printed
    assert "members BGD, DNK, NLD" in printed
    told = json.loads(only_line(call("knowledge", "Gaddafi", "--json").stdout))
    assert [entity["key"] for entity in told["entities"]] == ["person:muammar-gaddafi"]


def test_what_is_not_known_is_told_with_what_comes_nearest() -> None:
    result = call("knowledge", "Norwya")
    assert (result.exit_code, result.stdout) == (2, "")
    assert only_line(result.stderr) == "dragoman: nothing is known as 'Norwya'; did you mean 'Norway'?"
