"""The application: its verbs in the order of its help, and what becomes of an error that ends a call."""

from typing import Annotated, cast

import typer
from typer.core import TyperGroup

from dragoman.cli.agreements import agreements
from dragoman.cli.disputes import disputes
from dragoman.cli.evaluate import evaluate
from dragoman.cli.events import events
from dragoman.cli.expectations import expectations
from dragoman.cli.failures import failures
from dragoman.cli.figures import figures
from dragoman.cli.output import complain, write
from dragoman.cli.projects import projects
from dragoman.cli.read import INTERRUPTED, read
from dragoman.cli.relations import relations
from dragoman.cli.schema import schema
from dragoman.cli.statements import statements
from dragoman.cli.story import story
from dragoman.errors import DragomanError

USAGE = 2
_ASKING = "Ask the record"
_MORE = "More"


class Verbs(TyperGroup):
    """The verbs: an error that ends a call is one line on standard error, and exit code 2."""

    def invoke(self, ctx: object) -> object:
        """Carry out a verb."""
        try:
            return super().invoke(cast(typer.Context, ctx))
        except DragomanError as problem:
            complain(str(problem))
            raise typer.Exit(USAGE) from None
        except KeyboardInterrupt:
            complain("interrupted")
            raise typer.Exit(INTERRUPTED) from None


app = typer.Typer(
    name="dragoman",
    cls=Verbs,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        write(f"dragoman {version('dragoman')}\n")
        raise typer.Exit


@app.callback()
def dragoman(
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Read the news and keep the record of relations between states, every entry traced to the words that say so.

    Examples:

    dragoman read examples/

    dragoman events --between Iran Russia --since 2025-01

    dragoman story
    """


app.command()(read)
app.command(rich_help_panel=_ASKING)(events)
app.command(rich_help_panel=_ASKING)(statements)
app.command(rich_help_panel=_ASKING)(agreements)
app.command(rich_help_panel=_ASKING)(projects)
app.command(rich_help_panel=_ASKING)(relations)
app.command(rich_help_panel=_ASKING)(figures)
app.command(rich_help_panel=_ASKING)(disputes)
app.command(rich_help_panel=_ASKING)(expectations)
app.command(rich_help_panel=_ASKING)(story)
app.command(rich_help_panel=_ASKING)(failures)
app.command(rich_help_panel=_MORE)(evaluate)
app.command(rich_help_panel=_MORE)(schema)
