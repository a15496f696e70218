"""The words by which states of affairs between actors are known."""

from dataclasses import dataclass

from dragoman.model.relation import RelationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbRelation:
    """A verb whose subject and object stand in a relation: "A borders B".

    `object` are the words (lemmas) that the direct object must hold, where it is not the other side itself ("fought a
    war"), `at` the prepositions it then hangs on ("at war"); `b` tells where the other side stands: `object`, or a
    preposition.
    """

    kind: RelationKind
    verbs: tuple[str, ...]
    b: tuple[str, ...]
    object: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    holds: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NounRelation:
    """A noun that sets two sides in a relation: "its rival B", "war between A and B", "A's ally".

    `qualifiers` must stand with it where they are given ("close" ties); `person` nouns stand for a side themselves
    ("rival", "neighbour"), the others for the relation.
    """

    kind: RelationKind
    nouns: tuple[str, ...]
    qualifiers: tuple[str, ...] = ()
    person: bool = False
    holds: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRules:
    """The vocabulary of relations."""

    verbs: tuple[VerbRelation, ...]
    nouns: tuple[NounRelation, ...]
    recognising: tuple[str, ...]  # verbs
    recognition: tuple[str, ...]  # nouns
    recognised: tuple[str, ...]  # what can be recognised: "government", "state", "independence"
    withdrawing: tuple[str, ...]
    missions: tuple[str, ...]  # nouns for missions
    keeping: tuple[str, ...]  # verbs of having or opening one
    closing: tuple[str, ...]
    members: tuple[str, ...]  # "member", "nation" after the name of a body
    joining: tuple[str, ...]
    leaving: tuple[str, ...]
    shifting: tuple[str, ...]  # verbs of "switched recognition from A to B"
    routes: tuple[str, ...]  # what a trade route is: "port", "corridor"
    flows: tuple[str, ...]  # what goes over it: "trade", "goods"
    mending: tuple[str, ...]  # verbs that speak of a relation that is not there yet: "restore", "strengthen"
    ending: tuple[str, ...]  # qualifiers of what is over: "former", "ex"
    neighbouring: tuple[str, ...]  # adjectives: "neighbouring A"
    waging: tuple[str, ...]  # nouns that "border" only qualifies: "border war"
    everybody: tuple[str, ...]  # nouns of "no country", "every state"
    confidence: float
    confidence_noun: float
