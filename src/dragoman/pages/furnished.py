"""Whether a line that holds a date holds nothing else but what stands around dates at the head of a page."""

import re
import unicodedata
from collections.abc import Sequence

from dragoman.pages.datewords import DateWords

LONGEST_NAME = 60  # characters
MOST_NAMES = 4  # author, place, section, outlet

_STROKE = re.compile(r"\s*[|•·∙‧●▪■◆◦►▶▸»›→←↑↓⇒~*⁄¦│]+\s*|\s+[–—-]{1,2}\s+|\s*/\s+|\s+/\s*")
_PLACE = re.compile(r"\s*(?:[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*)?,\s*){1,2}")
_COMMA = re.compile(",")
_ICONS = ("So", "Co", "Cn", "Sk", "Cf", "Mn")  # pictures, glyphs of icon fonts, variation selectors


def is_furnished(text: str, dates: Sequence[re.Match[str]], words: DateWords) -> bool:
    """Return whether beside its dates a line holds only labels, clocks, counters, buttons and names between strokes."""
    rest = text
    for match in reversed(dates):
        rest = rest[: match.start()] + " \0 " + rest[match.end() :]
    rest = "".join("|" if unicodedata.category(char) in _ICONS and char != "№" else char for char in rest).replace(
        "’", "'"
    )
    parts = [part for part in _STROKE.split(rest.strip()) if part.strip()]
    parts = [part if _is_button(part, words) else _unlabelled(part, words) for part in parts]
    unknown = [part for part in parts if not words.loose.fullmatch(part)]
    if len(unknown) > MOST_NAMES:
        return False
    return all(_stands_beside(part, words) if "\0" in part else _stands_apart(part, words) for part in unknown)


def _is_button(part: str, words: DateWords) -> bool:
    """A part such as "Filed under: Politics", whose first word is no label of a date."""
    return "\0" not in part and bool(words.furniture.fullmatch(part.strip(" ,;:")))


def _unlabelled(part: str, words: DateWords) -> str:
    for label in (words.updated, words.published):
        part = label.sub(" ", part)
    return part


def _stands_apart(part: str, words: DateWords) -> bool:
    """A part between strokes that holds no date: an author, a section, a button."""
    name = part.strip(" ,;:")
    return bool((len(name) <= LONGEST_NAME and words.name.fullmatch(name)) or words.furniture.fullmatch(name))


def _stands_beside(part: str, words: DateWords) -> bool:
    """A part that holds a date: "Velden, 3 May 2024", "3 May 2024, Ann Other"."""
    place = _PLACE.match(part)
    rest = part[place.end() :] if place and "\0" in part[place.end() :] else part
    if words.loose.fullmatch(part) or words.loose.fullmatch(rest):
        return True
    commas = (found.end() for found in _COMMA.finditer(rest, rest.rindex("\0")))
    return any(words.loose.fullmatch(rest[:comma]) and _stands_apart(rest[comma:], words) for comma in commas)
