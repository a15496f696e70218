"""How well actors are resolved in a file of phrases (.yaml), each said on a day: country and sector of who is meant.

    python training/evaluate_actors.py FILE [--misses]

A phrase is read as the subject of a sentence, and the actor is whom the head of that subject means. Where a phrase
names nobody, no word of it may mean anybody with a country. What the record lays down goes before what a file says:
organs of the European Union are EU:GOV, EU:LEG and EU:JUD, and who acts for a de facto state is PRE, as it is.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

import yaml

from dragoman.actors import cast
from dragoman.engines.spacy import SpacyParser
from dragoman.knowledge.load import load_world
from dragoman.language.analyse import split
from dragoman.model.actor import Actor
from dragoman.model.analysis import Analysis, Mention, MentionKind, Sentence, Token
from dragoman.model.story import Story
from dragoman.model.when import WhenBasis, on_day
from dragoman.ports import Parser, World

CARRIER = " said it would go on."
NOUNS = (MentionKind.NAME, MentionKind.ROLE)
UNION = frozenset({"GOV", "LEG", "JUD"})  # sectors that stand for IGO in organs of the European Union
DE_FACTO = frozenset({"GOV", "REB"})  # sectors that stand for PRE


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase, its day, and the countries and sectors that are right."""

    phrase: str
    on: date
    countries: tuple[str | None, ...]
    sectors: tuple[str | None, ...]


class Score(NamedTuple):
    """The share of phrases with the right country, and with the right sector; those with either wrong, in words."""

    country: float
    sector: float
    misses: tuple[str, ...]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("file", type=Path)
    arguments.add_argument("--misses", action="store_true", help="print each phrase that was misread")
    given = arguments.parse_args()
    phrases = read(given.file)
    score = evaluate(phrases, SpacyParser(), load_world())
    if given.misses:
        print("\n".join(score.misses))
    print(f"phrases {len(phrases)}  country {score.country:.3f}  sector {score.sector:.3f}")


def read(path: Path) -> tuple[Phrase, ...]:
    """Return the phrases of a file."""
    return tuple(
        Phrase(
            phrase=row["phrase"],
            on=row["on"],
            countries=(row["country"], *(row.get("also_country") or ())),
            sectors=tuple(row["sector"]) if isinstance(row["sector"], list) else (row["sector"],),
        )
        for row in yaml.safe_load(path.read_text("utf-8"))
    )


def evaluate(phrases: Sequence[Phrase], parser: Parser, world: World) -> Score:
    """Return how many phrases are read right."""
    countries = sectors = 0
    misses: list[str] = []
    for phrase in phrases:
        actor = meant(phrase, parser, world)
        country, sector = (actor.country, actor.sector) if actor else (None, None)
        right = country in phrase.countries, _sector_right(phrase, country, sector)
        countries += right[0]
        sectors += right[1]
        if not all(right):
            wanted = f"{phrase.countries[0]}:{'/'.join(str(s) for s in phrase.sectors)}"
            misses.append(f"{phrase.phrase} ({phrase.on}): {wanted}, read as {country}:{sector}")
    return Score(countries / len(phrases), sectors / len(phrases), tuple(misses))


def _sector_right(phrase: Phrase, country: str | None, sector: str | None) -> bool:
    if sector in phrase.sectors:
        return True
    if country == "EU" and "IGO" in phrase.sectors:
        return sector in UNION
    return sector == "PRE" and bool(DE_FACTO & set(phrase.sectors))


def meant(phrase: Phrase, parser: Parser, world: World) -> Actor | None:
    """Return the actor that a phrase means on its day."""
    words = phrase.phrase[:1].upper() + phrase.phrase[1:]
    analysis = _analysis(words + CARRIER, phrase.on, parser)
    mentions = [m for m in cast(analysis, world).mentions if m.end <= len(words)]
    if phrase.countries == (None,) and phrase.sectors == (None,):
        return next((a for m in mentions for a in m.actors if a.country or a.sector), None)
    mention = _subject(analysis, mentions, len(words)) or _widest(mentions, len(words))
    return mention.actors[0] if mention else None


def _analysis(text: str, on: date, parser: Parser) -> Analysis:
    published = on_day(on, text=None, basis=WhenBasis.GIVEN)
    story = Story(
        title=text,
        outlet=None,
        url=None,
        path=None,
        position=0,
        published=published,
        language="en",
        text=text,
        captions=(),
    )
    return Analysis(story=story, sentences=split(story, parser), quotations=(), times=(), places=())


def _subject(analysis: Analysis, mentions: Sequence[Mention], end: int) -> Mention | None:
    """Return the mention that the subject of the carrying verb heads."""
    for sentence in analysis.sentences:
        verb = next((t for t in sentence.tokens if t.start == end + 1), None)
        for subject in sentence.children(verb, "nsubj") if verb else ():
            found = _headed(sentence, subject, mentions)
            if found is not None:
                return found
    return None


def _headed(sentence: Sentence, subject: Token, mentions: Sequence[Mention]) -> Mention | None:
    heads = [m for m in mentions if m.sentence == sentence.index and m.head == subject.index]
    return next((m for m in heads if m.kind in NOUNS), None)


def _widest(mentions: Sequence[Mention], end: int) -> Mention | None:
    """Return the mention that reaches the end of the phrase, the longest of several: the parser erred."""
    return max(mentions, key=lambda m: (m.end >= end - 2, m.kind in NOUNS, m.end - m.start, -m.start), default=None)


if __name__ == "__main__":
    main()
