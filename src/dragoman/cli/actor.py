"""`dragoman actor`: whom a phrase of the news means, on that day."""

import json
from collections.abc import Iterator
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from dragoman.cli.options import KnowledgeFile, knowledge_file
from dragoman.cli.talk import say, screen, write
from dragoman.model.actor import Actor
from dragoman.model.analysis import Mention
from dragoman.model.json import Json, to_json
from dragoman.query.days import day_span
from dragoman.workspace import actor as resolved


def actor(
    phrase: Annotated[str, typer.Argument(metavar="PHRASE", help="Words as they stand in the news.")],
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day of the event. (default: as last known)")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    knowledge: KnowledgeFile = None,
) -> None:
    """Whom a phrase of the news means, on that day.

    Examples:

    dragoman actor "acting Taliban Foreign Minister Amir Khan Muttaqi" --on 2025-01-08

    dragoman actor "the Kremlin" --json
    """
    day = day_span(on)[1] if on else None
    mentions = resolved(phrase, day, knowledge=knowledge_file(knowledge))
    if as_json:
        actors: list[Json] = [_fields(mention, one) for mention, one in _pairs(mentions)]
        told: Json = {"phrase": phrase, "on": str(day) if day else None, "actors": actors}
        write(json.dumps(told, ensure_ascii=False) + "\n")
    elif mentions:
        screen().print(_table(mentions))
    else:
        say(f"{phrase!r} names no political actor.")


def _pairs(mentions: tuple[Mention, ...]) -> Iterator[tuple[Mention, Actor]]:
    return ((mention, one) for mention in mentions for one in mention.actors)


def _fields(mention: Mention, one: Actor) -> dict[str, Json]:
    told = to_json(one)
    return {
        **(told if isinstance(told, dict) else {}),
        "identity": mention.entity,
        "kind": mention.kind.value,
        "person": mention.person,
        "start": mention.start,
        "end": mention.end,
        "why": mention.why,
    }


def _table(mentions: tuple[Mention, ...]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for number, (mention, one) in enumerate(_pairs(mentions)):
        if number:
            table.add_row()
        table.add_row(Text(one.code or "-", style="bold"), Text(one.name, style="bold"))
        for head, cell in _lines(mention, one):
            table.add_row(Text(head, style="dim"), Text(cell))
    return table


def _lines(mention: Mention, one: Actor) -> Iterator[tuple[str, str]]:
    yield "words", f"{mention.text} ({mention.kind})"
    for head, cell in (("country", one.country), ("sector", one.sector), ("role", one.role)):
        if cell:
            yield head, cell
    identity = ", ".join(part for part in (mention.entity, one.wikidata) if part)
    if identity:
        yield "identity", identity
    if not one.recognised:
        yield "recognised", "no"
    yield "why", mention.why
