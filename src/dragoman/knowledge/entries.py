"""One function a table of a user's file: an entry -> what it says. Each raises EntryError where the entry is wrong."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from dragoman.knowledge.fields import EntryError, Fields
from dragoman.knowledge.known import Known
from dragoman.knowledge.patches import MembershipPatch, Patch, RolePatch, Stretch
from dragoman.knowledge.spelling import fold
from dragoman.model.world import EntityKind, Name, NameKind, RoleKind

_FORMS = ("agency", "outlet", "platform")
_PREFIXES = {
    EntityKind.STATE: "state",
    EntityKind.BODY: "body",
    EntityKind.GROUP: "group",
    EntityKind.ORGANISATION: "org",
    EntityKind.AGENCY: "agency",
    EntityKind.PERSON: "person",
}
_NAMES = {"names": NameKind.NAME, "acronyms": NameKind.ACRONYM}
_PEOPLE = {"demonyms": NameKind.DEMONYM}
_LAND = {
    "adjectives": NameKind.ADJECTIVE,
    "capitals": NameKind.CAPITAL,
    "seats": NameKind.SEAT,
    "regions": NameKind.REGION,
}


def state(entry: Fields, known: Known) -> Patch:
    """Return what is said of a state, or of what calls itself one."""
    code, stretch = entry.needed("code"), _stretch(entry, known)
    if f"state:{code}" not in known.keys or entry.flag("replace"):
        stretch = replace(stretch, country=stretch.country or code)
    return _patch(
        entry,
        known,
        Patch(
            key=f"state:{code}",
            kind=EntityKind.STATE,
            names=_called(entry, {**_NAMES, **_PEOPLE, **_LAND}),
            country=stretch.country,
            sector=stretch.sector,
            stretches=(stretch,),
        ),
    )


def body(entry: Fields, known: Known) -> Patch:
    """Return what is said of an international body."""
    code = entry.needed("code")
    if code in known.states:
        raise EntryError("is the code of a state; choose another")
    since, until = entry.days()
    sector = entry.one_of("sector", known.sectors) or (None if f"body:{code}" in known.keys else "IGO")
    stretch = Stretch(country=code, sector=sector, since=since, until=until)
    names = _called(entry, {**_NAMES, **_PEOPLE})
    return _patch(
        entry,
        known,
        Patch(
            key=f"body:{code}",
            kind=EntityKind.BODY,
            names=names,
            country=code,
            sector=sector,
            stretches=(stretch,),
        ),
    )


def group(entry: Fields, known: Known) -> Patch:
    """Return what is said of an armed group, a party or a movement, and the sides it stood on."""
    spells = entry.entries("spell", "group.spell")
    patch = Patch(
        key=_key(entry, EntityKind.GROUP),
        kind=EntityKind.GROUP,
        names=_called(entry, {**_NAMES, **_PEOPLE}),
        country=entry.one_of("country", known.codes),
        sector=entry.one_of("sector", known.sectors),
        stretches=_each(spells, "spell", lambda spell: _spell(spell, known)),
    )
    return _patch(entry, known, patch, sector=patch.sector)


def organisation(entry: Fields, known: Known) -> Patch:
    """Return what is said of a ministry, an agency of a state, a company or another that acts under its own name."""
    patch = Patch(
        key=_key(entry, EntityKind.ORGANISATION),
        kind=EntityKind.ORGANISATION,
        names=_called(entry, _NAMES),
        country=entry.one_of("country", known.codes),
        sector=entry.one_of("sector", known.sectors),
    )
    return _patch(entry, known, patch, country=patch.country, sector=patch.sector)


def agency(entry: Fields, known: Known) -> Patch:
    """Return what is said of a news agency, an outlet or a platform."""
    patch = Patch(
        key=_key(entry, EntityKind.AGENCY),
        kind=EntityKind.AGENCY,
        names=_called(entry, _NAMES),
        country=entry.one_of("country", known.codes),
        sector="JRN",
        form=entry.one_of("form", _FORMS),
    )
    return _patch(entry, known, patch, form=patch.form)


def person(entry: Fields, known: Known) -> Patch:
    """Return what is said of a person: names and tenures."""
    tenures = entry.entries("tenure", "person.tenure")
    patch = Patch(
        key=_key(entry, EntityKind.PERSON),
        kind=EntityKind.PERSON,
        names=_called(entry, {"names": NameKind.NAME, "surnames": NameKind.SURNAME}),
        stretches=_each(tenures, "tenure", lambda tenure: _tenure(tenure, known)),
        wikidata=entry.text("wikidata"),
    )
    return _patch(entry, known, patch, tenure=patch.stretches or None)


def membership(entry: Fields, known: Known) -> tuple[MembershipPatch, ...]:
    """Return what is said of states in a body, one by one."""
    body, states = entry.needed("body"), entry.texts("states")
    entry.one_of("body", known.bodies)
    since, until = entry.days()
    remove = bool(entry.flag("remove"))
    if not states:
        raise EntryError('states is missing; add a line states = ["ABC"]')
    for code in states:
        if code not in known.states:
            raise EntryError(f'states: "{code}" is no state; write its code, such as MLI')
    return tuple(MembershipPatch(body=body, state=code, since=since, until=until, remove=remove) for code in states)


def role(entry: Fields, known: Known) -> RolePatch:
    """Return what is said of a word for a role."""
    text, remove = entry.needed("text"), bool(entry.flag("remove"))
    kind, sector = entry.one_of("kind", tuple(RoleKind)), entry.one_of("sector", known.sectors)
    office = entry.one_of("office", known.offices)
    if not remove:
        entry.needed("kind")
        entry.needed("sector")
    return RolePatch(text=text, kind=RoleKind(kind) if kind else None, sector=sector, office=office, remove=remove)


ENTRIES: Mapping[str, Callable[[Fields, Known], Patch]] = {
    "state": state,
    "body": body,
    "group": group,
    "organisation": organisation,
    "agency": agency,
    "person": person,
}


def _patch(entry: Fields, known: Known, patch: Patch, **needed: object) -> Patch:
    """Return a patch with what every entry may say; a new entity must have a name and what is `needed` of it."""
    name, anew, remove = entry.text("name"), bool(entry.flag("replace")), bool(entry.flag("remove"))
    is_known = patch.key in known.keys
    if remove and not is_known:
        raise EntryError("is not known, so there is nothing to remove; leave the entry out")
    if not is_known and name is None:
        raise EntryError("is not known; add a line name = ... if it is new, else correct the key")
    if not is_known or anew:
        for key, value in needed.items():
            if value is None and not (key == "sector" and patch.stretches):
                raise EntryError(f"{key} is missing; add it")
    if anew and name is None:
        raise EntryError("replace = true needs everything said anew; add a line name = ...")
    return replace(patch, name=name, replace=anew, remove=remove)


def _key(entry: Fields, kind: EntityKind) -> str:
    key, name = entry.text("key"), entry.text("name")
    if key is None and name is None:
        raise EntryError("name is missing; add a line name = ...")
    return f"{_PREFIXES[kind]}:{key or _slug(name or '')}"


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")


def _called(entry: Fields, kinds: Mapping[str, NameKind]) -> tuple[Name, ...]:
    return tuple(name for key, kind in kinds.items() for name in entry.names(key, kind))


def _each(entries: tuple[Fields, ...], what: str, read: Callable[[Fields], Stretch]) -> tuple[Stretch, ...]:
    """Return the spells of an entry; what is wrong with one names its number."""
    stretches: list[Stretch] = []
    for number, entry in enumerate(entries, start=1):
        try:
            stretches.append(read(entry))
            entry.finish()
        except EntryError as problem:
            raise EntryError(f"{what} {number}: {problem}") from None
    return tuple(stretches)


def _stretch(entry: Fields, known: Known) -> Stretch:
    since, until = entry.days()
    return Stretch(
        country=entry.one_of("country", known.codes),
        sector=entry.one_of("sector", known.sectors),
        since=since,
        until=until,
        recognised=entry.flag("recognised"),
    )


def _spell(entry: Fields, known: Known) -> Stretch:
    return replace(_stretch(entry, known), remove=bool(entry.flag("remove")))


def _tenure(entry: Fields, known: Known) -> Stretch:
    entry.needed("country")
    office = entry.needed("office")
    entry.one_of("office", known.offices)
    return replace(
        _spell(entry, known), office=office, role=entry.text("title"), alone=known.offices.get(office, False)
    )
