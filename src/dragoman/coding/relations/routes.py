"""Trade routes: "trade through the port of X in A", "goods bypass B"."""

from collections.abc import Iterator

from dragoman.coding.phrases import actors_within, distinct, noun_phrase, objects_of, side_key
from dragoman.coding.relations.found import Found, sides
from dragoman.model.actor import Actor
from dragoman.model.analysis import Cast, Sentence, Token
from dragoman.model.codebook.relations import RelationRules
from dragoman.model.relation import RelationKind

_OVER = ("through", "via", "over", "across")
_FIRST = ("with", "to", "from")


def by_route(sentence: Sentence, cast: Cast, rules: RelationRules) -> Iterator[Found]:
    """Yield who trades through whose port or corridor."""
    for link in sentence.tokens:
        if link.text.lower() not in _OVER or link.pos not in ("ADP", "SCONJ"):
            continue
        for route in sentence.children(link, "pobj"):
            if not _flows(sentence, link, rules):
                continue
            owner = _owners(sentence, route, cast) if _is_route(route, rules) else _state(sentence, link, route, cast)
            if found := _found(sentence, link, route, owner, cast):
                yield found


def _is_route(noun: Token, rules: RelationRules) -> bool:
    return noun.lemma in rules.routes


def _state(sentence: Sentence, link: Token, noun: Token, cast: Cast) -> tuple[Actor, ...]:
    """Return the state that goods are sent through, named itself: "sends its exports through B"."""
    if link.text.lower() not in ("through", "via") or noun.pos != "PROPN":
        return ()
    return tuple(a for a in sides(sentence, noun, cast) if a.sector is None and a.country and len(a.country) == 3)[:1]


def _flows(sentence: Sentence, link: Token, rules: RelationRules) -> bool:
    """Whether goods are what goes over it: they stand before the preposition in its clause."""
    above = sentence.head(link)
    near = [above, *sentence.children(above, "dobj", "nsubj", "nsubjpass", "compound", "amod")]
    near.extend(t for thing in tuple(near) for t in objects_of(sentence, thing, "of"))
    return any(t.lemma in rules.flows or t.text.lower() in rules.flows for t in near)


def _owners(sentence: Sentence, route: Token, cast: Cast) -> tuple[Actor, ...]:
    left = noun_phrase(sentence, route)[0].start
    named = [
        a
        for p in sentence.children(route, "prep")
        if p.lemma in ("in", "of")
        for t in sentence.children(p, "pobj")
        for a in sides(sentence, t, cast)
    ]
    qualified = [a for a in actors_within(cast, left, route.start) if a.country] if not named else []
    return distinct(a for a in [*named, *qualified] if a.country)[:1]


def _found(sentence: Sentence, link: Token, route: Token, owner: tuple[Actor, ...], cast: Cast) -> Found | None:
    before = actors_within(cast, sentence.start, link.start)
    keys = {side_key(a) for a in owner}
    users = distinct(a for a in before if a.country and side_key(a) not in keys)
    if not owner or not users:
        return None
    above = sentence.head(link)
    start = min(above.start, *(t.start for t in sentence.children(above, "dobj", "nsubj", "nsubjpass")), link.start)
    return Found(
        kind=RelationKind.TRADE_ROUTE,
        a=users,
        b=owner,
        start=start,
        end=sentence.span(route)[1],
        sentence=sentence.index,
        rule=f"route: {route.lemma}",
    )
