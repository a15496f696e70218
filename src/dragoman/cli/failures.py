"""`dragoman failures`: what could not be read or coded, and why."""

from dragoman.cli.columns import Column
from dragoman.cli.options import AsCsv, AsJson, RecordFolder, form, record_folder
from dragoman.cli.output import Form, failure_line, print_csv, print_json
from dragoman.cli.talk import print_line, say
from dragoman.model.coded import Failure
from dragoman.workspace import open_record

COLUMNS: tuple[Column[Failure], ...] = (
    Column(head="id", cell=lambda f: f.id),
    Column(head="item", cell=lambda f: f.item),
    Column(head="stage", cell=lambda f: f.stage),
    Column(head="reason", cell=lambda f: f.reason),
)


def failures(as_json: AsJson = False, as_csv: AsCsv = False, record: RecordFolder = None) -> None:
    """What could not be read or coded, and why.

    An item that is read well later is struck off.

    Examples:

    dragoman failures

    dragoman failures --csv > failures.csv
    """
    printed = form(as_json=as_json, as_csv=as_csv)
    with open_record(record_folder(record)) as workspace:
        found = workspace.failures()
    if printed is Form.CSV:
        print_csv(found, COLUMNS)
    elif printed is Form.JSON:
        for failure in found:
            print_json(failure)
    else:
        for failure in found:
            print_line(failure_line(failure))
        if not found:
            say("Nothing has failed.")
