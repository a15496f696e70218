"""What the world must answer: who, what, where, on which day."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from dragoman.knowledge.world import World
from dragoman.model.world import NameKind

_Case = dict[str, object]
CASES: dict[str, list[_Case]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "knowledge" / "world.yaml").read_text(encoding="utf-8")
)


def _day(case: _Case) -> date:
    on = case["day"]
    assert isinstance(on, date)
    return on


def _words(case: _Case, column: str) -> list[str]:
    cell = case[column]
    assert isinstance(cell, list)
    return [str(word) for word in cell]


@pytest.mark.parametrize("case", CASES["holders"], ids=str)
def test_holders(world: World, case: _Case) -> None:
    held = world.holders(str(case["country"]), str(case["office"]), _day(case))
    assert [person.name for person in held] == [case["name"]]


@pytest.mark.parametrize("case", CASES["members"], ids=str)
def test_members(world: World, case: _Case) -> None:
    members = set(world.members(str(case["body"]), _day(case)))
    assert members >= set(_words(case, "has"))
    assert not members & set(_words(case, "lacks"))


@pytest.mark.parametrize("case", CASES["lookups"], ids=str)
def test_lookup(world: World, case: _Case) -> None:
    assert sorted(entity.key for entity in world.lookup(str(case["surface"]))) == _words(case, "keys")


@pytest.mark.parametrize("case", CASES["roles"], ids=str)
def test_role(world: World, case: _Case) -> None:
    role = world.role(str(case["text"]))
    assert role is not None
    assert (role.office, role.sector) == (case["office"], case["sector"])


@pytest.mark.parametrize("case", CASES["sides"], ids=str)
def test_side_of_the_day(world: World, case: _Case) -> None:
    entity = world.get(str(case["key"]))
    assert entity is not None
    spell = entity.at(_day(case))
    assert spell is not None
    assert (spell.country, spell.sector, spell.recognised) == (case["country"], case["sector"], case["recognised"])


@pytest.mark.parametrize("case", CASES["capitals"], ids=str)
def test_capital_of_the_day(world: World, case: _Case) -> None:
    state = world.state(str(case["code"]))
    assert state is not None
    assert case["name"] in state.called(NameKind.CAPITAL, _day(case))


def test_person_is_found_under_family_name_and_other_spellings(world: World) -> None:
    for name in ("Kadhafi", "Muammar Qaddafi", "Gaddafi"):
        assert [person.key for person in world.person(name)] == ["person:muammar-gaddafi"]
    assert "person:xi-jinping" in [person.key for person in world.person("Xi")]


def test_person_out_of_office_has_no_spell(world: World) -> None:
    entity = world.get("person:barack-obama")
    assert entity is not None
    assert entity.at(date(2020, 1, 1)) is None


def test_present_members_and_numbers(world: World) -> None:
    assert "GBR" not in world.members("EU", None)
    assert world.numbers("AZE").cow == 373
    assert world.numbers("XXX").cow is None


def test_nobody_holds_an_office_of_an_unknown_state(world: World) -> None:
    assert world.holders("XXX", "head_of_state", date(2020, 1, 1)) == ()
    assert world.state("XXX") is None
    assert world.role("no such role") is None
