"""What every source is turned into before merging: who held which office where, and from when to when."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

PARALLEL = frozenset(
    (
        "ambassador",
        "minister",
        "deputy_minister",
        "spokesperson",
        "deputy_head_of_government",
        "vice_president",
        "advisor",
        "commissioner",
        "high_commissioner",
        "group_leader",
        "opposition_leader",
        "military_chief",
        "legislature_head",
        "legislator",
        "religious_leader",
        "company_head",
        "elder_statesman",
        "governor",
        "party_leader",
        "prosecutor",
    )
)
_SECTORS = {
    "military_chief": "MIL",
    "legislature_head": "LEG",
    "party_leader": "PTY",
    "spy_chief": "SPY",
    "group_leader": "REB",
    "group_spokesperson": "REB",
    "opposition_leader": "OPP",
    "judiciary_head": "JUD",
    "prosecutor": "JUD",
    "legislator": "LEG",
    "religious_leader": "REL",
    "company_head": "BUS",
    "elder_statesman": "ELI",
}
_BODY_SECTOR = {"EU": "GOV", "ICC": "JUD", "ICRC": "NGO"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """One office held by one person in one stretch of days."""

    country: str
    office: str
    title: str
    name: str
    since: date | None
    until: date | None
    source: str
    surname: str = ""
    recognised: bool = True
    wikidata: str = ""

    @property
    def sector(self) -> str:
        """The PLOVER sector that the office speaks for."""
        if self.office in _SECTORS:
            return _SECTORS[self.office]
        if "military spokesman" in self.title:
            return "MIL"
        body = len(self.country) != 3 or self.country in (
            "OIC",
            "GCC",
            "SCO",
            "CIS",
            "COE",
            "OAS",
            "IMF",
            "WTO",
            "WHO",
            "ICC",
            "LAS",
            "OTS",
        )
        return _BODY_SECTOR.get(self.country, "IGO") if body and self.country.isupper() else "GOV"

    def overlaps(self, other: "Tenure", *, slack: int = 0) -> bool:
        """Whether two tenures share days, or come within `slack` days of it."""
        gap = timedelta(days=slack)
        return _low(self) - gap <= _high(other) and _low(other) - gap <= _high(self)


def closed(tenures: Iterable[Tenure], *, last: date | None, exclusive: bool = False) -> list[Tenure]:
    """Return the tenures of one office in order, each without an end closed by the next one's start.

    Where a source ends on a day, what it left open is closed on that day: nobody is said to be in office beyond it.
    In an exclusive office the next one's start also overrides a later end, as ends taken from snapshots are late.
    """
    ordered = sorted(tenures, key=_low)
    done: list[Tenure] = []
    for place, tenure in enumerate(ordered):
        later = next((t.since for t in ordered[place + 1 :] if t.since and t.since > _low(tenure)), None)
        eve = later - timedelta(days=1) if later else None
        end = tenure.until or eve or last
        if exclusive and eve is not None:
            end = min(end or eve, eve)
        if end is not None and end < _low(tenure):
            end = tenure.since
        done.append(replace(tenure, until=end))
    return done


def _low(tenure: Tenure) -> date:
    return tenure.since or date(1900, 1, 1)


def _high(tenure: Tenure) -> date:
    return tenure.until or date(2100, 1, 1)
