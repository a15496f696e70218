"""One story out of the pieces that hold it: title, paragraphs, captions, date, outlet."""

import re
from collections.abc import Sequence
from itertools import takewhile

from dragoman.model.codebook.pages import PageRules
from dragoman.model.page import Page
from dragoman.model.story import Caption, Story
from dragoman.model.when import When
from dragoman.pages.body import Body, read_body
from dragoman.pages.dates import Stamp, read_dateline, without_dateline
from dragoman.pages.hints import Hints
from dragoman.pages.issuers import read_issuer
from dragoman.pages.kinds import Kind, Piece, outlet_name
from dragoman.pages.language import language_of
from dragoman.pages.lines import fold
from dragoman.pages.titles import find_headline, first_clause, is_long_headline

_SUFFIX = re.compile(r"\s+[|–—-]\s+(?P<outlet>[^|]{2,40})$|\s*\|\s*(?P<section>[^|]{2,40})$")
_PARTED = re.compile(r"[|·•]|\s[–—]\s")

CLAUSE_LEAST = 4  # a headline without a text has at least so many words


def assemble(
    pieces: Sequence[Piece], page: Page, hints: Hints, *, position: int, outlet: str | None, rules: PageRules
) -> Story | None:
    """Return the story that the pieces hold, or None where they hold no words of one."""
    pieces = tuple(piece for piece in pieces if piece.kind is not Kind.RULE)
    headline = find_headline(_head(pieces), hints.title, rules)
    body = read_body(pieces, headline, rules)
    title = _without_outlet(headline.text, rules)[0] if headline else ""
    paragraphs = tuple(text for text in body.paragraphs if fold(text) != fold(title))
    if not paragraphs and not _says_something(title):
        return None
    text = "\n\n".join((title, *paragraphs) if title else paragraphs)
    return Story(
        title=title or first_clause(without_dateline(paragraphs[0], rules), rules),
        outlet=page.outlet or outlet,
        url=page.url or hints.url,
        path=page.path,
        position=position,
        published=page.published or _published(pieces, headline, body, hints, rules),
        language=language_of(text, rules),
        text=text,
        captions=_distinct(body.captions),
    )


def told_outlet(pieces: Sequence[Piece], rules: PageRules) -> str | None:
    """Return the outlet that the page names: at its head, behind its headline, or in its notice of copyright.

    A release is its issuer's, whatever paper its number stands in.
    """
    head = _head(pieces)
    headline = find_headline(head, None, rules)
    if issuer := _issuer(head, headline):
        return issuer
    above = headline is not None
    for piece in head:
        above = above and piece is not headline
        if name := (piece.kind is not Kind.ISSUER and piece.outlet) or _named_beside(piece, above=above, rules=rules):
            return name
    behind = _without_outlet(headline.text, rules)[1] if headline else None
    return behind or next((piece.outlet for piece in pieces if piece.outlet and piece.kind is not Kind.ISSUER), None)


def _issuer(head: Sequence[Piece], headline: Piece | None) -> str | None:
    """Return the organ named above the headline or right under it, with its state where the letterhead parts them."""
    place = next((i for i, piece in enumerate(head) if piece is headline), -1)
    below = takewhile(lambda piece: piece.kind in (Kind.ISSUER, Kind.DATE, Kind.LABEL), head[place + 1 :])
    heading = [piece for piece in (*head[: max(place, 0)], *below) if piece.kind is Kind.ISSUER]
    organ = next((i for i, piece in enumerate(heading) if piece.outlet), None)
    if organ is None:
        return None
    state = next((piece.text for piece in heading[max(organ - 1, 0) : organ + 2] if not piece.outlet), None)
    return f"{heading[organ].outlet}, {state}" if state else heading[organ].outlet


def _named_beside(piece: Piece, *, above: bool, rules: PageRules) -> str | None:
    """Return the outlet that a line over the headline is, or that stands between strokes on it."""
    if piece.kind in (Kind.DATE, Kind.BYLINE) or (piece.kind is Kind.SHORT and above):
        parts = (part.strip() for part in _PARTED.split(piece.text))
        return next((name for part in parts if (name := outlet_name(part, rules) or read_issuer(part, rules))), None)
    return None


def _head(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return what stands before the running text; a first sentence that is printed twice is a headline, too."""
    first = next((i for i, piece in enumerate(pieces) if piece.kind is Kind.PROSE), len(pieces))
    while first < len(pieces) and any(
        fold(pieces[first].text) == fold(piece.text) for piece in pieces[first + 1 : first + 8]
    ):
        first += 1
    if first < len(pieces) - 1 and is_long_headline(pieces[first], pieces[first + 1]):
        first += 1
    marked = [i for i, piece in enumerate(pieces[: first + 2]) if piece.line.heading == 1]
    return tuple(pieces[: max([first, *(i + 1 for i in marked)])])


def _without_outlet(title: str, rules: PageRules) -> tuple[str, str | None]:
    """Part "Headline | The Outlet" where what follows the stroke is known to be one."""
    match = _SUFFIX.search(title)
    if not match:
        return title, None
    name = match["outlet"] or match["section"]
    known = name in rules.pictures.agencies or outlet_name(name, rules) or read_issuer(name, rules)
    return (title[: match.start()], name) if known else (title, None)


def _published(
    pieces: Sequence[Piece], headline: Piece | None, body: Body, hints: Hints, rules: PageRules
) -> When | None:
    """Return the day on which the page says the story was published; a day of change counts after the metadata."""
    stated = _stated(pieces, headline, body, rules)
    if stated and not stated.updated:
        return stated.when
    return hints.published or (stated.when if stated else None)


def _stated(pieces: Sequence[Piece], headline: Piece | None, body: Body, rules: PageRules) -> Stamp | None:
    """Return the stamp beside the headline, else in the dateline, else under the text."""
    first = next(
        (i for i, piece in enumerate(pieces) if piece.kind is Kind.PROSE and piece is not headline), len(pieces)
    )
    middle = next((i for i, piece in enumerate(pieces) if piece is headline), first)
    stamps = [
        (i, piece.stamp) for i, piece in enumerate(pieces) if piece.stamp and (i < first or piece.stamp.published)
    ]
    if stamps:
        return min(stamps, key=lambda found: (found[1].updated, not found[1].published, abs(found[0] - middle)))[1]
    dateline = read_dateline(pieces[first].text, rules)[0] if first < len(pieces) else None
    return dateline or body.closing


def _distinct(captions: Sequence[Caption]) -> tuple[Caption, ...]:
    distinct: dict[str, Caption] = {}
    for caption in captions:
        distinct.setdefault(fold(caption.text), caption)
    return tuple(distinct.values())


def _says_something(title: str) -> bool:
    """Return whether a headline alone is a story: words enough for a clause, and no row of menu entries."""
    return len(re.findall(r"[^\W\d_]+", title)) >= CLAUSE_LEAST and len(re.split(r"\s[|•·»>/]\s", title)) <= 2
