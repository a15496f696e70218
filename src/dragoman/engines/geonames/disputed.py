"""Places that several states claim: who holds them, who claims them, and which towns lie in them.

Their `country` is empty, or the state that governs them where others follow it in writing (Taiwan's islands, Ladakh).
"""

from typing import NamedTuple

from dragoman.engines.geonames.entries import Entry, kilometres
from dragoman.engines.geonames.keys import key_of
from dragoman.engines.geonames.tables import names, rows

_REACH = 300.0  # km: a town of the same name farther off is another town
_PEOPLE = 3_000_000  # weighs as any other region


class Claim(NamedTuple):
    """Who governs a disputed place and who claims it, as codes of states and de facto states."""

    place: str
    administered_by: tuple[str, ...]
    claimed_by: tuple[str, ...]


class Disputed:
    """The disputed places by key."""

    def __init__(self) -> None:
        """Reads the table."""
        self._entries: dict[str, Entry] = {}
        self._towns: dict[str, Entry] = {}
        self._claims: dict[str, Claim] = {}
        for row in rows("disputed.csv"):
            entry = _entry(row)
            self._entries |= {key: entry for key, _ in names(row)}
            self._towns |= {key_of(town): entry for town in _listed(row["towns"])}
            claim = Claim(row["name"], _listed(row["administered_by"]), _listed(row["claimed_by"]))
            self._claims[row["name"]] = claim

    def named(self, key: str) -> Entry | None:
        """Return the disputed place of this key."""
        return self._entries.get(key)

    def claim(self, name: str) -> Claim | None:
        """Return who claims the place of this name."""
        entry = self._entries.get(key_of(name)) or self._towns.get(key_of(name))
        return self._claims[entry.name] if entry else None

    def neutral(self, key: str, town: Entry) -> Entry:
        """Return a town without its country where it lies in a disputed place."""
        around = self._towns.get(key) or self._towns.get(key_of(town.name))
        inside = around is not None and kilometres(around, town) < _REACH
        return town._replace(country=around.country) if around is not None and inside else town


def _entry(row: dict[str, str]) -> Entry:
    latitude, longitude = float(row["latitude"]), float(row["longitude"])
    return Entry(row["name"], row["country"] or None, "region", latitude, longitude, None, _PEOPLE, True)


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))
