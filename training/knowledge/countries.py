"""From the country names and numbers of the sources to the codes of the package."""

import csv
from pathlib import Path

from dragoman.knowledge.entities import states
from dragoman.knowledge.spelling import fold
from dragoman.model.world import NameKind

_ODD = {
    "us": "USA",
    "uae": "ARE",
    "congo-kinshasa": "COD",
    "burma": "MMR",
    "korea, north": "PRK",
    "korea, south": "KOR",
    "gambia, the": "GMB",
    "bahamas, the": "BHS",
    "holy see (vatican city)": "VAT",
    "turkey (turkiye)": "TUR",
    "micronesia, federated states of": "FSM",
    "micronesia (federated states of)": "FSM",
    "world": "",
    "congo, democratic republic of the": "COD",
    "congo, republic of the": "COG",
    "german federal republic": "DEU",
    "democratic republic of vietnam": "VNM",
    "yemen arab republic": "YEM",
    "yemen people's republic": "YMD",
    "yemen (arab republic of yemen)": "YEM",
    "russia (soviet union)": "RUS",
    "german democratic republic": "DDR",
    "macedonia (former yugoslav republic of)": "MKD",
    "zimbabwe (rhodesia)": "ZWE",
    "belarus (byelorussia)": "BLR",
    "cambodia (kampuchea)": "KHM",
    "myanmar (burma)": "MMR",
    "iran (persia)": "IRN",
    "sri lanka (ceylon)": "LKA",
    "madagascar (malagasy)": "MDG",
    "turkey (ottoman empire)": "TUR",
    "turkey / ottoman empire": "TUR",
    "congo, democratic republic of (zaire)": "COD",
    "tanzania/tanganyika": "TZA",
    "burkina faso (upper volta)": "BFA",
    "yugoslavia (serbia)": "SRB",
    "italy/sardinia": "ITA",
    "vietnam, democratic republic of": "VNM",
    "surinam": "SUR",
    "kyrgyz republic": "KGZ",
    "samoa/western samoa": "WSM",
    "swaziland (eswatini)": "SWZ",
    "germany (prussia)": "DEU",
    "rumania": "ROU",
    "united states of america": "USA",
    "united states minor": "",
}


def code_by_name() -> dict[str, str]:
    """Return the code of a state by each of its names, folded."""
    found = {
        fold(name.text): state.key.removeprefix("state:")
        for state in states()
        for name in state.names
        if name.kind is NameKind.NAME and name.text not in ("Congo", "Korea")
    }
    found["congo"] = "COG"
    return found | _ODD


def code_of(name: str, known: dict[str, str]) -> str | None:
    """Return the code for a name as a source writes it, with or without brackets."""
    folded = fold(name)
    return known.get(folded) or known.get(folded.partition(" (")[0]) or None


def numbers(source: Path) -> dict[str, tuple[str, str]]:
    """Return the COW and Gleditsch-Ward numbers of each code, of the latest listing of that state."""
    known = code_by_name()
    cow = _listed(source / "states" / "cow_states.csv", "cowcode", known)
    gw = _listed(source / "states" / "gw_states.csv", "gwcode", known)
    return {code: (cow.get(code, ""), gw.get(code, "")) for code in sorted(cow.keys() | gw.keys())}


def _listed(path: Path, column: str, known: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            code = code_of(row["country_name"], known)
            if code and row["end"] >= "1989":
                found[code] = str(int(float(row[column])))
    return found
