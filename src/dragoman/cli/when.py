"""`dragoman when`: which days a phrase of the news means."""

import json
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from dragoman.cli.cells import when_text
from dragoman.cli.talk import say, screen, write
from dragoman.model.analysis import TimeExpression
from dragoman.model.json import Json, to_json
from dragoman.query.days import given_when
from dragoman.workspace import when as resolved


def when(
    phrase: Annotated[str, typer.Argument(metavar="PHRASE", help="Words as they stand in the news.")],
    published: Annotated[
        str | None,
        typer.Option("--published", metavar="DATE", help="When the words came out: DATE or DATE..DATE."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Which days a phrase of the news means.

    Examples:

    dragoman when "late last year" --published 2025-01-11

    dragoman when "The talks will resume on Saturday" --published 2025-01-11..2025-01-13 --json
    """
    seen = given_when(published) if published else None
    times = resolved(phrase, seen)
    if as_json:
        found: list[Json] = [_fields(time, why) for time, why in times]
        told: Json = {"phrase": phrase, "published": to_json(seen), "times": found}
        write(json.dumps(told, ensure_ascii=False) + "\n")
    elif times:
        screen().print(_table(times))
    else:
        say(f"{phrase!r} tells no time.")


def _fields(time: TimeExpression, why: str) -> dict[str, Json]:
    return {"text": time.text, "start": time.start, "end": time.end, "when": to_json(time.when), "why": why}


def _table(times: tuple[tuple[TimeExpression, str], ...]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for time, why in times:
        table.add_row(Text(when_text(time.when) or "?", style="bold"), Text(time.text, style="bold"))
        if time.when is not None:
            table.add_row(Text("days", style="dim"), Text(f"{time.when.earliest or '…'} to {time.when.latest or '…'}"))
            table.add_row(Text("precision", style="dim"), Text(time.when.precision))
            table.add_row(Text("basis", style="dim"), Text(time.when.basis))
        table.add_row(Text("why", style="dim"), Text(why))
    return table
