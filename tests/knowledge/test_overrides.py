"""A user's own file: what it adds and corrects, and how it says what is wrong."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from dragoman.errors import FormatError, UsageError
from dragoman.knowledge.load import load_world
from dragoman.knowledge.overrides import read_overrides
from dragoman.knowledge.world import World
from dragoman.model.world import NameKind

ROOT = Path(__file__).parents[2]
CASES = yaml.safe_load((ROOT / "tests" / "cases" / "knowledge" / "overrides.yaml").read_text("utf-8"))
Write = Callable[[str], Path]
DAY = date(2026, 6, 1)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(toml: str) -> Path:
        path = tmp_path / "knowledge.toml"
        path.write_text(toml, "utf-8")
        return path

    return written


@pytest.fixture(scope="module")
def example() -> World:
    return load_world(read_overrides(ROOT / "examples" / "knowledge.toml"))


@pytest.mark.parametrize("case", CASES["wrong"], ids=lambda case: case["line"][:50])
def test_a_wrong_entry_is_one_line(case: dict[str, str], write: Write) -> None:
    path = write(case["toml"])
    with pytest.raises(FormatError) as problem:
        read_overrides(path)
    assert str(problem.value) == f"{path}: {case['line'].strip()}"


def test_every_wrong_entry_is_told_at_once(write: Write) -> None:
    path = write("[[agency]]\nname = 'A'\n[[agency]]\nname = 'B'\nform = 'outlet'\n[[agency]]\nname = 'C'\n")
    with pytest.raises(FormatError) as problem:
        read_overrides(path)
    told = [line.removeprefix(f"{path}: ") for line in str(problem.value).splitlines()]
    assert told == ['agency "A": form is missing; add it', 'agency "C": form is missing; add it']


def test_what_is_no_toml_is_told_with_its_place(write: Write) -> None:
    with pytest.raises(FormatError, match=r"is no TOML: .*line 1, column"):
        read_overrides(write("name = \n"))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"gone\.toml cannot be read"):
        read_overrides(tmp_path / "gone.toml")


def test_the_digest_is_of_what_is_said(write: Write) -> None:
    one = read_overrides(write("[[role]]\ntext='tide warden'\nkind='person'\nsector='GOV'")).digest
    same = read_overrides(write("# why\n[[role]]\nsector = 'GOV'\nkind = 'person'\ntext = 'tide warden'\n")).digest
    other = read_overrides(write("[[role]]\ntext='tide warden'\nkind='person'\nsector='CVL'")).digest
    assert one == same
    assert one != other


def test_an_empty_file_changes_nothing(world: World, write: Write) -> None:
    changed = load_world(read_overrides(write("")))
    assert changed.entities() == world.entities()
    assert changed.surfaces() == world.surfaces()


def test_who_comes_into_office_ends_the_tenure_before(world: World, example: World) -> None:
    assert [p.key for p in example.holders("CHL", "foreign_minister", DAY)] == ["person:ana-prueba"]
    before = [p.key for p in world.holders("CHL", "foreign_minister", date(2026, 3, 10))]
    assert [p.key for p in example.holders("CHL", "foreign_minister", date(2026, 3, 10))] == before
    (spell,) = example.lookup("Prueba")[0].spells
    assert (spell.role, spell.sector) == ("foreign minister", "GOV")


def test_names_are_added(world: World, example: World) -> None:
    nauru, known = example.state("NRU"), world.state("NRU")
    assert nauru is not None
    assert known is not None
    assert nauru.called(NameKind.NAME) == (*known.called(NameKind.NAME), "Pleasant Island")
    assert nauru.spells == known.spells
    assert example.lookup("Pleasant Island") == (nauru,)


def test_a_new_body_and_a_state_that_left(world: World, example: World) -> None:
    assert example.members("TIDES", DAY) == ("BGD", "DNK", "NLD")
    assert example.members("TIDES", date(2025, 1, 1)) == ()
    assert "TGO" in world.members("ECOWAS", DAY)
    assert "TGO" not in example.members("ECOWAS", DAY)
    assert "TGO" in example.members("ECOWAS", date(2020, 1, 1))


def test_a_group_stands_on_its_side_of_the_day(example: World) -> None:
    (group,) = example.lookup("Red Sand Front")
    before, after = group.at(date(2026, 4, 1)), group.at(DAY)
    assert before is not None
    assert after is not None
    assert (before.country, before.sector, before.recognised) == ("MLI", "REB", True)
    assert (after.country, after.sector, after.recognised) == ("MLI", "GOV", False)


def test_an_organisation_an_outlet_and_a_role(example: World) -> None:
    assert [(e.key, e.country, e.sector) for e in example.lookup("Office for Tidal Affairs")] == [
        ("org:office-for-tidal-affairs", "NLD", "GOV")
    ]
    assert [(e.sector, e.form) for e in example.lookup("Fjordposten")] == [("JRN", "outlet")]
    role = example.role("tide wardens")
    assert role is not None
    assert role.sector == "GOV"


def test_until_alone_ends_what_is_open(write: Write) -> None:
    path = write(
        "[[person]]\nkey = 'sergey-lavrov'\n[[person.tenure]]\ncountry = 'RUS'\noffice = 'foreign_minister'\n"
        "until = 2026-05-01"
    )
    changed = load_world(read_overrides(path))
    assert changed.holders("RUS", "foreign_minister", DAY) == ()
    assert [p.key for p in changed.holders("RUS", "foreign_minister", date(2026, 5, 1))] == ["person:sergey-lavrov"]


def test_an_entry_is_replaced_or_removed(write: Write) -> None:
    path = write(
        "[[state]]\ncode = 'PER'\nname = 'Inca Land'\nreplace = true\n[[agency]]\nkey = 'reuters'\nremove = true\n"
        "[[membership]]\nbody = 'NATO'\nstates = ['TUR']\nremove = true\n[[role]]\ntext = 'president'\nremove = true"
    )
    changed = load_world(read_overrides(path))
    peru = changed.state("PER")
    assert peru is not None
    assert [name.text for name in peru.names] == ["Inca Land"]
    assert (peru.country, changed.lookup("Peru")) == ("PER", ())
    assert changed.get("agency:reuters") is None
    assert "TUR" not in changed.members("NATO", DAY)
    assert changed.role("president") is None


def test_what_is_part_of_a_state_stays_so(write: Write) -> None:
    changed = load_world(read_overrides(write("[[state]]\ncode = 'somaliland'\nnames = ['Hargeisa republic']")))
    (entity,) = changed.lookup("Hargeisa republic")
    assert entity.country == "SOM"
    assert [(spell.country, spell.sector, spell.recognised) for spell in entity.spells] == [("SOM", "PRE", False)]
