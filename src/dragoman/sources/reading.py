"""Pages from files, folders and standard input; what cannot be read is a failure of its own."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import UnreadableError
from dragoman.model.coded import Failure
from dragoman.model.page import Media, Page
from dragoman.model.when import When
from dragoman.sources.decode import decode
from dragoman.sources.files import LARGEST_PAGE, check_size, find_files, read_bytes

STDIN = "-"

_HTML_SUFFIXES = frozenset((".html", ".htm", ".xhtml"))
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_SNIFFED = 4_096  # characters


def read(
    paths: Sequence[str], *, stdin: BinaryIO | None = None, outlet: str | None = None, published: When | None = None
) -> Iterator[Page | Failure]:
    """Yield the page in each file that `paths` name, "-" being standard input, or the failure to read it."""
    for path in paths:
        if path == STDIN:
            yield _read_stdin(stdin, outlet, published)
        else:
            yield from _read_path(Path(path), outlet, published)


def _read_path(path: Path, outlet: str | None, published: When | None) -> Iterator[Page | Failure]:
    try:
        for file in find_files(path):
            yield _read_file(file, outlet, published)
    except UnreadableError as problem:
        yield _failure(printable(path), problem)


def _read_file(file: Path, outlet: str | None, published: When | None) -> Page | Failure:
    name = printable(file)
    try:
        content = decode(read_bytes(file))
    except UnreadableError as problem:
        return _failure(name, problem)
    media = media_of(content, file.suffix)
    return Page(path=name, url=None, content=content, media=media, outlet=outlet, published=published)


def _read_stdin(stdin: BinaryIO | None, outlet: str | None, published: When | None) -> Page | Failure:
    try:
        content = decode(check_size(stdin.read(LARGEST_PAGE + 1) if stdin else b""))
    except (UnreadableError, OSError) as problem:
        return Failure(item=STDIN, stage="sources", reason=f"standard input {problem}")
    return Page(path=None, url=None, content=content, media=media_of(content, ""), outlet=outlet, published=published)


def media_of(content: str, suffix: str) -> Media:
    """Return the form of a content, by the suffix of its file or else by how it begins."""
    marked = suffix.casefold() in _HTML_SUFFIXES or _HTML_START.match(content[:_SNIFFED])
    return Media.HTML if marked else Media.TEXT


def printable(path: Path) -> str:
    """Return a path as text; bytes of a name that are no UTF-8 are replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def _failure(item: str, problem: UnreadableError) -> Failure:
    return Failure(item=item, stage="sources", reason=f"{item} {problem}")
