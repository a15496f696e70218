"""What a reading brought, in a page."""

from collections.abc import Sequence
from pathlib import Path

from rich.text import Text

from dragoman.cli.cells import when_text
from dragoman.cli.lines import line
from dragoman.cli.output import screen
from dragoman.model.story import Story
from dragoman.query.summary import Summary

MOST = 12  # lines under each heading: the whole fits a screen


def print_summary(told: Summary, stories: Sequence[Story], *, pages: int, failed: int, record: Path) -> None:
    """Print how much was read, the stories, counts by kind, the main events, and what is due."""
    text = Text(f"{_count(pages, 'page')}: {_count(len(stories), 'story', 'stories')}")
    text.append(f", {_count(failed, 'failure')}" if failed else "")
    text.append(f". Record: {record}\n")
    _section(text, "Stories", [_story(story) for story in stories[:MOST]], more=len(stories) - MOST)
    counts = [f"{number} {kind}" for kind, number in told.counts.items() if number]
    _section(text, "Record", [", ".join(counts)] if counts else [])
    more = told.counts.get("events", 0) - len(told.events)
    _section(text, "Main events", [line(event) for event in told.events], more=more, verb="events")
    _section(text, "Due", [line(awaited) for awaited in told.due])
    screen().print(text, end="")


def _section(text: Text, heading: str, lines: Sequence[str], *, more: int = 0, verb: str = "story") -> None:
    if not lines:
        return
    text.append(f"\n{heading}\n", style="bold")
    for one in lines:
        text.append(f"  {one}\n")
    if more > 0:
        text.append(f"  and {more} more: dragoman {verb}\n", style="dim")


def _story(story: Story) -> str:
    when = when_text(story.published) or "no date"
    return f"{story.id}  {when}  {story.title}"


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
