"""What a reading brought, in a page."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.cli.cells import when_text
from dragoman.cli.output import grid, report_table, short_id
from dragoman.cli.talk import screen
from dragoman.model.story import Story
from dragoman.query.summary import Summary

MOST = 10  # records under each heading


def print_summary(told: Summary, stories: Sequence[Story], *, pages: int, failed: int, record: Path) -> None:
    """Print how much was read, the stories, counts by kind, the main events, and what is due."""
    failures = f", {_count(failed, 'failure')}" if failed else ""
    console = screen()
    read = f"{_count(pages, 'page')}: {_count(len(stories), 'story', 'stories')}{failures}. Record: {record}"
    console.print(Text(read))
    if stories:
        counts = ", ".join(f"{number} {kind}" for kind, number in told.counts.items() if number)
        console.print(Text(counts or "No political events, statements or agreements were found."))
    _section(console, "Stories", _stories(stories[:MOST]), more=len(stories) - MOST, verb="story")
    if told.events:
        more = told.counts.get("events", 0) - len(told.events)
        _section(console, "Main events", report_table(told.events), more=more, verb="events")
    if told.due:
        more = told.counts.get("expectations", 0) - len(told.due)
        _section(console, "Due", report_table(told.due), more=more, verb="expectations")


def _section(console: Console, heading: str, table: Table, *, more: int, verb: str) -> None:
    if table.row_count:
        console.print()
        console.print(Text(heading, style="bold"))
        console.print(table)
    if more > 0:
        console.print(Text(f"and {more} more: dragoman {verb}", style="dim"))


def _stories(stories: Iterable[Story]) -> Table:
    table = grid()
    for story in stories:
        table.add_row(Text(when_text(story.published)), Text(story.title), Text(short_id(story.id), style="dim"))
    return table


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
