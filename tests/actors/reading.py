"""Texts parsed as the language stage parses them, without times and places."""

from datetime import date

from dragoman.engines.spacy import SpacyParser
from dragoman.language.analyse import split
from dragoman.language.quotations import find_quotations
from dragoman.model.analysis import Analysis
from dragoman.model.story import Story
from dragoman.model.when import WhenBasis, on_day


def analysis_of(
    text: str, parser: SpacyParser, *, day: date | None, headline: bool = False, outlet: str | None = None
) -> Analysis:
    """Return the analysis of a text whose paragraphs are parted by ` // `."""
    paragraphs = text.split(" // ")
    story = Story(
        title=paragraphs[0] if headline else "none",
        outlet=outlet,
        url=None,
        path=None,
        position=0,
        published=on_day(day, text=None, basis=WhenBasis.GIVEN) if day else None,
        language="en",
        text="\n\n".join(paragraphs),
        captions=(),
    )
    quotations = find_quotations(story.text, story.headline_end)
    return Analysis(story=story, sentences=split(story, parser), quotations=quotations, times=(), places=())
