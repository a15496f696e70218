"""What must hold of every row: days in order, codes known, keys single, offices not crowded."""

import csv
import re
from collections import Counter
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from dragoman.knowledge.tables import names, rows
from dragoman.knowledge.world import World
from dragoman.model.world import Entity, EntityKind, NameKind

_CODES = (Path(__file__).parents[1] / "cases" / "knowledge" / "codes.yaml").read_text(encoding="utf-8")
_SECTORS = frozenset(yaml.safe_load(_CODES)["sectors"].split())
# Named by several offices at once: a presidency of three, rival governments.
_SHARED = frozenset(("BIH", "AFG", "LBY", "SMR", "AND", "CHE"))
_REQUIRED = yaml.safe_load(_CODES)["bodies"].split()


def _days(entity: Entity) -> list[tuple[date | None, date | None]]:
    return [(n.since, n.until) for n in entity.names] + [(s.since, s.until) for s in entity.spells]


def test_rows_are_whole() -> None:
    for table in files("dragoman.knowledge").joinpath("tables").iterdir():
        widths = {len(line) for line in csv.reader(table.read_text(encoding="utf-8").splitlines())}
        assert len(widths) == 1, table.name


def test_keys_are_single(world: World) -> None:
    times = Counter(entity.key for entity in world.entities())
    assert [key for key, count in times.items() if count > 1] == []


def test_days_are_in_order(world: World) -> None:
    late = [
        (entity.key, since)
        for entity in world.entities()
        for since, until in _days(entity)
        if since and until and since > until
    ]
    assert late == []


def test_countries_are_states_or_bodies(world: World) -> None:
    known = {row["code"] for table in ("states", "bodies") for row in rows(table)}
    used = {spell.country for entity in world.entities() for spell in entity.spells}
    used |= {entity.country for entity in world.entities()}
    assert used - known - {None} == set()


def test_sectors_are_of_the_codebook(world: World) -> None:
    used = {spell.sector for entity in world.entities() for spell in entity.spells}
    used |= {role.sector for role in world.roles()}
    assert used - _SECTORS - {None} == set()


def test_members_are_states(world: World) -> None:
    bodies = {row["code"] for row in rows("bodies")}
    for row in rows("memberships"):
        assert row["body"] in bodies
        assert [code for code in row["states"].split() if world.state(code) is None] == []


@pytest.mark.parametrize("code", _REQUIRED)
def test_body_is_known(world: World, code: str) -> None:
    assert world.get(f"body:{code}") is not None


def test_every_state_has_names_and_a_people(world: World) -> None:
    for entity in world.entities():
        if entity.kind is EntityKind.STATE and re.fullmatch(r"state:[A-Z]{3}", entity.key):
            assert entity.called(NameKind.NAME), entity.key


@pytest.mark.parametrize("office", ["head_of_state", "head_of_government", "foreign_minister"])
@pytest.mark.parametrize("year", [1994, 2004, 2014, 2024])
def test_one_at_a_time(world: World, office: str, year: int) -> None:
    codes = [row["code"] for row in rows("states") if row["code"] not in _SHARED]
    crowded = [code for code in codes if len(world.holders(code, office, date(year, 6, 15))) > 1]
    assert len(crowded) <= 2, crowded


@pytest.mark.parametrize("year", [1993, 2003, 2013, 2023])
def test_nearly_every_state_has_a_leader(world: World, year: int) -> None:
    on = date(year, 6, 15)
    members = world.members("UN", on)
    led = [c for c in members if world.holders(c, "head_of_state", on) or world.holders(c, "head_of_government", on)]
    assert len(led) >= 0.95 * len(members)


def test_surfaces_are_looked_up_again(world: World) -> None:
    assert [surface for surface, _ in world.surfaces() if not world.lookup(surface)] == []


def test_names_carry_their_days() -> None:
    bonn, berlin = names("Bonn@1949-05-23/1999-08-31|Berlin@1990-10-03/", NameKind.CAPITAL)
    assert (bonn.text, bonn.until) == ("Bonn", date(1999, 8, 31))
    assert berlin.until is None
    assert not bonn.current(date(2005, 1, 1))
