"""The way into the world: its tables read once and indexed."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain

from dragoman.knowledge.amend import amended, amended_memberships, amended_roles
from dragoman.knowledge.entities import agencies, bodies, cities, groups, memberships, numbers, organisations, states
from dragoman.knowledge.overrides import Overrides
from dragoman.knowledge.persons import persons, roles
from dragoman.knowledge.tables import rows
from dragoman.knowledge.world import World


def load_world(overrides: Overrides | None = None) -> World:
    """Return the world as the tables of this package tell it, with what a user's own file adds and corrects."""
    with _unswept():
        return _loaded(overrides or Overrides())


def _loaded(said: Overrides) -> World:
    entities = tuple(chain(states(), cities(), bodies(), organisations(), groups(), agencies(), persons()))
    treatment = {row["text"]: row["treatment"] for row in rows("surfaces")}
    return World(
        entities=amended(entities, said.patches) if said.patches else entities,
        memberships=amended_memberships(tuple(memberships()), said.memberships),
        roles=amended_roles(tuple(roles()), said.roles),
        numbers=numbers(),
        cased=frozenset(text for text, how in treatment.items() if how == "cased"),
        withheld=frozenset(text for text, how in treatment.items() if how == "withheld"),
    )


@contextmanager
def _unswept() -> Iterator[None]:
    """Hold the garbage collector off: all that is made here comes to stay, and looking it over takes a third more."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
