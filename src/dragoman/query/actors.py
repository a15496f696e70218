"""Whom does a name mean, in this record?"""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from dragoman.errors import UsageError
from dragoman.model.world import Entity, EntityKind
from dragoman.query.filters import Keys
from dragoman.query.lake import Lake

if TYPE_CHECKING:
    from dragoman.ports import World

_CODE = re.compile(r"[A-Z][A-Z0-9]{1,8}(:[A-Z]{2,4})?|:[A-Z]{2,4}")
_CLOSE = 0.75


def actor_keys(lake: Lake, world: "World", term: str) -> Keys:
    """Return the keys under which the record files who is meant by a code, a country, a body or a name.

    A name of which the record knows only a longer form ("Smith") means everyone called so. Raises UsageError, with what
    comes nearest, where nobody is.
    """
    wanted = " ".join(term.split())
    filed = _filed(lake)
    code = wanted.upper()
    if _CODE.fullmatch(code) and (code in filed or world.state(code.partition(":")[0])):
        return (code,)
    known = world.lookup(wanted) or world.lookup(code) or world.person(wanted)
    keys = {key for entity in known for key in _entity_keys(entity)}
    if all(entity.kind is EntityKind.PERSON for entity in known):
        keys |= _called(wanted, filed)
    if not keys:
        raise UsageError(f"no actor is known as {term!r}{suggestion(wanted, filed, world)}")
    return tuple(sorted(keys))


def _filed(lake: Lake) -> frozenset[str]:
    """Return every key in the record."""
    rows = lake.select("SELECT DISTINCT unnest(list_concat(side_a, side_b)) FROM entries")
    return frozenset(str(row[0]) for row in rows)


def _entity_keys(entity: Entity) -> Iterable[str]:
    """Yield what an entity is filed under: a state or body with all who act for it, anybody else alone."""
    if entity.kind in (EntityKind.STATE, EntityKind.BODY) and entity.country:
        yield entity.country
    else:
        yield entity.name.casefold()
        if entity.wikidata:
            yield entity.wikidata


def _called(wanted: str, filed: Iterable[str]) -> set[str]:
    """Return the names in the record that hold these words as whole words."""
    words = f" {wanted.casefold()} "
    return {key for key in filed if key == key.casefold() and words in f" {key} "}


def suggestion(wanted: str, filed: Iterable[str], world: "World") -> str:
    """Return, as the end of a sentence, the name that comes nearest to one that is not known."""
    names = {key for key in filed if key == key.casefold()} | {surface.casefold() for surface, _ in world.surfaces()}
    spelled = {surface.casefold(): surface for surface, _ in reversed(world.surfaces())}
    near = get_close_matches(wanted.casefold(), sorted(names), n=1, cutoff=_CLOSE)
    if not near:
        return "; give a country, a body, a person or a code such as IRN or IRN:GOV"
    return f"; did you mean {spelled.get(near[0], near[0].title())!r}?"
