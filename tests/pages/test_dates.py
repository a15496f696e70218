from datetime import date
from pathlib import Path

import pytest
import yaml

from dragoman.codebook.pages import load_page_rules
from dragoman.model.when import Precision, WhenBasis
from dragoman.pages.dates import holds_only_date, read_dateline, read_iso, read_stamp

CASES = yaml.safe_load(Path(__file__).parents[1].joinpath("cases/pages/dates.yaml").read_text("utf-8"))
RULES = load_page_rules()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["line"])
def test_line_states_its_day(case: dict[str, object]) -> None:
    stamp = read_stamp(str(case["line"]), RULES)
    assert (stamp and stamp.when.earliest) == case["day"]


def test_month_is_kept_as_a_month() -> None:
    stamp = read_stamp("Published: February 2024", RULES)
    assert stamp is not None
    assert (stamp.when.earliest, stamp.when.latest) == (date(2024, 2, 1), date(2024, 2, 29))
    assert stamp.when.precision is Precision.MONTH


def test_ambiguous_date_line_is_a_date_line_all_the_same() -> None:
    assert holds_only_date("03/04/2023", RULES)


@pytest.mark.parametrize(
    ("text", "day", "there"),
    [
        ("DUBAI, Jan 8, 2025 (Reuters) - The ministers met.", date(2025, 1, 8), True),
        ("LONDON (AFP) - The ministers met.", None, True),
        ("TABA, Egypt-Israel border, May 4, 1994 (Agencies) - The ministers met.", date(1994, 5, 4), True),
        ("TBILISI/BAKU — Officials said on Thursday that they agreed.", None, True),
        ("The ministers met on Jan 8, 2025 in Dubai.", None, False),
    ],
)
def test_dateline(text: str, day: date | None, there: bool) -> None:
    stamp, found = read_dateline(text, RULES)
    assert (stamp and stamp.when.earliest, found) == (day, there)


def test_machine_readable_day() -> None:
    when = read_iso("2025-03-02T23:30:00-03:00", WhenBasis.METADATA)
    assert when is not None
    assert when.earliest == date(2025, 3, 2)
    assert read_iso("2025-13-02", WhenBasis.METADATA) is None
