"""The world, loaded once for all its tests."""

import pytest

from dragoman.knowledge.load import load_world
from dragoman.knowledge.world import World


@pytest.fixture(scope="session")
def world() -> World:
    return load_world()
