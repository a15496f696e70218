"""`dragoman events`: who did what to whom."""

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
from dragoman.model.event import Event, EventType, Status
from dragoman.workspace import open_record

COLUMNS: tuple[Column[Event], ...] = (
    ID,
    Column(head="date_earliest", cell=lambda r: first_day(r.date)),
    Column(head="date_latest", cell=lambda r: last_day(r.date)),
    Column(head="date_precision", cell=lambda r: r.date and r.date.precision),
    Column(head="date_basis", cell=lambda r: r.date and r.date.basis),
    Column(head="type", cell=lambda r: r.type),
    Column(head="mode", cell=lambda r: r.mode),
    Column(head="contexts", cell=lambda r: ";".join(r.contexts)),
    Column(head="quad", cell=lambda r: r.quad),
    Column(head="intensity", cell=lambda r: r.intensity),
    Column(head="cameo", cell=lambda r: r.cameo),
    Column(head="status", cell=lambda r: r.status),
    Column(head="historical", cell=lambda r: r.historical),
    Column(head="announces", cell=lambda r: r.announces),
    Column(head="actors", cell=lambda r: codes(r.actors)),
    Column(head="actor_names", cell=lambda r: listed_names(r.actors)),
    Column(head="recipients", cell=lambda r: codes(r.recipients)),
    Column(head="recipient_names", cell=lambda r: listed_names(r.recipients)),
    Column(head="place", cell=lambda r: r.place and r.place.name),
    Column(head="place_country", cell=lambda r: r.place and r.place.country),
    Column(head="latitude", cell=lambda r: r.place and r.place.latitude),
    Column(head="longitude", cell=lambda r: r.place and r.place.longitude),
    Column(head="geonames_id", cell=lambda r: r.place and r.place.geonames_id),
    *SHARED,
)


def events(
    between: Between = None,
    actor: ActorName = None,
    since: Since = None,
    until: Until = None,
    type_: Annotated[
        list[str] | None, typer.Option("--type", metavar="TYPE", help="PLOVER type, such as AGREE; may be repeated.")
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option("--status", metavar="STATUS", help="actual, future, hypothetical or negated; may be repeated."),
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    record: RecordFolder = None,
) -> None:
    """Who did what to whom.

    Examples:

    dragoman events --between Iran Russia --since 2025-01

    dragoman events --type SANCTION --type COERCE --status actual --csv
    """
    printed = form(as_json=as_json, as_csv=as_csv)
    asked = question(
        between=between,
        actor=actor,
        since=since,
        until=until,
        kinds=one_of(type_, tuple(EventType), "--type"),
        statuses=one_of(status, tuple(Status), "--status"),
        limit=limit,
    )
    with open_record(record_folder(record)) as workspace:
        print_reports(workspace.events(**asked), COLUMNS, printed, nothing="No such events in the record.")
