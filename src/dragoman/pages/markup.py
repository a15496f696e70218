"""HTML as a tree, its lines, and what its metadata tell. The one door to lxml, which is loaded when first needed."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.model.codebook.pages import PageRules
from dragoman.pages.lines import Line, plain

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DEEPEST = 200  # levels of nesting; below, elements are read as text

_DROPPED = frozenset(
    (
        "aside", "audio", "button", "canvas", "dialog", "footer", "form", "head", "iframe", "input", "map",
        "menu", "nav", "noscript", "object", "option", "script", "select", "style", "svg", "template",
        "textarea", "video",
    )
)  # fmt: skip
_INLINE = frozenset(
    (
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
        "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time",
        "tt", "u", "var", "wbr",
    )
)  # fmt: skip
_CELLS = frozenset(("td", "th"))
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def parse(content: str) -> "HtmlElement | None":
    """Return the tree of an HTML page, or None where it holds no element."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    markup = re.sub(r"^\s*<\?xml[^>]*\?>", "", content.encode("utf-8", "replace").decode("utf-8").replace("\0", ""))
    try:
        return document_fromstring(markup.encode("utf-8"), parser=HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def prune(tree: "HtmlElement", rules: PageRules) -> None:
    """Take the elements that hold no story out of the tree."""
    noise = frozenset(rules.noise_classes)
    waiting = [tree]
    while waiting:
        element = waiting.pop()
        if (
            not isinstance(element.tag, str)
            or element.tag in _DROPPED
            or _is_hidden(element)
            or _is_noise(element, noise)
        ):
            _drop(element)
        else:
            waiting.extend(element)


def lines_of(element: "HtmlElement") -> tuple[Line, ...]:
    """Return the lines of an element as a browser would set them."""
    gathered = _Lines()
    _walk(element, gathered, 0)
    gathered.end()
    return tuple(gathered.lines)


class _Lines:
    """Lines in the making."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.words: list[str] = []
        self.mark = Line(text="")

    def end(self) -> None:
        text = plain("".join(self.words))
        self.words.clear()
        if text:
            self.lines.append(replace(self.mark, text=text, gap=1))


def _walk(element: "HtmlElement", gathered: _Lines, depth: int) -> None:
    tag = element.tag
    if not isinstance(tag, str):
        return
    if tag == "figure":
        for caption in element.iter("figcaption"):
            _walk(caption, gathered, depth + 1)
        return
    block = tag not in _INLINE and tag not in _CELLS
    outer = gathered.mark
    if block:
        gathered.end()
        gathered.mark = _mark(tag, outer)
    gathered.words.append(" " if tag in _CELLS else "")
    gathered.words.append(element.text or "")
    for child in element:
        if depth < DEEPEST:
            _walk(child, gathered, depth + 1)
        else:
            gathered.words.append(" " + " ".join(child.itertext()) + " ")
        gathered.words.append(child.tail or "")
    if block:
        gathered.end()
        gathered.mark = outer


def _mark(tag: str, outer: Line) -> Line:
    if re.fullmatch(r"h[1-6]", tag):
        return Line(text="", heading=int(tag[1]))
    return Line(text="", bullet=tag == "li" or outer.bullet, caption=tag == "figcaption" or outer.caption)


def _is_hidden(element: "HtmlElement") -> bool:
    style = (element.get("style") or "").replace(" ", "").casefold()
    return "display:none" in style or element.get("hidden") is not None or element.get("aria-hidden") == "true"


def _is_noise(element: "HtmlElement", noise: frozenset[str]) -> bool:
    """An element whose class or id is a word for furniture; never one that holds the story or its headline."""
    if element.tag in ("html", "body", "main", "article", "h1", "p") or element.tag in _INLINE - {"span"}:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    words = {part.casefold() for part in _PART.findall(names)}
    return bool(words & noise) and element.find(".//h1") is None and not _is_long(element)


def _is_long(element: "HtmlElement") -> bool:
    """Themes name whole pages after their sidebar: what holds many paragraphs is no furniture."""
    return sum(len(paragraph.text_content()) > 80 for paragraph in element.iter("p")) > 4


def _drop(element: "HtmlElement") -> None:
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    tail = element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
