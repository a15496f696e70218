"""When a record found is the record annotated: one matching function a kind, and the pairing of the two lists.

A matching function returns how far the words agree, 0 to 1, and 0 where what must agree (type, sides, value) does not.
"""

import json
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, TypeVar, cast

from dragoman.evaluation.annotation import (
    GoldAgreement,
    GoldDispute,
    GoldEvent,
    GoldFigure,
    GoldItem,
    GoldProject,
    GoldRelation,
    GoldStatement,
)
from dragoman.model.actor import Actor
from dragoman.model.agreement import Agreement
from dragoman.model.dispute import Dispute
from dragoman.model.event import Event, EventType
from dragoman.model.figure import Figure
from dragoman.model.json import to_json
from dragoman.model.project import Project
from dragoman.model.relation import Relation
from dragoman.model.report import Report
from dragoman.model.statement import Statement

_WORD = re.compile(r"\w+")
_SAME_NUMBER = 1e-6  # relative to the annotated value
_MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.SUPPORT})

G = TypeVar("G", bound=GoldItem)
R = TypeVar("R", bound=Report)


def overlap(a: str | None, b: str | None) -> float:
    """Return the share of the shorter text's words that stand, in order, in the other.

    >>> overlap("talks in Doha", "The two sides held talks on Monday in Doha.")
    1.0
    """
    x, y = (_WORD.findall((text or "").casefold()) for text in (a, b))
    if not x or not y:
        return 0.0
    blocks = SequenceMatcher(None, x, y, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / min(len(x), len(y))


def evidence_text(report: Report) -> str:
    """Return the words that a report quotes, joined."""
    return " ".join(e.text for e in report.evidence)


def match_event(gold: GoldEvent, found: Event) -> float:
    """Events agree in type and in sides; of mutual acts either order of the sides is right."""
    if found.type not in {gold.type, *gold.also}:
        return 0.0
    actors, recipients = _lands(gold.actors), _lands(gold.recipients)
    by, towards = _lands_of(found.actors), _lands_of(found.recipients)
    straight = _meets(actors, by) and _meets(recipients, towards)
    both = by | towards
    crossed = gold.type in _MUTUAL and bool(actors & both) and bool(recipients & both)
    return overlap(gold.quote, evidence_text(found)) if straight or crossed else 0.0


def match_statement(gold: GoldStatement, found: Statement) -> float:
    """Statements agree in the words said, unless two different countries are told to speak."""
    if gold.country and found.speaker.country and _land(gold.country) != _land(found.speaker.country):
        return 0.0
    return overlap(gold.quote, found.text or evidence_text(found))


def match_agreement(gold: GoldAgreement, found: Agreement) -> float:
    """Agreements share a party, and agree in name or in the words that tell them."""
    if not _lands(gold.parties) & _lands_of(found.parties):
        return 0.0
    return max(overlap(gold.name, found.name), overlap(gold.quote, evidence_text(found)))


def match_project(gold: GoldProject, found: Project) -> float:
    """Projects agree in name."""
    return overlap(gold.name, found.name)


def match_relation(gold: GoldRelation, found: Relation) -> float:
    """Relations agree in kind, in whether they hold, and in their sides in either order."""
    if gold.kind is not found.kind or gold.holds is not found.holds:
        return 0.0
    a, b, left, right = _lands(gold.a), _lands(gold.b), _lands_of(found.a), _lands_of(found.b)
    if not (_meets(a, left) and _meets(b, right)) and not (_meets(a, right) and _meets(b, left)):
        return 0.0
    return overlap(gold.quote, evidence_text(found))


def match_figure(gold: GoldFigure, found: Figure) -> float:
    """Figures agree in a value."""
    near = any(abs(w - g) <= _SAME_NUMBER * max(1.0, abs(w)) for w in _values(gold.value) for g in _values(found.value))
    return overlap(gold.quote, evidence_text(found)) if near else 0.0


def match_dispute(gold: GoldDispute, found: Dispute) -> float:
    """Disputes hold both the accusation and the denial somewhere."""
    text = json.dumps(to_json(found), ensure_ascii=False)
    return min(overlap(words, text) for words in (gold.quote, gold.denial) if words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching(Generic[G, R]):
    """How records of one kind are matched: by which function, and what it must return at least."""

    match: Callable[[G, R], float]
    floor: float


_TABLE: Mapping[str, Matching[GoldItem, Report]] = cast(
    "Mapping[str, Matching[GoldItem, Report]]",
    {
        "events": Matching(match=match_event, floor=0.5),
        "statements": Matching(match=match_statement, floor=0.5),
        "agreements": Matching(match=match_agreement, floor=0.5),
        "projects": Matching(match=match_project, floor=0.6),
        "relations": Matching(match=match_relation, floor=0.5),
        "figures": Matching(match=match_figure, floor=0.5),
        "disputes": Matching(match=match_dispute, floor=0.5),
    },
)
KINDS = tuple(_TABLE)  # the kinds that are scored, in the order of every report


def pair(kind: str, golds: Sequence[GoldItem], found: Sequence[Report]) -> tuple[tuple[int, int], ...]:
    """Return which annotated item is which found record, by index: one to one, the best overlap first."""
    how = _TABLE[kind]
    scored = ((how.match(gold, report), i, j) for i, gold in enumerate(golds) for j, report in enumerate(found))
    good = sorted((entry for entry in scored if entry[0] >= how.floor), key=lambda entry: -entry[0])
    pairs: list[tuple[int, int]] = []
    for _, i, j in good:
        if all(i != other_i and j != other_j for other_i, other_j in pairs):
            pairs.append((i, j))
    return tuple(pairs)


def _meets(wanted: Collection[str], found: Collection[str]) -> bool:
    return not wanted or any(land in found for land in wanted)


def _land(code: str) -> str:
    return code.split(":")[0].upper()


def _lands(codes: Iterable[str]) -> frozenset[str]:
    return frozenset(_land(code) for code in codes if code)


def _lands_of(actors: Iterable[Actor]) -> frozenset[str]:
    return _lands(actor.country or actor.code for actor in actors)


def _values(value: int | float | tuple[int | float, int | float]) -> tuple[float, ...]:
    return tuple(map(float, value)) if isinstance(value, tuple) else (float(value),)
