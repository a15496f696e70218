"""Which place each name of a story means: all its names are weighed together, and a name keeps one sense throughout.

A name votes for the country where it lies; the others' votes say where to look for it. Countries vote for towns, yet
only regions turn the name of a country into something else: a story of American states means the state of Georgia,
one in which Washington speaks does not.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dragoman.model.analysis import PlaceMention
from dragoman.model.place import Place, PlacePrecision
from dragoman.ports import Gazetteer

_ENOUGH = 2  # mentions: one town alone does not tell where a story plays


class PlaceName(NamedTuple):
    """Words that name a place, and the name of the region or country told beside it."""

    start: int
    end: int
    text: str
    within: str | None


class _Sense(NamedTuple):
    """What a name of the story means at first sight: `said` where the text itself says in which land it lies."""

    name: str
    place: Place
    said: bool
    times: int


def settle(
    names: Sequence[PlaceName], gazetteer: Gazetteer, *, named: Sequence[str] = (), given: Sequence[str] = ()
) -> tuple[PlaceMention, ...]:
    """Return the names of a story that are on the map, each with its place, in order.

    `given` are the countries where the story is known to play, `named` those that it names, the chief ones first.
    """
    senses = _at_first_sight(names, gazetteer, (*given, *named))
    settled = {key: _settled(key, senses, gazetteer, named, given) for key in senses}
    hints = tuple(dict.fromkeys((*given, *_voted(tuple(senses.values())), *named)))
    for name in names:
        late = gazetteer.find(name.text, hints) if _key(name.text) not in settled else None
        settled |= {_key(name.text): late} if late else {}
    return tuple(
        PlaceMention(name.start, name.end, name.text, settled[_key(name.text)])
        for name in names
        if _key(name.text) in settled
    )


def _at_first_sight(names: Sequence[PlaceName], gazetteer: Gazetteer, countries: Sequence[str]) -> Mapping[str, _Sense]:
    """Return what each name means by itself; one mention that says where it lies speaks for all."""
    times = Counter(_key(name.text) for name in names)
    senses: dict[str, _Sense] = {}
    for name in sorted(names, key=lambda n: (n.within is None, n.start)):
        key = _key(name.text)
        if key in senses:
            continue
        place = gazetteer.find(f"{name.text}, {name.within}", countries) if name.within else None
        found = place or gazetteer.find(name.text, countries)
        if found is not None:
            senses[key] = _Sense(name.text, found, place is not None, times[key])
    return senses


def _settled(
    key: str, senses: Mapping[str, _Sense], gazetteer: Gazetteer, named: Sequence[str], given: Sequence[str]
) -> Place:
    """Return what a name means beside the others of its story."""
    sense = senses[key]
    if sense.said:
        return sense.place
    others = [other for name, other in senses.items() if name != key]
    if sense.place.precision is PlacePrecision.COUNTRY:
        hints = (*given, *_voted([o for o in others if o.said or o.place.precision is PlacePrecision.REGION]))
    else:
        hints = (*given, *_voted(others), *named)
    return gazetteer.find(sense.name, tuple(dict.fromkeys(hints))) or sense.place


def _voted(senses: Sequence[_Sense]) -> tuple[str, ...]:
    """Return the countries where the places of a story lie, the one with most mentions first."""
    votes: Counter[str] = Counter()
    for sense in senses:
        if sense.place.country:
            votes[sense.place.country] += sense.times
    said = {sense.place.country for sense in senses if sense.said}
    return tuple(country for country, count in votes.most_common() if count >= _ENOUGH or country in said)


def _key(name: str) -> str:
    return name.casefold()
