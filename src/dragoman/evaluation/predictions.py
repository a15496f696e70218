"""Stories coded earlier, read back from JSON lines."""

import json
from collections.abc import Iterator
from pathlib import Path

from dragoman.errors import FormatError, UsageError
from dragoman.model.coded import CodedStory
from dragoman.model.json import from_json


def read_predictions(path: Path) -> Iterator[CodedStory]:
    """Yield the coded stories of a file as `dragoman read --json` prints them. Raises UsageError, FormatError."""
    if not path.is_file():
        raise UsageError(
            f"{path} is not a file: expected one JSON object a line, as `dragoman read --json` prints them"
        )
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _story(line, f"{path}:{number}")


def _story(line: str, where: str) -> CodedStory:
    try:
        return from_json(CodedStory, json.loads(line))
    except ValueError as problem:  # FormatError is one, and so is what json raises
        raise FormatError(f"{where}: {problem}") from None
