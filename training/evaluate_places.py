"""How well places are resolved and found in GeoVirus, wiki news whose place names people marked with coordinates.

    python training/evaluate_places.py GeoVirus.xml [--misses] [--found]

Resolved: each marked name is put on the map beside the other marked names of its story. Right is a place within 161 km.
Beside it stands the baseline that takes the most populous place of a name. --found parses the texts as well and tells
how many of the marked names `find_places` finds, and how many of what it finds is marked.
"""

import argparse
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import acos, cos, radians, sin
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

from dragoman.engines.geonames import GeoNames
from dragoman.engines.spacy import SpacyParser
from dragoman.language.analyse import split
from dragoman.language.places import PlaceName, find_places, settle
from dragoman.language.places.beside import told_beside
from dragoman.model.place import Place
from dragoman.model.story import Story

RIGHT = 161.0  # km: a hundred miles, the field's measure


class Mark(NamedTuple):
    """A name that a person marked, and where it lies."""

    start: int
    end: int
    name: str
    latitude: float
    longitude: float


class Text(NamedTuple):
    """The paragraphs of one story with their marks."""

    text: str
    marks: tuple[Mark, ...]


class Verdict(NamedTuple):
    """A marked name, the place it was given, and how far off that is in km."""

    mark: Mark
    place: Place | None
    off: float | None


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("file", type=Path)
    arguments.add_argument("--misses", action="store_true", help="print every name put in a wrong place or in none")
    arguments.add_argument("--found", action="store_true", help="parse the texts and measure find_places too")
    given = arguments.parse_args()
    texts, gazetteer = tuple(read(given.file)), GeoNames()
    verdicts = [verdict for text in texts for verdict in resolved(text, gazetteer)]
    report("in context", verdicts)
    report("by name alone", [judged(m, gazetteer.find(m.name, ())) for text in texts for m in text.marks])
    report("most populous", [judged(m, most_populous(m.name, gazetteer)) for text in texts for m in text.marks])
    for verdict in verdicts if given.misses else ():
        if verdict.off is None or verdict.off > RIGHT:
            print(
                f"  {verdict.mark.name!r} {verdict.mark[3:]}: {verdict.place} {verdict.off and round(verdict.off)} km"
            )
    if given.found:
        measure_finding(texts, gazetteer)


def read(path: Path) -> Iterator[Text]:
    """Yield the stories of the file: its paragraphs of one source joined."""
    articles = ElementTree.parse(path).getroot().findall("article")
    for _, group in groupby(articles, key=lambda article: article.findtext("source")):
        text, marks = "", []
        for article in group:
            begin = len(text)
            text += (article.findtext("text") or "") + "\n"
            marks += [mark(node, begin, text) for node in article.iter("location") if node.find("start") is not None]
        yield Text(text, tuple(sorted(marks)))


def mark(node: ElementTree.Element, begin: int, text: str) -> Mark:
    """Return a mark with its offsets in the joined text; they count from one."""
    name = (node.findtext("name") or "").strip()
    near = int(node.findtext("start") or 0) + begin
    places = [found.start() for found in re.finditer(re.escape(name), text) if found.start() >= begin]
    start = min(places, key=lambda place: abs(place - near), default=near)
    return Mark(start, start + len(name), name, float(node.findtext("lat") or 0), float(node.findtext("lon") or 0))


def resolved(text: Text, gazetteer: GeoNames) -> Iterator[Verdict]:
    """Yield a verdict on each marked name of a story, settled beside the others."""
    names = [
        PlaceName(m.start, m.end, m.name, told_beside(text.text, m.end, m.name, gazetteer, ())) for m in text.marks
    ]
    found = {mention.start: mention.place for mention in settle(names, gazetteer)}
    yield from (judged(m, found.get(m.start)) for m in text.marks)


def most_populous(name: str, gazetteer: GeoNames) -> Place | None:
    """Return the baseline's answer."""
    best = max(gazetteer.namesakes(name), key=lambda namesake: namesake.people, default=None)
    return best.place if best else None


def judged(mark: Mark, place: Place | None) -> Verdict:
    if place is None or place.latitude is None or place.longitude is None:
        return Verdict(mark, place, None)
    return Verdict(mark, place, kilometres(mark.latitude, mark.longitude, place.latitude, place.longitude))


def kilometres(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Return how far two points lie apart."""
    north, south, turn = radians(latitude), radians(other_latitude), radians(longitude - other_longitude)
    return 6371 * acos(max(-1.0, min(1.0, sin(north) * sin(south) + cos(north) * cos(south) * cos(turn))))


def report(title: str, verdicts: Sequence[Verdict]) -> None:
    """Print how many of the names, and of those put on the map, lie right."""
    distances = [verdict.off for verdict in verdicts if verdict.off is not None]
    right = sum(off <= RIGHT for off in distances)
    print(
        f"{title:14} {len(verdicts)} names, {len(distances)} on the map; right: {right / len(verdicts):.3f} of all,"
        f" {right / len(distances):.3f} of those on the map;"
        f" median {median(distances):.0f} km, mean {mean(distances):.0f} km"
    )


def measure_finding(texts: Sequence[Text], gazetteer: GeoNames) -> None:
    """Print recall and precision of find_places against the marks; a place is found where the words overlap."""
    parser, found, hit, marked, both = SpacyParser(), 0, 0, 0, 0
    verdicts: list[Verdict] = []
    for text in texts:
        mentions = find_places(split(story(text.text), parser), gazetteer, ())
        found, marked = found + len(mentions), marked + len(text.marks)
        hit += sum(any(p.start < m.end and m.start < p.end for m in text.marks) for p in mentions)
        pairs = [(m, p) for m in text.marks for p in mentions if p.start < m.end and m.start < p.end]
        both += len({m for m, _ in pairs})
        verdicts += [judged(m, p.place) for m, p in pairs]
    print(f"find_places    {found} found, precision {hit / found:.3f}, recall {both / marked:.3f}")
    report("found", verdicts)


def story(text: str) -> Story:
    """Return a text as a story without a headline."""
    return Story(
        title=text[:40],
        outlet=None,
        url=None,
        path=None,
        position=0,
        published=None,
        language="en",
        text=text,
        captions=(),
    )


if __name__ == "__main__":
    main()
