"""Where one story of a page ends and the next begins.

A page is headings and scraps, prose, headings and scraps, prose ... A new story begins only where such a head, with
prose before and after it, gives a sign that a subhead within a story does not give: its headline is printed twice, it
has a date or an author of its own, its prose starts with a dateline, a line is drawn or a wide gap left before it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dragoman.model.codebook.pages import PageRules
from dragoman.pages.dates import read_dateline
from dragoman.pages.kinds import Kind, Piece, is_shouted
from dragoman.pages.lines import fold, size

HEADLINE_WORDS = range(3, 31)
OWN_HEADLINE_WORDS = 3  # the fewest words of a headline that another sign makes the start of a story
FULL_HEADLINE_WORDS = 5  # the fewest words of a headline that nothing but a wide gap sets apart
WIDE_GAP = 3  # empty lines
NEAR = 40  # pieces
STORY_WORDS = 5  # the fewest words of prose in a story

_DRAWN = re.compile(r"([-=_*~#–—])\1{5,}")  # "***" parts sections of one story, too, "----------" seldom does
_FURNITURE = frozenset({Kind.CAPTION, Kind.WIDGET, Kind.LABEL, Kind.BYLINE, Kind.RULE, Kind.CONTACT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A run of lines without prose, and the prose after it: `start` to `body` to `end` in the pieces of the page."""

    start: int
    body: int
    end: int


def segments(pieces: Sequence[Piece], rules: PageRules) -> tuple[tuple[Piece, ...], ...]:
    """Return the pieces of each story of a page, in order; what stands before the first stays with the first."""
    heads = list(_heads(pieces))
    if not heads:
        return (tuple(pieces),) if pieces else ()
    bounds = [0, *_cuts(pieces, heads, rules), len(pieces)]
    return tuple(tuple(pieces[start:end]) for start, end in pairwise(bounds))


def is_headline(piece: Piece) -> bool:
    """Return whether a piece could be the headline of a story."""
    return piece.kind is Kind.SHORT and size(piece.text) in HEADLINE_WORDS and not piece.text.endswith((":", ",", ";"))


def words_of_prose(pieces: Sequence[Piece]) -> int:
    """Return about how many words of running text the pieces hold."""
    return sum(size(piece.text) for piece in pieces if piece.kind is Kind.PROSE)


def _heads(pieces: Sequence[Piece]) -> Iterator[Head]:
    start = body = None
    for index, piece in enumerate(pieces):
        if piece.kind is Kind.PROSE:
            body = index if body is None else body
        elif body is not None:
            yield Head(start=start or 0, body=body, end=index)
            start, body = index, None
    if body is not None:
        yield Head(start=start or 0, body=body, end=len(pieces))


def _cuts(pieces: Sequence[Piece], heads: Sequence[Head], rules: PageRules) -> Iterator[int]:
    if listing := _listing_cuts(pieces):
        yield from listing
        return
    usual_gap = _usual_gap(pieces)
    first = heads[0]
    dated = any(piece.kind in (Kind.DATE, Kind.BYLINE) for piece in pieces[first.start : first.body])
    dated = dated or read_dateline(pieces[first.body].text, rules)[0] is not None
    shouted = any(piece.text.isupper() for piece in pieces[first.start : first.body] if is_headline(piece))
    told = 0
    for before, head in pairwise(heads):
        told += words_of_prose(pieces[before.body : before.end])
        cut = _start_of_story(pieces, head, dated=dated, shouted=shouted, usual_gap=usual_gap, rules=rules)
        if cut is not None and told >= STORY_WORDS and words_of_prose(pieces[head.body : head.end]) >= STORY_WORDS:
            yield cut
            told = 0


def _listing_cuts(pieces: Sequence[Piece]) -> list[int]:
    """Return where the items of a list begin each of which is marked by a bullet and a date; [] if it is no list."""
    marked = [i for i, piece in enumerate(pieces) if piece.kind is Kind.DATE and piece.line.bullet]
    if len(marked) < 2:
        return []
    bounds = [*marked, len(pieces)]
    told = [start for start, end in pairwise(bounds) if words_of_prose(pieces[start:end]) >= STORY_WORDS]
    return [i for i in told if words_of_prose(pieces[:i]) or i != marked[0]] if len(told) > 1 else []


def _usual_gap(pieces: Sequence[Piece]) -> int:
    gaps = sorted(piece.line.gap for piece in pieces[1:])
    return gaps[len(gaps) // 2] if gaps else 0


def _start_of_story(
    pieces: Sequence[Piece], head: Head, *, dated: bool, shouted: bool, usual_gap: int, rules: PageRules
) -> int | None:
    """Return the piece at which the head shows that a new story begins, if it does.

    A line in capitals is a signature or a section, unless the headlines of the page are in capitals.
    """
    head = head if shouted else _without_signature(pieces, head)
    titles = [
        i for i in range(head.start, head.body) if is_headline(pieces[i]) and (shouted or not pieces[i].text.isupper())
    ]
    last = {fold(pieces[i].text): i for i in titles}
    for index in titles:
        if _is_repeated(pieces, index, head, again=last[fold(pieces[index].text)]):
            return _with_stamp_before(pieces, index, head)
    for index in titles:
        if size(pieces[index].text) >= OWN_HEADLINE_WORDS and _is_signed(pieces, index, head, dated=dated, rules=rules):
            return _with_stamp_before(pieces, index, head)
    for index in titles:
        wide = _gap_before(pieces, index, head) >= max(WIDE_GAP, usual_gap + 2)
        if size(pieces[index].text) >= FULL_HEADLINE_WORDS and wide:
            return _with_stamp_before(pieces, index, head)
    return None


def _without_signature(pieces: Sequence[Piece], head: Head) -> Head:
    """Leave the lines in capitals and the date with which a release is signed to the story above."""
    start = head.start
    while start < head.body and pieces[start].text.isupper():
        start += 1
    if start > head.start and start < head.body and pieces[start].kind is Kind.DATE:
        start += 1
    return replace(head, start=start)


def _is_repeated(pieces: Sequence[Piece], index: int, head: Head, *, again: int) -> bool:
    """A headline is printed again below its pictures and buttons; a line printed twice running is a caption."""
    full = size(pieces[index].text) >= FULL_HEADLINE_WORDS
    return again > index + 1 or (again > index and full and _gap_before(pieces, index, head) > 1)


def _is_signed(pieces: Sequence[Piece], index: int, head: Head, *, dated: bool, rules: PageRules) -> bool:
    """A date or author beside the headline, a drawn line before it or a dateline after it make it a story's own."""
    after = _next_told(pieces, range(index + 1, head.body))
    before = _next_told(pieces, range(index - 1, head.start - 1, -1))
    if after in (Kind.DATE, Kind.BYLINE):
        return True
    if before is Kind.DATE and dated:
        return True
    agency_copy = read_dateline(pieces[head.body].text, rules)[1] or is_shouted(pieces[head.body - 1].text)
    rules_drawn = [pieces[i].text for i in range(max(head.start, index - NEAR), index) if pieces[i].kind is Kind.RULE]
    return any(_DRAWN.fullmatch(text) for text in rules_drawn) or (agency_copy and (dated or bool(rules_drawn)))


def _next_told(pieces: Sequence[Piece], places: range) -> Kind | None:
    """Return the kind of the nearest piece that is no button, label or caption."""
    passed = (Kind.WIDGET, Kind.LABEL, Kind.CAPTION, Kind.ISSUER)
    return next((pieces[i].kind for i in places[:NEAR] if pieces[i].kind not in passed), None)


def _with_stamp_before(pieces: Sequence[Piece], index: int, head: Head) -> int:
    """Take along the date, section or author that stand directly above a headline."""
    start = index
    while (
        start > head.start
        and pieces[start - 1].kind in (Kind.DATE, Kind.LABEL, Kind.ISSUER)
        and not _is_tail(pieces, start - 1, head)
    ):
        start -= 1
    return start


def _is_tail(pieces: Sequence[Piece], index: int, head: Head) -> bool:
    """A date line right under the prose with a wide gap below it belongs to the story above."""
    return index == head.start and pieces[index].line.gap < pieces[index + 1].line.gap


def _gap_before(pieces: Sequence[Piece], index: int, head: Head) -> int:
    start = index
    while start > max(head.start, index - NEAR) and pieces[start - 1].kind in _FURNITURE:
        start -= 1
    return max(pieces[i].line.gap for i in range(start, index + 1))
