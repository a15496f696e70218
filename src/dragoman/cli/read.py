"""`dragoman read`: code pages, keep what they say, and tell it in short."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.exits import INTERRUPTED, SOME_FAILED
from dragoman.cli.options import KnowledgeFile, LexiconOnly, knowledge_file, record_folder
from dragoman.cli.output import complain_of, print_json
from dragoman.cli.progress import watched
from dragoman.cli.summary import MOST, print_summary
from dragoman.cli.talk import complain
from dragoman.model.story import Story
from dragoman.query.days import given_when
from dragoman.settings import RECORD_VARIABLE, settings_from
from dragoman.store.ports import CodedPage
from dragoman.workspace import open_record, read_into

_STDIN = "-"


def read(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files and folders of text or HTML; - is standard input.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one story a line as JSON; store only if --record is given.")
    ] = False,
    record: Annotated[
        Path | None,
        typer.Option(
            "--record", metavar="DIR", help=f"The record's folder. (default: ${RECORD_VARIABLE}, else ./record)"
        ),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(
            "--published", metavar="DATE", help="When the pages are from, if they do not say: DATE or DATE..DATE."
        ),
    ] = None,
    outlet: Annotated[
        str | None, typer.Option("--outlet", metavar="NAME", help="Who printed the pages, if they do not say.")
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Code also the pages that the record has already.")] = False,
    knowledge: KnowledgeFile = None,
    lexicon_only: LexiconOnly = False,
) -> None:
    """Read pages into the record and tell what they say.

    Ends with 0 where all pages could be read, 1 where some could not, 2 where the call cannot be carried out. Pages
    that the record has are not coded anew: after an interruption, the same command goes on from there.

    Examples:

    dragoman read page.txt news/

    dragoman read --json --published 2025-01-11 --outlet "Gulf News" page.html > page.jsonl

    curl https://example.org/news | dragoman read -
    """
    folder = record if as_json else record_folder(record)
    when = given_when(published) if published else None
    stdin = sys.stdin.buffer if _STDIN in paths else None
    batch = settings_from(os.environ).batch
    pages = read_into(
        folder,
        paths,
        stdin=stdin,
        outlet=outlet,
        published=when,
        again=again,
        batch=batch,
        knowledge=knowledge_file(knowledge),
        lexicon_only=lexicon_only,
    )
    raise typer.Exit(_read(watched(pages), as_json=as_json, folder=folder))


def _read(pages: Iterator[CodedPage], *, as_json: bool, folder: Path | None) -> int:
    """Take pages as they come, tell of them, and return the exit code."""
    stories: list[Story] = []
    done = failed = 0
    interrupted = False
    try:
        for page in pages:
            done += 1
            failed += len(page.failures)
            complain_of(page.failures)
            stories.extend(coded.story for coded in page.stories)
            for coded in page.stories if as_json else ():
                print_json(coded)
    except KeyboardInterrupt:
        interrupted = True
    if folder is not None and not as_json:
        _tell(stories, pages=done, failed=failed, record=folder)
    if interrupted:
        kept = " and kept; the same command goes on from there" if folder is not None else ""
        complain(f"interrupted: {done} pages done{kept}")
        return INTERRUPTED
    return SOME_FAILED if failed else 0


def _tell(stories: Sequence[Story], *, pages: int, failed: int, record: Path) -> None:
    with open_record(record) as workspace:
        told = workspace.summary([story.id for story in stories], most=MOST)
    print_summary(told, stories, pages=pages, failed=failed, record=record)
