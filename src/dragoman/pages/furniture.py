"""Furniture at the head of a page that its shape gives away: rows of menu entries, sections beside an outlet."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

ENTRY_WORDS = 3  # a menu entry has at most so many words
REGION_WORDS = 2  # a region beside a section has at most so many words
LEAST_ENTRIES = 3  # entries of a row, where one of them is known
SURE_ENTRIES = 5  # entries between strokes, where none is

_STROKE = re.compile(r"\s+[|•·∙¦/│]\s+|\s*[|│]\s*")
_PART = re.compile(r"\s*[|•·│]\s*|\s+//?\s+")
_DASH = re.compile(r"\s+[–—-]{1,2}\s+")
_NO_ENTRY = re.compile(r"[.!?;:\"“”…,]$|\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The parts of a line that is furniture, and the outlet that one of them is."""

    parts: tuple[str, ...]
    outlet: str | None = None


def read_row(
    text: str, cells: Sequence[str], is_entry: Callable[[str], bool], outlet_of: Callable[[str], str | None]
) -> Row | None:
    """Return the entries of a menu: short names between strokes, or the `cells` that wide spaces set apart."""
    strokes = tuple(_STROKE.split(text))
    for parts in (tuple(cells), strokes):
        if len(parts) < LEAST_ENTRIES or not all(map(_may_be_entry, parts)):
            continue
        known = sum(map(is_entry, parts))
        told = known > 1 or (known and (len(parts) > LEAST_ENTRIES or is_entry(parts[-1])))
        if told or (parts is strokes and len(parts) >= SURE_ENTRIES):
            return Row(parts=parts, outlet=next((name for part in parts if (name := outlet_of(part))), None))
    return None


def read_label(text: str, is_section: Callable[[str], bool], outlet_of: Callable[[str], str | None]) -> Row | None:
    """Return a section beside the name of its outlet, "OPINION | The Review", or a region, "OPINION | ASIA PACIFIC"."""
    parts = tuple(part for part in _PART.split(text) if part)
    if len(parts) != 2:
        parts = tuple(_DASH.split(text))
        if len(parts) != 2 or not any(part.isupper() and is_section(part) for part in parts):
            return None
    elif text.isupper() and is_section(parts[0]) and len(parts[1].split()) <= REGION_WORDS:
        return Row(parts=parts, outlet=outlet_of(parts[1]))
    for section, name in (parts, parts[::-1]):
        if is_section(section) and not is_section(name) and (outlet := outlet_of(name)):
            return Row(parts=parts, outlet=outlet)
    return None


def _may_be_entry(part: str) -> bool:
    words = part.split()
    return 0 < len(words) <= ENTRY_WORDS and not words[0][:1].islower() and not _NO_ENTRY.search(part)
