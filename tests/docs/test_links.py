import re
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, links, name

LINKS = links()


@pytest.mark.parametrize(("page", "link"), LINKS, ids=[f"{name(page)}:{link}" for page, link in LINKS])
def test_every_link_leads_somewhere(page: Path, link: str) -> None:
    assert (page.parent / link).exists()


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = {link for page, link in LINKS if page == folder / "README.md"}
    assert listed == {page.name for page in folder.glob("*.md")} - {"README.md"}


def test_the_walk_passes_every_stage_of_the_pipeline() -> None:
    walked = {link for page, link in LINKS if page.name == "architecture.md"}
    source = (ROOT / "src" / "dragoman" / "pipeline.py").read_text(encoding="utf-8")
    packages = set(re.findall(r"^from dragoman\.((?:pages|language|actors|coding\.\w+))", source, re.MULTILINE))
    for package in packages:
        place = f"../src/dragoman/{package.replace('.', '/')}"
        assert any(link.startswith(place) for link in walked), f"{package} is not on the walk"
