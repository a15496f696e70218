"""When two reports tell of the same project, and which of them tells where it stands."""

from dragoman.ledger.compare import parties
from dragoman.ledger.rule import Measure, Rule
from dragoman.ledger.words import overlap, stems
from dragoman.model.project import Project, ProjectStage
from dragoman.model.record import Told
from dragoman.model.when import When

_NAMES = 0.6  # as for agreements
_STAGES = tuple(ProjectStage)


def _block(told: Told[Project]) -> tuple[str, ...]:
    sides = parties(told.report.participants)
    return (told.report.kind, *(sides or (told.group,)))


def _alike(a: Project, b: Project, _one_story: bool) -> bool:
    if a.kind != b.kind or parties(a.participants) != parties(b.participants):
        return False
    return overlap(stems(a.name), stems(b.name)) >= _NAMES


def _fullness(project: Project) -> Measure:
    return (_STAGES.index(project.stage), len(project.steps), len(project.places), project.confidence)


def _time(project: Project) -> When | None:
    dated = [step.date for step in project.steps if step.date is not None]
    return dated[-1] if dated else None


PROJECTS = Rule(kind=Project, block=_block, alike=_alike, fullness=_fullness, time=_time)
