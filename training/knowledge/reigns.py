"""Leaders of all states to March 2021, by surname."""

import csv
import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tenures import Tenure

LAST = date(2021, 3, 31)
# Where the list follows the head of government rather than the head of state.
_PARLIAMENTARY = frozenset(
    [
        "CAN",
        "BHS",
        "JAM",
        "TTO",
        "BRB",
        "DMA",
        "GRD",
        "LCA",
        "VCT",
        "ATG",
        "KNA",
        "BLZ",
        "GBR",
        "IRL",
        "NLD",
        "BEL",
        "LUX",
        "ESP",
        "PRT",
        "DEU",
        "AUT",
        "HUN",
        "CZE",
        "SVK",
        "ITA",
        "ALB",
        "SRB",
        "MKD",
        "HRV",
        "SVN",
        "GRC",
        "BGR",
        "MDA",
        "ROU",
        "EST",
        "LVA",
        "LTU",
        "POL",
        "MLT",
        "ISL",
        "SWE",
        "NOR",
        "DNK",
        "FIN",
        "ISR",
        "IND",
        "PAK",
        "BGD",
        "NPL",
        "THA",
        "KHM",
        "MYS",
        "SGP",
        "PNG",
        "AUS",
        "NZL",
        "JPN",
        "MNG",
        "SLB",
        "TUV",
        "VUT",
        "WSM",
        "TON",
        "FJI",
        "LSO",
        "MUS",
        "KOS",
        "MNE",
        "GEO",
        "ARM",
        "TLS",
        "BTN",
        "LAO",
        "ETH",
        "LBN",
        "IRQ",
        "AND",
        "LIE",
        "MCO",
        "SMR",
        "KIR",
        "NRU",
    ]
)


def reigns(source: Path, by_number: dict[str, str]) -> Iterator[Tenure]:
    """Yield those in power since 1990, by Correlates of War number."""
    with (source / "offices" / "reign_leaders.csv").open(encoding="utf-8", errors="replace") as lines:
        for row in csv.DictReader(lines):
            country = _country(by_number.get(row["ccode"], ""))
            if country and row["syear"] and not (row["eyear"] and int(row["eyear"]) < 1990):
                yield _tenure(row, country)


def _country(code: str) -> str:
    """The list keeps one number for Yugoslavia and Serbia, and the captains regent of San Marino, two every half-year."""
    if code in ("YUG", "SRB"):
        return "SRB"
    return "" if code == "SMR" else code


def _tenure(row: dict[str, str], country: str) -> Tenure:
    name = re.sub(r"\s*\(.*?\)", "", row["leader"]).partition(",")[0].replace(".", ". ").replace("  ", " ").strip()
    since = date(int(row["syear"]), int(row["smonth"] or 1), min(int(row["sdate"] or 1), 28))
    office = "head_of_government" if country in _PARLIAMENTARY else "head_of_state"
    return Tenure(
        country=country,
        office=office,
        title="leader",
        name=name,
        surname=name.rsplit(" ", 1)[-1],
        since=since,
        until=_end(row),
        source="reign",
    )


def _end(row: dict[str, str]) -> date:
    if not row["eyear"]:
        return LAST
    year, month = int(row["eyear"]), int(row["emonth"] or 12)
    return date(year, month, monthrange(year, month)[1])
