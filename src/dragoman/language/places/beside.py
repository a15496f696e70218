"""What is told beside the name of a place about where it lies: "Tripoli, Lebanon", "Goma (DRC)", "Paris in Texas"."""

import re
from collections.abc import Sequence

from dragoman.ports import Gazetteer

_OUTER = re.compile(
    r"(?:,\s|\s\(|,?\sin\s(?:the\s)?(?:(?:province|region|state|district|county)\sof\s|(?:north|south|east|west|central)\w*\s)?)"
    r"(?P<name>[A-Z][\w'’.-]*(?:\s(?:of|and|the|de|del|[A-Z][\w'’.-]*)){0,4})"
)


def told_beside(text: str, end: int, name: str, gazetteer: Gazetteer, hints: Sequence[str]) -> str | None:
    """Return the region or country named right after a place's name, where a place of that name lies there."""
    after = _OUTER.match(text, end)
    words = after["name"].split() if after else []
    for length in range(len(words), 0, -1):
        outer = " ".join(words[:length]).rstrip(".,") if length < len(words) else " ".join(words)
        if words[length - 1][0].isupper() and gazetteer.find(f"{name}, {outer}", hints) is not None:
            return outer
    return None
