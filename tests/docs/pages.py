"""The documents of the project, taken apart: code blocks and links."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PAGES = (
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *(ROOT / folder / "README.md" for folder in ("gold", "corpus")),
)
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$|((?:^(?: {4}.*)?\n)+)", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")


class Command(NamedTuple):
    """A command line of a page."""

    page: str
    line: str


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def commands() -> tuple[Command, ...]:
    """Return every line of a code block that calls dragoman, each once."""
    found: dict[str, Command] = {}
    for page in PAGES:
        for language, block in blocks(page):
            if language in ("", "sh"):
                lines = (line.strip() for line in block.splitlines())
                called = (line for line in lines if line.startswith("dragoman "))
                found |= {line: Command(name(page), line) for line in called if line not in found}
    return tuple(found.values())


def python_blocks() -> tuple[tuple[str, str], ...]:
    return tuple((name(page), block) for page in PAGES for language, block in blocks(page) if language == "python")


def links() -> tuple[tuple[Path, str], ...]:
    """Return the links into the project, with the page they stand on."""
    found = ((page, link) for page in PAGES for link in _LINK.findall(page.read_text(encoding="utf-8")))
    return tuple((page, link) for page, link in found if "://" not in link)


def blocks(page: Path) -> Iterator[tuple[str, str]]:
    """Yield the code blocks of a page with their language, indented ones without."""
    for fenced, code, indented in _BLOCK.findall(page.read_text(encoding="utf-8")):
        if code or indented.strip():
            yield fenced, code or indented
