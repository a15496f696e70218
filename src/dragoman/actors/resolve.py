"""Entity -> Actor as of a day: which country and sector somebody stood for then."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dragoman.model.actor import Actor, actor_code
from dragoman.model.world import Entity, EntityKind, NameKind, Spell

FORMER = "ELI"  # PLOVER's sector of those who once governed
STANDING = ("GOV", None)  # sectors that a state's organ need not inherit from it
OWN_ORGANS = frozenset({"EU"})  # bodies whose executive counts as a government
PLAIN = ("GOV", "IGO", None)  # sectors of officers that speak for the whole of a body


def actor_of(entity: Entity, kind: NameKind, on: date | None, mention: str) -> Actor:
    """Return the actor that a name of something other than a person stands for.

    A capital or a seat stands for the government, the plural of a people for its population.
    """
    spell = standing(entity, on)
    sector = spell.sector
    if entity.kind is EntityKind.STATE and kind in (NameKind.CAPITAL, NameKind.SEAT):
        sector = sector or "GOV"
    return make(
        spell.country, sector, name=entity.name, mention=mention, wikidata=entity.wikidata, recognised=spell.recognised
    )


def standing(entity: Entity, on: date | None) -> Spell:
    """Return where an entity stood on the day; one that was not yet, or no longer, still has its country."""
    spell = entity.at(on)
    if spell is not None and (spell.country or spell.sector):
        return spell
    return Spell(country=entity.country, sector=entity.sector)


def person_actor(
    entity: Entity, on: date | None, mention: str, *, title: str | None, sector: str | None, former: bool
) -> Actor:
    """Return a known person's actor: the office held on the day, else what the story's own title says."""
    spell = entity.at(on)
    last = spell or _nearest(entity, on)
    if former and (spell is None or spell.role == title or spell.sector != "GOV" or sector == "GOV"):
        sector = FORMER
    elif spell is not None:
        sector = spell.sector
    elif sector is None and on is not None and last is not None and last.until is not None and last.until < on:
        sector = FORMER
    role = title or (spell.role if spell else None)
    country = last.country if last else entity.country
    known = spell.recognised if spell else True
    return make(
        country, sector, name=entity.name, mention=mention, role=role, wikidata=entity.wikidata, recognised=known
    )


def _nearest(entity: Entity, on: date | None) -> Spell | None:
    if not entity.spells:
        return None
    if on is None:
        return entity.spells[-1]
    past = [s for s in entity.spells if s.until is not None and s.until < on]
    return max(past, key=lambda s: s.until or date.max) if past else entity.spells[0]


def role_actor(
    owner: Actor | None, sector: str | None, *, name: str, role: str, mention: str, former: bool, body: bool
) -> Actor:
    """Return the actor of a role: its owner's country with the sector of the role.

    What is not a recognised part of a government keeps its own sector: a rebel group's spokesman speaks for rebels.
    `body`: the owner is an international body, which has no government but the European Union's.
    """
    if owner is None:
        return make(None, sector if not former else FORMER, name=name, role=role, mention=mention)
    kept = sector
    if former and sector == "GOV":
        kept = FORMER
    elif body:
        kept = _of_body(owner, sector)
    elif sector == "IGO":
        kept = owner.sector or _own_forces(role)
    elif owner.sector not in (None, "GOV", "LEG", "JUD", "MIL", "CVL"):
        kept = owner.sector
    return make(owner.country, kept, name=name, role=role, mention=mention, recognised=owner.recognised)


def _own_forces(role: str) -> str:
    """Return the sector of a state's own part in a mission: its peacekeepers are soldiers, its monitors officials."""
    return "MIL" if role.lower().startswith(("peace", "blue")) else "GOV"


def _of_body(owner: Actor, sector: str | None) -> str | None:
    """Return the sector of a body's officer: a court's are its own, soldiers are soldiers, the rest speak for it."""
    if owner.sector not in PLAIN:
        return owner.sector
    if sector not in PLAIN:
        return sector
    return "GOV" if owner.country in OWN_ORGANS and sector == "GOV" else "IGO"


def state_actor(entity: Entity | None, country: str, mention: str | None = None) -> Actor:
    """Return a country or a body as a whole: a body is what it is, a country has no sector."""
    name = entity.name if entity else country
    sector = entity.sector if entity is not None and entity.kind is EntityKind.BODY else None
    return make(country, sector, name=name, mention=mention or name)


def make(
    country: str | None,
    sector: str | None,
    *,
    name: str,
    mention: str,
    role: str | None = None,
    wikidata: str | None = None,
    recognised: bool = True,
) -> Actor:
    """Return an actor with its code."""
    return Actor(
        code=actor_code(country, sector),
        name=name,
        country=country,
        sector=sector,
        role=role,
        wikidata=wikidata,
        mention=mention,
        recognised=recognised,
    )


def as_said(actors: Iterable[Actor], mention: str) -> tuple[Actor, ...]:
    """Return the same actors under other words of the story."""
    return tuple(replace(actor, mention=mention) for actor in actors)


def of_country(actor: Actor, entity: Entity | None, mention: str) -> Actor:
    """Return the state that an actor belongs to."""
    if entity is not None:
        return replace(actor_of(entity, NameKind.NAME, None, mention), recognised=actor.recognised)
    return make(actor.country, None, name=actor.country or actor.name, mention=mention)
