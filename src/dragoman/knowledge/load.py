"""The way into the world: its tables read once and indexed."""

from itertools import chain

from dragoman.knowledge.entities import agencies, bodies, groups, memberships, numbers, organisations, states
from dragoman.knowledge.persons import persons, roles
from dragoman.knowledge.tables import rows
from dragoman.knowledge.world import World


def load_world() -> World:
    """Return the world as the tables of this package tell it."""
    treatment = {row["text"]: row["treatment"] for row in rows("surfaces")}
    return World(
        entities=tuple(chain(states(), bodies(), organisations(), groups(), agencies(), persons())),
        memberships=tuple(memberships()),
        roles=tuple(roles()),
        numbers=numbers(),
        cased=frozenset(text for text, how in treatment.items() if how == "cased"),
        withheld=frozenset(text for text, how in treatment.items() if how == "withheld"),
    )
