"""Whom a name means."""

import pytest

from dragoman.errors import UsageError
from dragoman.ports import World
from dragoman.query.actors import actor_keys
from dragoman.store.reader import LakeReader


@pytest.mark.parametrize(
    ("term", "keys"),
    [
        ("NOR", ("NOR",)),
        ("nor", ("NOR",)),
        ("NOR:GOV", ("NOR:GOV",)),
        ("per:mil", ("PER:MIL",)),
        ("Norway", ("NOR",)),
        ("norway", ("NOR",)),
        (" South   Korea ", ("KOR",)),
        ("EU", ("EU",)),
        ("European Union", ("EU",)),
        ("USA", ("USA",)),
        ("Ada Lund", ("ada lund",)),
        ("Lund", ("ada lund", "lund oil")),
        ("OIL", ("lund oil",)),
    ],
)
def test_codes_countries_bodies_and_names(lake: LakeReader, world: World, term: str, keys: tuple[str, ...]) -> None:
    assert actor_keys(lake, world, term) == keys


@pytest.mark.parametrize(
    ("term", "hint"),
    [
        ("Norwya", "did you mean 'Norway'"),
        ("Ada Lunt", "did you mean 'Ada Lund'"),
        ("Qwxzk", "give a country, a body, a person or a code such as IRN"),
        ("", "give a country"),
    ],
)
def test_whoever_is_unknown_is_told_with_what_comes_nearest(
    lake: LakeReader, world: World, term: str, hint: str
) -> None:
    with pytest.raises(UsageError, match=f"no actor is known as '{term}'; {hint}"):
        actor_keys(lake, world, term)
