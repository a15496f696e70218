"""`dragoman projects`: what they build together."""

from typing import Annotated

import typer

from dragoman.cli.asking import one_of, question
from dragoman.cli.cells import codes, listed_names, when_text
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
from dragoman.model.project import Project, ProjectStage
from dragoman.workspace import open_record

COLUMNS: tuple[Column[Project], ...] = (
    ID,
    Column(head="name", cell=lambda r: r.name),
    Column(head="kind", cell=lambda r: r.kind),
    Column(head="places", cell=lambda r: ";".join(place.name for place in r.places)),
    Column(head="participants", cell=lambda r: codes(r.participants)),
    Column(head="participant_names", cell=lambda r: listed_names(r.participants)),
    Column(head="stage", cell=lambda r: r.stage),
    Column(head="steps", cell=lambda r: ";".join(f"{step.stage}:{when_text(step.date)}" for step in r.steps)),
    *SHARED,
)


def projects(
    between: Between = None,
    actor: ActorName = None,
    since: Since = None,
    until: Until = None,
    type_: Annotated[
        list[str] | None, typer.Option("--type", metavar="TYPE", help="Kind, such as railway; may be repeated.")
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option("--status", metavar="STATUS", help="Stage, such as planned or under_way; may be repeated."),
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    record: RecordFolder = None,
) -> None:
    """What they build together.

    Examples:

    dragoman projects --between Russia Iran

    dragoman projects --status under_way --csv
    """
    printed = form(as_json=as_json, as_csv=as_csv)
    asked = question(
        between=between,
        actor=actor,
        since=since,
        until=until,
        kinds=type_,
        statuses=one_of(status, tuple(ProjectStage), "--status"),
        limit=limit,
    )
    with open_record(record_folder(record)) as workspace:
        print_reports(workspace.projects(**asked), COLUMNS, printed, nothing="No such projects in the record.")
