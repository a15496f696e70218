"""`dragoman agreements`: what they have agreed, and where it stands."""

from typing import Annotated

import typer

from dragoman.cli.asking import one_of, question
from dragoman.cli.cells import codes, first_day, last_day, listed_names, when_text
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
from dragoman.model.agreement import Agreement, AgreementStage
from dragoman.workspace import open_record

COLUMNS: tuple[Column[Agreement], ...] = (
    ID,
    Column(head="name", cell=lambda r: r.name),
    Column(head="kind", cell=lambda r: r.kind),
    Column(head="parties", cell=lambda r: codes(r.parties)),
    Column(head="party_names", cell=lambda r: listed_names(r.parties)),
    Column(head="subjects", cell=lambda r: ";".join(r.subjects)),
    Column(head="stage", cell=lambda r: r.stage),
    Column(head="steps", cell=lambda r: ";".join(f"{step.stage}:{when_text(step.date)}" for step in r.steps)),
    Column(head="requires", cell=lambda r: ";".join(r.requires)),
    Column(head="due_earliest", cell=lambda r: first_day(r.due)),
    Column(head="due_latest", cell=lambda r: last_day(r.due)),
    *SHARED,
)


def agreements(
    between: Between = None,
    actor: ActorName = None,
    since: Since = None,
    until: Until = None,
    type_: Annotated[
        list[str] | None, typer.Option("--type", metavar="TYPE", help="Kind, such as treaty; may be repeated.")
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option("--status", metavar="STATUS", help="Stage, such as signed or in_force; may be repeated."),
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    record: RecordFolder = None,
) -> None:
    """What they have agreed, and where it stands.

    Examples:

    dragoman agreements --between Iran Russia

    dragoman agreements --status awaiting_ratification --json
    """
    printed = form(as_json=as_json, as_csv=as_csv)
    asked = question(
        between=between,
        actor=actor,
        since=since,
        until=until,
        kinds=type_,
        statuses=one_of(status, tuple(AgreementStage), "--status"),
        limit=limit,
    )
    with open_record(record_folder(record)) as workspace:
        print_reports(workspace.agreements(**asked), COLUMNS, printed, nothing="No such agreements in the record.")
