"""How far a reading has come."""

import io

import pytest
from rich.console import Console

from dragoman.cli import progress
from tests.store.made import failed


@pytest.mark.parametrize("terminal", [True, False])
def test_a_count_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch, terminal: bool) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(progress, "talk", lambda: Console(file=stream, force_terminal=terminal, width=80))
    pages = [failed("a.txt"), failed("b.txt")]
    assert list(progress.watched(pages)) == pages
    assert ("2 pages read" in stream.getvalue()) is terminal
