"""Whose release a story is: the state or body whose organ is its outlet, which "we" and "the ministry" then mean."""

from datetime import date

from dragoman.actors.resolve import standing
from dragoman.actors.words import ISSUING
from dragoman.model.world import Entity, EntityKind, NameKind
from dragoman.ports import World

LONGEST_NAME = 6  # words
_OWN = (EntityKind.STATE, EntityKind.BODY, EntityKind.ORGANISATION)


def issuing_country(outlet: str | None, world: World, on: date | None) -> str | None:
    """Return the code of the state or body whose organ an outlet is; None for a newspaper or an agency."""
    words = (outlet or "").replace(",", " ").split()
    if not words or any(entity.kind is EntityKind.AGENCY for entity in world.lookup(outlet or "")):
        return None
    named = [entity for entity in _named(words, world) if entity.kind in _OWN]
    first = next((e for e in named if e.kind is EntityKind.STATE), next(iter(named), None))
    if first is None or not (_is_organ(words) or _is_seat(first, words) or first.kind is not EntityKind.STATE):
        return None
    return standing(first, on).country


def _named(words: list[str], world: World) -> list[Entity]:
    """Return what the words name in their order, the longest names first: the Republic of China is not China."""
    found: list[Entity] = []
    at = 0
    while at < len(words):
        for length in range(min(LONGEST_NAME, len(words) - at), 0, -1):
            entities = world.lookup(" ".join(words[at : at + length]))
            if entities:
                found.extend(entities[:1])
                at += length - 1
                break
        at += 1
    return found


def _is_organ(words: list[str]) -> bool:
    return any(word.casefold().strip(".,()'’").removesuffix("'s").removesuffix("’s") in ISSUING for word in words)


def _is_seat(entity: Entity, words: list[str]) -> bool:
    """Whether an outlet is the house that a government sits in: "The White House"."""
    name = " ".join(words).casefold().removeprefix("the ")
    return name in {seat.casefold().removeprefix("the ") for seat in entity.called(NameKind.SEAT)}
