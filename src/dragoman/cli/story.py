"""`dragoman story`: a story with its evidence marked, and all that it says."""

from typing import Annotated

import typer
from rich.text import Text

from dragoman.cli.cells import when_text
from dragoman.cli.columns import Column, Layout
from dragoman.cli.marking import marked_story, record_list
from dragoman.cli.options import AsJson, RecordFolder, record_folder
from dragoman.cli.output import Form, print_json, print_records, screen
from dragoman.model.coded import CodedStory
from dragoman.query.stories import StoryLine
from dragoman.workspace import open_record

_LIST: Layout[StoryLine] = Layout(
    screen=(
        Column(head="id", cell=lambda s: s.id),
        Column(head="published", cell=lambda s: s.published),
        Column(head="outlet", cell=lambda s: s.outlet, share=1),
        Column(head="title", cell=lambda s: s.title, share=3),
        Column(head="records", cell=lambda s: s.reports),
    ),
    sheet=(),
)


def story(
    story_id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="A story's id or its beginning; without it all are listed.")
    ] = None,
    as_json: AsJson = False,
    record: RecordFolder = None,
) -> None:
    """A story with its evidence marked, and all that it says; without an ID, the list of stories.

    Colours tell the kinds of record apart; without colour (NO_COLOR, or output to a file) numbers lead to the list.

    Examples:

    dragoman story

    dragoman story 3fa9c2
    """
    with open_record(record_folder(record)) as workspace:
        if story_id is None:
            listed = tuple(workspace.story(s.id) for s in workspace.stories()) if as_json else ()
            for one in listed:
                print_json(one)
            if not as_json:
                print_records(workspace.stories(), _LIST, Form.TABLE, nothing="There are no stories in the record.")
            return
        coded = workspace.story(story_id)
    if as_json:
        print_json(coded)
    else:
        _print(coded)


def _print(coded: CodedStory) -> None:
    console = screen()
    colour = console.color_system is not None and not console.no_color
    told = (coded.story.id, coded.story.outlet, when_text(coded.story.published), coded.story.path or coded.story.url)
    console.print(Text(" · ".join(part for part in told if part), style="dim"))
    console.print()
    console.print(marked_story(coded, colour=colour))
    console.print(record_list(coded), end="")
