"""What many tests need: the tools, loaded once."""

import pytest

from dragoman.ports import Tools
from dragoman.runtime.tools import load_tools


@pytest.fixture(scope="session")
def tools() -> Tools:
    return load_tools()
