"""Runs of proper nouns: words in a row that may be somebody's name, with the honorific before them."""

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.actors.match import NameSpan, folded, personal
from dragoman.actors.roles import RoleSpan
from dragoman.actors.words import HONORIFICS, NAME_PARTICLES, NAME_TAILS
from dragoman.model.analysis import Sentence, Token


class Run(NamedTuple):
    """Proper nouns in a row, `first` to `last`, that may be somebody's name; `title` is an honorific before them."""

    sentence: int
    first: int
    last: int
    words: tuple[str, ...]
    printed: str
    title: str | None


def name_runs(sentence: Sentence, names: tuple[NameSpan, ...], roles: tuple[RoleSpan, ...]) -> Iterator[Run]:
    """Yield the proper nouns of a sentence that stand in a row and may name somebody."""
    blocked = {i for s in names if not personal(s) for i in range(s.first, s.last + 1)}
    blocked |= {i for r in roles for i in range(r.core_first, r.core_last + 1)}
    inside = {i for s in names if personal(s) for i in range(s.first, s.last + 1)}
    at, tokens = 0, sentence.tokens
    while at < len(tokens):
        if at in blocked or not (at in inside or _nameable(tokens[at])):
            at += 1
            continue
        last = _run_end(tokens, at, blocked, inside)
        run = _run(sentence, at, last)
        if run is not None:
            yield run
        at = last + 1


def _nameable(token: Token) -> bool:
    initial = len(token.text.rstrip(".")) == 1 and token.text != "I"
    return token.text[:1].isupper() and (token.pos in ("PROPN", "X") or token.tag in ("NNP", "NNPS") or initial)


def _run_end(tokens: tuple[Token, ...], at: int, blocked: set[int], inside: set[int]) -> int:
    last, i = at, at + 1
    while i < len(tokens) and i not in blocked:
        token = tokens[i]
        lower = token.text.lower()
        named = (
            i in inside
            or _nameable(token)
            or (token.text[:1].isupper() and token.pos in ("ADJ", "NOUN", "VERB") and i - 1 == last and i in inside)
        )
        if named or (lower in NAME_TAILS):
            last = i
        elif (token.text == "," and i + 1 < len(tokens) and tokens[i + 1].text.lower() in NAME_TAILS) or (
            lower in NAME_PARTICLES and i + 1 < len(tokens) and _goes_on(tokens, i + 1)
        ):
            pass
        elif (
            token.text == "-"
            and i + 1 < len(tokens)
            and tokens[i + 1].start == token.end
            and tokens[i - 1].end == token.start
        ):
            if i + 1 in blocked:
                break
            last = i + 1
            i += 1
        else:
            break
        i += 1
    return last


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a name goes on after a particle: "von der Leyen", "bin Salman"."""
    while at < len(tokens) and (tokens[at].text.lower() in NAME_PARTICLES or tokens[at].text == "-"):
        at += 1
    return at < len(tokens) and tokens[at].text[:1].isupper()


def _run(sentence: Sentence, first: int, last: int) -> Run | None:
    title = None
    tokens = sentence.tokens
    while first <= last and (tokens[first].text.lower() in HONORIFICS or tokens[first].text == "."):
        title = tokens[first].text.lower()
        first += 1
    words = tuple(folded(t.text) for t in tokens[first : last + 1] if t.text not in (",", "-", "."))
    words = tuple(w for w in words if w not in NAME_TAILS)
    if first > last or not words or len(words) > 6:
        return None
    printed = sentence.text[tokens[first].start - sentence.start : tokens[last].end - sentence.start]
    return Run(sentence.index, first, last, words, printed, title)


def before_honorifics(tokens: tuple[Token, ...], first: int) -> int:
    """Return the word before a name and the honorifics that go with it."""
    start = first - 1
    while start >= 0 and (
        tokens[start].text.lower() in HONORIFICS or tokens[start].text in ('"', "“", ".") or _graced(tokens, start)
    ):
        start -= 1
    return start


def _graced(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].text.lower() in ("his", "her") and tokens[at + 1].text.lower() in (
        "excellency",
        "majesty",
        "highness",
    )
