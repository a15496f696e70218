"""Heads of state and government, their deputies and ambassadors from the public factbook's history."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from countries import code_of
from tenures import Tenure, closed

_TITLES = (
    (
        "",
        re.compile(
            r"elect\b|designate|designee|former |regent|privy council|supreme people|governor|commissioner|notification|administrator|lieutenant|previously|concurrent|bailiff|represented|assembly president|residing|co-prince|prefect",
            re.I,
        ),
    ),
    (
        "deputy_head_of_government",
        re.compile(
            r"^(first |second |third |senior |1st |2nd )*(executive )?(deputy (prime minister|premier|chancellor)|vice (premier|prime minister|chancellor))s?\b",
            re.I,
        ),
    ),
    (
        "vice_president",
        re.compile(r"^(first |second |third |co-|executive |acting )*(vice[- ]president|deputy president)s?\b", re.I),
    ),
    (
        "head_of_government",
        re.compile(
            r"^(interim |acting |caretaker |transitional |transition )*(prime minister|premier|chancellor|taoiseach|president of the (government|council of ministers|council)\b|chairman of the cabinet|chairman of the council of ministers|president of the federal government|crown prince and prime minister|prime minister crown prince|minister of state)",
            re.I,
        ),
    ),
    (
        "head_of_state",
        re.compile(
            r"^(interim |acting |transitional |transition )*(president|king|queen|emperor|sultan|amir|emir|grand duke|prince|pope|supreme leader|paramount ruler|chairman of the presidency|chairperson, presidential|chairman of the presidential)",
            re.I,
        ),
    ),
)
_STRIP = re.compile(
    r"^(first|second|third|senior|executive|interim|acting|caretaker|transitional|transition|co-vice|vice|deputy|prime"
    r"|minister|ministers|premier|premiers|chancellor|taoiseach|president|presidents|vice-president|king|queen|emperor"
    r"|sultan|amir|emir|grand|duke|prince|crown|pope|supreme|leader|of|the|and|government|council|republic|islamic"
    r"|state|ambassador|charg[eé]|d'affaires|dr\.?|gen\.?|general|lt\.?|col\.?|maj\.?|sir|dame|hon\.?|mr\.?|ms\.?|mrs\.?|\(acting\)"
    r"|charges|d'|affaires|d'affaries|formerly|defense|defence"
    r"|chairman|chairperson,?|presidency|presidential|leadership|cabinet|spain|or|field|marshal|ad|interim|capt\.?|permanent|representative):?$",
    re.I,
)
_TRAILING = re.compile(r" charg[eé]s? d'affaires$", re.I)
_RUN_TOGETHER = re.compile(r"[A-Z]{3}[a-z]")  # two names in one cell without a blank between


# Words that a cell holds where it tells something else than one name.
_NO_NAME = re.compile(
    r"\b(and|website|mission|envoy|consul|managed|has|embassy|posts|china|minister|affairs|council|no|is|note"
    r"|designate|appointed|director|interior|for|vice|president|chief|swiss|confederation|country)\b",
    re.I,
)
# The crown of the fifteen other realms is not the person the news means there.
_CROWN = ("Elizabeth II", "Charles III")


def factbook(source: Path, known: dict[str, str]) -> Iterator[Tenure]:
    """Yield tenures with an exact start; the end is the next start, else the snapshot that no longer had them."""
    offices: dict[tuple[str, str, str], dict[tuple[str, date], Tenure]] = defaultdict(dict)
    with (source / "offices" / "factbook_tenures.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            tenure = _tenure(row, known)
            if tenure is not None and tenure.since is not None:
                held = offices[tenure.country, tenure.office, tenure.title if tenure.office == "ambassador" else ""]
                _keep_latest(held, tenure)
    for office in sorted(offices):
        alone = office[1] in ("head_of_state", "head_of_government", "ambassador")
        yield from closed(offices[office].values(), last=None, exclusive=alone)


def _keep_latest(held: dict[tuple[str, date], Tenure], tenure: Tenure) -> None:
    """Several spellings of one holder share the day on which the tenure began; the latest printed one stays."""
    assert tenure.since is not None
    place = ("", tenure.since)
    before = held.get(place)
    if before is None or (before.until is not None and (tenure.until is None or tenure.until > before.until)):
        held[place] = tenure


def _tenure(row: dict[str, str], known: dict[str, str]) -> Tenure | None:
    country, since = code_of(row["country"], known), _since(row["since_text"])
    text = row["title_and_name"].partition(", also")[0].split(",")[0].strip()
    if country is None or since is None or not row["surname_caps"]:
        return None
    office, title = _office(row["role"], text, row["country"])
    name, surname = _name(text)
    if not office or (" " not in name and office != "head_of_state") or not surname:
        return None
    if _NO_NAME.search(name) or _RUN_TOGETHER.search(name) or name.endswith(_CROWN) or len(name.split()) > 7:
        return None
    until = date.fromisoformat(row["replaced_by"]) if row["replaced_by"] else None
    at = "USA" if row["role"] == "us_chief_of_mission_to" else country
    return Tenure(
        country=at, office=office, title=title, name=name, surname=surname, since=since, until=until, source="factbook"
    )


def _office(role: str, text: str, country: str) -> tuple[str, str]:
    if role == "chief_of_mission_to_us":
        return "ambassador", "ambassador to the United States"
    if role == "us_chief_of_mission_to":
        return "ambassador", f"ambassador to {country}"
    for office, pattern in _TITLES:
        match = pattern.search(text)
        if match:
            return office, match.group().lower()
    return "", ""


def _name(text: str) -> tuple[str, str]:
    words = text.replace("’", "'").split()
    while words and (_STRIP.match(words[0]) or words[0].lower() in ("al-jumhuriya",)):
        words.pop(0)
    if _TRAILING.search(" ".join(words)):
        words = _TRAILING.sub("", " ".join(words)).split()
    caps = [word for word in words if _capital(word)]
    proper = [_proper(word) for word in words if not word.startswith("(")]
    return " ".join(proper), " ".join(_proper(word) for word in caps)


def _capital(word: str) -> bool:
    letters = [sign for sign in word.removeprefix("al-").removeprefix("el-") if sign.isalpha()]
    return len(letters) > 1 and sum(sign.isupper() for sign in letters) >= len(letters) - 1


def _proper(word: str) -> str:
    if not _capital(word) or re.fullmatch(r"[IVX]+", word):
        return word
    return re.sub(
        r"[^\W\d_]+", lambda part: part.group() if part.group() in ("al", "el") else part.group().capitalize(), word
    )


def _since(text: str) -> date | None:
    for form in ("%d %B %Y", "%d %b %Y", "%B %Y", "%Y"):
        try:
            return datetime.strptime(text.strip(), form).date()
        except ValueError:
            continue
    return None
