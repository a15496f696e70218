"""Captions: the words under a picture, told from the words of the story."""

import re
from dataclasses import dataclass
from functools import lru_cache

from dragoman.model.codebook.pages import PageRules
from dragoman.model.story import Caption

LONGEST_CAPTION = 700  # characters
LONGEST_SCENE = 300  # characters
FEWEST_WORDS = 6  # a caption known by its verb alone has at least this many words

_EDGES = " :/|©.,()[]–—-"
_INTRODUCTION = re.compile(
    r"^(?:(?:photo|picture|image|credit|file|courtesy)s?\s*[/:]\s*)?(?:(?:by|courtesy of|via|from)\s+)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Marks:
    bare: re.Pattern[str]
    tail: re.Pattern[str]
    parting: re.Pattern[str]
    word: re.Pattern[str]
    lead: re.Pattern[str]
    mark: re.Pattern[str]
    scenes: tuple[re.Pattern[str], ...]


def read_caption(text: str, rules: PageRules) -> Caption | None:
    """Return the caption that a line is by its own words: it names a picture, or ends in who took it."""
    if len(text) > LONGEST_CAPTION:
        return None
    marks = _marks(rules)
    if bare := marks.bare.fullmatch(text):
        return Caption(text=text, credit=_name(bare))
    if tail := marks.tail.search(text):
        before = text[: tail.start()]
        credited = _is_unfinished(before) and not text.endswith(".") and not _is_introduced(before, tail[1])
        return Caption(text=text, credit=_name(tail)) if credited or marks.word.match(tail[1]) else None
    parting = marks.parting.search(text)
    if parting and (parting[1] or _is_unfinished(text[: parting.start() + 1])):
        return Caption(text=text, credit=_name(parting))
    if marks.lead.match(text) or (marks.mark.search(text) and len(text) < 400):
        return Caption(text=text, credit=None)
    return None


def read_credited(text: str, rules: PageRules) -> Caption | None:
    """Return the caption that a line in a picture's place is, where it ends in a credit even after a full stop."""
    tail = _marks(rules).tail.search(text) if len(text) <= LONGEST_CAPTION else None
    return Caption(text=text, credit=_name(tail)) if tail else read_caption(text, rules)


def looks_like_caption(text: str, rules: PageRules) -> bool:
    """Return whether a line without a full stop describes a picture: somebody, a player, keeps the ball."""
    if len(text.split()) < FEWEST_WORDS or len(text) > LONGEST_SCENE:
        return False
    return any(pattern.search(text) for pattern in _marks(rules).scenes)


def _is_unfinished(before: str) -> bool:
    """A full stop before the credit means a paragraph of a wire copy, not a caption."""
    return not before.rstrip().endswith((".", "!", "?", '."', ".”", "?”", "!”", ".’"))


def _is_introduced(before: str, name: str) -> bool:
    """Letters in brackets after the words that they stand for are no credit: the Palestinian Authority (PA)."""
    initials = "".join(word[0] for word in before.split()[-12:] if word[0].isupper())
    return name.isupper() and initials.endswith(name)


def _name(match: re.Match[str]) -> str | None:
    """Return who is credited: the group that matched, without the words that introduce it."""
    found = next((group for group in match.groups() if group), "").strip(_EDGES)
    return _INTRODUCTION.sub("", found).strip(_EDGES) or None


@lru_cache(maxsize=4)
def _marks(rules: PageRules) -> _Marks:
    agency = _either(rules.pictures.agencies)
    word = rf"(?i:{_either(rules.pictures.credits)})"
    source = rf"[^()\[\]|]{{0,60}}?(?<![\w])(?:{agency})(?![\w])[^()\[\]|]{{0,60}}"
    return _Marks(
        bare=re.compile(
            rf"[(\[]?\s*{word}\s*(?:[:|/©–—-]|\b(?i:by|via|courtesy of)\b)\s*((?:[^.!?]|\.(?=\w)){{1,80}}?)\.?\s*[)\]]?"
            rf"|[(\[]\s*({source})\s*[)\]]|(?:©|\([cC]\))\s*(?:\d{{4}}\s*)?((?:{agency})(?:\s*/.{{0,60}})?)"
            rf"|((?:{agency})(?:\s*[/|]\s*[\w .'’/-]{{1,60}})?)|[(\[]?\s*{word}\s*[)\]]?"
        ),
        tail=re.compile(
            rf"[(\[]\s*({source}|{word}(?!\w)\s*[:/–—-]?\s*(?i:by |courtesy of )?[^()\[\]]{{0,80}})\s*[)\]]\.?$"
        ),
        parting=re.compile(
            rf"(?:[.,;|/–—-]|\s)\s*(?:{word}\s*[:|/]|(?:Photo|PHOTO|Picture|Image|Photograph)s? "
            rf"(?:by|courtesy of|via)\b)\s*([^.!?:]{{2,80}})\.?$"
            rf"|[/–—-]\s*((?:{agency})(?:\s*/\s*[^.!?]{{1,60}})?)$|(\b(?:REUTERS|AFP|EPA|AP)\s*/\s*[^.!?]{{2,60}})$"
            rf"|©\s*([^.!?©]{{2,60}})$"
        ),
        word=re.compile(rf"{word}(?!\w)"),
        lead=re.compile(rf"(?:[(\[]\s*)?{word}\s*[:|]\s", re.IGNORECASE),
        mark=re.compile("|".join(rules.pictures.marks), re.IGNORECASE),
        scenes=(
            re.compile("|".join(rules.pictures.shapes), re.IGNORECASE),
            re.compile(rf"^[^,]{{3,80}}, [^,]{{1,80}}, (?:{_either(rules.pictures.verbs)}) "),
            re.compile(rf"(?<=\w )(?:{_either(rules.pictures.phrases)})(?!\w)"),
        ),
    )


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
