"""The title of a story: its headline, or the first clause where the page has none."""

import re
from collections.abc import Sequence

from dragoman.model.codebook.pages import PageRules
from dragoman.pages.kinds import Kind, Piece, is_closed, outlet_name
from dragoman.pages.lines import fold, size
from dragoman.pages.segments import is_headline

LONG_HEADLINE_WORDS = 60
FULL_WORDS = 5  # a headline usually has at least this many words; labels have fewer
CLAUSE_WORDS = 6  # a clause shorter than this is an opening phrase ("On Thursday,"), no title
SUBJECT_SCORE = 3.2  # the subject of a letter gives way to a full headline below it
LONGEST_CLAUSE = 300  # characters

_INITIAL = re.compile(r"(?:^|[.-])[A-Z]$")
_BREAK = re.compile(r"[;:](?=\s)|,(?=[\s\"”’])|\s[–—-]{1,2}\s|—(?=\w)|[.!?…](?=[\"”’]?(?:\s|$))")


def find_headline(head: Sequence[Piece], known: str | None, rules: PageRules) -> Piece | None:
    """Return the headline among the pieces before the prose; `known` is a title that the page's metadata give."""
    printed: dict[str, list[int]] = {}
    for index, piece in enumerate(head):
        printed.setdefault(fold(piece.text), []).append(index)
    best, best_score = None, 0.0
    for index, piece in enumerate(head):
        score = _score(head, index, printed[fold(piece.text)], known, rules)
        if score > best_score:
            best, best_score = piece, score
    return best


def is_long_headline(piece: Piece, following: Piece) -> bool:
    """Return whether the first running text of a page is a headline as ministries write them: long, without a stop."""
    parted = following.line.gap > 0 and not is_closed(piece.text)
    return parted and piece.kind is Kind.PROSE and size(piece.text) <= LONG_HEADLINE_WORDS


def first_clause(text: str, rules: PageRules) -> str:
    """Return the first clause of a text: its words up to the first break that leaves a clause worth the name."""
    opening = text[:LONGEST_CLAUSE]
    for found in _BREAK.finditer(opening):
        clause = opening[: found.start()]
        stop = found[0][0] in ".!?…"
        if stop and _is_abbreviated(clause, rules):
            continue
        if stop or (len(clause.split()) >= CLAUSE_WORDS and _is_balanced(clause)):
            return clause.strip() + (found[0] if stop and found[0] in "!?" else "")
    return opening if len(text) <= LONGEST_CLAUSE else opening.rsplit(" ", 1)[0].strip()


def _is_abbreviated(clause: str, rules: PageRules) -> bool:
    last = clause.rsplit(" ", 1)[-1].lstrip("(“\"'")
    return last in rules.abbreviations or bool(_INITIAL.search(last))


def _is_balanced(clause: str) -> bool:
    """A break within brackets or quotation marks ends no clause."""
    return (
        all(clause.count(left) <= clause.count(right) for left, right in ("()", "“”", "[]", "«»"))
        and clause.count('"') % 2 == 0
    )


def _score(head: Sequence[Piece], index: int, same: Sequence[int], known: str | None, rules: PageRules) -> float:
    """Return how much a piece looks like the headline; 0 where it cannot be. Of equals the first wins."""
    piece = head[index]
    if known and fold(piece.text) and fold(piece.text) == fold(known):
        return 20.0
    if piece.line.mail:
        return SUBJECT_SCORE if piece.kind is Kind.SHORT else 0
    if piece.kind is Kind.ISSUER and not piece.line.heading:
        return 0 if {other.kind for other in head} & {Kind.DATE, Kind.LABEL} else 0.05
    if not _may_be_title(piece, repeated=len(same) > 1) or outlet_name(piece.text, rules):
        return 0
    beside = {head[i].kind for i in (index - 1, index + 1) if 0 <= i < len(head)}
    score = 3.0 + 5 * (same[-1] - same[0] > 1) + 3 * bool(piece.line.heading) + 2 * (size(piece.text) >= FULL_WORDS)
    score += 1.5 * bool(beside & {Kind.DATE, Kind.BYLINE}) - 2 * piece.text.endswith(("…", "...", ":"))
    return max(score - max(piece.line.heading - 1, 0) / 2, 0.1)


def _may_be_title(piece: Piece, *, repeated: bool) -> bool:
    if is_headline(piece) or (piece.line.heading == 1 and piece.kind in (Kind.SHORT, Kind.PROSE)):
        return True
    if piece.kind is Kind.SHORT:
        return size(piece.text) > 1 and not is_closed(piece.text)
    if piece.kind is Kind.PROSE and size(piece.text) <= LONG_HEADLINE_WORDS:
        return repeated or not is_closed(piece.text)
    return False
