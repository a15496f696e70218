"""All printing: data to standard output, talk to standard error."""

import csv
import io
import json
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.cli.columns import Layout
from dragoman.model.coded import CodedStory, Failure
from dragoman.model.json import to_json

T = TypeVar("T")


class Form(StrEnum):
    """How records are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def screen() -> Console:
    """Return standard output, for people."""
    return Console(highlight=False)


def talk() -> Console:
    """Return standard error."""
    return Console(stderr=True, highlight=False)


def say(line: str) -> None:
    """Print one line of talk, however long."""
    talk().print(Text(line), soft_wrap=True)


def complain(line: str) -> None:
    """Print one line about what went wrong."""
    talk().print(Text.assemble(("dragoman: ", "bold red"), " ".join(line.split())), soft_wrap=True)


def print_json(value: object) -> None:
    """Print a value of the model as one line of JSON."""
    write(json.dumps(to_json(value), ensure_ascii=False) + "\n")


def print_records(records: Sequence[T], layout: Layout[T], form: Form, *, nothing: str) -> None:
    """Print records: a table, one JSON object a line, or CSV with a heading. Where there are none, say `nothing`."""
    if form is Form.JSON:
        for record in records:
            print_json(record)
    elif form is Form.CSV:
        write(_csv(records, layout))
    elif records:
        screen().print(_table(records, layout))
    else:
        say(nothing)


def print_story(coded: CodedStory) -> None:
    """Print a story with all it says as one line of JSON."""
    print_json(coded)


def complain_of(failures: Iterable[Failure]) -> None:
    """Print a line about each failure."""
    for failure in failures:
        named = failure.item == "-" or failure.reason.startswith(failure.item)
        complain(failure.reason if named else f"{failure.item}: {failure.reason}")


def write(text: str) -> None:
    """Put data on standard output as it is."""
    sys.stdout.write(text)
    sys.stdout.flush()


def _csv(records: Iterable[T], layout: Layout[T]) -> str:
    buffer = io.StringIO()
    rows = csv.writer(buffer, lineterminator="\n")
    rows.writerow([column.head for column in layout.sheet])
    rows.writerows([_sheet_cell(column.cell(record)) for column in layout.sheet] for record in records)
    return buffer.getvalue()


def _sheet_cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, int | float) else "" if value is None else str(value)


def _table(records: Iterable[T], layout: Layout[T]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=True)
    for column in layout.screen:
        wide = column.share or None
        table.add_column(column.head, ratio=wide, overflow="fold", no_wrap=not wide, vertical="top")
    for record in records:
        table.add_row(*(Text(_screen_cell(column.cell(record))) for column in layout.screen))
    return table


def _screen_cell(value: object) -> str:
    return "" if value is None else str(value)
