"""Roles and named persons as mentions: whose government, whose minister, and who that was on the day."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.actors.antecedents import Resolver, bare_owner, same_role
from dragoman.actors.match import NameSpan
from dragoman.actors.naming import stands
from dragoman.actors.pairs import OWN_SIDE, met_actors, pair_actors
from dragoman.actors.persons import PersonSpan
from dragoman.actors.resolve import make, person_actor, role_actor, state_actor
from dragoman.actors.roles import COUNTERPART, RoleSpan
from dragoman.actors.runs import before_honorifics
from dragoman.actors.scene import Scene
from dragoman.actors.words import SINGLE_OFFICES
from dragoman.model.actor import Actor, actor_code
from dragoman.model.analysis import Mention, MentionKind, Sentence
from dragoman.model.world import Entity, NameKind, RoleKind

AMERICAN = "USA"  # whose lawmakers are told by party and state
SIDES = frozenset({"party", "parties", "side", "sides"})  # roles that leave open which part of a state is meant


def role_mention(scene: Scene, sentence: Sentence, span: RoleSpan, resolve: Resolver) -> Mention | None:
    """Return the mention of a role phrase that no name goes with."""
    tokens = sentence.tokens
    start, end = tokens[span.first].start, tokens[span.last].end
    text = scene.text(start, end)
    named = next((p for p in scene.people.spans[sentence.index] if p.apposition is span), None)
    mention = resolve(sentence, named.head) if named is not None else None
    if mention is not None:
        return _mention(sentence, span, text, mention.actors, mention.entity, True, f"the office of {mention.text}")
    carrier = _carrier(scene, sentence, span, resolve)
    if carrier is not None:
        return _mention(sentence, span, text, carrier.actors, carrier.entity, False, f"the agency {carrier.text}")
    owners, why = owners_of(scene, sentence, span, resolve)
    actors, entity, person = _held(scene, sentence, span, owners, text)
    if not owners:
        earlier = same_role(scene, sentence, span, resolve)
        if earlier is not None:
            return _mention(
                sentence, span, text, earlier.actors, earlier.entity, earlier.person, f"told before: {earlier.text}"
            )
        together = _together(scene, sentence, span)
        if together:
            return _mention(sentence, span, text, together, None, True, "those last named together")
        owners, why = shared(scene, sentence, span) or _bare(scene, sentence, span, resolve)
        actors, entity, person = _held(scene, sentence, span, owners, text)
    return _mention(sentence, span, text, actors, entity, person, why)


def _together(scene: Scene, sentence: Sentence, span: RoleSpan) -> tuple[Actor, ...]:
    """Return the persons last named together where a plural title counts them: "the two generals"."""
    if span.count is None or not span.plural or span.role.kind is not RoleKind.PERSON:
        return ()
    if not (span.definite or text_of(sentence, span.first) == "both"):
        return ()
    return met_actors(scene, sentence, span.count, persons=True)


def _bare(scene: Scene, sentence: Sentence, span: RoleSpan, resolve: Resolver) -> tuple[tuple[Actor, ...], str]:
    """Return whose a bare role is; who is told to be backed from abroad is nobody's own."""
    return ((), "backed by another") if span.backed else bare_owner(scene, sentence, span, resolve)


def _mention(
    sentence: Sentence, span: RoleSpan, text: str, actors: tuple[Actor, ...], entity: str | None, person: bool, why: str
) -> Mention:
    tokens = sentence.tokens
    said = tuple(replace(a, mention=text) for a in actors)
    return Mention(
        start=tokens[span.first].start, end=tokens[span.last].end, text=text, sentence=sentence.index, head=span.head,
        kind=_kind(sentence, span), actors=said, entity=entity, person=person, why=why,
    )  # fmt: skip


def _kind(sentence: Sentence, span: RoleSpan) -> MentionKind:
    """Return whether a role acts itself or only describes the next noun: "police raid"."""
    token = sentence.tokens[span.head]
    describes = token.dep in ("compound", "amod", "nmod") and sentence.head(token).index > span.core_last
    return MentionKind.ADJECTIVE if describes else MentionKind.ROLE


def shared(scene: Scene, sentence: Sentence, span: RoleSpan) -> tuple[tuple[Actor, ...], str] | None:
    """Return the sides of the story where a role is told to be theirs: "the two ministers"."""
    if span.count is None or not span.plural or not (span.definite or text_of(sentence, span.first) == "both"):
        return None
    actors = pair_actors(scene, sentence, span.count, "states")
    return (actors, "the sides of the story so far") if actors else None


def text_of(sentence: Sentence, index: int) -> str:
    """Return a word in small letters."""
    return sentence.tokens[index].text.lower()


def owners_of(scene: Scene, sentence: Sentence, span: RoleSpan, resolve: Resolver) -> tuple[tuple[Actor, ...], str]:
    """Return the actors whose role it is, as the phrase itself says, and in which words."""
    found: list[Actor] = []
    for index in span.owners:
        known = next((n for n in scene.names[sentence.index] if n.head == index), None)
        alias = scene.aliases.get(sentence.tokens[index].text)
        if alias is not None:
            found.extend(alias.actors)
        elif known is not None:
            found.append(stands(scene, known, sentence.tokens[index].text))
        else:
            mention = resolve(sentence, index)
            found.extend(mention.actors if mention else ())
    unique = _closest({(a.country, a.sector): a for a in found if a.country}.values())
    words = ", ".join(sentence.tokens[i].text for i in span.owners)
    return unique, f"{span.role.text} of {words}"


def _closest(owners: Iterable[Actor]) -> tuple[Actor, ...]:
    """Return owners without the state of one of them: in "Iran's Basij militia" the militia is the Basij's."""
    found = tuple(owners)
    inner = {a.country for a in found if a.sector not in (None, "GOV")}
    return tuple(a for a in found if a.sector not in (None, "GOV") or a.country not in inner)


def _carrier(scene: Scene, sentence: Sentence, span: RoleSpan, resolve: Resolver) -> Mention | None:
    """Return the agency that a role word only describes: "the IRNA news agency"."""
    if span.role.sector != "JRN" or span.role.kind is not RoleKind.ORGAN:
        return None
    named = next((n for n in scene.names[sentence.index] if n.last == span.core_first - 1), None)
    mention = resolve(sentence, named.head) if named is not None else None
    return mention if mention is not None and (mention.entity or "").startswith("agency:") else None


def _held(
    scene: Scene, sentence: Sentence, span: RoleSpan, owners: tuple[Actor, ...], text: str
) -> tuple[tuple[Actor, ...], str | None, bool]:
    """Return the actors of a role with these owners: its known holder where one person held the office."""
    role = _title(scene, sentence, span)
    one = span.role.kind is RoleKind.PERSON and not span.plural
    holder = _holder(scene, span, owners) if one and not _provincial(scene, sentence, span) else None
    if holder is not None:
        actor = person_actor(holder, scene.on, text, title=role, sector=span.role.sector, former=False)
        return (_own_side(actor, owners[0]),), holder.key, True
    local = _namesake(scene, span, owners, role) if one else None
    if local is not None:
        return local.actors, local.entity, True
    name = text.removeprefix("the ").removeprefix("The ")
    actors = [
        role_actor(
            o,
            _sector(span),
            name=name,
            role=role,
            mention=text,
            former=span.former,
            body=o is not None and scene.is_body(o.country),
        )
        for o in (owners or (None,))
    ]
    key = f"role:{owners[0].country}:{span.role.text}" if len(owners) == 1 and not one else None
    return tuple(actors), key, span.role.kind is RoleKind.PERSON


def _sector(span: RoleSpan) -> str | None:
    """Return the sector of a role; an armed group that another state stands behind fights its own."""
    if span.role.text in SIDES:
        return None
    return "REB" if span.backed and span.role.sector == "UAF" else span.role.sector


def _provincial(scene: Scene, sentence: Sentence, span: RoleSpan) -> bool:
    """Whether an office is that of a part of a state: "the Chechen president" is not the president of Russia."""
    names = [n for n in scene.names[sentence.index] if n.head in span.owners]
    return any(r.kind is NameKind.REGION for n in names for r in n.readings)


def _own_side(actor: Actor, owner: Actor) -> Actor:
    """Return an officer of a breakaway state or an armed group as on that side, whatever the office."""
    if owner.sector not in OWN_SIDE or actor.country != owner.country:
        return actor
    return replace(actor, sector=owner.sector, code=actor_code(actor.country, owner.sector))


def _holder(scene: Scene, span: RoleSpan, owners: tuple[Actor, ...]) -> Entity | None:
    office = span.role.office
    if len(owners) != 1 or span.former or office not in SINGLE_OFFICES or owners[0].country is None:
        return None
    holders = scene.world.holders(owners[0].country, office, scene.on)
    return holders[0] if len(holders) == 1 else None


def _namesake(scene: Scene, span: RoleSpan, owners: tuple[Actor, ...], role: str) -> Mention | None:
    """Return the last person of the story who bore this very office of this country."""
    if len(owners) != 1 or span.former:
        return None
    words = set(role.lower().split())
    for trace in reversed(scene.memory.traces):
        if trace.mention is None or not trace.person or not trace.mention.entity or trace.plural:
            continue
        actor = trace.mention.actors[0]
        if actor.country == owners[0].country and actor.role and words == set(actor.role.lower().split()):
            return trace.mention
    return None


def printed_role(sentence: Sentence, span: RoleSpan) -> str:
    """Return the office in the story's words, without whose it is."""
    tokens = sentence.tokens[span.core_first : span.core_last + 1]
    return sentence.text[tokens[0].start - sentence.start : tokens[-1].end - sentence.start]


def person_mention(scene: Scene, sentence: Sentence, span: PersonSpan, resolve: Resolver) -> Mention:
    """Return the mention of a named person with the title before the name."""
    tokens = sentence.tokens
    title = span.title
    first = span.first
    if title is not None and not title.plural:
        first = title.first
    elif first > 0 and tokens[first - 1].text.lower().rstrip(".") in ("mr", "mrs", "ms", "hon", "dr"):
        first -= 1
    last = span.last
    possessive = title is None and last + 1 < len(tokens) and tokens[last + 1].tag == "POS"
    last += possessive
    start, end = tokens[first].start, tokens[last].end
    text = scene.text(start, end)
    actor, why = _person(scene, sentence, span, text, resolve)
    persona = scene.people.personas[span.persona]
    kind = MentionKind.POSSESSIVE if possessive else MentionKind.NAME
    return Mention(
        start=start, end=end, text=text, sentence=sentence.index, head=span.head, kind=kind, actors=(actor,),
        entity=persona.key, person=True, why=why,
    )  # fmt: skip


def _person(scene: Scene, sentence: Sentence, span: PersonSpan, text: str, resolve: Resolver) -> tuple[Actor, str]:
    persona = scene.people.personas[span.persona]
    role = span.title or span.apposition
    title = _title(scene, sentence, role) if role else None
    known = scene.homes.get(span.persona)
    if persona.entity is not None:
        actor = person_actor(
            persona.entity, scene.on, text, title=title or (known.role if known else None),
            sector=role.role.sector if role else span.titled, former=bool(role and role.former),
        )  # fmt: skip
        owners = owners_of(scene, sentence, role, resolve)[0] if role else ()
        actor = _own_side(actor, owners[0]) if owners else actor
        scene.homes[span.persona] = actor
        return actor, f"known as {persona.name}"
    if role is None and span.of is None and known is not None:
        return replace(known, mention=text), f"told before as {persona.name}"
    owner, why = _owner(scene, sentence, span, role, resolve)
    sector = span.titled
    if role is not None:
        actor = role_actor(
            owner,
            _sector(role),
            name=persona.name,
            role=title or "",
            mention=text,
            former=role.former,
            body=owner is not None and scene.is_body(owner.country),
        )
    else:
        actor = make(owner.country if owner else None, sector, name=persona.name, mention=text)
    actor = _completed(actor, known)
    scene.homes[span.persona] = actor
    return actor, why


def _title(scene: Scene, sentence: Sentence, role: RoleSpan) -> str:
    """Return the printed office; a counterpart bears the office of whose counterpart it is."""
    if role.role is not COUNTERPART:
        return printed_role(sentence, role)
    owner = scene.mentions.get((sentence.index, role.first))
    return (owner.actors[0].role if owner is not None and owner.actors else None) or printed_role(sentence, role)


def _completed(actor: Actor, known: Actor | None) -> Actor:
    if known is None or (actor.country is not None and actor.role is not None):
        return actor
    country = actor.country or known.country
    sector = actor.sector or known.sector
    return make(
        country,
        sector,
        name=actor.name,
        mention=actor.mention,
        role=actor.role or known.role,
        recognised=actor.recognised and known.recognised,
    )


def _before_honorific(scene: Scene, sentence: Sentence, span: PersonSpan) -> NameSpan | None:
    """Return the name before an honorific that tells an office: "Ohio Gov. Ana Model"."""
    if span.titled is None or span.title is not None:
        return None
    before = before_honorifics(sentence.tokens, span.first)
    return next((n for n in scene.names[sentence.index] if n.last == before), None)


def _owner(
    scene: Scene, sentence: Sentence, span: PersonSpan, role: RoleSpan | None, resolve: Resolver
) -> tuple[Actor | None, str]:
    """Return whose officer an unknown person is: as the title says, as "of X" after the name says, or the story."""
    if role is not None:
        owners, why = owners_of(scene, sentence, role, resolve)
        if owners:
            return owners[0], why
    if span.of is not None:
        known = next(n for n in scene.names[sentence.index] if n.head == span.of)
        return stands(scene, known, sentence.tokens[span.of].text), "the country named after the person"
    before = sentence.tokens[span.first - 1] if span.first else None
    if before is not None and before.tag == "POS":
        owner = next((n for n in scene.names[sentence.index] if n.last == span.first - 2), None)
        if owner is not None:
            return stands(scene, owner, before.text), "the country whose person it is"
    employer = _before_honorific(scene, sentence, span)
    if employer is not None:
        return stands(scene, employer, sentence.tokens[employer.head].text), "whose officer the person is"
    if span.party:
        return state_actor(scene.world.state(AMERICAN), AMERICAN), "the party and state after the name"
    if role is not None and not role.backed:
        owners, why = bare_owner(scene, sentence, role, resolve, named=True)
        if owners:
            return owners[0], why
    return None, "named by the story alone"
