"""`dragoman statements`: who said what."""

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
from dragoman.model.statement import SpeechForm, Statement
from dragoman.workspace import open_record

COLUMNS: tuple[Column[Statement], ...] = (
    ID,
    Column(head="date_earliest", cell=lambda r: first_day(r.date)),
    Column(head="date_latest", cell=lambda r: last_day(r.date)),
    Column(head="speaker", cell=lambda r: r.speaker.code),
    Column(head="speaker_name", cell=lambda r: r.speaker.name),
    Column(head="office", cell=lambda r: r.office),
    Column(head="form", cell=lambda r: r.form),
    Column(head="verb", cell=lambda r: r.verb),
    Column(head="text", cell=lambda r: r.text),
    Column(head="via", cell=lambda r: r.via),
    Column(head="addressed_to", cell=lambda r: codes(r.addressed_to)),
    Column(head="addressed_to_names", cell=lambda r: listed_names(r.addressed_to)),
    Column(head="about", cell=lambda r: ";".join(r.about)),
    *SHARED,
)


def statements(
    between: Between = None,
    actor: ActorName = None,
    since: Since = None,
    until: Until = None,
    status: Annotated[
        list[str] | None, typer.Option("--status", metavar="STATUS", help="direct, indirect or mixed; may be repeated.")
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    record: RecordFolder = None,
) -> None:
    """Who said what.

    Examples:

    dragoman statements --actor Lavrov --limit 10

    dragoman statements --between Iran USA --json
    """
    printed = form(as_json=as_json, as_csv=as_csv)
    asked = question(
        between=between,
        actor=actor,
        since=since,
        until=until,
        statuses=one_of(status, tuple(SpeechForm), "--status"),
        limit=limit,
    )
    with open_record(record_folder(record)) as workspace:
        print_reports(workspace.statements(**asked), COLUMNS, printed, nothing="No such statements in the record.")
