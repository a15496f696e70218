"""The files that paths name, folders searched through."""

import os
from collections.abc import Iterator
from pathlib import Path

from dragoman.errors import UnreadableError

LARGEST_PAGE = 20_000_000  # bytes; no news page is near it, and a slip must not fill the memory
SUFFIXES = frozenset((".txt", ".text", ".md", ".html", ".htm", ".xhtml"))


def find_files(path: Path) -> Iterator[Path]:
    """Yield the file at `path`, or the pages in the folder there, sorted. Raises UnreadableError where is nothing."""
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except (OSError, ValueError):
        is_folder = exists = False
    if not exists:
        raise UnreadableError("is not there; check the path")
    if not is_folder:
        yield path
        return
    empty = True
    for file in _pages_in(path):
        empty = False
        yield file
    if empty:
        raise UnreadableError(f"is a folder without pages ({', '.join(sorted(SUFFIXES))}); name the files")


def read_bytes(path: Path) -> bytes:
    """Return the content of a file. Raises UnreadableError where it cannot be read, is empty or too large."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_PAGE + 1)
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise UnreadableError(f"cannot be read ({reason.lower()}); check its permissions") from None
    return check_size(content)


def check_size(content: bytes) -> bytes:
    """Return `content`. Raises UnreadableError where it is empty or larger than any page."""
    if not content:
        raise UnreadableError("is empty; give a page with text")
    if len(content) > LARGEST_PAGE:
        raise UnreadableError(f"is larger than {LARGEST_PAGE // 1_000_000} MB; give one page a file")
    return content


def _pages_in(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.casefold() in SUFFIXES:
                yield Path(place, name)
