"""One function a table of a user's file: an entry -> what it says of one thing. Each raises Wrong."""

import re
from collections.abc import Callable, Mapping

from dragoman.knowledge.fields import Fields, Wrong
from dragoman.knowledge.known import Known
from dragoman.knowledge.patches import MembershipPatch, Patch, RolePatch, Stretch
from dragoman.knowledge.spelling import fold
from dragoman.model.world import EntityKind, Name, NameKind, RoleKind

_FORMS = ("agency", "outlet", "platform")
_STATE_NAMES = {
    "names": NameKind.NAME,
    "acronyms": NameKind.ACRONYM,
    "demonyms": NameKind.DEMONYM,
    "adjectives": NameKind.ADJECTIVE,
    "capitals": NameKind.CAPITAL,
    "seats": NameKind.SEAT,
    "regions": NameKind.REGION,
}
_GROUP_NAMES = {"names": NameKind.NAME, "acronyms": NameKind.ACRONYM, "demonyms": NameKind.DEMONYM}
_PERSON_NAMES = {"names": NameKind.NAME, "surnames": NameKind.SURNAME}


def person(entry: Fields, known: Known) -> Patch:
    """Return what is said of a person: names and tenures."""
    tenures = entry.entries("tenure", "person.tenure")
    return _patch(
        entry, known, EntityKind.PERSON, "person", _PERSON_NAMES,
        stretches=_numbered(tenures, "tenure", lambda tenure: _tenure(tenure, known)),
        wikidata=entry.text("wikidata"), needs=("tenure",) if not tenures else (),
    )  # fmt: skip


def state(entry: Fields, known: Known) -> Patch:
    """Return what is said of a state, or of what calls itself one."""
    code = entry.needed("code")
    country = entry.one_of("country", known.codes)
    return _patch(
        entry, known, EntityKind.STATE, "state", _STATE_NAMES, key=code, country=country or code,
        stretches=(_being(entry, known, country),),
    )  # fmt: skip


def body(entry: Fields, known: Known) -> Patch:
    """Return what is said of an international body."""
    code = entry.needed("code")
    if code in known.states and f"state:{code}" in known.keys:
        raise Wrong(f'code "{code}" is that of a state; choose another')
    return _patch(
        entry, known, EntityKind.BODY, "body", _GROUP_NAMES, key=code, country=code,
        stretches=(_being(entry, known, None),),
    )  # fmt: skip


def group(entry: Fields, known: Known) -> Patch:
    """Return what is said of an armed group, a party or a movement, and the sides it stood on."""
    country, spells = entry.one_of("country", known.codes), entry.entries("spell", "group.spell")
    return _patch(
        entry, known, EntityKind.GROUP, "group", _GROUP_NAMES, country=country,
        sector=entry.one_of("sector", known.sectors),
        stretches=_numbered(spells, "spell", lambda spell: _being(spell, known, spell.one_of("country", known.codes))),
        needs=("sector",),
    )  # fmt: skip


def organisation(entry: Fields, known: Known) -> Patch:
    """Return what is said of a ministry, an agency of a state, a company or another that acts under its own name."""
    return _patch(
        entry, known, EntityKind.ORGANISATION, "org", _GROUP_NAMES, country=entry.one_of("country", known.codes),
        sector=entry.one_of("sector", known.sectors), needs=("country", "sector"),
    )  # fmt: skip


def agency(entry: Fields, known: Known) -> Patch:
    """Return what is said of a news agency, an outlet or a platform."""
    return _patch(
        entry, known, EntityKind.AGENCY, "agency", _GROUP_NAMES, country=entry.one_of("country", known.codes),
        sector="JRN", form=entry.one_of("form", _FORMS), needs=("form",),
    )  # fmt: skip


def membership(entry: Fields, known: Known) -> tuple[MembershipPatch, ...]:
    """Return what is said of states in a body, one by one."""
    entry.needed("body")
    where = entry.one_of("body", known.codes - (known.states & _three(known)))
    since, until = entry.days()
    remove = bool(entry.flag("remove"))
    states = entry.texts("states")
    if not states or where is None:
        raise Wrong('states is missing; add a line states = ["ABC"]')
    for code in states:
        if code not in known.states:
            raise Wrong(f'"{code}" is no state; write its code, such as MLI')
    return tuple(
        MembershipPatch(body=where, state=code, since=since, until=until, remove=remove) for code in states
    )


def role(entry: Fields, known: Known) -> RolePatch:
    """Return what is said of a word for a role."""
    text, remove = entry.needed("text"), bool(entry.flag("remove"))
    kind = entry.one_of("kind", tuple(RoleKind))
    patch = RolePatch(
        text=text,
        kind=RoleKind(kind) if kind else None,
        sector=entry.one_of("sector", known.sectors),
        office=entry.one_of("office", known.offices),
        remove=remove,
    )
    return patch


def slug(name: str) -> str:
    """Return the key that a name gives: `Ana Prueba` is `ana-prueba`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")


ENTRIES: Mapping[str, Callable[[Fields, Known], Patch]] = {
    "state": state,
    "body": body,
    "group": group,
    "organisation": organisation,
    "agency": agency,
    "person": person,
}
