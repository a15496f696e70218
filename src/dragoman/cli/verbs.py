"""The application: its verbs in the order of its help, and what becomes of an error that ends a call."""

from importlib import import_module
from typing import Annotated, NamedTuple, cast

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from dragoman.cli.exits import INTERRUPTED, USAGE
from dragoman.cli.talk import complain, write
from dragoman.errors import DragomanError

_ASK = "Ask the record"
_LOOK = "Look something up"
_MORE = "More"


class Verb(NamedTuple):
    """A verb: the name of its module and its function, the first line of its help, the panel it stands in."""

    name: str
    line: str
    panel: str | None = None


VERBS = (
    Verb("read", "Read pages into the record and tell what they say."),
    Verb("events", "Who did what to whom.", _ASK),
    Verb("statements", "Who said what.", _ASK),
    Verb("agreements", "What they have agreed, and where it stands.", _ASK),
    Verb("projects", "What they build together.", _ASK),
    Verb("relations", "How they stand to each other.", _ASK),
    Verb("figures", "Which numbers they claim.", _ASK),
    Verb("disputes", "What is charged and denied.", _ASK),
    Verb("expectations", "What was announced, and what came of it.", _ASK),
    Verb("story", "A story with its evidence marked, and all that it says; without an ID, the list of stories.", _ASK),
    Verb(
        "explain", "Why an event is in the record: how it is coded, and for each story the words and the reasons.", _ASK
    ),
    Verb("failures", "What could not be read or coded, and why.", _ASK),
    Verb("actor", "Whom a phrase of the news means, on that day.", _LOOK),
    Verb("when", "Which days a phrase of the news means.", _LOOK),
    Verb("knowledge", "What is known of the world, and up to when; with a name, all about one entry.", _LOOK),
    Verb("classify", "What the marked actor of a sentence does to the marked recipient.", _MORE),
    Verb("evaluate", "Score the coding of annotated pages against what a careful reader found in them.", _MORE),
    Verb("schema", "The JSON Schema of a story with all it says, as `dragoman read --json` prints it.", _MORE),
)


class Verbs(TyperGroup):
    """The verbs: each is loaded when it is called; an error that ends a call is one line and exit code 2."""

    def resolve_command(self, ctx: object, args: list[str]) -> tuple[str | None, TyperCommand | None, list[str]]:
        """Return the verb that is called, and its arguments."""
        name, command, rest = super().resolve_command(cast(typer.Context, ctx), args)
        return name, _loaded(command.name) if command is not None and command.name else None, rest

    def invoke(self, ctx: object) -> object:
        """Carry out a verb."""
        try:
            return super().invoke(cast(typer.Context, ctx))
        except DragomanError as problem:
            for line in str(problem).splitlines():
                complain(line)
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


def _loaded(name: str) -> TyperCommand:
    alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    alone.command(name)(getattr(import_module(f"dragoman.cli.{name}"), name))
    return cast(TyperCommand, get_command(alone))


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


def _listed() -> None:
    """Stand for a verb in the overview, where only its line is shown."""


for _verb in VERBS:
    app.command(_verb.name, help=_verb.line, rich_help_panel=_verb.panel)(_listed)
