"""What the tables know by code and key: what an entry of a user's file can lean on."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.knowledge.tables import rows

_KEYED = {"group": "groups", "org": "organisations", "agency": "agencies", "person": "holders"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Codes of states and bodies, sectors, offices with whether one holds them at a time, keys of entities."""

    states: frozenset[str]
    bodies: frozenset[str]
    sectors: frozenset[str]
    offices: Mapping[str, bool]
    keys: frozenset[str]
    titles: Mapping[tuple[str, str], str]
    usual: Mapping[str, str]

    @property
    def codes(self) -> frozenset[str]:
        """The codes that may stand for a country."""
        return self.states | self.bodies

    def sector(self, country: str, office: str) -> str:
        """Return the sector that an office speaks for, where it is not told."""
        if country in self.bodies:
            return self.usual.get(country, "IGO")
        return self.usual.get(office, "GOV")


def known(*, codes: Iterable[str] = ()) -> Known:
    """Return what the tables know; `codes` are those that a file adds."""
    states = {row["code"] for row in rows("states")}
    bodies = {row["code"] for row in rows("bodies")}
    holders = list(rows("holders"))
    keys = {f"{prefix}:{row['key']}" for prefix, table in _KEYED.items() for row in _rows(table, holders)}
    keys |= {f"state:{code}" for code in states} | {f"body:{code}" for code in bodies}
    sectors = {row["sector"] for table in ("states", "groups", "organisations", "roles") for row in rows(table)}
    return Known(
        states=frozenset(states | set(codes)),
        bodies=frozenset(bodies - states),
        sectors=frozenset(sectors | {"JRN", "IGO", "PRE"}) - {""},
        offices={row["office"]: row["holders"] == "one" for row in rows("offices")},
        keys=frozenset(keys),
        titles={(row["country"], row["office"]): row["title"] for row in holders},
        usual=_usual(holders, bodies - states),
    )


def _rows(table: str, holders: list[dict[str, str]]) -> Iterable[dict[str, str]]:
    return holders if table == "holders" else rows(table)


def _usual(holders: list[dict[str, str]], bodies: set[str]) -> dict[str, str]:
    """Return the sector told most often for each body, and for each office of states."""
    counts = Counter(
        (row["country"] if row["country"] in bodies else row["office"], row["sector"]) for row in holders
    )
    usual: dict[str, str] = {}
    for (key, sector), _ in counts.most_common():
        usual.setdefault(key, sector)
    return usual
