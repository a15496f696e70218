"""What the tables know by code and key: what an entry of a user's file can lean on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.knowledge.tables import rows

_KEYED = {"group": "groups", "org": "organisations", "agency": "agencies", "person": "holders"}
_SECTORED = ("states", "bodies", "groups", "group_spells", "organisations", "holders", "roles")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Codes of states and bodies, sectors, offices with whether one person at a time holds them, keys of entities."""

    states: frozenset[str]
    bodies: frozenset[str]
    sectors: frozenset[str]
    offices: Mapping[str, bool]
    keys: frozenset[str]

    @property
    def codes(self) -> frozenset[str]:
        """The codes that may stand for a country."""
        return self.states | self.bodies


def known(*, states: Iterable[str], bodies: Iterable[str]) -> Known:
    """Return what the tables know; `states` and `bodies` are the codes that a file adds."""
    own = {"state": {row["code"] for row in rows("states")}, "body": {row["code"] for row in rows("bodies")}}
    keys = {f"{prefix}:{code}" for prefix, codes in own.items() for code in codes}
    keys |= {f"{prefix}:{row['key']}" for prefix, table in _KEYED.items() for row in rows(table)}
    return Known(
        states=frozenset((*own["state"], *states)),
        bodies=frozenset((*own["body"], *bodies)),
        sectors=frozenset(row["sector"] for table in _SECTORED for row in rows(table) if row["sector"]) | {"JRN"},
        offices={row["office"]: row["holders"] == "one" for row in rows("offices")},
        keys=frozenset(keys),
    )
