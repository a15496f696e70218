"""When the people that a story names held their offices: the days between which it can have been written."""

from collections.abc import Iterator

from dragoman.model.analysis import Cast, Mention, MentionKind
from dragoman.model.when import Precision, When, WhenBasis
from dragoman.model.world import Entity, Spell
from dragoman.ports import World

_FORMER = ("former", "ex-", "late", "then", "ousted", "deposed", "elect")
_WORDS = 2  # "Ashraf Ghani", "President Ghani": a surname alone may be anybody's


def tenures(cast: Cast, world: World) -> tuple[tuple[When, ...], ...]:
    """Return, for each office-holder that a story names in office, the spells of his offices; each person once."""
    found: dict[str, tuple[When, ...]] = {}
    for mention in cast.mentions:
        entity = world.get(mention.entity) if mention.entity and mention.entity.startswith("person:") else None
        if entity is not None and entity.key not in found and _in_office(mention):
            spells = tuple(_spells(entity))
            if spells:
                found[entity.key] = spells
    return tuple(found.values())


def _in_office(mention: Mention) -> bool:
    """Return whether words name somebody in full, or with a title, and not as one who has left his office."""
    words = mention.text.lower()
    told = mention.kind is MentionKind.NAME and len(words.split()) >= _WORDS
    return told and not any(word in words for word in _FORMER)


def _spells(entity: Entity) -> Iterator[When]:
    for spell in entity.spells:
        if spell.since is not None and spell.office is not None:
            yield _when(entity, spell)


def _when(entity: Entity, spell: Spell) -> When:
    return When(
        earliest=spell.since,
        latest=spell.until,
        precision=Precision.RANGE,
        text=f"{entity.name} in office",
        basis=WhenBasis.INFERRED,
    )
