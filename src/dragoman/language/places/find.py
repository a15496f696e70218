"""The places of a story: names after words of place and in the dateline, settled together on the map."""

import re
from collections.abc import Iterator, Sequence

from dragoman.language.places.cues import cued_names
from dragoman.language.places.named import names_in
from dragoman.language.places.settle import PlaceName, settle
from dragoman.language.times.surface import laid_out
from dragoman.model.analysis import Part, PlaceMention, Sentence
from dragoman.model.place import PlacePrecision
from dragoman.ports import Gazetteer

_DATELINE = re.compile(
    r"(?P<places>[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,5})(?:,\s(?P<region>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2}))?"
    r"(?:[,;]?\s(?:[A-Z][a-z]+\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]+)(?:,?\s\d{4})?)?(?:,?\s?\([^)\n]{2,40}\)|,?\s?[A-Z]{2,})?"
    r"\s?(?:[—–]|--?\s|-\s)"
)


def find_places(
    sentences: Sequence[Sentence], gazetteer: Gazetteer, countries: Sequence[str]
) -> tuple[PlaceMention, ...]:
    """Return the places that a story names as such, in order; `countries` (alpha-3) are where it plays, if known."""
    text = laid_out(sentences)
    hints = (*countries, *_countries_named(sentences, gazetteer))
    first = next((s for s in sentences if s.part is Part.BODY), None)
    found: dict[int, PlaceName] = {}
    for name in _in_dateline(text, first.start, gazetteer, hints) if first else ():
        found.setdefault(name.start, name)
    for sentence in sentences:
        for name in cued_names(sentence, gazetteer, hints):
            found.setdefault(name.start, name)
    return settle([found[start] for start in sorted(found)], gazetteer, named=hints[len(countries) :], given=countries)


def _countries_named(sentences: Sequence[Sentence], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the countries that a story names anywhere, the most often named first."""
    counts: dict[str, int] = {}
    for sentence in sentences:
        for name in names_in(sentence):
            place = gazetteer.find(name, ())
            if place is not None and place.precision is PlacePrecision.COUNTRY and place.country:
                counts[place.country] = counts.get(place.country, 0) + 1
    return tuple(sorted(counts, key=lambda code: -counts[code]))


def _in_dateline(text: str, begin: int, gazetteer: Gazetteer, hints: Sequence[str]) -> Iterator[PlaceName]:
    """Yield where the story was filed: "MANILA, Sept 1 (Reuters) —", "TBILISI/BAKU —"."""
    line = _DATELINE.match(text, begin)
    if line is None:
        return
    within = line["region"] if line["region"] and gazetteer.find(line["region"], ()) else None
    for part in re.compile("[^/]+").finditer(text, line.start("places"), line.end("places")):
        inside = within if within and gazetteer.find(f"{part[0]}, {within}", hints) else None
        if inside or gazetteer.find(part[0], hints):
            yield PlaceName(part.start(), part.end(), part[0], inside)
