"""When two reports tell of the same state of affairs."""

from dragoman.ledger.compare import compatible, either_unsaid, parties
from dragoman.ledger.rule import Measure, Rule
from dragoman.model.record import Told
from dragoman.model.relation import Relation, RelationKind
from dragoman.model.when import When

_ONE_WAY = (
    RelationKind.RECOGNITION,
    RelationKind.DIPLOMATIC_MISSION,
    RelationKind.MEMBERSHIP,
    RelationKind.SANCTIONS,
)


def sides(relation: Relation) -> tuple[tuple[str, ...], ...]:
    """Return both sides, in a fixed order where the relation runs both ways."""
    both = parties(relation.a), parties(relation.b)
    return both if relation.kind in _ONE_WAY else tuple(sorted(both))


def _block(told: Told[Relation]) -> tuple[str, ...]:
    relation = told.report
    return (relation.kind, str(relation.holds), *(",".join(side) for side in sides(relation)))


def _alike(a: Relation, b: Relation, _one_story: bool) -> bool:
    same = a.kind == b.kind and a.holds == b.holds and sides(a) == sides(b) and either_unsaid(a.level, b.level)
    return same and compatible(a.since, b.since) and compatible(a.until, b.until) and a.except_ == b.except_


def _fullness(relation: Relation) -> Measure:
    told = (relation.since is not None, relation.until is not None, relation.level is not None)
    return (*told, len(relation.except_), relation.confidence)


def _time(relation: Relation) -> When | None:
    return relation.since or relation.until


RELATIONS = Rule(kind=Relation, block=_block, alike=_alike, fullness=_fullness, time=_time)
