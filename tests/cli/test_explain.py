"""`dragoman explain`: the words and the reasons behind an event."""

import json
from pathlib import Path

from tests.cli.running import call, only_line


def first_event(record: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads(call("events", "--json", "--limit", "1", "--record", record).stdout)
    return found


def test_an_event_is_explained_by_its_words_and_reasons(record: Path) -> None:
    event = first_event(record)
    result = call("explain", event["id"].removeprefix("event-")[:8], "--record", record, columns=200)
    assert result.exit_code == 0
    assert event["id"] in result.stdout
    assert event["type"] in result.stdout
    for reason in event["basis"].split("; "):
        assert f"- {reason}" in result.stdout
    assert "“" in result.stdout
    assert "confidence" in result.stdout


def test_as_json_with_every_report(record: Path) -> None:
    event = first_event(record)
    told = json.loads(only_line(call("explain", event["id"], "--json", "--record", record).stdout))
    assert told["event"] == event
    assert told["tellings"][0]["event"]["basis"] == event["basis"]
    assert told["tellings"][0]["title"]


def test_an_unknown_id_is_named(record: Path) -> None:
    result = call("explain", "zzzz", "--record", record)
    assert result.exit_code == 2
    assert "'zzzz'" in only_line(result.stderr)


def test_an_ambiguous_id_asks_for_more(record: Path) -> None:
    result = call("explain", "event-", "--record", record)
    if len(call("events", "--json", "--record", record).stdout.splitlines()) > 1:
        assert result.exit_code == 2
        assert "write more of it" in result.stderr
