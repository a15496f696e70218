"""The paragraphs of a story, told from the scraps between and after them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.model.codebook.pages import PageRules
from dragoman.model.story import Caption
from dragoman.pages.captions import looks_like_caption, read_credited
from dragoman.pages.dates import Stamp
from dragoman.pages.kinds import Kind, Piece, is_shouted
from dragoman.pages.lines import fold, size
from dragoman.pages.segments import words_of_prose

DECK_WORDS = 6  # a line under the headline with fewer words is a label
TAIL_WORDS = 12  # a line after the last sentence with fewer words is a pointer to elsewhere
CLOSING_SHARE = 0.6  # share of a story's words that must stand before the heading that ends it
REPEATED_WORDS = 6  # a line of this many words that is printed twice is printed once too often


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What a reader reads under the headline; `closing` is a date that the text is signed with."""

    paragraphs: tuple[str, ...]
    captions: tuple[Caption, ...]
    closing: Stamp | None


@dataclass(slots=True)
class _Reading:
    """The state of reading from the first piece to the last."""

    rules: PageRules
    paragraphs: list[str] = field(default_factory=list)
    captions: list[Caption] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


def read_body(pieces: Sequence[Piece], headline: Piece | None, rules: PageRules) -> Body:
    """Return the paragraphs and captions among the pieces of one story."""
    prose = [i for i, piece in enumerate(pieces) if piece.kind is Kind.PROSE and piece is not headline]
    reading = _Reading(rules=rules)
    if headline:
        reading.seen.add(fold(headline.text))
    if not prose:
        return _read_scraps(pieces, headline, reading)
    first = prose[0]
    _read_head(pieces[:first], headline, reading)
    closed = _closed_at(pieces, first)
    told = [i for i in prose if i < closed]
    last = told[-1]
    _read_middle(pieces[first : last + 1], reading)
    _read_tail(pieces[last + 1 : closed], reading)
    return Body(
        paragraphs=tuple(reading.paragraphs),
        captions=tuple(reading.captions),
        closing=_closing(pieces[last + 1 : closed]),
    )


def _read_scraps(pieces: Sequence[Piece], headline: Piece | None, reading: _Reading) -> Body:
    for piece in pieces:
        if piece.kind is Kind.SHORT and piece is not headline and size(piece.text) >= DECK_WORDS:
            _keep(piece, reading)
        elif piece.caption:
            reading.captions.append(piece.caption)
    return Body(paragraphs=tuple(reading.paragraphs), captions=tuple(reading.captions), closing=None)


def _read_head(head: Sequence[Piece], headline: Piece | None, reading: _Reading) -> None:
    below = headline is None
    for index, piece in enumerate(head):
        below = below or piece is headline
        if piece is headline:
            continue
        if piece.caption:
            reading.captions.append(piece.caption)
        elif piece.kind is Kind.SHORT and below:
            _read_under_headline(piece, reading, last=index == len(head) - 1)


def _read_under_headline(piece: Piece, reading: _Reading, *, last: bool) -> None:
    if fold(piece.text) in reading.seen:
        return
    if looks_like_caption(piece.text, reading.rules):
        reading.captions.append(Caption(text=piece.text, credit=None))
    elif (
        size(piece.text) >= DECK_WORDS
        or piece.line.bullet
        or (last and (is_shouted(piece.text) or piece.text.endswith(":")))
    ):
        _keep(piece, reading)


def _read_middle(pieces: Sequence[Piece], reading: _Reading) -> None:
    aside = False
    for index, piece in enumerate(pieces):
        if piece.kind is Kind.PROSE:
            aside = False
            _read_prose(piece, reading, pictured=_is_pictured(pieces, index))
        elif piece.caption:
            reading.captions.append(piece.caption)
        elif piece.kind in (Kind.ASIDE, Kind.CONTACT):
            aside = True
        elif piece.kind is Kind.DATE and not (piece.stamp and (piece.stamp.published or piece.stamp.updated)):
            _keep(piece, reading)
        elif piece.kind in (Kind.SHORT, Kind.ISSUER) and not aside:
            _read_between(piece, reading)


def _is_pictured(pieces: Sequence[Piece], index: int) -> bool:
    """A line that is printed twice running stands under a picture."""
    return any(0 <= i < len(pieces) and pieces[i].text == pieces[index].text for i in (index - 1, index + 1))


def _read_prose(piece: Piece, reading: _Reading, *, pictured: bool) -> None:
    caption = read_credited(piece.text, reading.rules) if pictured else None
    if caption:
        reading.captions.append(caption)
    else:
        _keep(piece, reading)


def _read_between(piece: Piece, reading: _Reading) -> None:
    """A scrap between paragraphs: a caption without a credit, a subhead, an item of a list, or nothing."""
    if piece.line.bullet or piece.line.heading or piece.text.endswith(":"):
        _keep(piece, reading)
    elif looks_like_caption(piece.text, reading.rules):
        reading.captions.append(Caption(text=piece.text, credit=None))
    elif len(piece.text) > 3:
        _keep(piece, reading)


def _read_tail(tail: Sequence[Piece], reading: _Reading) -> None:
    """After the last sentence only lists, signatures of quoted posts and unfinished sentences belong to the story."""
    listed = False
    for piece in tail:
        if piece.caption:
            reading.captions.append(piece.caption)
        if piece.kind in (Kind.ASIDE, Kind.CONTACT):
            return
        listed = piece.kind is Kind.SHORT and (
            piece.line.bullet or piece.text.startswith("—") or size(piece.text) >= TAIL_WORDS
        )
        if listed and looks_like_caption(piece.text, reading.rules) and not piece.line.bullet:
            reading.captions.append(Caption(text=piece.text, credit=None))
        elif listed:
            _keep(piece, reading)


def _keep(piece: Piece, reading: _Reading) -> None:
    words = fold(piece.text) if len(piece.text) < 4_000 else piece.text
    if words in reading.seen and size(piece.text) >= REPEATED_WORDS:
        return
    reading.seen.add(words)
    reading.paragraphs.append(piece.text)


def _closed_at(pieces: Sequence[Piece], first: int) -> int:
    """Return where a heading such as "Comments" ends the story, if most of the prose stands before it."""
    total, told = words_of_prose(pieces), 0
    for index, piece in enumerate(pieces):
        told += words_of_prose((piece,))
        if piece.kind is Kind.CLOSER and index > first and told >= CLOSING_SHARE * total:
            return index
    return len(pieces)


def _closing(tail: Sequence[Piece]) -> Stamp | None:
    """Return the one date that stands right after the last sentence, before anything that belongs elsewhere."""
    stamps = [piece.stamp for piece in tail if piece.stamp]
    until = next((i for i, piece in enumerate(tail) if piece.stamp), 0)
    unknown = sum(piece.kind in (Kind.SHORT, Kind.ASIDE, Kind.CLOSER) for piece in tail[:until])
    return stamps[0] if len(stamps) == 1 and unknown <= 1 else None
