"""The command line as a user calls it."""

import os
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner, Result

from dragoman.cli import app

ROOT = Path(__file__).parents[2]


def call(*arguments: str | Path, stdin: bytes | None = None, columns: int = 80, **environment: str) -> Result:
    """Call it within this process, on a screen so wide."""
    variables = {"COLUMNS": str(columns), "DRAGOMAN_RECORD": "", "NO_COLOR": "", "TERM": "dumb", **environment}
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin, env=variables)


def run(*arguments: str | Path, cwd: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Call it as a process of its own."""
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "80", **environment}
    command = [sys.executable, "-m", "dragoman", *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, env=variables, capture_output=True, text=True, encoding="utf-8", check=False
    )


def only_line(text: str) -> str:
    """Return the one line that was printed."""
    (line,) = text.splitlines()
    return line
