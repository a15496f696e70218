import csv
import gzip
import subprocess
import sys
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dragoman.engines.geonames import GeoNames
from dragoman.engines.geonames.keys import key_of
from dragoman.engines.geonames.packed import PackedPlaces
from dragoman.model.place import PlacePrecision

Case = tuple[str, list[str], str | None, str | None, str | None]
CASES: list[Case] = yaml.safe_load(Path("tests/cases/engines/geonames.yaml").read_text("utf-8"))
TABLES = Path("src/dragoman/engines/geonames")
LANDS = ("UKR", "RUS", "ISR", "SYR", "IND", "PAK", "CHN", "JPN", "GUY", "VEN", "USA", "GEO", "SDN")


@lru_cache(maxsize=1)
def gazetteer() -> GeoNames:
    return GeoNames()


def table(name: str) -> list[dict[str, str]]:
    with (TABLES / name).open(encoding="utf-8") as source:
        return list(csv.DictReader(source))


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]} {case[1]}" for case in CASES])
def test_a_name_means_its_best_known_place_or_one_where_the_story_plays(case: Case) -> None:
    name, countries, country, precision, called = case
    place = gazetteer().find(name, countries)
    assert (place and (place.country, place.precision)) == (precision and (country, precision))
    assert called is None or (place is not None and place.name == called)


def test_a_city_has_its_point_and_its_geonames_id() -> None:
    place = gazetteer().find("Nairobi", ())
    assert place is not None
    assert place.geonames_id == 184745
    assert place.latitude == pytest.approx(-1.29, abs=0.1)
    assert place.longitude == pytest.approx(36.82, abs=0.1)


def test_a_country_lies_in_its_middle() -> None:
    country = gazetteer().find("Kenya", ())
    assert country is not None
    assert (country.geonames_id, country.precision) == (192950, PlacePrecision.COUNTRY)
    assert country.latitude == pytest.approx(0.5, abs=1)


def test_a_state_of_the_usa_has_its_geonames_id() -> None:
    texas = gazetteer().find("Texas", ())
    assert texas is not None
    assert texas.geonames_id == 4736286


@pytest.mark.parametrize("row", table("disputed.csv"), ids=lambda row: row["name"])
def test_what_is_disputed_keeps_its_country_whoever_the_story_is_about(row: dict[str, str]) -> None:
    claim = gazetteer().claim(row["name"])
    assert claim is not None
    assert claim.claimed_by == tuple(filter(None, row["claimed_by"].split("|")))
    for name in filter(None, (row["name"], *row["other_names"].split("|"))):
        for hint in ((), *((land,) for land in LANDS)):
            place = gazetteer().find(name, hint)
            assert place is not None
            assert place.country == (row["country"] or None)


def test_a_town_in_a_disputed_place_has_its_claim() -> None:
    claim = gazetteer().claim("Sevastopol")
    assert claim is not None
    assert (claim.place, claim.administered_by, claim.claimed_by) == ("Crimea", ("RUS",), ("UKR", "RUS"))
    assert gazetteer().claim("Nairobi") is None


@pytest.mark.parametrize("name", ["countries.csv", "regions.csv", "disputed.csv", "sites.csv"])
def test_tables_hold_points_on_the_globe_and_no_place_twice(name: str) -> None:
    rows = table(name)
    assert all(abs(float(row["latitude"])) <= 90 and abs(float(row["longitude"])) <= 180 for row in rows)
    assert len({(row["name"], row.get("country", ""), row["latitude"]) for row in rows}) == len(rows)


def test_the_packed_file_is_sorted_and_finds_its_own_lines() -> None:
    text = gzip.decompress((TABLES / "places.tsv.gz").read_bytes())
    keys = [line.split(b"\t", 1)[0] for line in text.splitlines()]
    assert all(a <= b for a, b in pairwise(keys))
    places = PackedPlaces(text)
    counts = Counter(keys)
    for key in keys[:: len(keys) // 500]:
        assert len(places.named(key.decode())) == counts[key]


@given(st.lists(st.from_regex(r"[a-zé ]{1,8}", fullmatch=True), min_size=1, max_size=30), st.text(max_size=8))
def test_packed_places_are_those_of_the_key_and_all_of_them(names: list[str], other: str) -> None:
    lines = sorted(f"{name}\tX\tFRA\tcity\t1.0\t2.0\t\t{i}\t1\tFR.11\n" for i, name in enumerate(names))
    lines.sort(key=lambda line: line.encode())
    places = PackedPlaces("".join(lines).encode())
    for name in names:
        assert len(places.named(name)) == names.count(name)
    assert len(places.named(other)) == names.count(other)


@given(st.sampled_from([case[0] for case in CASES if case[0]]))
def test_case_does_not_tell_places_apart(name: str) -> None:
    assert gazetteer().find(name.upper(), ()) == gazetteer().find(name.lower(), ())


@given(st.text(max_size=20))
def test_a_key_is_its_own_key(name: str) -> None:
    assert key_of(key_of(name)) == key_of(name)


def test_namesakes_come_with_the_best_known_first() -> None:
    namesakes = gazetteer().namesakes("Tripoli")
    assert [n.place.country for n in namesakes[:2]] == ["LBY", "LBN"]
    assert gazetteer().namesakes("Qwertyuiop") == ()


def test_the_first_question_is_answered_within_half_a_second_and_sixty_megabytes() -> None:
    code = (
        "import resource, time; from dragoman.engines.geonames import GeoNames;"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; start = time.process_time();"
        "GeoNames().find('Kazan', ());"
        "print(time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, kilobytes = map(float, done.stdout.split())
    assert seconds < 0.5
    assert kilobytes < 60_000
