"""What each line of a page is: prose, a headline or subhead, a date, a caption, or furniture."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from dragoman.model.codebook.pages import PageRules
from dragoman.model.story import Caption
from dragoman.pages.captions import read_caption, read_credited
from dragoman.pages.dates import Stamp, holds_only_date, read_stamp
from dragoman.pages.furniture import read_label, read_row
from dragoman.pages.issuers import is_letterhead, read_issuer
from dragoman.pages.lines import LONG, Line, size

LONGEST_WIDGET = 200  # characters; what is longer is no button or menu entry
LONGEST_PROMPT = 400  # characters; appeals and notices are short paragraphs
LONGEST_SHOUT = 40  # characters
PROSE_WORDS = 30  # a line this long is prose even without a full stop
SENTENCE_WORDS = 3  # the fewest words of a line that ends in a full stop and is prose

_STOP = re.compile(r"(?:[.!?…:]|[。؟।။])[\"'”’»)\]]*(?:\s*\[\d+\])*$")
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:[A-Z]\.){1,4}$")


class Kind(StrEnum):
    """The part a line plays on its page."""

    PROSE = "prose"
    SHORT = "short"  # a headline, a subhead, or something that no rule knows
    DATE = "date"
    CAPTION = "caption"
    BYLINE = "byline"
    LABEL = "label"  # the name of the outlet or of a section, "press release", its number
    ISSUER = "issuer"  # the organ that issued a release, or its state in full
    WIDGET = "widget"
    RULE = "rule"  # a drawn line between parts
    ASIDE = "aside"  # a heading over a list of other stories
    CLOSER = "closer"  # a heading after which the story is over
    CONTACT = "contact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A line, and what it is."""

    line: Line
    kind: Kind
    stamp: Stamp | None = None
    caption: Caption | None = None
    outlet: str | None = None

    @property
    def text(self) -> str:
        """The words of the line."""
        return self.line.text


@dataclass(frozen=True, slots=True)
class _Furniture:
    widget: re.Pattern[str]
    prompt: re.Pattern[str]
    byline: re.Pattern[str]
    aside: re.Pattern[str]
    closer: re.Pattern[str]
    contact: re.Pattern[str]
    section: re.Pattern[str]
    label: re.Pattern[str]
    outlets: tuple[re.Pattern[str], ...]
    outlet_name: re.Pattern[str]


_NOTES = " *†‡¹²³"  # marks behind a name that point to a note about its bearer


def classify(line: Line, rules: PageRules) -> Piece:
    """Return the line with what it is."""
    text = line.text
    if len(text) > LONG:
        return Piece(line=line, kind=Kind.PROSE)
    if line.mail:
        return _read_mail(line, rules)
    if line.caption:
        return Piece(
            line=line, kind=Kind.CAPTION, caption=read_credited(text, rules) or Caption(text=text, credit=None)
        )
    if len(text) <= LONGEST_WIDGET and (piece := _read_scrap(line, rules)):
        return piece
    plain = text.replace("’", "'").rstrip(_NOTES)
    if len(text) <= LONGEST_PROMPT and _furniture(rules).prompt.match(plain):
        return Piece(line=line, kind=Kind.WIDGET)
    if caption := read_caption(text, rules):
        return Piece(line=line, kind=Kind.CAPTION, caption=caption)
    return Piece(line=line, kind=Kind.PROSE if is_prose(line) else Kind.SHORT)


def is_prose(line: Line) -> bool:
    """Return whether a line is running text: a sentence, or too long for a heading."""
    words = size(line.text)
    if words >= PROSE_WORDS:
        return True
    return words >= SENTENCE_WORDS and not line.heading and is_closed(line.text)


def is_closed(text: str) -> bool:
    """Return whether a text ends as sentences do. The full stop of an abbreviation ("U.S.") closes nothing."""
    return bool(_STOP.search(text)) and not text.endswith(("…", "...", ":")) and not _ABBREVIATION.search(text)


def is_shouted(text: str) -> bool:
    """Return whether a line is a few words in capitals, as datelines on lines of their own are."""
    return len(text) <= LONGEST_SHOUT and text.isupper() and len(text.split()) <= 4


def outlet_name(text: str, rules: PageRules) -> str | None:
    """Return the name of the outlet that a line at the head of a page is, if its words are those of one."""
    if len(text) > 50 or any(word in rules.headline_verbs for word in text.casefold().split()):
        return None
    return text if _furniture(rules).outlet_name.fullmatch(text) else None


def _read_mail(line: Line, rules: PageRules) -> Piece:
    """Classify a field of a letter's head: its subject may be a headline, its date is that of publication."""
    if line.mail == "subject":
        return Piece(line=line, kind=Kind.SHORT)
    said = line.text.partition(":")[2].strip()
    if line.mail in ("date", "sent") and (stamp := read_stamp(said, rules)):
        return Piece(line=line, kind=Kind.DATE, stamp=replace(stamp, published=True, updated=False))
    outlet = outlet_name(said, rules) if line.mail in ("from", "sender") else None
    return Piece(line=line, kind=Kind.WIDGET, outlet=outlet)


def _read_shape(line: Line, rules: PageRules) -> Piece | None:
    """Classify a line that its shape shows to be a menu, or a section beside its outlet."""
    furniture = _furniture(rules)

    def is_entry(part: str) -> bool:
        return bool(furniture.section.fullmatch(part) or furniture.widget.fullmatch(part))

    def name_of(part: str) -> str | None:
        return None if furniture.section.fullmatch(part) else outlet_name(part, rules)

    told = any(word in rules.headline_verbs for word in line.text.casefold().split())
    if not told and (row := read_row(line.text, line.cells, is_entry, name_of)):
        return Piece(line=line, kind=Kind.WIDGET, outlet=row.outlet)
    if label := read_label(line.text, lambda part: bool(furniture.section.fullmatch(part)), name_of):
        return Piece(line=line, kind=Kind.LABEL, outlet=label.outlet)
    return None


def _read_scrap(line: Line, rules: PageRules) -> Piece | None:
    """Classify a line by the furniture it may be, the surest kinds first."""
    furniture, text = _furniture(rules), line.text
    plain = text.replace("’", "'").rstrip(_NOTES)
    outlet = _told_outlet(plain, furniture)
    if not any(char.isalnum() for char in text):
        return Piece(line=line, kind=Kind.RULE)
    if holds_only_date(text, rules):
        return Piece(line=line, kind=Kind.DATE, stamp=read_stamp(text, rules))
    for kind, pattern in (
        (Kind.LABEL, furniture.section),
        (Kind.LABEL, furniture.label),
        (Kind.CLOSER, furniture.closer),
        (Kind.ASIDE, furniture.aside),
    ):
        if pattern.fullmatch(plain):
            return Piece(line=line, kind=kind)
    if not line.bullet and not line.heading and (shaped := _read_shape(line, rules)):
        return shaped
    if not line.bullet and (issuer := read_issuer(text, rules)):
        return Piece(line=line, kind=Kind.ISSUER, outlet=issuer)
    if not line.bullet and is_letterhead(text, rules):
        return Piece(line=line, kind=Kind.ISSUER)
    if furniture.contact.match(plain):
        return Piece(line=line, kind=Kind.CONTACT)
    if furniture.widget.fullmatch(plain) or outlet:
        return Piece(line=line, kind=Kind.WIDGET, outlet=outlet)
    if (caption := read_caption(text, rules)) and not furniture.byline.fullmatch(plain):
        return Piece(line=line, kind=Kind.CAPTION, caption=caption)
    if furniture.byline.fullmatch(plain) and (len(text) < 80 or not is_closed(text)):
        return Piece(line=line, kind=Kind.BYLINE)
    return None


def _told_outlet(text: str, furniture: _Furniture) -> str | None:
    for pattern in furniture.outlets:
        if match := pattern.fullmatch(text):
            return str(match["outlet"]).strip(" ,.|")
    return None


@lru_cache(maxsize=4)
def _furniture(rules: PageRules) -> _Furniture:
    section = "|".join(re.escape(name) for name in sorted(rules.sections, key=lambda name: (-len(name), name)))
    name = "|".join(map(re.escape, rules.outlet_words))
    return _Furniture(
        widget=_either(rules.widgets),
        prompt=_either(rules.prompts),
        byline=_either(rules.bylines),
        aside=_either(rules.asides),
        closer=_either(rules.closers),
        contact=_either(rules.contacts),
        label=_either(rules.labels),
        section=re.compile(rf"(?:{section})(?:[\s|/,·•&>-]*+(?:{section})){{0,6}}\s*:?", re.IGNORECASE),
        outlets=tuple(re.compile(pattern, re.IGNORECASE) for pattern in rules.outlet_lines),
        outlet_name=re.compile(
            rf"(?:(?:[A-ZÀ-Þ][\w.'’&-]*|of|the|and|for) ){{0,4}}(?:[A-ZÀ-Þ][\w'’-]*)?(?i:{name})"
            rf"(?:\.[a-z]{{2,4}}){{0,2}}|(?i:the )?(?i:{name})(?: [A-Z][\w.'’&-]*){{1,3}}"
            r"|[\w-]+\.(?:com|org|net|info|news|tv|press)(?:\.[a-z]{2})?"
        ),
    )


def _either(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
