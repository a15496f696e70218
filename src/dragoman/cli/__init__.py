"""The command `dragoman`: one verb a file, each a thin skin over a function of the workspace."""

import io
import sys

from dragoman.cli.verbs import app

__all__ = ["app", "main"]


def main() -> None:
    """Carry out the command line; what it prints is UTF-8 wherever it goes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()
