import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.cli import app
from tests.docs.pages import ROOT


@pytest.fixture(scope="session")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the documents speak of: examples, gold, a record made of the examples, a few pages."""
    folder = tmp_path_factory.mktemp("workplace")
    shutil.copytree(ROOT / "examples", folder / "examples")
    shutil.copytree(ROOT / "gold", folder / "gold")
    (folder / "notes").mkdir()
    shutil.copy(ROOT / "examples" / "communique.txt", folder / "notes")
    shutil.copy(ROOT / "examples" / "article.html", folder / "page.html")
    shutil.copy(ROOT / "examples" / "wire.txt", folder / "page.txt")
    shutil.copy(ROOT / "examples" / "pairs.jsonl", folder)
    made = CliRunner().invoke(app, ["read", str(folder / "examples"), "--record", str(folder / "record")])
    assert made.exit_code == 0, made.output
    return folder
