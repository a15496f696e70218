"""Sentences for the tests of this folder, parsed as the pipeline parses them."""

from functools import lru_cache

from dragoman.engines.spacy import SpacyParser
from dragoman.language.analyse import split
from dragoman.model.analysis import Sentence
from dragoman.model.story import Story


@lru_cache(maxsize=1)
def parser() -> SpacyParser:
    return SpacyParser()


def sentences_of(text: str, title: str = "") -> tuple[Sentence, ...]:
    """Return the sentences of a story of this text; a title is its headline where the text begins with it."""
    story = Story(
        title=title or text[:40],
        outlet=None,
        url=None,
        path=None,
        position=0,
        published=None,
        language="en",
        text=text,
        captions=(),
    )
    return split(story, parser())
