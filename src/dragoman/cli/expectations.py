"""`dragoman expectations`: what was announced, and what came of it."""

from typing import Annotated

import typer

from dragoman.cli.asking import one_of, question
from dragoman.cli.cells import codes, first_day, last_day, listed_names
from dragoman.cli.columns import ID, SHARED, Column
from dragoman.cli.options import (
    ActorName,
    AsCsv,
    AsJson,
    Between,
    Limit,
    RecordFolder,
    Since,
    Until,
    form,
    record_folder,
)
from dragoman.cli.output import print_reports
from dragoman.model.event import EventType
from dragoman.model.expectation import Expectation, Outcome
from dragoman.workspace import open_record

COLUMNS: tuple[Column[Expectation], ...] = (
    ID,
    Column(head="due_earliest", cell=lambda r: first_day(r.due)),
    Column(head="due_latest", cell=lambda r: last_day(r.due)),
    Column(head="type", cell=lambda r: r.type),
    Column(head="what", cell=lambda r: r.what),
    Column(head="actors", cell=lambda r: codes(r.actors)),
    Column(head="actor_names", cell=lambda r: listed_names(r.actors)),
    Column(head="recipients", cell=lambda r: codes(r.recipients)),
    Column(head="recipient_names", cell=lambda r: listed_names(r.recipients)),
    Column(head="outcome", cell=lambda r: r.outcome),
    Column(head="of", cell=lambda r: r.of),
    Column(head="decided_by", cell=lambda r: r.decided_by),
    *SHARED,
)


def expectations(
    between: Between = None,
    actor: ActorName = None,
    since: Since = None,
    until: Until = None,
    type_: Annotated[
        list[str] | None,
        typer.Option("--type", metavar="TYPE", help="PLOVER type of what is to come; may be repeated."),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            "--status", metavar="STATUS", help="pending, met, lapsed, called_off or postponed; may be repeated."
        ),
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    record: RecordFolder = None,
) -> None:
    """What was announced, and what came of it.

    Examples:

    dragoman expectations --since 2025-01 --until 2025-03

    dragoman expectations --status pending --actor Iran
    """
    printed = form(as_json=as_json, as_csv=as_csv)
    asked = question(
        between=between,
        actor=actor,
        since=since,
        until=until,
        kinds=one_of(type_, tuple(EventType), "--type"),
        statuses=one_of(status, tuple(Outcome), "--status"),
        limit=limit,
    )
    with open_record(record_folder(record)) as workspace:
        print_reports(
            workspace.expectations(**asked), COLUMNS, printed, nothing="Nothing such is expected in the record."
        )
