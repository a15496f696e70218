"""`dragoman disputes`: what is charged and denied."""

from dragoman.cli.asking import question
from dragoman.cli.cells import codes, listed_names
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
from dragoman.model.dispute import Dispute
from dragoman.workspace import open_record

COLUMNS: tuple[Column[Dispute], ...] = (
    ID,
    Column(head="about", cell=lambda r: r.about),
    Column(head="accuser", cell=lambda r: codes(r.accusation.by)),
    Column(head="accuser_names", cell=lambda r: listed_names(r.accusation.by)),
    Column(head="accusation", cell=lambda r: r.accusation.text),
    Column(head="denier", cell=lambda r: codes(r.denial.by)),
    Column(head="denier_names", cell=lambda r: listed_names(r.denial.by)),
    Column(head="denial", cell=lambda r: r.denial.text),
    *SHARED,
)


def disputes(
    between: Between = None,
    actor: ActorName = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    record: RecordFolder = None,
) -> None:
    """What is charged and denied.

    Examples:

    dragoman disputes --between India Pakistan

    dragoman disputes --json
    """
    printed = form(as_json=as_json, as_csv=as_csv)
    asked = question(
        between=between,
        actor=actor,
        since=since,
        until=until,
        limit=limit,
    )
    with open_record(record_folder(record)) as workspace:
        print_reports(workspace.disputes(**asked), COLUMNS, printed, nothing="No such disputes in the record.")
