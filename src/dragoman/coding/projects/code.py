"""The projects of a story: what is built or run, where, by whom, and how far it has come."""

from dataclasses import dataclass

from dragoman.coding.phrases import actors_within, distinct, quote, side_key
from dragoman.coding.projects.mentions import Site, SiteFinder
from dragoman.coding.projects.stages import Sign, StageReader
from dragoman.model.actor import Actor
from dragoman.model.analysis import Analysis, Cast
from dragoman.model.codebook.records import RecordRules
from dragoman.model.place import Place
from dragoman.model.project import Project, ProjectStage, ProjectStep

_NEAR = 3  # sentences within which "the project" still means the one named before


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """One project: the sites where it is named, the first of which gives its name, and the signs of its stage."""

    sites: tuple[Site, ...]
    signs: tuple[Sign, ...]


def code_projects(analysis: Analysis, cast: Cast, rules: RecordRules) -> tuple[Project, ...]:
    """Return the projects that a story tells of with a word on how they stand, in the order of the text."""
    sites = SiteFinder(rules.projects).find(analysis)
    reader = StageReader(analysis, rules.projects, rules.moods)
    found = [_found(group, reader, sites) for group in _grouped(sites)]
    coder = _Coder(analysis, cast, rules)
    return tuple(project for f in found if (project := coder.project(f)) is not None)


def _found(group: tuple[Site, ...], reader: StageReader, sites: tuple[Site, ...]) -> _Found:
    return _Found(sites=group, signs=tuple(s for site in group for s in reader.signs(site, sites)))


def _grouped(sites: tuple[Site, ...]) -> tuple[tuple[Site, ...], ...]:
    """Return the sites grouped by project: same name, or "the railway" after a railway."""
    groups: list[list[Site]] = []
    for site in sites:
        fitting = [g for g in groups if _same(g, site)]
        if fitting:
            max(fitting, key=lambda g: g[-1].start).append(site)
        else:
            groups.append([site])
    return tuple(tuple(sorted(g, key=lambda s: (not s.named, s.start))) for g in groups)


def _same(group: list[Site], site: Site) -> bool:
    first, last = group[0], group[-1]
    if site.kind != first.kind and not (site.words >= first.words or first.words >= site.words):
        return False
    if site.named:
        named = [s for s in group if s.named]
        return any(site.words <= s.words or s.words <= site.words for s in named)
    return site.definite and 0 <= site.sentence.index - last.sentence.index <= _NEAR


class _Coder:
    def __init__(self, analysis: Analysis, cast: Cast, rules: RecordRules) -> None:
        self._analysis, self._cast = analysis, cast
        self._rules, self._lifecycle = rules.projects, rules.lifecycle

    def project(self, found: _Found) -> Project | None:
        """Return the project, or None where nothing tells that it is built, planned or run."""
        participants = self._participants(found)
        best = found.sites[0]
        if not found.signs or (not best.named and len(participants) < 2):
            return None
        stage = self._stage(found.signs)
        deciding = [s for s in found.signs if s.stage is stage]
        spans = dict.fromkeys((s.start, s.end) for s in [*deciding, *found.signs])
        return Project(
            reports=(self._analysis.story.id,),
            evidence=tuple(quote(self._analysis, span) for span in list(spans)[:3]),
            confidence=self._rules.confidence if best.named else self._rules.confidence_vague,
            basis="rule: project noun with a name, and the words on how it stands",
            name=best.name,
            kind=best.kind,
            places=self._places(found),
            participants=participants,
            stage=stage,
            steps=self._steps(found),
        )

    def _stage(self, signs: tuple[Sign, ...]) -> ProjectStage:
        ends = [s.stage for s in signs if s.stage in self._lifecycle.project_ends]
        if ends:
            return ends[-1]
        stated = [s.stage for s in signs if s.stated] or [s.stage for s in signs]
        return max(stated, key=self._lifecycle.project.index)

    def _steps(self, found: _Found) -> tuple[ProjectStep, ...]:
        return tuple(
            ProjectStep(
                stage=stage,
                date=next((s.when for s in found.signs if s.stage is stage and s.when is not None), None),
                evidence=tuple(
                    quote(self._analysis, span)
                    for span in dict.fromkeys((s.start, s.end) for s in found.signs if s.stage is stage)
                ),
            )
            for stage in dict.fromkeys(s.stage for s in found.signs)
        )

    def _places(self, found: _Found) -> tuple[Place, ...]:
        spans = [(s.start, s.end) for s in found.sites]
        inside = [m.place for m in self._analysis.places for a, b in spans if a <= m.start and m.end <= b + 12]
        return tuple(dict.fromkeys(inside))

    def _participants(self, found: _Found) -> tuple[Actor, ...]:
        """Return the states and bodies in the clauses that tell of it, then those of the sentence that names it."""
        spans = [(s.start, s.end) for s in found.signs] + [(s.start, s.end) for s in found.sites]
        close = distinct(a for span in spans for a in actors_within(self._cast, *span) if a.country)
        first = found.sites[0].sentence
        around = () if len(close) > 1 else actors_within(self._cast, first.start, first.end)
        return distinct([*close, *(a for a in around if a.country and side_key(a))])
