"""The reference figures: every state has its people and its land, and they add up to the world."""

from datetime import date

from dragoman.knowledge.references import load_references
from dragoman.knowledge.tables import rows
from dragoman.ports import Tools


def test_every_member_of_the_un_has_its_people_and_land(tools: Tools) -> None:
    table = load_references()
    for state in tools.world.members("UN", None):
        for measure in ("population", "area"):
            assert table.reference(measure, state, None) is not None, (state, measure)


def test_the_states_add_up_to_the_world() -> None:
    states = [row for row in rows("references") if row["measure"] == "population" and row["code"] != "WORLD"]
    world = load_references().reference("population", "WORLD", date(2023, 7, 1))
    assert world is not None
    assert abs(sum(int(row["value"]) for row in states) - world.value) < 0.01 * world.value


def test_the_nearest_year_is_given() -> None:
    table = load_references()
    then, now = table.reference("population", "WORLD", date(1961, 1, 1)), table.reference("population", "WORLD", None)
    assert then is not None
    assert now is not None
    assert then.year < 1970 < now.year
    assert table.reference("population", "nowhere", None) is None
