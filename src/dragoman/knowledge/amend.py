"""The tables as a user's file adds to them and corrects them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dragoman.knowledge.patches import MembershipPatch, Patch, RolePatch, Stretch
from dragoman.model.world import Entity, EntityKind, Membership, Name, NameKind, Role, RoleKind, Spell

_WHOLE = (EntityKind.STATE, EntityKind.BODY)  # of these one spell tells since when they are, whatever days are said


def amended(entities: Sequence[Entity], patches: Sequence[Patch]) -> tuple[Entity, ...]:
    """Return the entities with what the patches say: those known changed in their place, new ones after them."""
    said = {patch.key: patch for patch in patches}
    known = {entity.key for entity in entities}
    usual = _Usual(entities)
    kept = [_patched(e, said[e.key], usual) if e.key in said else e for e in entities]
    new = [_patched(_empty(patch), patch, usual) for patch in patches if patch.key not in known]
    present = [entity for entity in (*kept, *new) if not (entity.key in said and said[entity.key].remove)]
    return _succeeded(present, patches)


def amended_memberships(
    memberships: Sequence[Membership], patches: Sequence[MembershipPatch]
) -> tuple[Membership, ...]:
    """Return the memberships with what the patches say: the spell they mean is changed or taken out, else one added."""
    spells = list(memberships)
    for patch in patches:
        at = next((i for i, spell in enumerate(spells) if _means_membership(patch, spell)), None)
        since = patch.since or (spells[at].since if at is not None else None)
        said = Membership(body=patch.body, state=patch.state, since=since, until=patch.until)
        spells[len(spells) if at is None else at : len(spells) if at is None else at + 1] = (
            [] if patch.remove else [said]
        )
    return tuple(spells)


def amended_roles(roles: Sequence[Role], patches: Sequence[RolePatch]) -> tuple[Role, ...]:
    """Return the words for roles with what the patches say."""
    said = {patch.text: patch for patch in patches}
    added = (
        Role(text=patch.text, kind=patch.kind or RoleKind.PERSON, sector=patch.sector or "GOV", office=patch.office)
        for patch in patches
        if not patch.remove
    )
    return (*(role for role in roles if role.text not in said), *added)


class _Usual:
    """What an office is called and which sector it speaks for, where a tenure does not say."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._bodies = frozenset(e.country for e in entities if e.kind is EntityKind.BODY)
        self._spells = [spell for e in entities if e.kind is EntityKind.PERSON for spell in e.spells]

    def title(self, stretch: Stretch) -> str | None:
        same = [s for s in self._spells if (s.country, s.office) == (stretch.country, stretch.office)]
        last = max(same, key=lambda s: s.since or date.min, default=None)
        return (last.role if last else None) or (stretch.office or "").replace("_", " ") or None

    def sector(self, stretch: Stretch) -> str | None:
        if stretch.office is None:
            return None
        if stretch.country in self._bodies:
            counts = Counter(s.sector for s in self._spells if s.country == stretch.country)
            return counts.most_common(1)[0][0] if counts else "IGO"
        counts = Counter(s.sector for s in self._spells if s.office == stretch.office)
        return counts.most_common(1)[0][0] if counts else "GOV"


def _empty(patch: Patch) -> Entity:
    return Entity(key=patch.key, kind=patch.kind, name=patch.name or patch.key)


def _patched(entity: Entity, patch: Patch, usual: _Usual) -> Entity:
    known = _empty(patch) if patch.replace else entity
    spells = list(known.spells)
    for stretch in patch.stretches:
        _take(spells, stretch, patch, usual, patch.country or known.country)
    spells.sort(key=lambda spell: spell.since or date.min)
    last = spells[-1] if spells and patch.kind is EntityKind.PERSON else None
    name = patch.name or known.name
    return Entity(
        key=known.key,
        kind=known.kind,
        name=name,
        names=_names(name, known.names, patch),
        country=last.country if last else patch.country or known.country,
        sector=last.sector if last else patch.sector or known.sector,
        spells=tuple(spells),
        wikidata=patch.wikidata or known.wikidata,
        form=patch.form or known.form,
    )


def _names(name: str, known: tuple[Name, ...], patch: Patch) -> tuple[Name, ...]:
    """Return the names said before those known: a name told with other days replaces the one known."""
    told = {(n.text, n.kind) for n in patch.names}
    kept = [n for n in known if (n.text, n.kind) not in told]
    # One name of a person is no name to look for in a text, unless it is told as a surname that stands alone.
    own = [] if patch.kind is EntityKind.PERSON and " " not in name else [Name(text=name, kind=NameKind.NAME)]
    own = [n for n in own if all(n.text != other.text for other in (*patch.names, *kept))]
    return (*own, *kept, *patch.names)


def _take(spells: list[Spell], stretch: Stretch, patch: Patch, usual: _Usual, country: str | None) -> None:
    """Change the spell that is meant, or add one, of this country where it names none."""
    at = next((i for i, spell in enumerate(spells) if patch.kind in _WHOLE or _means(stretch, spell)), None)
    if at is not None:
        known = spells.pop(at)
    elif stretch.office:
        known = Spell(country=country, sector=usual.sector(stretch), role=usual.title(stretch))
    else:
        known = Spell(country=country, sector=patch.sector)
    if not stretch.remove:
        spells.append(_said(stretch, known))


def _said(stretch: Stretch, known: Spell) -> Spell:
    return Spell(
        country=stretch.country or known.country,
        sector=stretch.sector or known.sector,
        role=stretch.role or known.role,
        office=stretch.office or known.office,
        since=stretch.since or known.since,
        until=stretch.until or known.until,
        recognised=known.recognised if stretch.recognised is None else stretch.recognised,
    )


def _means(stretch: Stretch, spell: Spell) -> bool:
    """Whether a spell is the one that is spoken of: begun on the day told, or, where none is told, still open."""
    if (stretch.office, stretch.country or spell.country) != (spell.office, spell.country):
        return False
    if stretch.role and not stretch.alone and (spell.role or "").casefold() != stretch.role.casefold():
        return False
    return spell.until is None if stretch.since is None else spell.since == stretch.since


def _means_membership(patch: MembershipPatch, spell: Membership) -> bool:
    if (patch.body, patch.state) != (spell.body, spell.state):
        return False
    return spell.until is None if patch.since is None else spell.since == patch.since


def _succeeded(entities: Sequence[Entity], patches: Sequence[Patch]) -> tuple[Entity, ...]:
    """Return the entities after the successions told: who held the office until then has left it the day before."""
    entered = [(patch.key, s) for patch in patches for s in patch.stretches if s.office and s.since and not s.remove]
    if not entered:
        return tuple(entities)
    return tuple(_left(entity, entered) if entity.kind is EntityKind.PERSON else entity for entity in entities)


def _left(person: Entity, entered: Sequence[tuple[str, Stretch]]) -> Entity:
    spells = person.spells
    for key, stretch in entered:
        if key != person.key and any(_ends(stretch, spell) for spell in spells) and stretch.since:
            eve = stretch.since - timedelta(days=1)
            spells = tuple(replace(spell, until=eve) if _ends(stretch, spell) else spell for spell in spells)
    return person if spells is person.spells else replace(person, spells=spells)


def _ends(stretch: Stretch, spell: Spell) -> bool:
    if spell.until is not None or (stretch.country, stretch.office) != (spell.country, spell.office):
        return False
    if stretch.since is None or (spell.since and spell.since >= stretch.since):
        return False
    return stretch.alone or (stretch.role or "").casefold() == (spell.role or "").casefold()
