"""What the readers of relations find, and how sides are told apart."""

from dataclasses import dataclass

from dragoman.coding.phrases import actors_of, antecedent, distinct, side_key
from dragoman.model.actor import ANYONE, Actor
from dragoman.model.analysis import Cast, Sentence, Token
from dragoman.model.relation import RelationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A relation as read from one sentence: both sides, the words (`start`, `end`) and the rule that read them."""

    kind: RelationKind
    a: tuple[Actor, ...]
    b: tuple[Actor, ...]
    start: int
    end: int
    sentence: int
    rule: str
    holds: bool = True
    level: str | None = None
    except_: tuple[Actor, ...] = ()
    by_noun: bool = False
    lasting: bool = False  # a deed that opens or ends the state: its day is since when it holds


def sides(sentence: Sentence, token: Token | None, cast: Cast) -> tuple[Actor, ...]:
    """Return the states, bodies and groups that a noun stands for, nobody who belongs to none."""
    if token is None:
        return ()
    return distinct(a for a in actors_of(sentence, antecedent(sentence, token), cast) if a.country)


def apart(a: tuple[Actor, ...], b: tuple[Actor, ...]) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Return two sides without those on both; where one side alone is told and is several, split it."""
    if not b and len(a) > 1:
        return a[:1], a[1:]
    keys = {side_key(x) for x in a}
    return a, tuple(x for x in b if side_key(x) not in keys)


def anyone(mention: str) -> Actor:
    """Return the side that is everybody, as the story words it."""
    return Actor(code=ANYONE, name=mention, country=None, sector=None, role=None, wikidata=None, mention=mention)
