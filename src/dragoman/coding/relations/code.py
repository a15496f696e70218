"""The relations of a story: states of affairs between states, bodies and groups, each with the words that tell it."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.coding.phrases import quote, side_key, when_in
from dragoman.coding.relations.bodies import MemberReader
from dragoman.coding.relations.diplomacy import DiplomacyReader
from dragoman.coding.relations.found import Found
from dragoman.coding.relations.nouns import NounReader
from dragoman.coding.relations.routes import by_route
from dragoman.coding.relations.verbs import by_verb
from dragoman.model.actor import ANYONE, Actor
from dragoman.model.analysis import Analysis, Cast, Sentence
from dragoman.model.codebook.records import RecordRules
from dragoman.model.relation import Relation, RelationKind

_LAND = (None, "GOV", "MIL", "SEP", "CVL")
_ONE_WAY = (RelationKind.RECOGNITION, RelationKind.DIPLOMATIC_MISSION, RelationKind.MEMBERSHIP, RelationKind.SANCTIONS)


def code_relations(analysis: Analysis, cast: Cast, rules: RecordRules) -> tuple[Relation, ...]:
    """Return the relations that a story tells, in the order of the text, each once."""
    read = (f for s in analysis.sentences for f in _in_sentence(analysis, s, cast, rules))
    found = [f for f in (_landed(f) for f in read) if f.a and f.b]
    return tuple(_relation(analysis, group, rules) for group in _grouped(found))


def _in_sentence(analysis: Analysis, sentence: Sentence, cast: Cast, rules: RecordRules) -> Iterator[Found]:
    words, moods = rules.relations, rules.moods
    yield from by_verb(sentence, cast, words, moods)
    yield from DiplomacyReader(analysis, cast, words, moods).read(sentence)
    yield from NounReader(cast, words, moods).read(sentence)
    yield from MemberReader(cast, words, moods).read(sentence)
    yield from by_route(sentence, cast, words)


def _landed(found: Found) -> Found:
    """Return a border with the states alone on either side: bodies and smugglers have none."""
    if found.kind is not RelationKind.BORDER:
        return found
    return replace(found, a=_with_land(found.a), b=_with_land(found.b))


def _with_land(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return tuple(a for a in actors if a.country and len(a.country) == 3 and a.sector in _LAND)


def _grouped(found: list[Found]) -> tuple[tuple[Found, ...], ...]:
    """Return the findings grouped by relation: same kind, same sides in either order."""
    groups: dict[tuple[object, ...], list[Found]] = {}
    for f in found:
        a, b = frozenset(map(side_key, f.a)), frozenset(map(side_key, f.b))
        pair = (a, b) if f.kind in _ONE_WAY else (frozenset((a, b)),)
        groups.setdefault((f.kind, f.holds, *pair), []).append(f)
    return tuple(tuple(g) for g in groups.values())


def _relation(analysis: Analysis, group: tuple[Found, ...], rules: RecordRules) -> Relation:
    first = group[0]
    when = when_in(analysis, first.start, first.end)
    begun = when if first.lasting and first.holds else None
    words = rules.relations
    return Relation(
        reports=(analysis.story.id,),
        evidence=tuple(quote(analysis, span) for span in dict.fromkeys((f.start, f.end) for f in group)),
        confidence=words.confidence_noun if first.by_noun else words.confidence,
        basis=f"rule: {first.rule}",
        kind=first.kind,
        a=_states(first.a),
        b=_states(first.b),
        holds=first.holds,
        since=begun,
        until=when if first.lasting and not first.holds else None,
        level=next((f.level for f in group if f.level), None),
        except_=_states(first.except_),
    )


def _states(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return tuple(a for a in actors if a.country or a.code == ANYONE)
