import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

import dragoman

MODULES = sorted(found.name for found in walk_packages(dragoman.__path__, "dragoman.") if "__main__" not in found.name)


@pytest.mark.parametrize("module", MODULES)
def test_every_example_in_a_docstring_holds(module: str) -> None:
    assert doctest.testmod(import_module(module)).failed == 0


def test_there_are_examples() -> None:
    finder = doctest.DocTestFinder()
    assert sum(bool(test.examples) for module in MODULES for test in finder.find(import_module(module))) > 5
