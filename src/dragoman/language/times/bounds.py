"""Words around a time that stretch it: since, by, before, after, until; from one to another, between two."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from dragoman.language.times.surface import Surface

_S = r"[^\S\n]+"
_CUE = re.compile(
    rf"\b(?P<cue>(?i:ever{_S}since|since|until|till|up{_S}to|up{_S}until|no{_S}later{_S}than|not{_S}later{_S}than|by|before"
    rf"|prior{_S}to|after|starting|beginning|from|through|onwards{_S}from))"
    rf"{_S}(?:(?:on|in|from|the|around|about){_S})?$"
)
_BETWEEN = re.compile(rf"\bbetween{_S}(?:the{_S})?$", re.IGNORECASE)
_FROM = re.compile(rf"\bfrom{_S}(?:the{_S})?$", re.IGNORECASE)
_AND = re.compile(rf"{_S}and{_S}(?:the{_S})?")
_TO = re.compile(rf"{_S}(?:to|until|till|through|up{_S}to){_S}(?:the{_S})?")
_DASH = re.compile(r"[^\S\n]?[-–—][^\S\n]?")
_ONWARDS = re.compile(rf"{_S}(?:onwards?|on)\b", re.IGNORECASE)
_REACH = 24  # characters before a time in which its cue can stand


class Bound(StrEnum):
    """On which side of a time the words around it look."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    FROM = "from"  # where it lies ahead
    RANGE = "range"


class Framed(NamedTuple):
    """A time with what stretches it: offsets of the whole, the time itself, and its end where it is a range."""

    start: int
    end: int
    bound: Bound
    surface: Surface
    last: Surface | None


def framed(found: Sequence[Surface], text: str) -> tuple[Framed, ...]:
    """Return the times of a text with the words that stretch them."""
    result: list[Framed] = []
    at = 0
    while at < len(found):
        pair = _pair(found[at], found[at + 1], text) if at + 1 < len(found) else None
        result.append(pair or _single(found[at], text))
        at += 2 if pair else 1
    return tuple(result)


def _pair(first: Surface, second: Surface, text: str) -> Framed | None:
    """Return the range that two times make: between A and B, from A to B, A–B."""
    gap = text[first.end : second.start]
    before = text[max(0, first.start - _REACH) : first.start]
    if _modifies(second, text):
        return None
    between, start = _BETWEEN.search(before), _FROM.search(before)
    if between and _AND.fullmatch(gap):
        return Framed(first.start - len(between[0]), second.end, Bound.RANGE, first, second)
    if start and (_TO.fullmatch(gap) or _DASH.fullmatch(gap)):
        return Framed(first.start - len(start[0]), second.end, Bound.RANGE, first, second)
    if (_DASH.fullmatch(gap) or _TO.fullmatch(gap)) and _kind(first) == _kind(second):
        return Framed(first.start, second.end, Bound.RANGE, first, second)
    return None


def _single(surface: Surface, text: str) -> Framed:
    before = text[max(0, surface.start - _REACH) : surface.start]
    cue = _CUE.search(before)
    if (
        cue is None
        or surface.groups.keys() & {"d2", "y2"}
        or surface.form in ("ago", "ahead", "within", "later")
        or _modifies(surface, text)
    ):
        return Framed(surface.start, surface.end, Bound.AT, surface, None)
    bound, end = _bound(cue["cue"].lower(), surface, text)
    plain_from = (
        cue["cue"].lower() == "from" and end == surface.end
    )  # "the deal from 2015": only tense tells if it stretches
    start = surface.start if plain_from else surface.start - len(before) + cue.start("cue")
    return Framed(start, end, bound, surface, None)


def _bound(cue: str, surface: Surface, text: str) -> tuple[Bound, int]:
    onwards = _ONWARDS.match(text, surface.end)
    if cue == "from" and not onwards:
        return Bound.FROM, surface.end
    if cue.endswith("from") or cue in ("starting", "beginning"):
        return Bound.AFTER, onwards.end() if onwards else surface.end
    if cue == "after" or cue.endswith("since"):
        return (Bound.AFTER if cue == "after" else Bound.SINCE), surface.end
    if cue in ("before", "prior to"):
        return Bound.BEFORE, surface.end
    return Bound.UNTIL, surface.end


def _modifies(surface: Surface, text: str) -> bool:
    """True where a time only describes the noun after it: "since Tuesday's attack", "after the 2016 vote"."""
    rest = text[surface.end : surface.end + 24]
    if re.match(r"[’']s?\b", rest) or rest.startswith("-"):
        return True
    article = re.search(r"\b(?:the|a|an|its|their|his|her|this|that)[^\S\n]+$", text[: surface.start], re.IGNORECASE)
    inner = text[surface.start : surface.end].lower().startswith(("the ", "this ", "that "))
    return bool(article) and not inner and bool(re.match(r"[^\S\n]+[A-Za-z]", rest)) and surface.form != "decade"


def _kind(surface: Surface) -> str:
    return "date" if surface.form in ("date", "month", "iso", "numeric") else surface.form
