"""Where words of time stand in a text: forms and their groups, what only looks like a time put aside."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dragoman.language.times.lexicon import lexicon, plain
from dragoman.language.times.patterns import patterns
from dragoman.model.analysis import Sentence
from dragoman.model.codebook.times import TimeRules

_OLDEST_BARE, _YOUNGEST_BARE = 1900, 2100  # a number alone is read as a year between these

_BESIDE = ("(", ",", "–", "-")  # marks after which a number stands alone


class Surface(NamedTuple):
    """Words of time: their offsets, the form they have and what its groups hold (only groups that matched)."""

    start: int
    end: int
    form: str
    groups: Mapping[str, str]


def laid_out(sentences: Sequence[Sentence]) -> str:
    """Return the sentences at their own offsets: blanks between them, a line break between paragraphs."""
    pieces: list[str] = []
    at, before = 0, None
    for sentence in sentences:
        gap = sentence.start - at
        new_line = before is None or (before.part, before.paragraph) != (sentence.part, sentence.paragraph)
        pieces.append(("\n" if new_line else " ") * gap)
        pieces.append(sentence.text)
        at, before = sentence.end, sentence
    return "".join(pieces)


def surfaces(text: str, rules: TimeRules) -> tuple[Surface, ...]:
    """Return the words of time in a text from left to right, the longest reading of each, none overlapping."""
    found = [surface for surface in _matches(text, rules) if _is_time(surface, text, rules)]
    found.sort(key=lambda s: (s.start, -s.end))
    kept: list[Surface] = []
    for surface in found:
        if not kept or surface.start >= kept[-1].end:
            kept.append(surface)
    return tuple(kept)


def _matches(text: str, rules: TimeRules) -> Iterator[Surface]:
    for pattern in patterns(rules):
        for match in pattern.regex.finditer(text):
            groups = {name: value for name, value in match.groupdict().items() if value}
            yield Surface(match.start(), match.end(), pattern.form, groups)


def _is_time(surface: Surface, text: str, rules: TimeRules) -> bool:
    match surface.form:
        case "month":
            return _is_month(surface, text, rules)
        case "year":
            return _is_year(surface, text, rules)
        case "season":
            return _is_season(surface, text)
        case "weekday":
            return (
                _word_before(surface, text) not in {w.lower() for w in rules.named_weekdays}
                or "shift" in surface.groups
            )
        case "window":
            return _is_window(surface, rules)
        case "day":
            return not (text[surface.start].isupper() and re.search(r"\b[A-Z]\w+ $", text[: surface.start]))
        case "unit":
            return not ("shift" in surface.groups and plain(surface.groups["shift"]) in ("past", "coming", "upcoming"))
    return True


def _is_month(surface: Surface, text: str, rules: TimeRules) -> bool:
    """True for a month: names that are other words too need company or a cue."""
    if surface.groups.keys() & {"y", "rel", "shift", "part"}:
        return True
    doubtful = surface.groups["m"].strip(".").title() in rules.doubtful_months
    return not doubtful or _word_before(surface, text) in rules.month_cues


def _is_year(surface: Surface, text: str, rules: TimeRules) -> bool:
    """True for a year: no count of things, no number of a law or flight, and near enough unless a cue says so."""
    if surface.groups.keys() & {"part", "y2"}:
        return True
    before = _word_before(surface, text)
    after = re.match(r"[^\S\n]+([A-Za-z]+)", text[surface.end :])
    if before in rules.counting or (after and after[1].lower() in rules.counted):
        return False
    near = _OLDEST_BARE <= int(surface.groups["y"]) <= _YOUNGEST_BARE
    return near or before in rules.year_cues or text[max(0, surface.start - 2) : surface.start].strip()[-1:] in _BESIDE


def _is_season(surface: Surface, text: str) -> bool:
    """True for a season of some year, not "the Arab Spring" or to fall."""
    if surface.groups.keys() & {"y", "rel", "shift"}:
        return surface.groups.get("season", "").islower() or "y" in surface.groups
    cue = re.search(r"\b(?:in|by|until|since|during|before|after|of)(?: the)? $", text[: surface.start])
    article = text[surface.start :].lower().startswith("the ")
    lower = surface.groups["season"].islower() and surface.groups["season"] != "fall"
    return lower and (bool(cue) or ("part" in surface.groups) or (article and bool(cue)))


def _is_window(surface: Surface, rules: TimeRules) -> bool:
    """True for "the past year", "recent weeks", "next two months"; not for "last year" or "next days of talks"."""
    unit = surface.groups["unit"].lower()
    shift = plain(surface.groups["shift"])
    plural = unit.endswith("s")
    if "n" in surface.groups:
        return lexicon(rules).count(surface.groups["n"]) is not None
    if plural:
        return shift in ("past", "recent", "coming", "upcoming", "last", "next", "previous", "following")
    return shift in ("past", "coming")


def _word_before(surface: Surface, text: str) -> str:
    """Return the word just before a surface in lower case, nothing where a mark stands between."""
    words = re.findall(r"[\w’'-]+", text[max(0, surface.start - 40) : surface.start])
    gap = re.search(r"[^\w\s][^\S\n]*$", text[max(0, surface.start - 3) : surface.start])
    return words[-1].lower() if words and not gap else ""
