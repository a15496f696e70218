import re
from typing import cast

import pytest
import typer
from typer.core import TyperGroup
from typer.main import get_command

from dragoman.cli import app
from tests.docs.pages import ROOT, commands

PAGE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
ROOT_COMMAND = cast(TyperGroup, get_command(app))
CONTEXT = typer.Context(ROOT_COMMAND)
VERBS = {name: ROOT_COMMAND.resolve_command(CONTEXT, [name])[1] for name in ROOT_COMMAND.commands}
OPTIONS = sorted(
    {
        (verb, option)
        for verb, command in VERBS.items()
        if command
        for p in command.params
        for option in p.opts
        if "-" in option
    }
    | {("dragoman", option) for p in ROOT_COMMAND.params for option in p.opts}
)


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_verb_is_shown(verb: str) -> None:
    assert any(command.line.split()[1] == verb for command in commands() if command.page == "docs/cli.md")


@pytest.mark.parametrize(("verb", "option"), OPTIONS)
def test_every_option_is_documented(verb: str, option: str) -> None:
    assert re.search(rf"`[^`\n]*{re.escape(option)}(?![\w-])[^`\n]*`", PAGE), (
        f"{option} of {verb} is not in docs/cli.md"
    )


def test_no_option_is_documented_that_is_not_there() -> None:
    told = set(re.findall(r"(?<![\w-])--[a-z][\w-]*", PAGE))
    assert told - {option for _, option in OPTIONS} <= {"--help"}


@pytest.mark.parametrize("option", ["--type", "--status"])
def test_the_verbs_without_an_option_are_named(option: str) -> None:
    without = {verb for verb in VERBS if (verb, "--between") in OPTIONS and (verb, option) not in OPTIONS}
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{option} "))
    named = re.search(r"\(not for ([^)]*)\)", row)
    assert named
    assert without == set(re.split(r", | and ", named.group(1)))
