"""How records are printed: as lists for people, as JSON, as CSV."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

from rich.table import Table
from rich.text import Text

from dragoman.cli.columns import Column
from dragoman.cli.lines import what, when, words
from dragoman.cli.talk import complain as complain
from dragoman.cli.talk import say as say
from dragoman.cli.talk import screen
from dragoman.cli.talk import write as write
from dragoman.model.coded import Failure
from dragoman.model.json import to_json
from dragoman.model.report import Report

T = TypeVar("T")
R = TypeVar("R", bound=Report)
_TIME = 18  # columns: an interval within a year, marked as inferred
_DIGITS = 6  # enough to tell stories apart in all but huge records; a longer beginning is as good


class Form(StrEnum):
    """How records are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def print_json(value: object) -> None:
    """Print a value of the model as one line of JSON."""
    write(json.dumps(to_json(value), ensure_ascii=False) + "\n")


def print_reports(reports: Sequence[R], columns: Sequence[Column[R]], form: Form, *, nothing: str) -> None:
    """Print reports: a list for people, one JSON object a line, or CSV with a heading; of none, say `nothing`."""
    if form is Form.JSON:
        for report in reports:
            print_json(report)
    elif form is Form.CSV:
        print_csv(reports, columns)
    elif reports:
        screen().print(report_table(reports))
    else:
        say(nothing)


def complain_of(failures: Iterable[Failure]) -> None:
    """Print a line about each failure."""
    for failure in failures:
        complain(failure_line(failure))


def failure_line(failure: Failure) -> str:
    """Return a failure in one line that begins with the item, where the reason does not name it."""
    named = failure.item == "-" or failure.reason.startswith(failure.item)
    return failure.reason if named else f"{failure.item}: {failure.reason}"


def print_csv(records: Iterable[T], columns: Sequence[Column[T]]) -> None:
    """Print records as CSV with a heading."""
    buffer = io.StringIO()
    rows = csv.writer(buffer, lineterminator="\n")
    rows.writerow([column.head for column in columns])
    rows.writerows([_cell(column.cell(record)) for column in columns] for record in records)
    write(buffer.getvalue())


def report_table(reports: Iterable[Report]) -> Table:
    """Return reports as people read them: when, what, the words below it, and the story to look it up in."""
    table = grid()
    for report in reports:
        table.add_row(Text(_folded(when(report))), Text(what(report)), Text(short_story(report), style="dim"))
        table.add_row(Text(), Text(f"“{words(report)}”", style="dim italic"), Text())
    return table


def _folded(time: str) -> str:
    """Return a time on two lines where it is an interval too long for one."""
    return time if len(time) <= _TIME else time.replace("..", "\n..")


def grid() -> Table:
    """Return an empty table of three columns without lines: a time, what fills the width, a story's id."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(max_width=_TIME, overflow="fold")
    table.add_column(ratio=1)
    table.add_column(no_wrap=True)
    return table


def short_id(story: str) -> str:
    """Return enough of a story's id to ask for it."""
    return story.removeprefix("story-")[:_DIGITS]


def short_story(report: Report) -> str:
    """Return enough of the id of the first story that tells it, and how many more do."""
    more = len(report.reports) - 1
    return short_id(report.reports[0]) + (f" +{more}" if more else "")


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, int | float) else "" if value is None else str(value)
