"""The two sides of a deed: from a trigger and the grammar around it to actors and recipients."""

from dataclasses import replace

from dragoman.coding.events.clauses import clause_verb, complements, is_passive, objects, prepositional, subjects
from dragoman.coding.events.participants import (
    actors_of,
    actors_within,
    countries,
    distinct,
    named_actors,
    settled,
)
from dragoman.coding.events.scene import Scene
from dragoman.coding.events.triggers import Found
from dragoman.model.actor import Actor, actor_code
from dragoman.model.analysis import Cast, Sentence, Token
from dragoman.model.event import EventType

_TOWARDS = (
    *("with", "to", "against", "toward", "towards", "on", "at", "upon", "from", "into", "over", "for", "in", "between"),
)
_ADDRESSED = tuple(link for link in _TOWARDS if link not in ("in", "at"))  # words are said to somebody, not in him
_TARGETS = ("on", "against", "at", "in", "into", "to", "with", "of", "upon", "toward", "towards")
_DOERS = ("by", "from")
_BROAD = frozenset(kind for kind in EventType if kind not in (EventType.CONSULT, EventType.PROTEST))
_PAIR = 2
_AGAINST = frozenset(
    {EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN}
)
_SPOKEN = frozenset({EventType.AGREE, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN})
_OF_DEALS = frozenset({EventType.SUPPORT, EventType.ACCUSE, EventType.REJECT})
_ARMED = frozenset({"UAF", "REB", "MIL", "PRM", "UNK"})
Sides = tuple[tuple[Actor, ...], tuple[Actor, ...]]


def sides(sentence: Sentence, found: Found, scene: Scene) -> Sides:
    """Return who acted and who was acted upon; a reciprocal deed has all its sides on both."""
    if found.token.pos in ("VERB", "AUX") or found.token.tag.startswith("VB"):
        doers, targets = _of_verb(sentence, found, scene)
    else:
        doers, targets = _of_noun(sentence, found.token, scene)
    if found.trigger.inverse:
        doers, targets = targets, doers
    if found.trigger.reciprocal and found.trigger.mode != "visit":
        together = settled(distinct((*doers, *targets)))
        if len(countries(together)) < _PAIR and _speaks_of_agreement(sentence, found, scene):
            together = settled(distinct((*together, *scene.parties(sentence))))
        return together, together
    return settled(doers), settled(without(targets, doers))


def without(targets: tuple[Actor, ...], doers: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return the targets that are not the doers themselves, unless nobody else is left."""
    codes = {actor.code for actor in doers}
    lands = countries(doers)
    others = tuple(a for a in targets if a.country not in lands)
    return others or tuple(a for a in targets if a.code not in codes)


def _of_verb(sentence: Sentence, found: Found, scene: Scene) -> Sides:
    verb, trigger, cast = found.token, found.trigger, scene.cast
    doers = _doers(sentence, found, scene)
    done_to = objects(sentence, verb)
    targets: list[Actor] = []
    if trigger.preps:
        places = [verb, *done_to, *found.used]
        targets += [a for at in places for a in actors_of(sentence, prepositional(sentence, at, *trigger.preps), cast)]
    if (trigger.reciprocal or not targets) and trigger.type is not EventType.MOBILIZE:
        targets += _objects_actors(sentence, done_to, cast)
    if not targets:
        links = _ADDRESSED if trigger.type in _SPOKEN | {EventType.CONSULT, EventType.SUPPORT} else _TOWARDS
        targets += actors_of(sentence, prepositional(sentence, verb, *links), cast)
    if not targets:
        inner = [s for clause in complements(sentence, verb) for s in subjects(sentence, clause)]
        targets += actors_of(sentence, inner, cast)
    if is_passive(sentence, verb) and not doers:
        doers = _passive_doers(sentence, found, done_to, scene)
    expelled = trigger.mode in ("expel", "deport") and is_passive(sentence, verb)
    if (trigger.type is EventType.ASSAULT or expelled) and not any(actor.country for actor in doers):
        doers = _from_where(sentence, verb, doers, cast)
    others = without(distinct(targets), doers)
    if not any(a.country for a in others) and trigger.type in _BROAD:
        others = _anyone_else(sentence, verb, doers, cast) or others
    return doers, others if doers else distinct(targets)


def _doers(sentence: Sentence, found: Found, scene: Scene) -> tuple[Actor, ...]:
    """Return who does a deed. Words are an actor's own: his victory promises nothing, his statement does."""
    phrases = subjects(sentence, found.token)
    if found.trigger.type not in _SPOKEN:
        return actors_of(sentence, phrases, scene.cast)
    verb = found.token
    if verb.dep == "acl" and sentence.head(verb).lemma in scene.rules.voices:  # "issued a statement condemning"
        issuer = clause_verb(sentence, verb)
        phrases = (*phrases, *(subjects(sentence, issuer) if issuer is not None else ()))
    speaking = [t for t in phrases if named_actors(sentence, (t,), scene.cast) or t.lemma in scene.rules.voices]
    return actors_of(sentence, speaking, scene.cast)


def _objects_actors(sentence: Sentence, done_to: tuple[Token, ...], cast: Cast) -> tuple[Actor, ...]:
    """Return the actors that an object is, or failing that whose it is and towards whom it points."""
    named = named_actors(sentence, done_to, cast)
    if any(actor.country for actor in named):
        return named
    around = list(actors_of(sentence, done_to, cast))
    for noun in done_to:
        around += _between(sentence, noun, cast)
        around += actors_of(sentence, prepositional(sentence, noun, *_TOWARDS, "by"), cast)
    return distinct(around)


def _passive_doers(sentence: Sentence, found: Found, done_to: tuple[Token, ...], scene: Scene) -> tuple[Actor, ...]:
    """Return who must have done what is told without a doer: those named by what was done ("the Sino-Indian pact")."""
    people = scene.rules.words(("@people",))
    suffered = found.trigger.type in _AGAINST and not found.used
    if suffered or any(t.lemma in people for t in done_to) or named_actors(sentence, done_to, scene.cast):
        return ()  # what the deed is done to is an actor, or stands for one: it suffered the deed
    return actors_of(sentence, done_to, scene.cast)


def _from_where(sentence: Sentence, verb: Token, doers: tuple[Actor, ...], cast: Cast) -> tuple[Actor, ...]:
    """Return doers with the country that "from" names where nothing else does: "fired from Gaza", "expelled from"."""
    origin = actors_of(sentence, prepositional(sentence, verb, "from"), cast)
    land = next((actor.country for actor in origin if actor.country), None)
    if land is None:
        return doers
    armed = tuple(replace(a, country=land, code=actor_code(land, a.sector)) for a in doers if a.sector in _ARMED)
    return armed or origin


def _anyone_else(sentence: Sentence, verb: Token, doers: tuple[Actor, ...], cast: Cast) -> tuple[Actor, ...]:
    """Return the first country other than the doers' that is named in what depends on the verb."""
    before = {t.index for s in sentence.children(verb, "nsubj", "nsubjpass") for t in sentence.subtree(s)}
    for child in sentence.children(verb):
        if child.index in before or child.index < verb.index or child.dep == "advcl":
            continue
        others = actors_within(sentence, child, cast, but=doers, aside=True)
        if others:
            return others[:1]
    return ()


def _of_noun(sentence: Sentence, noun: Token, scene: Scene) -> Sides:
    """Return the sides of a deed told by a noun: "Pakistan's strikes on Kabul", "talks between A and B"."""
    cast = scene.cast
    between = _between(sentence, noun, cast)
    if between:
        return between, between
    doers = list(actors_of(sentence, prepositional(sentence, noun, *_DOERS), cast))
    doers += actors_of(sentence, sentence.children(noun, "poss"), cast)
    for clause in sentence.children(noun, "acl", "relcl"):
        doers += actors_of(sentence, subjects(sentence, clause), cast) if is_passive(sentence, clause) else ()
    if not doers:
        doers += actors_of(sentence, sentence.children(noun, "amod", "compound", "nmod"), cast)
    targets = list(actors_of(sentence, prepositional(sentence, noun, *_TARGETS), cast))
    for clause in sentence.children(noun, "acl", "relcl"):
        targets += actors_of(sentence, prepositional(sentence, clause, *_TARGETS), cast)
    governor = sentence.head(noun)
    if not doers and governor.lemma in scene.rules.light_verbs and noun.dep == "dobj":
        doers += actors_of(sentence, subjects(sentence, governor), cast)
        targets = targets or list(actors_of(sentence, prepositional(sentence, governor, *_TARGETS), cast))
    return distinct(doers), without(distinct(targets), distinct(doers))


def _between(sentence: Sentence, noun: Token, cast: Cast) -> tuple[Actor, ...]:
    """Return all who are named after "between", however the parser hangs them together."""
    found: list[Actor] = []
    for prep in sentence.children(noun, "prep"):
        if prep.lemma not in ("between", "among"):
            continue
        for pobj in sentence.children(prep, "pobj"):
            aside = {t.index for p in sentence.children(pobj, "prep") for t in sentence.subtree(p)}
            heads = [t for t in sentence.subtree(pobj) if t.index not in aside]
            found += named_actors(sentence, heads, cast)
    return settled(distinct(found))


def _speaks_of_agreement(sentence: Sentence, found: Found, scene: Scene) -> bool:
    """Return whether the deed is done to an agreement, or is the agreement's own ("the pact came into force")."""
    words = scene.rules.words(("@agreement",))
    things = [*found.used, *objects(sentence, found.token), *subjects(sentence, found.token)]
    return any(scene.lemma(t) in words or t.pos == "PRON" for t in things)


def parties_meant(sentence: Sentence, found: Found, doers: tuple[Actor, ...], scene: Scene) -> tuple[Actor, ...]:
    """Return the parties of the agreement that is welcomed, blamed or refused: "hailed the truce" is meant for them."""
    if found.trigger.type not in _OF_DEALS or not _done_to_agreement(sentence, found, scene):
        return ()
    return without(scene.parties(sentence), doers)


def _done_to_agreement(sentence: Sentence, found: Found, scene: Scene) -> bool:
    words = scene.rules.words(("@agreement",))
    return any(scene.lemma(t) in words for t in (*found.used, *objects(sentence, found.token)))
