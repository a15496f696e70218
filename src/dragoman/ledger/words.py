"""How much two wordings have in common."""

import re
from collections.abc import Collection, Iterable

from dragoman.model.evidence import Evidence

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 4  # shorter words are mostly articles, prepositions and auxiliaries; numbers count at any length
_STEM = 5  # "strikes" and "struck" stay apart, "strike", "striking" and "strikes" meet


def stems(text: str, *, without: Collection[str] = ()) -> frozenset[str]:
    """Return the beginnings of the words that carry meaning.

    >>> sorted(stems("The strikes on 3 ports"))
    ['3', 'ports', 'strik']
    """
    words = (word.casefold() for word in _WORD.findall(text))
    kept = (word for word in words if word not in without and (len(word) >= _SHORTEST or word.isdigit()))
    return frozenset(word[:_STEM] for word in kept)


def evidence_stems(evidence: Iterable[Evidence]) -> frozenset[str]:
    """Return the stems of all the words that a report rests on."""
    return stems(" ".join(piece.text for piece in evidence))


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Return which share of the shorter wording stands in the longer one: 0 where either is empty."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
