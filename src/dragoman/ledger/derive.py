"""Reports -> record. The record is a function of the set of reports: the order in which they came does not count.

Reports of one story are clustered first; each cluster then goes into the drawer (`Rule.block`) of its head, the fullest
report in it, where clusters of several stories merge if their heads tell the same thing. A drawer's entries depend on
nothing outside it, so a store derives again only the drawers that new stories touch.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from dragoman.ledger.agreements import AGREEMENTS
from dragoman.ledger.disputes import DISPUTES
from dragoman.ledger.events import EVENTS
from dragoman.ledger.expectations import EXPECTATIONS
from dragoman.ledger.figures import FIGURES
from dragoman.ledger.projects import PROJECTS
from dragoman.ledger.relations import RELATIONS
from dragoman.ledger.rule import Measure, Rule
from dragoman.ledger.sources import independent_sources
from dragoman.ledger.statements import STATEMENTS
from dragoman.model.agreement import Agreement
from dragoman.model.coded import CodedStory
from dragoman.model.dispute import Dispute
from dragoman.model.event import Event
from dragoman.model.expectation import Expectation
from dragoman.model.figure import Figure
from dragoman.model.project import Project
from dragoman.model.record import Entry, Told
from dragoman.model.relation import Relation
from dragoman.model.report import Report
from dragoman.model.statement import Statement

AnyRule: TypeAlias = (
    Rule[Event]
    | Rule[Statement]
    | Rule[Agreement]
    | Rule[Project]
    | Rule[Relation]
    | Rule[Figure]
    | Rule[Dispute]
    | Rule[Expectation]
)
Cluster: TypeAlias = tuple[Told[Report], ...]

RULES: Mapping[str, AnyRule] = {
    "events": EVENTS,
    "statements": STATEMENTS,
    "agreements": AGREEMENTS,
    "projects": PROJECTS,
    "relations": RELATIONS,
    "figures": FIGURES,
    "disputes": DISPUTES,
    "expectations": EXPECTATIONS,
}


def told_by(coded: CodedStory) -> tuple[Told[Report], ...]:
    """Return a story's reports with what the ledger must know of the story; a report said twice is given once."""
    story = coded.story
    told: dict[str, Told[Report]] = {}
    for kind in RULES:
        for position, report in enumerate(coded.of_kind(kind)):
            one = Told(
                kind=kind,
                report=report,
                story=story.id,
                group=story.duplicate_of or story.id,
                outlet=story.outlet,
                published=story.published,
                position=position,
            )
            told.setdefault(report.id, one)
    return tuple(told.values())


def drawers(told: Iterable[Told[Report]]) -> dict[str, str]:
    """Return, for the id of each report of one story, the drawer in which it can meet its like from other stories."""
    return {one.report.id: _drawer(cluster) for cluster in _clusters(told) for one in cluster}


def derive(told: Iterable[Told[Report]]) -> tuple[Entry, ...]:
    """Return the entries that reports make: all reports of the record, or all of some drawers."""
    stories: dict[str, list[Told[Report]]] = defaultdict(list)
    for one in told:
        stories[one.story].append(one)
    drawer: dict[str, list[Cluster]] = defaultdict(list)
    for story in stories.values():
        for cluster in _clusters(story):
            drawer[_drawer(cluster)].append(cluster)
    return tuple(_entry(cluster) for name in sorted(drawer) for cluster in _merged(drawer[name]))


def _clusters(told: Iterable[Told[Report]]) -> list[Cluster]:
    """Return the reports of one story that tell the same thing together."""
    kinds: dict[str, dict[str, Cluster]] = defaultdict(dict)
    for one in told:
        kinds[one.kind][one.report.id] = (one,)
    return [cluster for kind in sorted(kinds) for cluster in _merged(kinds[kind].values())]


def _merged(clusters: Iterable[Cluster]) -> list[Cluster]:
    """Return clusters of one kind with those joined whose heads tell the same thing.

    Fuller ones are taken first, and a cluster joins only where its head agrees with every head there, so that a vague
    report cannot join two exact ones that differ.
    """
    homes: list[list[Cluster]] = []
    for cluster in sorted(clusters, key=_order, reverse=True):
        home = next((home for home in homes if all(_heads_alike(cluster, other) for other in home)), None)
        if home is None:
            homes.append([cluster])
        else:
            home.append(cluster)
    return [tuple(one for cluster in home for one in cluster) for home in homes]


def _order(cluster: Cluster) -> Measure:
    return RULES[cluster[0].kind].order(cluster[0])


def _heads_alike(a: Cluster, b: Cluster) -> bool:
    return RULES[a[0].kind].tells_same(a[0], b[0])


def _drawer(cluster: Cluster) -> str:
    head = cluster[0]
    return "|".join((head.kind, *RULES[head.kind].block_of(head)))


def _entry(cluster: Cluster) -> Entry:
    head, *others = cluster
    stories = dict.fromkeys((head.story, *sorted(other.story for other in others)))
    return Entry(
        kind=head.kind,
        record=replace(head.report, reports=tuple(stories), sources=independent_sources(cluster)),
        members=(head.report.id, *sorted(other.report.id for other in others)),
        when=RULES[head.kind].time_of(head),
    )
