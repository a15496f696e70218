"""The project coder over cases that are data: a text in, its projects out."""

import pytest

from dragoman.coding.projects import code_projects
from dragoman.model.project import Project
from dragoman.ports import Tools
from tests.coding.reading import Case, cases, lands, read

CASES = cases("projects")


def projects_of(text: str, tools: Tools) -> tuple[Project, ...]:
    reading = read(text, tools)
    return code_projects(reading.analysis, reading.cast, tools.codebook.records)


def in_short(project: Project) -> str:
    return " | ".join([project.name, project.kind, project.stage.value, lands(project.participants)])


@pytest.mark.parametrize("case", CASES, ids=[str(case["text"])[:60] for case in CASES])
def test_case(case: Case, tools: Tools) -> None:
    found = projects_of(str(case["text"]), tools)
    assert [in_short(p) for p in found] == case["projects"]


def test_a_project_named_twice_is_one(tools: Tools) -> None:
    text = "Kenya is building the Lamu port. China will finance the Lamu port."
    (project,) = projects_of(text, tools)
    assert {step.stage for step in project.steps} == {"under_way", "planned"}
