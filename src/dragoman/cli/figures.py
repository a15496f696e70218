"""`dragoman figures`: which numbers they claim."""

from typing import Annotated

import typer

from dragoman.cli.asking import one_of, question
from dragoman.cli.cells import first_day, last_day
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
from dragoman.model.figure import Figure, Verdict
from dragoman.workspace import open_record


def _low(figure: Figure) -> float:
    """Return the number, of a range the lower one."""
    return figure.value[0] if isinstance(figure.value, tuple) else figure.value


def _high(figure: Figure) -> float | None:
    """Return the higher number of a range."""
    return figure.value[1] if isinstance(figure.value, tuple) else None


COLUMNS: tuple[Column[Figure], ...] = (
    ID,
    Column(head="subject", cell=lambda r: r.subject),
    Column(head="measure", cell=lambda r: r.measure),
    Column(head="value", cell=_low),
    Column(head="value_high", cell=_high),
    Column(head="unit", cell=lambda r: r.unit),
    Column(head="approximate", cell=lambda r: r.approximate),
    Column(head="period_earliest", cell=lambda r: first_day(r.period)),
    Column(head="period_latest", cell=lambda r: last_day(r.period)),
    Column(head="claimed_by", cell=lambda r: r.claimed_by and r.claimed_by.code),
    Column(head="claimed_by_name", cell=lambda r: r.claimed_by and r.claimed_by.name),
    Column(head="check", cell=lambda r: r.check.verdict),
    Column(head="check_reference", cell=lambda r: r.check.reference),
    Column(head="check_source", cell=lambda r: r.check.source),
    *SHARED,
)


def figures(
    between: Between = None,
    actor: ActorName = None,
    since: Since = None,
    until: Until = None,
    type_: Annotated[list[str] | None, typer.Option("--type", metavar="TYPE", help="Measure; may be repeated.")] = None,
    status: Annotated[
        list[str] | None,
        typer.Option("--status", metavar="STATUS", help="consistent, inconsistent or unverified; may be repeated."),
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    record: RecordFolder = None,
) -> None:
    """Which numbers they claim.

    Examples:

    dragoman figures --actor UN

    dragoman figures --status inconsistent --csv
    """
    printed = form(as_json=as_json, as_csv=as_csv)
    asked = question(
        between=between,
        actor=actor,
        since=since,
        until=until,
        kinds=type_,
        statuses=one_of(status, tuple(Verdict), "--status"),
        limit=limit,
    )
    with open_record(record_folder(record)) as workspace:
        print_reports(workspace.figures(**asked), COLUMNS, printed, nothing="No such figures in the record.")
