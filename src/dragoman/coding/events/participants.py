"""Who acted and who was acted upon: phrases of the parse to actors of the cast."""

from collections.abc import Iterable, Sequence

from dragoman.coding.events.clauses import prepositional
from dragoman.model.actor import Actor
from dragoman.model.analysis import Cast, Mention, Sentence, Token

_MODIFIERS = ("poss", "amod", "compound", "nmod", "appos")
_OF = ("of", "by", "between", "from", "among", "within")
_AT = ("in", "at")
_DEPTH = 3


def actors_of(sentence: Sentence, phrases: Iterable[Token], cast: Cast) -> tuple[Actor, ...]:
    """Return the actors that noun phrases stand for, each once, in the order of the text."""
    found: list[Actor] = []
    for head in phrases:
        for token in sentence.conjuncts(head):
            found.extend(_of_phrase(sentence, token, cast, _DEPTH))
    return distinct(found)


def named_actors(sentence: Sentence, phrases: Iterable[Token], cast: Cast) -> tuple[Actor, ...]:
    """Return the actors that the phrases name by their very head words, not by what stands around them."""
    heads = (token for head in phrases for token in sentence.conjuncts(head))
    return distinct(actor for token in heads for actor in _actors(cast.headed_by(sentence, token)))


def actors_within(
    sentence: Sentence, token: Token, cast: Cast, *, but: Sequence[Actor] = (), aside: bool = False
) -> tuple[Actor, ...]:
    """Return all actors mentioned in what depends on a token, those of the countries of `but` left out.

    With `aside`, what relative clauses tell on the side is left out too.
    """
    lands = {actor.country for actor in but}
    left = {i.index for t in sentence.subtree(token) if aside and t.dep == "relcl" for i in sentence.subtree(t)}
    words = (t for t in sentence.subtree(token) if t.index not in left)
    inside = (m for t in words if (m := cast.headed_by(sentence, t)) is not None)
    return distinct(a for m in inside for a in _actors(m) if a.country is not None and a.country not in lands)


def distinct(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Return actors in order, each country and sector once: "its" and "Iran's government" do not make two."""
    kept: list[Actor] = []
    for actor in actors:
        same = next((i for i, other in enumerate(kept) if _same(actor, other)), None)
        if same is None:
            kept.append(actor)
        elif actor.sector and not kept[same].sector:
            kept[same] = actor
    return tuple(kept)


def settled(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return a side without those of no known country where others have one: "nine people" beside "Lebanon"."""
    return tuple(actor for actor in actors if actor.country) or actors


def countries(actors: Iterable[Actor]) -> frozenset[str]:
    """Return the countries and bodies of actors."""
    return frozenset(actor.country for actor in actors if actor.country)


def _same(a: Actor, b: Actor) -> bool:
    if a.code == b.code:
        return bool(a.code) or a.name == b.name
    return a.country is not None and a.country == b.country and not (a.sector and b.sector)


def _of_phrase(sentence: Sentence, token: Token, cast: Cast, depth: int) -> tuple[Actor, ...]:
    own = _actors(cast.headed_by(sentence, token))
    if any(actor.country for actor in own) or depth == 0:
        return own
    for dependents in (sentence.children(token, *_MODIFIERS), tuple(prepositional(sentence, token, *_OF))):
        parts = [c for d in dependents for c in sentence.conjuncts(d)]
        nested = [actor for part in parts for actor in _of_phrase(sentence, part, cast, depth - 1)]
        if any(actor.country for actor in nested):
            return tuple(nested)
    held = [a for d in prepositional(sentence, token, *_AT) for a in _actors(cast.headed_by(sentence, d)) if a.sector]
    return own or tuple(held)  # "a vote in the European Parliament"


def _actors(mention: Mention | None) -> tuple[Actor, ...]:
    """Return a mention's actors; a news agency that carries the news does not act in it."""
    if mention is None or (mention.entity or "").startswith("agency:"):
        return ()
    return mention.actors
