import re
from dataclasses import fields

import pytest

from dragoman.model.agreement import Agreement
from dragoman.model.dispute import Dispute
from dragoman.model.event import Event
from dragoman.model.expectation import Expectation
from dragoman.model.figure import Figure
from dragoman.model.json import json_name
from dragoman.model.project import Project
from dragoman.model.relation import Relation
from dragoman.model.report import Report
from dragoman.model.statement import Statement
from dragoman.model.story import Story
from tests.docs.pages import ROOT

ROWS = {
    cells[0]: set(re.findall(r"`(\w+)`", cells[-1]))
    for line in (ROOT / "docs" / "record.md").read_text(encoding="utf-8").splitlines()
    if len(cells := [cell.strip() for cell in line.strip("|").split("|")]) == 3
}
SHARED = {json_name(f.name) for f in fields(Report)}
KINDS = (Story, Event, Statement, Agreement, Project, Relation, Figure, Dispute, Expectation)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_page_names_every_field(kind: type) -> None:
    own = {json_name(f.name) for f in fields(kind)} - (SHARED if issubclass(kind, Report) else {"id"})
    assert ROWS[kind.__name__.lower()] == own


def test_the_page_names_the_fields_that_all_share() -> None:
    page = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
    assert [name for name in SHARED if f"| `{name}` |" not in page] == []
