"""Story -> Analysis: sentences with their parse, quotations, times and places.

Headline and paragraphs are parsed apart: fed together, the parser fuses them. So are datelines, and the marks that
agencies put before headlines are not parsed, nor captions.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from dragoman.language.datelines import IsPlace, dateline_end, mark_end
from dragoman.language.places import find_places
from dragoman.language.published import infer_published
from dragoman.language.quotations import find_quotations
from dragoman.language.times import find_times
from dragoman.model.analysis import Analysis, Part, Sentence, Token
from dragoman.model.codebook.times import TimeRules
from dragoman.model.place import PlacePrecision
from dragoman.model.story import Story
from dragoman.model.when import When
from dragoman.ports import Gazetteer, Parser

_BLOCK = re.compile(r"[^\n]+")


def analyse(
    story: Story,
    *,
    parser: Parser,
    gazetteer: Gazetteer,
    times: TimeRules,
) -> Analysis:
    """Return what the story's language gives, times as seen from the day of the story where the page told it."""
    sentences = split(story, parser, _city(gazetteer))
    return Analysis(
        story=story,
        sentences=sentences,
        quotations=find_quotations(story.text, story.headline_end),
        times=find_times(sentences, story.published, times),
        places=find_places(sentences, gazetteer, ()),
    )


def dated(
    analysis: Analysis,
    *,
    times: TimeRules,
    tenures: Sequence[Sequence[When]] = (),
    siblings: Sequence[When] = (),
) -> Analysis:
    """Return the analysis with the story's publication inferred, and its times as seen from there.

    `tenures` are the spells in office of those whom the story names, `siblings` the publication intervals of the other
    stories of its page.
    """
    captions = tuple(caption.text for caption in analysis.story.captions)
    found = infer_published(
        analysis.story.text, analysis.sentences, captions, rules=times, tenures=tenures, siblings=siblings
    )
    story = replace(analysis.story, published=found)
    return replace(analysis, story=story, times=find_times(analysis.sentences, found, times))


def split(story: Story, parser: Parser, is_place: IsPlace | None = None) -> tuple[Sentence, ...]:
    """Return the parsed sentences of a story in order, offsets into its text; a dateline is a sentence of its own."""
    blocks = tuple(_blocks(story, is_place))
    parsed = parser.parse([story.text[block.start : block.end] for block in blocks])
    sentences: list[Sentence] = []
    for block, found in zip(blocks, parsed, strict=True):
        part = Part.BODY if block.paragraph >= 0 else Part.HEADLINE
        for words in (_joined(found),) if block.dateline else found:
            tokens = tuple(replace(w, start=w.start + block.start, end=w.end + block.start) for w in words)
            start, end = tokens[0].start, tokens[-1].end
            sentences.append(
                Sentence(len(sentences), start, end, story.text[start:end], part, max(block.paragraph, 0), tokens)
            )
    return tuple(sentences)


class _Block(NamedTuple):
    """What is parsed in one go: offsets, the number of its paragraph (-1: the headline), whether it is a dateline."""

    start: int
    end: int
    paragraph: int
    dateline: bool = False


def _blocks(story: Story, is_place: IsPlace | None) -> Iterator[_Block]:
    """Yield the headline without an agency's marks, then the paragraphs, their datelines apart."""
    number = -1 if story.headline_end else 0
    for line in _BLOCK.finditer(story.text):
        if not line.group().strip():
            continue
        opening = dateline_end(line.group(), number, is_place) if number >= 0 else mark_end(line.group())
        begin = line.start() + opening
        if opening and number >= 0:
            yield _Block(line.start(), begin, number, dateline=True)
        yield _Block(begin, line.end(), number)
        number += 1


def _joined(parsed: Sequence[Sequence[Token]]) -> tuple[Token, ...]:
    """Return a dateline as one sentence, though the parser saw the end of one in "May 5. /TASS/."."""
    tokens: list[Token] = []
    for words in parsed:
        before = len(tokens)
        tokens.extend(replace(word, index=word.index + before, head=word.head + before) for word in words)
    return tuple(tokens)


def _city(gazetteer: Gazetteer) -> IsPlace:
    """Return whether a name is that of a city; in capitals that of any place, for "SINGAPORE:" is a dateline."""

    def is_city(name: str) -> bool:
        place = gazetteer.find(name, ())
        return place is not None and (name.isupper() or place.precision is PlacePrecision.CITY)

    return is_city
