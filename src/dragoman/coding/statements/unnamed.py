"""Voices that a story names only by what they are: "Seoul's unification ministry", "the department", "a registrar"."""

from dataclasses import replace

from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.subjects import phrase
from dragoman.model.actor import Actor, actor_code
from dragoman.model.analysis import Mention, MentionKind, Sentence, Token

_THE = ("the", "its", "that", "this")
_OWNERS = ("poss", "amod", "compound", "nmod")


def owned(scene: Scene, sentence: Sentence, head: Token, owner: Mention | None) -> Actor | None:
    """Return who a noun is by what it belongs to: the owner itself, or one of a person's country."""
    if owner is None:
        return None
    actor = owner.actors[0]
    name = named_beside(scene, sentence, head)
    if name is None and not owner.person:
        return actor if len(owner.actors) == 1 else None
    return stranger(name or _own_words(scene, sentence, head), actor)


def of_country(scene: Scene, sentence: Sentence, head: Token, actor: Actor) -> Actor | None:
    """Return an actor known only by its office as one of the country that owns the office: "Tuvalu's minister"."""
    for child in sentence.children(head, *_OWNERS):
        owner = scene.mention_of(sentence, child)
        if owner is not None and owner.kind is not MentionKind.ROLE and owner.actors[0].country is not None:
            country = owner.actors[0].country
            name = actor.name if " " in actor.name else _own_words(scene, sentence, head)
            return replace(actor, name=name, country=country, code=actor_code(country, actor.sector))
    return None


def named_before(scene: Scene, sentence: Sentence, head: Token) -> Actor | None:
    """Return the body that "the department" stands for: the last named before whose name holds that word."""
    if not any(c.text.lower() in _THE for c in sentence.children(head, "det", "poss")):
        return None
    for mention in reversed(scene.cast.mentions):
        if mention.start < head.start and _is_body(mention) and head.text.lower() in mention.text.lower().split():
            return mention.actors[0]
    return None


def _is_body(mention: Mention) -> bool:
    """Whether a mention names a body of some country in more than a word."""
    one = len(mention.actors) == 1 and mention.actors[0].country is not None
    return one and not mention.person and " " in mention.text


def named_beside(scene: Scene, sentence: Sentence, head: Token) -> str | None:
    """Return the name that stands beside an office: "the director, Yolanda Rivas"."""
    for name in sentence.children(head, "appos"):
        if name.pos == "PROPN":
            words = [w for w in sentence.subtree(name) if w.pos == "PROPN" and abs(w.index - name.index) <= 3]
            return scene.text[words[0].start : words[-1].end]
    return None


def stranger(name: str, like: Actor | None) -> Actor:
    """Return an actor of whom only the name is known, and the country where it is that of `like`."""
    country = like.country if like is not None else None
    return Actor(
        code=actor_code(country, None) if country else "",
        name=name,
        country=country,
        sector=None,
        role=None,
        wikidata=None,
        mention=name,
    )


def _own_words(scene: Scene, sentence: Sentence, head: Token) -> str:
    start, end = phrase(sentence, head)
    return scene.text[start:end]
