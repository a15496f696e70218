"""What puts one place before its namesakes: how well known it is, and whether the story plays there."""

from collections.abc import Sequence
from math import log10

from dragoman.engines.geonames.entries import Entry

# All in powers of ten of inhabitants: a hint of 2 lets a town of 20,000 stand up to one of two millions.
_KIND = {"country": 1.2, "capital": 1.0, "city": 0.0, "site": 0.0, "water": 0.5, "region": -0.8, "county": -1.0}
_HINTS = (2.0, 1.5, 1.2)  # the country that the story plays in, the second, the third
_LATER_HINT = 1.0
_OTHER_NAME = -0.8  # a place that goes by another name must be six times larger than one that is called so
_UNPEOPLED = 300  # inhabitants: what a place counts for that lists none


def weight(entry: Entry, countries: Sequence[str]) -> float:
    """Return how likely a name means this place in a story that plays in `countries`, the chief one first."""
    known = log10(max(entry.people, _UNPEOPLED)) + _KIND[entry.kind]
    return known + _hint(entry.country, countries) + (0.0 if entry.own else _OTHER_NAME)


def _hint(country: str | None, countries: Sequence[str]) -> float:
    if country is None or country not in countries:
        return 0.0
    at = tuple(countries).index(country)
    return _HINTS[at] if at < len(_HINTS) else _LATER_HINT
