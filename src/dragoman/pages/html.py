"""HTML pages as parts: the stories that the markup sets apart, or the one it holds, each with its lines."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dragoman.model.codebook.pages import PageRules
from dragoman.pages.extractor import main_text
from dragoman.pages.hints import Hints
from dragoman.pages.kinds import Kind, classify
from dragoman.pages.lines import Line, fold, size
from dragoman.pages.markup import lines_of, parse, prune
from dragoman.pages.metadata import printed_title, read_metadata
from dragoman.pages.segments import segments, words_of_prose

if TYPE_CHECKING:
    from lxml.html import HtmlElement

TEASER_WORDS = 12  # the fewest words of running text that make a marked article a story
MAIN_SHARE = 0.6  # share of the page's running text at which one part is the page's story and the rest its surroundings
FRONT_SHARE = 0.5  # share of running text in a page's words below which the page is a front page
PLAIN_WORDS = 120  # pages with less running text are read line by line: extractors are made for longer ones
NO_HINTS = Hints()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Lines that may hold stories; `whole` where the markup says that they hold one."""

    lines: tuple[Line, ...]
    hints: Hints = NO_HINTS
    whole: bool = False


def read_html(content: str, rules: PageRules) -> tuple[Part, ...]:
    """Return the parts of an HTML page."""
    tree = parse(content)
    if tree is None:
        return ()
    told = read_metadata(tree)
    title = printed_title(tree, told.title)
    prune(tree, rules)
    hints = replace(told, title=title or told.title)
    if articles := _articles(tree, rules):
        shared = Hints(outlet=told.outlet, url=told.url)
        return tuple(Part(lines=lines, hints=shared, whole=True) for lines in articles)
    return _read_undivided(content, lines_of(tree), hints, rules)


def _articles(tree: "HtmlElement", rules: PageRules) -> tuple[tuple[Line, ...], ...]:
    """Return the lines of each marked article with a headline of its own, where the page holds several alike."""
    found = []
    for element in tree.iter("article"):
        nested = any(True for _ in element.iterancestors("article"))
        if not nested and any(True for _ in element.iter("h1", "h2", "h3", "h4")):
            lines = lines_of(element)
            found.append((_words(lines, rules), lines))
    told = [(words, lines) for words, lines in found if words >= TEASER_WORDS]
    total = sum(words for words, _ in told)
    divided = len(told) > 1 and max(words for words, _ in told) < MAIN_SHARE * total
    return tuple(lines for _, lines in told) if divided else ()


def _words(lines: tuple[Line, ...], rules: PageRules) -> int:
    return words_of_prose([classify(line, rules) for line in lines])


def _read_undivided(content: str, lines: tuple[Line, ...], hints: Hints, rules: PageRules) -> tuple[Part, ...]:
    pieces = [classify(line, rules) for line in lines]
    sizes = [words_of_prose(cut) for cut in segments(pieces, rules)]
    total = sum(sizes)
    if total < PLAIN_WORDS or (len(sizes) > 1 and max(sizes) < MAIN_SHARE * total):
        return (Part(lines=lines, hints=hints if len(sizes) < 2 else replace(hints, title=None, published=None)),)
    body = main_text(content)
    if teasers := _teasers(lines, body, rules):
        return tuple(
            Part(lines=teaser, hints=Hints(outlet=hints.outlet, url=hints.url), whole=True) for teaser in teasers
        )
    if _words(body, rules) < TEASER_WORDS:
        return (Part(lines=lines, hints=hints, whole=True),)
    return (Part(lines=_with_head(body, lines, hints, rules), hints=hints, whole=True),)


def _teasers(lines: tuple[Line, ...], body: tuple[Line, ...], rules: PageRules) -> tuple[tuple[Line, ...], ...]:
    """Return each headline with the sentences under it, where the text of a page is mostly headlines."""
    if _words(body, rules) > FRONT_SHARE * sum(size(line.text) for line in body):
        return ()
    starts = [i for i, line in enumerate(lines) if line.heading]
    cuts = [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=False)]
    told = [_sentences(cut, rules) for cut in cuts]
    return tuple(lines for lines in told if _words(lines[1:], rules) >= TEASER_WORDS)


def _sentences(lines: tuple[Line, ...], rules: PageRules) -> tuple[Line, ...]:
    """Return a headline and the running text that follows it before anything else does."""
    end = 1
    while end < len(lines) and classify(lines[end], rules).kind in (Kind.PROSE, Kind.DATE, Kind.BYLINE):
        end += 1
    return lines[:end]


def _with_head(body: tuple[Line, ...], lines: tuple[Line, ...], hints: Hints, rules: PageRules) -> tuple[Line, ...]:
    """Put the printed headline, and the date beside it, before a text that was taken without them."""
    title = hints.title
    if not title:
        return body
    place = next((i for i, line in enumerate(lines) if fold(line.text) == fold(title)), None)
    around = lines[max(place - 3, 0) : place + 12] if place is not None else ()
    stamps = tuple(line for line in around if classify(line, rules).kind is Kind.DATE)
    rest = tuple(line for line in body if fold(line.text) != fold(title))
    captions = tuple(line for line in lines if line.caption and line not in rest)
    return (Line(text=title, heading=1), *stamps[:3], *captions, *rest)
