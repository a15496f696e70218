"""The two streams: data to standard output, talk to standard error."""

import sys

from rich.console import Console
from rich.text import Text


def screen() -> Console:
    """Return standard output, for people."""
    return Console(highlight=False)


def talk() -> Console:
    """Return standard error."""
    return Console(stderr=True, highlight=False)


def say(line: str) -> None:
    """Print one line of talk, however long."""
    talk().print(Text(line), soft_wrap=True)


def complain(line: str) -> None:
    """Print one line about what went wrong."""
    talk().print(Text.assemble(("dragoman: ", "bold red"), " ".join(line.split())), soft_wrap=True)


def print_line(line: str) -> None:
    """Print one line of data for people, however long."""
    screen().print(Text(line), soft_wrap=True)


def write(text: str) -> None:
    """Put data on standard output as it is."""
    sys.stdout.write(text)
    sys.stdout.flush()
