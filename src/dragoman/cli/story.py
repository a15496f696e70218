"""`dragoman story`: a story with its evidence marked, and all that it says."""

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.text import Text

from dragoman.cli.cells import when_text
from dragoman.cli.marking import marked_story, record_list
from dragoman.cli.options import AsJson, RecordFolder, record_folder
from dragoman.cli.output import grid, print_json, short_id
from dragoman.cli.talk import say, screen
from dragoman.model.coded import CodedStory
from dragoman.query.stories import StoryLine
from dragoman.workspace import open_record


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
        if story_id is not None:
            _print(workspace.story(story_id), as_json=as_json)
        elif as_json:
            for one in workspace.stories():
                print_json(workspace.story(one.id))
        else:
            _print_list(workspace.stories())


def _print_list(stories: Sequence[StoryLine]) -> None:
    table = grid()
    for one in stories:
        title = Text.assemble(one.title, (f"  {one.outlet}" if one.outlet else "", "dim"))
        table.add_row(Text(one.published or ""), title, Text(f"{one.reports} records  {short_id(one.id)}", style="dim"))
    if stories:
        screen().print(table)
    else:
        say("There are no stories in the record.")


def _print(coded: CodedStory, *, as_json: bool) -> None:
    if as_json:
        print_json(coded)
        return
    console = screen()
    colour = console.color_system is not None and not console.no_color
    told = (coded.story.id, coded.story.outlet, when_text(coded.story.published), coded.story.path or coded.story.url)
    console.print(Text(" · ".join(part for part in told if part), style="dim"))
    console.print()
    console.print(marked_story(coded, colour=colour))
    console.print(record_list(coded), end="")
