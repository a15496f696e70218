"""The options that verbs share, and what they come to."""

import os
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from dragoman.cli.output import Form
from dragoman.errors import UsageError
from dragoman.settings import KNOWLEDGE_VARIABLE, RECORD_VARIABLE, settings_from

RecordFolder: TypeAlias = Annotated[
    Path | None,
    typer.Option("--record", metavar="DIR", help=f"The record's folder. (default: ${RECORD_VARIABLE}, else ./record)"),
]
Between: TypeAlias = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--between",
        metavar="A B",
        help="Two actors, in either direction: codes (IRN, IRN:GOV), countries, bodies or names.",
    ),
]
ActorName: TypeAlias = Annotated[
    str | None, typer.Option("--actor", metavar="A", help="An actor on either side: code, country, body or name.")
]
Since: TypeAlias = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="Not over before this day, month or year.")
]
Until: TypeAlias = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="Begun by this day, month or year.")
]
Limit: TypeAlias = Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help="So many at most.")]
AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]
AsCsv: TypeAlias = Annotated[bool, typer.Option("--csv", help="Print CSV with a heading.")]

KnowledgeFile: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--knowledge",
        metavar="FILE",
        help=f"What you know of the world beyond the tables, in TOML. (default: ${KNOWLEDGE_VARIABLE}, else none)",
    ),
]
LexiconOnly: TypeAlias = Annotated[
    bool, typer.Option("--lexicon-only", help="Code events by the lexicon alone, without the trained model.")
]


def knowledge_file(given: Path | None) -> Path | None:
    """Return the user's own file of knowledge: the one given, else the one of the environment."""
    return given or settings_from(os.environ).knowledge


def record_folder(given: Path | None) -> Path:
    """Return the folder of the record: the one given, else the one of the environment, else `record` right here."""
    return given or settings_from(os.environ).record


def form(*, as_json: bool, as_csv: bool) -> Form:
    """Return how to print. Raises UsageError where both forms are asked for."""
    if as_json and as_csv:
        raise UsageError("--json and --csv exclude each other: choose one")
    return Form.JSON if as_json else Form.CSV if as_csv else Form.TABLE
