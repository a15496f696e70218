"""A page in, its stories out."""

from collections.abc import Iterator, Sequence

from dragoman.errors import NoStoryError
from dragoman.model.codebook.pages import PageRules
from dragoman.model.page import Media, Page
from dragoman.model.story import Story
from dragoman.pages.assemble import assemble, told_outlet
from dragoman.pages.hints import Hints
from dragoman.pages.html import Part, read_html
from dragoman.pages.kinds import Piece, classify
from dragoman.pages.lines import read_lines
from dragoman.pages.segments import segments


def stories(page: Page, rules: PageRules) -> tuple[Story, ...]:
    """Return the stories of a page, in the order in which it prints them. Raises NoStoryError where it holds none."""
    parts = read_html(page.content, rules) if page.media is Media.HTML else (Part(lines=read_lines(page.content)),)
    found: list[Story] = []
    for pieces, hints in _segments(parts, rules):
        outlet = hints.outlet or told_outlet(pieces, rules) or (found[0].outlet if found else None)
        if story := assemble(pieces, page, hints, position=len(found), outlet=outlet, rules=rules):
            found.append(story)
    if not found:
        raise NoStoryError(
            f"{page.path or page.url or 'the page'} holds no story: no running text; give a page with an article"
        )
    return tuple(found)


def _segments(parts: Sequence[Part], rules: PageRules) -> Iterator[tuple[tuple[Piece, ...], Hints]]:
    for part in parts:
        pieces = tuple(classify(line, rules) for line in part.lines)
        for cut in (pieces,) if part.whole else segments(pieces, rules):
            yield cut, part.hints
