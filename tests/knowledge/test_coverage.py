"""How much is known: the numbers are those of the tables."""

from importlib.resources import files

from dragoman.knowledge.coverage import coverage
from dragoman.knowledge.tables import rows
from dragoman.knowledge.world import World
from dragoman.model.world import EntityKind


def test_every_table_is_counted(world: World) -> None:
    there = {p.name.removesuffix(".csv") for p in files("dragoman.knowledge").joinpath("tables").iterdir()}
    assert {table.table for table in coverage(world).tables} == there
    counted = {table.table: table for table in coverage(world).tables}
    assert counted["states"].rows == len(list(rows("states")))
    newest = max(day for row in rows("holders") for day in (row["since"], row["until"]))
    assert counted["holders"].newest == newest
    assert counted["roles"].newest is None


def test_every_kind_is_counted(world: World) -> None:
    kinds = {count.of: count.number for count in coverage(world).kinds}
    assert set(kinds) == {*EntityKind, "role"}
    assert sum(kinds.values()) == len(world.entities()) + len(world.roles())


def test_tenures_are_counted_in_every_decade_that_they_touch(world: World) -> None:
    offices = {office.office: office for office in coverage(world).offices}
    assert {"1990s", "2000s", "2010s", "2020s"} == {count.of for count in offices["minister"].decades}
    commission = {count.of: count.number for count in offices["commission_president"].decades}
    assert commission["2020s"] == 1
    assert commission["1990s"] == 3


def test_every_office_of_the_tables_is_listed() -> None:
    listed = {row["office"] for row in rows("offices")}
    used = {row["office"] for table in ("holders", "roles") for row in rows(table)} - {""}
    assert used <= listed


def test_every_source_is_told(world: World) -> None:
    told = {source.source: source.tenures for source in coverage(world).sources}
    assert {row["source"] for row in rows("holders")} <= set(told)
    assert sum(told.values()) == len(list(rows("holders")))


def test_an_entry_is_found_by_key_code_and_name(world: World) -> None:
    for term in ("group:taliban", "Taliban", "taliban"):
        assert [entity.key for entity in world.find(term)] == ["group:taliban"]
    assert [entity.key for entity in world.find("irn")] == ["state:IRN"]
    assert world.find("no such thing") == ()
    assert {m.body for m in world.memberships("IRN")} >= {"UN", "OPEC", "BRICS"}


def test_no_code_is_that_of_a_state_and_of_a_body() -> None:
    assert {row["code"] for row in rows("states")} & {row["code"] for row in rows("bodies")} == set()


def test_names_of_persons_hold_no_titles() -> None:
    signs = ("affaires", "affaries", "ambassador", "consul ", "formerly", "chargé")
    assert [row["name"] for row in rows("holders") if any(sign in row["name"].casefold() for sign in signs)] == []
