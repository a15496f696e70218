"""Quotations: which words of a story stand between quotation marks, and which marks are only apostrophes.

Double marks (straight, curly, low, guillemets, CJK brackets) and single ones (straight, curly) are read paragraph by
paragraph, nested ones included. A quotation left open at the end of its paragraph goes on where the next one opens
it anew, or where a line ending in a colon announced a text that fills the paragraphs after it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dragoman.model.analysis import Quotation

_CLOSERS = {"“": '”“"', "”": "”", "„": '“”"', "‟": "”", '"': '"”', "«": "»", "»": "«", "「": "」", "‘": "’'", "'": "'’"}
_SINGLES = "‘'"
_PARAGRAPH = re.compile(r"[^\n]+")
_DECADE = re.compile(r"\d0s\b|(?:tis|twas|em|til|cause|n)\b", re.IGNORECASE)
_OPENING_BEFORE = "([{—–-/“\"«„‘'\u00a0"
_ANNOUNCES = (",", ":")


class _Paragraph(NamedTuple):
    start: int
    end: int


def find_quotations(text: str, headline_end: int) -> tuple[Quotation, ...]:
    """Return the quotations of a story's text in the order in which they open, an outer one before those inside it.

    A quotation never runs from the headline (`text[:headline_end]`) into the body.
    """
    found: list[Quotation] = []
    paragraphs = [_Paragraph(*m.span()) for m in _PARAGRAPH.finditer(text) if m.group().strip()]
    block: int | None = None  # which quotation an announced text, never closed so far, has reached
    for number, paragraph in enumerate(paragraphs):
        if block is not None and not _has_double(text, paragraph):
            found[block] = found[block]._replace(continues=True)
            block = len(found)
            found.append(_block_part(text, paragraph))
            continue
        block = None
        closed, unclosed = _scan(text, paragraph)
        found.extend(closed)
        if unclosed is not None:
            following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
            in_headline = paragraph.start < headline_end
            reopened = following is not None and not in_headline and _opens(text, following.start, text[unclosed])
            if reopened or _stands_open(text, paragraph, unclosed):
                found.append(_unclosed(text, paragraph, unclosed, continues=reopened))
                announced = (
                    number > 0 and unclosed == _first(text, paragraph) and _ends_in_colon(text, paragraphs[number - 1])
                )
                block = len(found) - 1 if announced and not reopened and not in_headline else None
    return tuple(sorted(found, key=lambda q: (q.start, -q.end)))


def _scan(text: str, paragraph: _Paragraph) -> tuple[list[Quotation], int | None]:
    """Return the quotations that a paragraph closes, and where the outermost that it leaves open begins."""
    found: list[Quotation] = []
    stack: list[int] = []
    for at in range(paragraph.start, paragraph.end):
        mark = text[at]
        if stack and mark in _CLOSERS[text[stack[-1]]] and _may_close(text, at, paragraph, text[stack[-1]]):
            opened = stack.pop()
            found.append(Quotation(opened, at + 1, opened + 1, at, continues=False))
        elif (
            mark not in _SINGLES
            and (outer := _outer_closed_by(text, stack, mark)) is not None
            and not _opens(text, at, None)
        ):
            opened = stack[outer]
            del stack[outer:]
            found.append(Quotation(opened, at + 1, opened + 1, at, continues=False))
        elif mark in _CLOSERS and _may_open(text, at, paragraph, stack):
            stack.append(at)
    open_doubles = [at for at in stack if text[at] not in _SINGLES or text[at] == "‘"]
    kept = [q for q in found if q.inner_end - q.inner_start > 1 and text[q.inner_start : q.inner_end].strip()]
    return kept, open_doubles[0] if open_doubles else None


def _outer_closed_by(text: str, stack: list[int], mark: str) -> int | None:
    """Return which open mark, an unclosed single one above it, this mark closes."""
    return next((i for i in range(len(stack) - 1, -1, -1) if mark in _CLOSERS[text[stack[i]]]), None)


def _may_open(text: str, at: int, paragraph: _Paragraph, stack: list[int]) -> bool:
    mark = text[at]
    if any(text[open_at] == mark for open_at in stack):
        return False
    if not _opens(text, at, None):
        return False
    if mark in _SINGLES:
        return not _DECADE.match(text, at + 1) and any(_single_closers(text, at, paragraph))
    return mark != "”" or not stack


def _opens(text: str, at: int, kind: str | None) -> bool:
    """Whether a mark at this place, of this kind where one is asked for, stands as an opening mark does."""
    if text[at] not in _CLOSERS or (kind is not None and text[at] != kind):
        return False
    before = text[at - 1] if at else "\n"
    after = text[at + 1] if at + 1 < len(text) else "\n"
    if text[at] in "«»":
        return before.isspace() or before in _OPENING_BEFORE
    return (before.isspace() or before in _OPENING_BEFORE) and not after.isspace()


def _may_close(text: str, at: int, paragraph: _Paragraph, opener: str) -> bool:
    after = text[at + 1] if at + 1 < paragraph.end else "\n"
    if opener in _SINGLES:
        opened = text.rfind(opener, paragraph.start, at)
        return at == _chosen_single(text, opened, paragraph)
    return not (after.isalnum() and text[at - 1].isspace())


def _single_closers(text: str, opened: int, paragraph: _Paragraph) -> Iterator[int]:
    """Yield where a single quotation opened here might end: not inside a word, and before the next one opens."""
    for at in range(opened + 2, paragraph.end):
        if text[at] not in _CLOSERS[text[opened]]:
            if text[at] in '”"»' and not _opens(text, at, None):
                return
            continue
        after = text[at + 1] if at + 1 < paragraph.end else "\n"
        if _opens(text, at, None) and text[at] != "’":
            return
        if not after.isalnum() and not text[at - 1].isspace():
            yield at


def _chosen_single(text: str, opened: int, paragraph: _Paragraph) -> int | None:
    """Return where a single quotation ends: at the first mark that is no plural's apostrophe, else at the last one."""
    last = None
    for at in _single_closers(text, opened, paragraph):
        plural = text[at - 1] in "sS" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
        if not plural or last is not None:
            return at if not plural else last
        last = at
    return last


def _stands_open(text: str, paragraph: _Paragraph, at: int) -> bool:
    """Whether a mark that nothing closes may open a quotation: it begins the paragraph, or speech leads up to it."""
    if text[at] in _SINGLES:
        return False
    return at == _first(text, paragraph) or text[paragraph.start : at].rstrip().endswith(_ANNOUNCES)


def _unclosed(text: str, paragraph: _Paragraph, at: int, *, continues: bool) -> Quotation:
    end = at + len(text[at : paragraph.end].rstrip())
    return Quotation(at, end, at + 1, end, continues)


def _block_part(text: str, paragraph: _Paragraph) -> Quotation:
    start = _first(text, paragraph)
    end = start + len(text[start : paragraph.end].rstrip())
    return Quotation(start, end, start, end, continues=False)


def _first(text: str, paragraph: _Paragraph) -> int:
    piece = text[paragraph.start : paragraph.end]
    return paragraph.start + len(piece) - len(piece.lstrip())


def _ends_in_colon(text: str, paragraph: _Paragraph) -> bool:
    return text[paragraph.start : paragraph.end].rstrip().endswith(":")


def _has_double(text: str, paragraph: _Paragraph) -> bool:
    return any(mark in text[paragraph.start : paragraph.end] for mark in '“”"«»„')
