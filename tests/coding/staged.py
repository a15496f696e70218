"""Stories whose voices are given, so that coding is tested without the knowledge of who is who."""

import re
from collections.abc import Mapping
from functools import cache

from dragoman.engines.spacy import SpacyParser
from dragoman.language.analyse import split
from dragoman.language.quotations import find_quotations
from dragoman.model.actor import Actor, actor_code
from dragoman.model.analysis import Analysis, Cast, Mention, MentionKind, Sentence, Token
from dragoman.model.story import Story

PRONOUNS = ("he", "she", "it", "they", "who")


@cache
def parser() -> SpacyParser:
    return SpacyParser()


def staged(text: str, title: str = "") -> Analysis:
    whole = f"{title}\n\n{text}" if title else text
    story = Story(
        title=title,
        outlet=None,
        url=None,
        path=None,
        position=0,
        published=None,
        language="en",
        text=whole,
        captions=(),
    )
    quotations = find_quotations(whole, story.headline_end)
    return Analysis(story=story, sentences=split(story, parser()), quotations=quotations, times=(), places=())


def casting(analysis: Analysis, voices: Mapping[str, str]) -> Cast:
    """Return the cast of a story: `voices` tells for each name or pronoun who it is, as "name, country, sector"."""
    found: list[Mention] = []
    for words in sorted(voices, key=lambda w: (-len(w), w)):
        for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", analysis.story.text):
            sentence = analysis.sentence_at(match.start())
            if sentence is not None and not any(m.start < match.end() and match.start() < m.end for m in found):
                found.append(_mention(sentence, match, voices[words]))
    return Cast(tuple(sorted(found, key=lambda m: m.start)))


def _mention(sentence: Sentence, match: re.Match[str], voice: str) -> Mention:
    tokens = sentence.tokens_within(*match.span())
    kind = MentionKind.PRONOUN if match.group().lower() in PRONOUNS else MentionKind.NAME
    actors = tuple(_actor(one, match.group()) for one in voice.split("; "))
    outlet = any(actor.sector == "JRN" for actor in actors)
    return Mention(
        start=match.start(),
        end=match.end(),
        text=match.group(),
        sentence=sentence.index,
        head=_head(tokens).index,
        kind=kind,
        actors=actors,
        entity=f"agency:{match.group().lower()}" if outlet else None,
        person=False,
        why="told by the case",
    )


def _head(tokens: tuple[Token, ...]) -> Token:
    inside = {token.index for token in tokens}
    return next((t for t in tokens if t.head == t.index or t.head not in inside), tokens[-1])


def _actor(voice: str, words: str) -> Actor:
    name, country, sector = (part.strip() or None for part in f"{voice},,".split(",")[:3])
    return Actor(
        code=actor_code(country, sector),
        name=name or words,
        country=country,
        sector=sector,
        role=None,
        wikidata=None,
        mention=words,
    )
