"""The sides of a story: the two or three that it has just coordinated, or that it speaks of most."""

from dragoman.actors.resolve import of_country, state_actor
from dragoman.actors.scene import Scene
from dragoman.model.actor import Actor
from dragoman.model.analysis import Sentence

NEAR = 3  # sentences within which a coordination counts whoever it names
OWN_SIDE = frozenset({"REB", "UAF", "PRE", "OPP", "PTY", "SEP"})  # sectors that are a side of their own
PAIR_WINDOW = 8  # sentences that "the two sides" looks back for a coordination of two


def pair_actors(
    scene: Scene, sentence: Sentence, count: int, sort: str, *, without: frozenset[str | None] = frozenset()
) -> tuple[Actor, ...]:
    """Return the actors of the last coordination of so many, else the states that the story has named most.

    `sort` is "states", "bodies" or "any". A coordination near by counts where it names one of those the story
    is about ("both armies" are not those of the two envoys just named), one further back only where it names nobody
    else.
    """
    ranked = scene.leading(sort, without=without)
    for at, mentions in reversed(scene.pairs):
        actors = tuple({_key(a): a for m in mentions for a in m.actors if a.country}.values())
        if sentence.index - at > PAIR_WINDOW:
            break
        lands = {a.country for a in actors}
        near = sentence.index - at <= NEAR and (len(ranked) < count or bool(lands & set(ranked[:count])))
        near = near or lands <= set(ranked[: count + 1])
        if len(actors) == count and near and all(_fits(scene, a, sort, without) for a in actors):
            return tuple(_side(scene, a, sort) for a in actors)
    return tuple(_state(scene, code) for code in ranked[:count]) if len(ranked) >= count else ()


def met_actors(scene: Scene, sentence: Sentence, count: int, *, persons: bool = False) -> tuple[Actor, ...]:
    """Return the actors of the last coordination of so many as they were named; `persons`: only where all are."""
    for at, mentions in reversed(scene.pairs):
        if sentence.index - at > NEAR:
            break
        actors = tuple({(a.code, a.name): a for m in mentions for a in m.actors}.values())
        if len(actors) == count and (not persons or all(m.person for m in mentions)):
            return actors
    return ()


def _key(actor: Actor) -> tuple[str | None, str | None]:
    return (actor.country, actor.sector if actor.sector in OWN_SIDE else None)


def _side(scene: Scene, actor: Actor, sort: str) -> Actor:
    if sort != "states" and actor.sector in OWN_SIDE:
        return actor
    return home_of(scene, actor, actor.name) or actor


def _fits(scene: Scene, actor: Actor, sort: str, without: frozenset[str | None]) -> bool:
    return actor.country is not None and actor.country not in without and scene.is_sort(actor.country, sort)


def _state(scene: Scene, country: str) -> Actor:
    entity = scene.world.state(country) or scene.world.get(f"body:{country}")
    return state_actor(entity, country, country)


def home_of(scene: Scene, actor: Actor, mention: str) -> Actor | None:
    """Return the state or body that an actor belongs to, None where it is not told."""
    if actor.country is None:
        return None
    entity = scene.world.state(actor.country) or scene.world.get(f"body:{actor.country}")
    return of_country(actor, entity, mention)
