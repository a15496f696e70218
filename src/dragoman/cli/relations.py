"""`dragoman relations`: how they stand to each other."""

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
from dragoman.model.relation import Relation, RelationKind
from dragoman.workspace import open_record

COLUMNS: tuple[Column[Relation], ...] = (
    ID,
    Column(head="kind", cell=lambda r: r.kind),
    Column(head="a", cell=lambda r: codes(r.a)),
    Column(head="a_names", cell=lambda r: listed_names(r.a)),
    Column(head="b", cell=lambda r: codes(r.b)),
    Column(head="b_names", cell=lambda r: listed_names(r.b)),
    Column(head="holds", cell=lambda r: r.holds),
    Column(head="since_earliest", cell=lambda r: first_day(r.since)),
    Column(head="since_latest", cell=lambda r: last_day(r.since)),
    Column(head="until_earliest", cell=lambda r: first_day(r.until)),
    Column(head="until_latest", cell=lambda r: last_day(r.until)),
    Column(head="level", cell=lambda r: r.level),
    Column(head="except", cell=lambda r: codes(r.except_)),
    Column(head="except_names", cell=lambda r: listed_names(r.except_)),
    *SHARED,
)


def relations(
    between: Between = None,
    actor: ActorName = None,
    since: Since = None,
    until: Until = None,
    type_: Annotated[
        list[str] | None, typer.Option("--type", metavar="TYPE", help="Kind, such as recognition; may be repeated.")
    ] = None,
    status: Annotated[
        list[str] | None, typer.Option("--status", metavar="STATUS", help="holds or ended; may be repeated.")
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    record: RecordFolder = None,
) -> None:
    """How they stand to each other.

    Examples:

    dragoman relations --between India Pakistan

    dragoman relations --type recognition --status ended
    """
    printed = form(as_json=as_json, as_csv=as_csv)
    asked = question(
        between=between,
        actor=actor,
        since=since,
        until=until,
        kinds=one_of(type_, tuple(RelationKind), "--type"),
        statuses=one_of(status, ("holds", "ended"), "--status"),
        limit=limit,
    )
    with open_record(record_folder(record)) as workspace:
        print_reports(workspace.relations(**asked), COLUMNS, printed, nothing="No such relations in the record.")
