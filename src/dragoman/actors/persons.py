"""Persons of a story: runs of proper nouns that a title, an apposition or the world shows to be somebody."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from dragoman.actors.match import NameSpan, folded, head_of
from dragoman.actors.roles import RoleSpan
from dragoman.actors.runs import Run, before_honorifics, name_runs
from dragoman.actors.words import AGENTIVE, FEMALE, HONORIFICS, LEADING, MALE, NOT_PERSONS, SPEECH, TITLED
from dragoman.model.analysis import Sentence, Token
from dragoman.model.world import Entity, EntityKind, NameKind, RoleKind
from dragoman.ports import World

PARTY_STATE = re.compile(r"\s?[,(]\s?[RDI]\s?[-–.]\s?[A-Z]")  # "R-Fla.", "(D-N.Y.)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """Somebody in the story under the fullest name it gives, with the entity of the world where there is one."""

    key: str
    name: str
    words: tuple[str, ...]
    entity: Entity | None
    gender: str | None


class PersonSpan(NamedTuple):
    """Where a person is named: the words of the name, who it is, and the role phrases that go with it.

    `title` stands before the name, `apposition` beside it between commas, `of` is the head of a state named after it.
    `titled` is the sector that an honorific tells, `party` whether an American party and state follow the name.
    """

    sentence: int
    first: int
    last: int
    head: int
    persona: int
    title: RoleSpan | None
    apposition: RoleSpan | None
    of: int | None
    gender: str | None
    titled: str | None
    party: bool


class People(NamedTuple):
    """Everybody in the story, and for each sentence where they are named."""

    personas: tuple[Persona, ...]
    spans: tuple[tuple[PersonSpan, ...], ...]


class _Found(NamedTuple):
    run: Run
    title: RoleSpan | None
    apposition: RoleSpan | None
    entity: Entity | None
    sure: bool


def find_people(
    sentences: tuple[Sentence, ...],
    names: tuple[tuple[NameSpan, ...], ...],
    roles: tuple[tuple[RoleSpan, ...], ...],
    world: World,
    on: date | None,
) -> People:
    """Return the persons of a story and where they are named."""
    countries = _countries(names)
    found: list[_Found] = []
    for sentence, known, offices in zip(sentences, names, roles, strict=True):
        before: _Found | None = None
        for run in name_runs(sentence, known, offices):
            before = _evidence(sentence, run, known, _sharing(sentence, run, offices, before), world, on, countries)
            found.append(before)
    found = [_namesake(item, found) for item in found]
    personas = _personas([item for item in found if item.sure])
    spans: list[list[PersonSpan]] = [[] for _ in sentences]
    for item in found:
        index = _whose(item, personas)
        if index is not None:
            sentence = sentences[item.run.sentence]
            spans[item.run.sentence].append(_span(sentence, item, index, names[item.run.sentence]))
    return People(personas, tuple(map(tuple, spans)))


def _namesake(item: _Found, found: Sequence[_Found]) -> _Found:
    """Return a bare surname as that of the person whom the story itself names in full, whoever else is called so."""
    if len(item.run.words) > 1 or item.title is not None or item.entity is None:
        return item
    full = [f for f in found if f.sure and len(f.run.words) > 1 and f.run.words[-1] == item.run.words[0]]
    if not full or any(f.entity is item.entity for f in full):
        return item
    return item._replace(entity=full[0].entity, sure=False)


def _sharing(sentence: Sentence, run: Run, roles: tuple[RoleSpan, ...], before: _Found | None) -> tuple[RoleSpan, ...]:
    """Return the roles of a sentence, with a plural title carried on to the next name: "Presidents A and B"."""
    title = before.title if before else None
    if before is None or title is None or not title.plural:
        return roles
    between = sentence.tokens[before.run.last + 1 : run.first]
    if not between or any(t.text.lower() not in (",", "and") for t in between):
        return roles
    return (*roles, replace(title, core_last=run.first - 1))


def _countries(names: tuple[tuple[NameSpan, ...], ...]) -> frozenset[str]:
    return frozenset(
        r.entity.country
        for spans in names
        for span in spans
        for r in span.readings
        if r.entity.country and r.entity.kind in (EntityKind.STATE, EntityKind.GROUP, EntityKind.ORGANISATION)
    )


def _evidence(
    sentence: Sentence,
    run: Run,
    names: tuple[NameSpan, ...],
    roles: tuple[RoleSpan, ...],
    world: World,
    on: date | None,
    countries: frozenset[str],
) -> _Found:
    tokens = sentence.tokens
    start = before_honorifics(tokens, run.first)
    before = range(start, run.first) if start >= 0 else ()
    title = next((r for r in roles if r.core_last in before and r.role.kind is not RoleKind.ORGAN), None)
    if title is None:
        title = next((r for r in roles if r.last == start and r.role.kind is RoleKind.PERSON), None)
    apposition = _apposed(tokens, run, start, roles)
    entity = _known(run, sentence, names, title or apposition, world, on, countries)
    sure = entity is not None or _looks_human(sentence, run, title, apposition)
    return _Found(run, title if sure else None, apposition if sure else None, entity, sure)


def _apposed(tokens: tuple[Token, ...], run: Run, start: int, roles: tuple[RoleSpan, ...]) -> RoleSpan | None:
    after = run.last + 1
    if after + 1 < len(tokens) and tokens[after].text in (",", "(", "–", "—"):
        found = next((r for r in roles if r.first == after + 1 and r.role.kind is RoleKind.PERSON), None)
        if found is not None and not found.plural:
            return found
    if start >= 1 and tokens[start].text == ",":
        closed = after == len(tokens) or tokens[after].text in (",", ".", "’s", "'s", ";", "—", "”", '"')
        role = next((r for r in roles if r.last == start - 1 and r.role.kind is RoleKind.PERSON), None)
        if closed and role is not None and not role.plural:
            return role
    return None


def _looks_human(sentence: Sentence, run: Run, title: RoleSpan | None, apposition: RoleSpan | None) -> bool:
    if any(w in NOT_PERSONS for w in run.words) or _shouting(run):
        return False
    if run.title is not None or title is not None:
        return True
    if len(run.words) < 2 or any(not w[:1].isalpha() for w in run.words):
        return False
    if apposition is not None or any(w in FEMALE or w in MALE for w in run.words[:-1]):
        return True
    after = run.last + 1
    if (
        run.first == 0
        and after < len(sentence.tokens)
        and sentence.tokens[after].text in ("–", "—", "-", "--", "(", "/")
    ):
        return False
    head = sentence.tokens[head_of(sentence, run.first, run.last)]
    return head.dep == "nsubj" and sentence.head(head).lemma in SPEECH and sentence.head(head).pos == "VERB"


def _shouting(run: Run) -> bool:
    """Whether a name begins with an acronym, as ships and agencies do."""
    words = run.printed.split()
    return (
        len(words) > 1 and words[0].isupper() and words[0].isalpha() and 2 <= len(words[0]) <= 5 and run.title is None
    )


def _known(
    run: Run,
    sentence: Sentence,
    names: tuple[NameSpan, ...],
    role: RoleSpan | None,
    world: World,
    on: date | None,
    countries: frozenset[str],
) -> Entity | None:
    """Return the person of the world that a run names: by the full name, or by a surname that fits the story."""
    owners = role.owners if role else ()
    owner = {r.entity.country for s in names if s.head in owners for r in s.readings}
    for variant in _variants(run, sentence):
        full = " " in variant
        known = world.person(variant) if full or run.title or role else _surfaced(run, names)
        if not (full or role) and (run.title or _acts(sentence, run)):
            known = _only_in_office(known, on) or _leading(world.person(variant), on) or known
        alone = len(known) == 1 and (_acts(sentence, run) or (run.title is not None and known == _leading(known, on)))
        people = _fitting(known, owner, role, on, countries, full=full or alone)
        if people:
            return people[0]
    return None


def _acts(sentence: Sentence, run: Run) -> bool:
    """Whether a name says or does something, as a town or a street does not."""
    head = sentence.tokens[head_of(sentence, run.first, run.last)]
    while head.dep == "conj" and head.head < head.index:
        head = sentence.head(head)
    return head.dep == "nsubj" and sentence.head(head).lemma in AGENTIVE


def _only_in_office(people: tuple[Entity, ...], on: date | None) -> tuple[Entity, ...]:
    """Return the one person among them who held an office on the day."""
    holding = tuple(p for p in people if p.at(on) is not None)
    return holding if len(holding) == 1 else ()


def _leading(people: tuple[Entity, ...], on: date | None) -> tuple[Entity, ...]:
    """Return the one person among them who led a state or a great body on the day: "Mr. Blair" of 2003."""
    if on is None:
        return ()
    leaders = tuple(p for p in people if any(s.office in LEADING and s.holds(on) for s in p.spells))
    return leaders if len(leaders) == 1 else ()


def _surfaced(run: Run, names: tuple[NameSpan, ...]) -> tuple[Entity, ...]:
    """Return the persons whom a single name means by itself, such as a surname known from headlines."""
    if run.words[0] in NOT_PERSONS:
        return ()
    readings = [r for s in names if s.first == run.first and s.last == run.last for r in s.readings]
    return tuple(r.entity for r in readings if r.entity.kind is EntityKind.PERSON)


def _variants(run: Run, sentence: Sentence) -> Iterator[str]:
    words = [w for w in run.words if not (len(w) <= 2 and w.endswith(".")) and len(w) > 1]
    start, end = sentence.tokens[run.first].start, sentence.tokens[run.last].end
    yield sentence.text[start - sentence.start : end - sentence.start]
    yield " ".join(run.words)
    if len(words) > 1:
        yield " ".join(words)
        yield " ".join((*words[1:], words[0]))
        yield f"{words[0]} {words[-1]}"
        if len(words) > 2:
            yield f"{words[0]} {words[1]}"
            yield " ".join(words[1:])


def _fitting(
    people: Sequence[Entity],
    owner: set[str | None],
    role: RoleSpan | None,
    on: date | None,
    countries: frozenset[str],
    *,
    full: bool,
) -> list[Entity]:
    """Return the persons who can be meant, those in office on the day and of the countries of the story first."""
    if owner:
        people = [p for p in people if owner & {s.country for s in p.spells}]
    office = role.role.office if role else None
    scored = []
    for order, person in enumerate(people):
        spell = person.at(on)
        home = {s.country for s in person.spells} & countries
        fits = bool(office and any(s.office == office for s in person.spells))
        if full or owner or home or (fits and spell is not None):
            scored.append(((fits, spell is not None, bool(home), -order), person))
    scored.sort(key=lambda pair: pair[0], reverse=True)
    if not full and not owner and scored and not (scored[0][0][1] or scored[0][0][0]):
        return []
    return [person for _, person in scored]


def _personas(found: list[_Found]) -> tuple[Persona, ...]:
    """Return one persona a person: the same entity, or names of which one holds the other."""
    personas: list[Persona] = []
    for item in sorted(found, key=lambda f: (f.entity is None, -len(f.run.words))):
        at = _match(item, personas)
        gender = _gender(item)
        if at is None:
            personas.append(_persona(item, gender))
        elif personas[at].gender is None and gender:
            personas[at] = replace(personas[at], gender=gender)
    return tuple(personas)


def _persona(item: _Found, gender: str | None) -> Persona:
    if item.entity is not None:
        words = tuple(dict.fromkeys((*folded(item.entity.name).split(), *item.run.words)))
        return Persona(key=item.entity.key, name=item.entity.name, words=words, entity=item.entity, gender=gender)
    name = " ".join(w if not w.isupper() or len(w) < 3 else w.title() for w in item.run.printed.split())
    return Persona(key=f"story:{name}", name=name, words=item.run.words, entity=None, gender=gender)


def _match(item: _Found, personas: Sequence[Persona]) -> int | None:
    for index, persona in enumerate(personas):
        if item.entity is not None and persona.entity is item.entity:
            return index
        if item.entity is not None and persona.entity is not None:
            continue
        if _compatible(item.run.words, persona.words):
            return index
    return None


def _compatible(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether every part of a shorter name is part of the longer one, the surname among them."""
    return set(short) <= set(long) and (len(short) > 1 or short[0] in (long[-1], long[0]) or len(long) > 2)


def _whose(item: _Found, personas: Sequence[Persona]) -> int | None:
    return _match(item, personas)


def _gender(item: _Found) -> str | None:
    if item.run.title and HONORIFICS[item.run.title]:
        return HONORIFICS[item.run.title]
    for role in (item.title, item.apposition):
        if role is not None and role.gender:
            return role.gender
    first = item.run.words[0]
    if item.entity is not None:
        first = folded(item.entity.name).split()[0]
    return "f" if first in FEMALE else "m" if first in MALE else None


def _span(sentence: Sentence, item: _Found, persona: int, names: tuple[NameSpan, ...]) -> PersonSpan:
    run, title = item.run, item.title
    after = run.last + 1
    of = None
    if after + 1 < len(sentence.tokens) and sentence.tokens[after].text in ("of", "("):
        of = next(
            (
                s.head
                for s in names
                if after < s.first <= after + 2 and _stately(s) and _only_articles(sentence, after, s.first)
            ),
            None,
        )
    party = PARTY_STATE.match(sentence.text, sentence.tokens[run.last].end - sentence.start) is not None
    low = title.core_first if title is not None and not title.plural else run.first
    return PersonSpan(
        run.sentence,
        run.first,
        run.last,
        head_of(sentence, low, run.last),
        persona,
        title,
        item.apposition,
        of,
        _gender(item),
        TITLED.get(run.title or "", "LEG" if party else None),
        party,
    )


def _stately(span: NameSpan) -> bool:
    return any(
        r.entity.kind in (EntityKind.STATE, EntityKind.BODY) and r.kind is not NameKind.ADJECTIVE for r in span.readings
    )


def _only_articles(sentence: Sentence, after: int, first: int) -> bool:
    return all(t.pos == "DET" for t in sentence.tokens[after + 1 : first])
