"""Analysis -> Cast: everybody a story speaks of, sentence by sentence in the order of reading."""

from datetime import date
from functools import partial

from dragoman.actors.groups import group_mention
from dragoman.actors.issuers import issuing_country
from dragoman.actors.match import find_names, with_rare_capitals
from dragoman.actors.metonyms import dateline
from dragoman.actors.naming import country_weight, name_mention
from dragoman.actors.offices import person_mention, role_mention
from dragoman.actors.persons import find_people
from dragoman.actors.pronouns import pronoun_mention
from dragoman.actors.resolve import as_said
from dragoman.actors.roles import find_roles
from dragoman.actors.salience import Trace, weight
from dragoman.actors.scene import Scene, dateline_of, weigh
from dragoman.actors.speakers import speaker_words
from dragoman.actors.words import GENDERS, INTRODUCES_MEMBERS, MEETING
from dragoman.model.analysis import Analysis, Cast, Mention, MentionKind, Sentence, Token
from dragoman.model.world import EntityKind
from dragoman.ports import World


def cast(analysis: Analysis, world: World) -> Cast:
    """Return every mention of a political actor in a story, each resolved as of the story's date."""
    on = story_day(analysis)
    names = find_names(analysis.sentences, world, on)
    weights = weigh(analysis, names, on)
    names = with_rare_capitals(analysis.sentences, names, world, frozenset(weights))
    roles = find_roles(analysis.sentences, names, world)
    people = find_people(analysis.sentences, names, roles, world, on)
    scene = Scene(
        analysis=analysis, world=world, on=on, names=names, roles=roles, people=people, weights=weights,
        dateline=dateline_of(analysis, names, lambda s, n: dateline(s, n.first, n.last)),
        issuer=issuing_country(analysis.story.outlet, world, on), speakers=speaker_words(analysis),
    )  # fmt: skip
    _read(scene)
    if any(m.person and m.actors and not m.actors[0].country for m in scene.mentions.values()):
        scene = again(scene)
        _read(scene)
    return Cast(tuple(sorted(scene.mentions.values(), key=lambda m: (m.start, m.end, m.head))))


def again(scene: Scene) -> Scene:
    """Return a story to be read anew, its persons known: a headline may tell less than the text below."""
    homes = {index: actor for index, actor in scene.homes.items() if actor.country}
    return Scene(
        analysis=scene.analysis, world=scene.world, on=scene.on, names=scene.names, roles=scene.roles,
        people=scene.people,
        weights=scene.weights, dateline=scene.dateline, issuer=scene.issuer, speakers=scene.speakers, homes=homes,
    )  # fmt: skip


def story_day(analysis: Analysis) -> date | None:
    """Return the day as of which offices are read: the last on which the story can have been published."""
    published = analysis.story.published
    return published.latest if published else None


def _read(scene: Scene) -> None:
    for sentence in scene.sentences:
        _read_sentence(scene, sentence)


def _read_sentence(scene: Scene, sentence: Sentence) -> None:
    for token in sentence.tokens:
        _resolve(scene, sentence, token.index)
        _hyphened(scene, sentence, token)
        _remember_pair(scene, sentence, token)
    for token in sentence.tokens:
        _met(scene, sentence, token)
    _acronyms(scene, sentence)


def _resolve(scene: Scene, sentence: Sentence, index: int) -> Mention | None:
    """Return the mention headed by a word, found on first demand; a role looks ahead to whose it is."""
    key = (sentence.index, index)
    if key in scene.settled:
        return scene.mentions.get(key)
    scene.settled.add(key)
    mention = _found(scene, sentence, sentence.tokens[index])
    token = sentence.tokens[index]
    if mention is not None and mention.actors:
        scene.mentions[key] = mention
        if mention.kind is not MentionKind.PRONOUN:
            country_weight(scene, mention)
        scene.memory.add(_trace(scene, sentence, token, mention))
    elif token.pos in ("NOUN", "PROPN") and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "ROOT", "conj"):
        scene.memory.add(_thing(sentence, token))
    return scene.mentions.get(key)


def _found(scene: Scene, sentence: Sentence, token: Token) -> Mention | None:
    at, index = sentence.index, token.index
    person = next((p for p in scene.people.spans[at] if p.head == index), None)
    if person is not None:
        return person_mention(scene, sentence, person, partial(_resolve, scene))
    taken = [p for p in scene.people.spans[at] if p.title is not None and not p.title.plural]
    role = next((r for r in scene.roles[at] if r.head == index), None)
    name = next((n for n in scene.names[at] if n.head == index), None)
    resolve = partial(_resolve, scene)
    if name is None and (group := group_mention(scene, sentence, token, resolve)) is not None:
        return group
    if role is not None and all(p.title is not role for p in taken):
        return role_mention(scene, sentence, role, resolve)
    if name is not None and not any(p.first <= name.first <= p.last for p in scene.people.spans[at]):
        return name_mention(scene, sentence, name)
    alias = scene.aliases.get(token.text)
    if alias is not None:
        return _aliased(scene, sentence, token, alias)
    if role is None and name is None:
        return pronoun_mention(scene, sentence, token, resolve)
    return None


def _aliased(scene: Scene, sentence: Sentence, token: Token, alias: Mention) -> Mention:
    before = sentence.tokens[token.index - 1] if token.index else token
    start = before.start if before.text.lower() == "the" else token.start
    text = scene.text(start, token.end)
    return Mention(
        start=start, end=token.end, text=text, sentence=sentence.index, head=token.index, kind=MentionKind.NAME,
        actors=as_said(alias.actors, text), entity=alias.entity, person=alias.person, why=f"short for {alias.text}",
    )  # fmt: skip


def _trace(scene: Scene, sentence: Sentence, token: Token, mention: Mention) -> Trace:
    role = next((r for r in scene.roles[sentence.index] if r.head == token.index), None)
    person = next((p for p in scene.people.spans[sentence.index] if p.head == token.index), None)
    actor = mention.actors[0]
    words = tuple((actor.role or "").lower().split())
    gender = _gender(scene, mention, person.persona if person else None)
    if mention.entity and mention.entity.startswith("org:"):
        words = tuple(mention.text.lower().split())
    if role is not None:
        words = tuple(t.lemma.lower() for t in sentence.tokens[role.core_first : role.core_last + 1])
        gender = gender or role.gender
    plural = (
        len(mention.actors) > 1
        or (role is not None and role.plural)
        or (
            mention.kind is not MentionKind.PRONOUN
            and token.tag in ("NNS", "NNPS")
            and not (mention.kind is MentionKind.NAME and (mention.person or _single_state(mention)))
        )
    )
    if mention.kind in (MentionKind.PRONOUN, MentionKind.POSSESSIVE) and token.text.lower() in (
        "they",
        "their",
        "them",
    ):
        plural = True
    collective = not mention.person and not (plural and len(mention.actors) > 1)
    key = mention.entity or "|".join(f"{a.code}/{a.name}" for a in mention.actors)
    return Trace(
        referent=key, sentence=sentence.index, head=token.index, weight=weight(sentence, token), mention=mention,
        person=mention.person, gender=gender, plural=plural, collective=collective, words=words,
    )  # fmt: skip


def _single_state(mention: Mention) -> bool:
    return bool(mention.entity) and (mention.entity or "").split(":")[0] in (
        EntityKind.STATE,
        EntityKind.BODY,
        "org",
        "group",
    )


def _gender(scene: Scene, mention: Mention, persona: int | None) -> str | None:
    if persona is not None:
        return scene.people.personas[persona].gender
    known = next((p.gender for p in scene.people.personas if p.key == mention.entity), None)
    return known or next((GENDERS[w] for w in mention.text.lower().split() if w in GENDERS), None)


def _thing(sentence: Sentence, token: Token) -> Trace:
    plural = token.tag in ("NNS", "NNPS")
    return Trace(
        referent=f"thing:{token.lemma}", sentence=sentence.index, head=token.index, weight=weight(sentence, token),
        mention=None, person=False, gender=None, plural=plural, collective=False, words=(),
    )  # fmt: skip


def _remember_pair(scene: Scene, sentence: Sentence, last: Token) -> None:
    """Keep a coordination once its last member is read, lists of examples apart."""
    first = last
    while first.dep == "conj" and first.head != first.index:
        first = sentence.head(first)
    heads = sentence.conjuncts(first) if first is not last else ()
    if not heads or heads[-1] is not last or sentence.head(first).text.lower() in INTRODUCES_MEMBERS:
        return
    mentions = tuple(m for t in heads if (m := scene.mentions.get((sentence.index, t.index))) is not None)
    if len(mentions) == len(heads):
        scene.pairs.append((sentence.index, mentions))
        scene.memory.add(_joint(sentence, first, mentions))


def _met(scene: Scene, sentence: Sentence, verb: Token) -> None:
    """Keep who met whom: they are the "they" of what comes next."""
    if verb.lemma not in MEETING or verb.pos != "VERB":
        return
    subjects = sentence.children(verb, "nsubj")
    with_whom = [
        o for p in sentence.children(verb, "prep") if p.text.lower() == "with" for o in sentence.children(p, "pobj")
    ]
    others = (*sentence.children(verb, "dobj"), *with_whom)
    both = tuple(
        m for t in (*subjects[:1], *others[:1]) if (m := scene.mentions.get((sentence.index, t.index))) is not None
    )
    if len(both) == 2 and {a.country for a in both[0].actors} != {a.country for a in both[1].actors}:
        scene.pairs.append((sentence.index, both))
        scene.memory.add(_joint(sentence, verb, both))


def _hyphened(scene: Scene, sentence: Sentence, token: Token) -> None:
    """Keep two sides joined by a dash: "the Armenia-Azerbaijan talks"."""
    tokens = sentence.tokens
    if token.index < 2 or tokens[token.index - 1].text not in ("-", "–", "/"):
        return
    both = tuple(m for m in (scene.mentions.get((sentence.index, i)) for i in (token.index - 2, token.index)) if m)
    if len(both) == 2 and tokens[token.index - 2].end == tokens[token.index - 1].start:
        scene.pairs.append((sentence.index, both))


def _joint(sentence: Sentence, token: Token, mentions: tuple[Mention, ...]) -> Trace:
    whole = Mention(
        start=mentions[0].start, end=mentions[-1].end, text=" and ".join(m.text for m in mentions),
        sentence=sentence.index, head=token.index, kind=MentionKind.NAME,
        actors=tuple(a for m in mentions for a in m.actors), entity=None,
        person=all(m.person for m in mentions), why="coordinated",
    )  # fmt: skip
    key = "+".join(sorted(m.entity or m.text for m in mentions))
    return Trace(
        referent=key, sentence=sentence.index, head=token.index, weight=1.3 * weight(sentence, token), mention=whole,
        person=whole.person, gender=None, plural=True, collective=False, words=_shared_words(mentions),
    )  # fmt: skip


def _shared_words(mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """Return the words that the offices of all have in common: "minister" of two foreign ministers."""
    roles = [(a.role or "").lower().split() for m in mentions for a in m.actors]
    return tuple(w for w in roles[0] if all(w in role for role in roles)) if roles else ()


def _acronyms(scene: Scene, sentence: Sentence) -> None:
    """Learn the short names that a story introduces in brackets: "the Department of National Defense (DND)"."""
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 2):
        short = tokens[at + 1].text
        if tokens[at].text != "(" or tokens[at + 2].text != ")" or not (short.isupper() and 2 <= len(short) <= 7):
            continue
        before = tokens[at - 1].end
        ending = [m for (s, _), m in scene.mentions.items() if s == sentence.index and m.end == before]
        whole = [m for m in ending if _abbreviates(short, m.text)]
        if whole:
            scene.aliases[short] = max(whole, key=lambda m: m.end - m.start)


def _abbreviates(short: str, words: str) -> bool:
    initials = "".join(w[0] for w in words.replace("-", " ").split() if w[0].isupper())
    return short in initials or (short[0] in initials and short[-1] in initials)
