"""Ministers and ambassadors since 2001 from the Wikidata tables."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from countries import code_of
from tenures import Tenure, closed

LAST = date(2022, 12, 31)
_NOT_LATIN = re.compile(r"^Q\d+$|[\u0370-\u1dff\u2e80-\ud7ff]")
_JUNIOR = re.compile(
    r"\b(deputy|vice|assistant|under|delegate|associate|parliamentary|adviser|advisor|aide|chief|council|representative"
    r"|minister of state|secretary of state for [^FDH]|shadow|trade|materiel|personnel|industr|science|equipment"
    r"|production|home front|council|spouse|ministry of finance|second|private|envoy)",
    re.I,
)
_OFFICES = (
    (
        "foreign_minister",
        re.compile(
            r"^(federal |second deputy prime minister and )?(minister|secretary)( of state)? (of|for) (europe and )?(foreign (and|affairs)|external (affairs|relations))|^secretary of state$",
            re.I,
        ),
    ),
    (
        "defence_minister",
        re.compile(r"^(federal )?(minister|secretary)( of state)? (of|for) (national )?(defen[cs]e)\b", re.I),
    ),
    (
        "interior_minister",
        re.compile(
            r"^(federal )?minister (of|for) (the )?(interior|home affairs|internal affairs)|^home secretary|^secretary of state for the home department|^secretary of homeland security|^secretary (of|for) the interior and local",
            re.I,
        ),
    ),
    (
        "finance_minister",
        re.compile(
            r"^(federal )?(minister|secretary) (of|for) (the economy, )?financ|^chancellor of the exchequer|^secretary of the treasury|^minister of economic affairs and finance|^minister of economy and finance",
            re.I,
        ),
    ),
)
_EXACT = {
    "President": "head_of_state",
    "Acting President": "head_of_state",
    "Prime Minister": "head_of_government",
    "Vice President": "vice_president",
    "Vice-President": "vice_president",
    "First Vice President": "vice_president",
    "Deputy Prime Minister": "deputy_head_of_government",
    "First Deputy Prime Minister": "deputy_head_of_government",
    "Government Spokesperson": "spokesperson",
    "Presidential Spokesperson": "spokesperson",
    "Foreign Ministry Spokeperson": "spokesperson",
    "Deputy President": "vice_president",
}
_MILITARY = re.compile(
    r"^chief of (the )?(defen[cs]e|general staff|national defence|staff of the|army|naval|air)", re.I
)
_HEADS = re.compile(
    r"^(president|speaker|chairman|chairperson) of the (national assembly|senate|house of (representatives|commons)|chamber of deputies|parliament|state duma|legislative yuan|storting|knesset|majlis|lok sabha|federation council)$",
    re.I,
)
# Only the posts that the news knows by name; the full lists would treble the table.
_AMBASSADOR = re.compile(
    r"^(ambassador|permanent representative|high commissioner)( of .{3,30})? to (the )?(united (nations|states|kingdom)|nato|north atlantic|european union|russia|soviet|china|people's republic of china|india|pakistan|iran|israel|ukraine|turkey|afghanistan|iraq|syria)",
    re.I,
)
_MINISTER = re.compile(
    r"^(federal )?(minister (of|for)|secretary of (energy|commerce|labor|trade|agriculture|transportation|health|education|economy))\b",
    re.I,
)


def ministers(source: Path, known: dict[str, str]) -> Iterator[Tenure]:
    """Yield the tenures of those offices that have a code here, ends filled in from the next holder."""
    offices: dict[tuple[str, str, str], list[Tenure]] = defaultdict(list)
    with (source / "offices" / "holders_since_2001.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            tenure = _tenure(row, known)
            if tenure is not None:
                offices[tenure.country, tenure.office, tenure.title].append(tenure)
    for office in sorted(offices):
        yield from closed(offices[office], last=LAST)


def _tenure(row: dict[str, str], known: dict[str, str]) -> Tenure | None:
    country = code_of(re.sub(r"-(cabinet|ministers)$", "", row["repo"]).replace("-", " "), known) or known.get(
        re.sub(r"-(cabinet|ministers)$", "", row["repo"])
    )
    office = office_of(row["position"])
    since = day(row["start"])
    if not country or office is None or since is None or not row["person"] or _NOT_LATIN.search(row["person"]):
        return None
    return Tenure(
        country=country,
        office=office,
        title=row["position"][0].lower() + row["position"][1:],
        name=row["person"],
        since=since,
        until=day(row["end"]),
        source="wikidata",
        wikidata=row["wikidata_id"],
    )


def office_of(position: str) -> str | None:
    """Return the office code of a position title, none for those not kept."""
    if position in _EXACT:
        return _EXACT[position]
    if _AMBASSADOR.search(position):
        return "ambassador"
    if _MILITARY.search(position):
        return "military_chief"
    if _HEADS.search(position):
        return "legislature_head"
    if _JUNIOR.search(position):
        return None
    for office, pattern in _OFFICES:
        if pattern.search(position):
            return office
    return "minister" if _MINISTER.search(position) else None


def day(cell: str) -> date | None:
    """Return the first day of what a cell states: a day, a month or a year."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", cell):
        return None
    year, month, of_month = (*cell.split("-"), "01", "01")[:3]
    return date(int(year), int(month) or 1, int(of_month) or 1)
