"""The organs of states and the bodies that head a release: the ministry above the headline is its outlet."""

import re
from functools import lru_cache

from dragoman.model.codebook.pages import PageRules

LONGEST_ISSUER = 140  # characters
MOST_WORDS = 18

_SMALL = re.compile(r"of|the|and|for|to|in|at|on|with|from|de|da|do|del|di|la|du|des|et|y|e|&")
_PARTED = re.compile(r"\s+[|–—-]{1,2}\s+|\s*[|»]\s*|\s+//?\s+")
_MINISTER = re.compile(r" and (?:the )?(?:rt\.? )?hon\b.*", re.IGNORECASE)
_NO_NAME = re.compile(r"[.!?;:\"“”…]$|\d")


def read_issuer(text: str, rules: PageRules) -> str | None:
    """Return who issued the release that this line heads: an organ of a state or a body, named and nothing more."""
    parts = [part.strip() for part in _PARTED.split(text.strip().removesuffix(":"))]
    if len(text) > LONGEST_ISSUER or not parts or not _is_name(parts[0], rules):
        return None
    organs = [part for part in parts if _words(rules).organ.match(part.replace("’", "'"))]
    known = all(_is_name(part, rules) or _words(rules).label.fullmatch(part) for part in parts)
    return _MINISTER.sub("", organs[0]).strip(" ,") if organs and known else None


def is_letterhead(text: str, rules: PageRules) -> bool:
    """Return whether a line is the full name of a state, as it stands over or under its organ."""
    return (
        len(text) <= LONGEST_ISSUER
        and bool(_words(rules).letterhead.fullmatch(text.replace("’", "'")))
        and _is_name(text, rules)
    )


def _is_name(text: str, rules: PageRules) -> bool:
    """True for capitalised words that tell no news."""
    words = text.split()
    if not words or len(words) > MOST_WORDS or _NO_NAME.search(text):
        return False
    capital = all(not word.strip("(,.)'’")[:1].islower() or _SMALL.fullmatch(word.strip("(,)")) for word in words)
    return capital and not any(word.casefold().strip("(,.)") in rules.headline_verbs for word in words)


class _Words:
    """Compiled expressions."""

    __slots__ = ("label", "letterhead", "organ")

    def __init__(self, rules: PageRules) -> None:
        self.organ = _either(rules.issuers)
        self.label = _either(rules.labels)
        self.letterhead = _either(rules.letterheads)


@lru_cache(maxsize=4)
def _words(rules: PageRules) -> _Words:
    return _Words(rules)


def _either(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
