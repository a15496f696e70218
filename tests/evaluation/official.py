"""The scorer that came with the gold, loaded from beside the project where it is there."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

GOLD = Path(__file__).parents[2] / "gold" / "stories"
_OFFICIAL = Path(__file__).parents[3] / "shared" / "gold" / "score.py"


def official_scorer() -> ModuleType:
    """Return the module `score`, or skip the test that asks for it."""
    if not _OFFICIAL.is_file():
        pytest.skip("the reference scorer ../shared/gold/score.py is not here")
    spec = importlib.util.spec_from_file_location("official_score", _OFFICIAL)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
