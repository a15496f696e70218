"""`dragoman failures`: what could not be read or coded, and why."""

from dragoman.cli.columns import Column, Layout
from dragoman.cli.options import AsCsv, AsJson, RecordFolder, form, record_folder
from dragoman.cli.output import print_records
from dragoman.model.coded import Failure
from dragoman.workspace import open_record

_LAYOUT: Layout[Failure] = Layout(
    screen=(
        Column(head="item", cell=lambda f: f.item, share=2),
        Column(head="stage", cell=lambda f: f.stage),
        Column(head="reason", cell=lambda f: f.reason, share=3),
    ),
    sheet=(
        Column(head="id", cell=lambda f: f.id),
        Column(head="item", cell=lambda f: f.item),
        Column(head="stage", cell=lambda f: f.stage),
        Column(head="reason", cell=lambda f: f.reason),
    ),
)


def failures(as_json: AsJson = False, as_csv: AsCsv = False, record: RecordFolder = None) -> None:
    """What could not be read or coded, and why; an item that is read well later is struck off.

    Examples:

    dragoman failures

    dragoman failures --csv > failures.csv
    """
    printed = form(as_json=as_json, as_csv=as_csv)
    with open_record(record_folder(record)) as workspace:
        print_records(workspace.failures(), _LAYOUT, printed, nothing="Nothing has failed.")
