"""Acronyms that a text itself explains: "Reciprocal Access Agreement (RAA)"."""

import re
from collections.abc import Mapping

_DEFINED = re.compile(
    r"((?:[A-Z][\w’'-]*[\s-]+(?:(?:of|and|for|the|on|to|in)\s+)*){1,9}[A-Z]?[\w’'-]*)\s*\(([A-Z][A-Z0-9-]{1,9})\)"
)


def acronyms(text: str) -> Mapping[str, str]:
    """Return each acronym that stands in brackets after its long form, with that form.

    >>> dict(acronyms("They signed the Reciprocal Access Agreement (RAA) in July."))
    {'RAA': 'Reciprocal Access Agreement'}
    """
    found: dict[str, str] = {}
    for match in _DEFINED.finditer(text):
        words = match.group(1).split()
        short = match.group(2)
        for start in range(len(words) - 1, -1, -1):
            initials = "".join(part[0] for word in words[start:] for part in word.split("-") if part[:1].isupper())
            if initials == short:
                found.setdefault(short, " ".join(words[start:]))
                break
    return found
