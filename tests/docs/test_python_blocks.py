from pathlib import Path

import pytest

from tests.docs.pages import python_blocks

BLOCKS = python_blocks()


@pytest.mark.parametrize(("page", "block"), BLOCKS, ids=[page for page, _ in BLOCKS])
def test_every_block_of_python_runs(page: str, block: str, workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workplace)
    exec(compile(block, page, "exec"), {})


def test_there_are_such_blocks() -> None:
    assert BLOCKS
