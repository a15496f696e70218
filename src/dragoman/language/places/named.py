"""Runs of capitalised words: what may be a name."""

import re
from collections.abc import Iterator

from dragoman.model.analysis import Sentence, Token

_LONGEST_NAME = 5  # words
_CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|Sept(?:ember)?|October|November|December"
)
_JOINING = ("-", "al", "el", "de", "of", "the", "and")


def run_at(sentence: Sentence, at: int) -> tuple[Token, ...]:
    """Return the capitalised words that stand together from an index on."""
    run: list[Token] = []
    for token in sentence.tokens[at : at + _LONGEST_NAME + 1]:
        joined = run and token.text in _JOINING
        named = token.text == "The" or token.pos in ("PROPN", "NOUN", "ADJ", "X", "VERB")  # The Hague
        if not (token.text[0].isupper() and named) and not joined:
            break
        run.append(token)
    while run and not run[-1].text[0].isupper():
        run.pop()
    return tuple(run) if run and not is_calendar(run[0]) else ()


def is_calendar(token: Token) -> bool:
    """True for a month or a day of the week."""
    return _CALENDAR.fullmatch(token.text) is not None


def names_in(sentence: Sentence) -> Iterator[str]:
    """Yield the proper names of a sentence, each as long as its proper nouns stand together."""
    run: list[Token] = []
    for token in (*sentence.tokens, None):
        if token is not None and token.pos == "PROPN":
            run.append(token)
        elif run:
            yield sentence.text[run[0].start - sentence.start : run[-1].end - sentence.start]
            run = []
