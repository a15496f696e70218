"""The lines of a page as a reader sees them: clean, whole paragraphs, with what their layout says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

WRAP_WIDTHS = range(40, 121)  # columns at which people and programs break lines; wider lines are paragraphs
LONGEST_ROW = 400  # characters; menus and their spaces are shorter
LONG = 2_000  # a line longer than this is prose and nothing else; no pattern is tried on it

_INVISIBLE = dict.fromkeys([*range(0x09), *range(0x0E, 0x1C), 0x7F, 0xAD, 0x200B, 0x2060, 0xFEFF])
_BULLET = re.compile(
    r"(?:[•‣▪●◦■□►▶➤]|[–-](?=\s)|\*(?=\s)|o(?=\s{2}))\s*(?=\S)|(?:\d{1,2}[.)]|\([a-z\d]{1,3}\)|[a-z]\))\s+(?=\S)"
)
_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
_STAMPED = re.compile(r"(?:date:?\s+)?(\d{4}-\d{2}-\d{2})(?:\s+(?=\S))", re.IGNORECASE)
_CLOSED = re.compile(r"[.!?:;…。؟।။][\"'”’»)\]]*$")
_FIELD = re.compile(
    r"(?P<name>from|to|cc|bcc|sent|date|subject|reply-to|sender|organi[sz]ation|newsgroups|message-id|references|lines"
    r"|slug|keywords|priority|urgency|status|in-reply-to|received|return-path|delivered-to|mime-version|content-[a-z-]+|list-[a-z-]+|x-[a-z-]+)\s*:(?:\s+|$)",
    re.IGNORECASE,
)
_LETTER = frozenset({"from", "to", "cc", "sent", "date", "subject", "newsgroups", "reply-to", "message-id"})
_REPLY = re.compile(r"(?:(?:re|fwd?)\s*:\s*|\[[^\]]{1,40}\]\s*)+", re.IGNORECASE)
_SPREAD = re.compile(r"(?:\s{2,}|\t)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph, heading or scrap of a page.

    `gap` is the number of empty lines before it, `heading` its level where the page marks it as one (0: it does not);
    `caption` says that the page marks it as the words under a picture, `cells` are the parts between wide spaces,
    `mail` is the name of the field where the line stands in the head of a letter ("subject").
    """

    text: str
    gap: int = 0
    indent: int = 0
    bullet: bool = False
    heading: int = 0
    caption: bool = False
    cells: tuple[str, ...] = ()
    mail: str = ""


def fold(text: str) -> str:
    """Return `text` in the form in which two printings of the same words are equal."""
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def size(text: str) -> int:
    """Return about how many words `text` has; two characters of an unspaced script count as one."""
    spaced = len(text.split(None, 200))
    return spaced if text[:400].isascii() else max(spaced, sum(char > "\u0e00" for char in text[:LONG]) // 2)


def plain(text: str) -> str:
    """Return `text` without what no reader sees: control characters, lone surrogates, runs of white space."""
    return " ".join(text.translate(_INVISIBLE).split())


def read_lines(content: str) -> tuple[Line, ...]:
    """Return the lines of a plain text, hard-wrapped paragraphs joined."""
    printable = content.encode("utf-8", "replace").decode("utf-8").replace("\f", "\n* * *\n")
    return tuple(_join_wrapped(mark_mail(tuple(_split_stamp(_physical_lines(printable))))))


def _physical_lines(content: str) -> Iterator[Line]:
    gap = 0
    for raw in content.splitlines():
        text = plain(raw)
        if text:
            yield _read_layout(raw, text, gap)
            gap = 0
        else:
            gap += 1


def _read_layout(raw: str, text: str, gap: int) -> Line:
    indent = len(raw) - len(raw.lstrip())
    if heading := _HEADING.match(text):
        return Line(text=text[heading.end() :], gap=gap, indent=indent, heading=len(heading[1]))
    if bullet := _BULLET.match(text):
        return Line(text=text[bullet.end() :], gap=gap, indent=indent, bullet=True)
    cells = tuple(plain(cell) for cell in _SPREAD.split(raw.strip())) if len(raw) <= LONGEST_ROW else ()
    return Line(text=text, gap=gap, indent=indent, cells=cells if len(cells) > 2 else ())


def _split_stamp(lines: Iterator[Line]) -> Iterator[Line]:
    """Part a bare date in front of the page's first line from the words after it."""
    for number, line in enumerate(lines):
        stamp = _STAMPED.match(line.text) if number == 0 else None
        if stamp:
            yield replace(line, text=stamp[1])
            yield replace(line, text=line.text[stamp.end() :], gap=0)
        else:
            yield line


def mark_mail(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines, those in the heads of letters marked; of the subject only its words are kept."""
    found = [_FIELD.match(line.text) if len(line.text) <= LONGEST_ROW else None for line in lines]
    marked = list(lines)
    for told, run in groupby(range(len(lines)), key=lambda index: found[index] is not None):
        fields = {index: match for index in run if told and (match := found[index])}
        names = {match["name"].casefold() for match in fields.values()}
        if len(names & _LETTER) > 1 or ("subject" in names and 0 in fields):
            marked = [_as_field(line, fields.get(index)) for index, line in enumerate(marked)]
    return tuple(marked)


def _as_field(line: Line, field: re.Match[str] | None) -> Line:
    if field is None:
        return line
    name = field["name"].casefold()
    words = _REPLY.sub("", line.text[field.end() :])
    return replace(line, text=words if name == "subject" and words else line.text, mail=name)


def _join_wrapped(lines: tuple[Line, ...]) -> Iterator[Line]:
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or _opens_block(lines[end]):
            yield from _unwrap(lines[start:end])
            start = end


def _opens_block(line: Line) -> bool:
    return bool(line.gap or line.bullet or line.heading or line.mail)


def _unwrap(block: tuple[Line, ...]) -> Iterator[Line]:
    """Join the lines of a block that were broken only because the next word did not fit."""
    width = max((len(line.text) for line in block), default=0)
    if len(block) < 2 or width not in WRAP_WIDTHS or not _is_wrapped(block, width):
        yield from block
        return
    current = block[0]
    for before, line in pairwise(block):
        if _is_full(before, line, width) and line.indent <= before.indent + 1:
            joint = "" if before.text.endswith("-") and before.text[-2:-1].isalpha() else " "
            current = replace(current, text=current.text + joint + line.text, cells=())
        else:
            yield current
            current = line
    yield current


def _is_wrapped(block: tuple[Line, ...], width: int) -> bool:
    pairs = list(pairwise(block))
    full = sum(_is_full(before, line, width) for before, line in pairs)
    flowing = any(line.text[0].islower() and not _CLOSED.search(before.text) for before, line in pairs)
    return full * 2 >= len(pairs) and flowing and len({line.text for line in block}) == len(block)


def _is_full(before: Line, line: Line, width: int) -> bool:
    return len(before.text) + 1 + len(line.text.split(" ", 1)[0]) > width - 2
