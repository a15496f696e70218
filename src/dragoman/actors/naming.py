"""Names of states, bodies, groups and agencies as mentions: acting, possessing, or only describing."""

from dragoman.actors.match import NameSpan, Reading, is_city
from dragoman.actors.metonyms import acts
from dragoman.actors.resolve import actor_of, make, standing
from dragoman.actors.scene import Scene
from dragoman.actors.words import (
    GIVEN_NAME_STATES,
    LANGUAGES,
    NOT_ACTORS_AFTER,
)
from dragoman.model.actor import Actor
from dragoman.model.analysis import Mention, MentionKind, Sentence, Token
from dragoman.model.world import EntityKind, NameKind

PEOPLE = (NameKind.DEMONYM, NameKind.ADJECTIVE)


def name_mention(scene: Scene, sentence: Sentence, span: NameSpan) -> Mention | None:
    """Return the mention that a known name makes, or None where it stands for a place, a language or somebody else."""
    if not span.readings:
        return None
    reading = scene.reading(span)
    alias = scene.aliases.get(sentence.tokens[span.head].text)
    if alias is not None and span.first == span.last:
        return _placed(
            scene, sentence, span, alias.actors, alias.entity, _kind(sentence, span, reading), "the story's own acronym"
        )
    if reading.entity.kind is EntityKind.PERSON or is_city(reading.entity) or _trapped(scene, sentence, span, reading):
        return None
    kind = _kind(sentence, span, reading)
    place = reading.kind in (NameKind.CAPITAL, NameKind.SEAT, NameKind.REGION)
    if place and not acts(sentence, span.first, span.last, span.head):
        return None
    actor = _actor(scene, sentence, span, reading, kind)
    why = f"{reading.kind} of {reading.entity.name}"
    return _placed(scene, sentence, span, (actor,), reading.entity.key, kind, why)


def _placed(
    scene: Scene,
    sentence: Sentence,
    span: NameSpan,
    actors: tuple[Actor, ...],
    entity: str | None,
    kind: MentionKind,
    why: str,
) -> Mention:
    tokens = sentence.tokens
    first, last = span.first, span.last
    if first > 0 and tokens[first - 1].text.lower() == "the" and kind is not MentionKind.ADJECTIVE:
        first -= 1
    if kind is MentionKind.POSSESSIVE and last + 1 < len(tokens) and tokens[last + 1].tag == "POS":
        last += 1
    start, end = tokens[first].start, tokens[last].end
    text = scene.text(start, end)
    said = tuple(
        make(a.country, a.sector, name=a.name, mention=text, role=a.role, wikidata=a.wikidata, recognised=a.recognised)
        for a in actors
    )
    return Mention(
        start=start, end=end, text=text, sentence=sentence.index, head=span.head, kind=kind, actors=said,
        entity=entity, person=False, why=why,
    )  # fmt: skip


def _actor(scene: Scene, sentence: Sentence, span: NameSpan, reading: Reading, kind: MentionKind) -> Actor:
    words = " ".join(t.text for t in sentence.tokens[span.first : span.last + 1])
    actor = actor_of(reading.entity, reading.kind, scene.on, words)
    if reading.entity.kind is EntityKind.STATE and kind is MentionKind.NAME and reading.kind in PEOPLE:
        token = sentence.tokens[span.head]
        definite = "the" in (
            sentence.tokens[max(span.first - 1, 0)].text.lower(),
            sentence.tokens[span.first].text.lower(),
        )
        if not definite and token.tag in ("NNS", "NNPS", "NNP", "NN"):
            return make(actor.country, actor.sector or "CVL", name=words, mention=words, recognised=actor.recognised)
    return actor


def _kind(sentence: Sentence, span: NameSpan, reading: Reading) -> MentionKind:
    tokens = sentence.tokens
    token = tokens[span.head]
    if span.last + 1 < len(tokens) and tokens[span.last + 1].tag == "POS":
        return MentionKind.POSSESSIVE
    if (
        reading.entity.kind is EntityKind.ORGANISATION
        and token.text.islower()
        and token.dep not in ("compound", "amod", "nmod")
    ):
        return MentionKind.ROLE
    lead = token
    while lead.dep == "conj" and lead.head < lead.index:
        lead = sentence.head(lead)
    modifies = lead.dep in ("compound", "amod", "nmod") and sentence.head(lead).index > span.last
    after = tokens[span.last + 1] if span.last + 1 < len(tokens) else None
    modifies = modifies or (after is not None and after.text in ("-", "–") and after.start == tokens[span.last].end)
    if modifies or (reading.kind in PEOPLE and _before_noun(tokens, span.last)):
        return MentionKind.ADJECTIVE
    return MentionKind.NAME


def _before_noun(tokens: tuple[Token, ...], last: int) -> bool:
    return (
        last + 1 < len(tokens)
        and tokens[last + 1].pos in ("NOUN", "PROPN", "ADJ")
        and tokens[last].tag not in ("NNS", "NNPS")
        and tokens[last].pos in ("ADJ", "PROPN", "NOUN")
    )


def _trapped(scene: Scene, sentence: Sentence, span: NameSpan, reading: Reading) -> bool:
    """Whether the words mean something else here: a sea, a newspaper, a language, a given name."""
    tokens = sentence.tokens
    token = tokens[span.head]
    after = tokens[span.last + 1] if span.last + 1 < len(tokens) else None
    single = span.first == span.last
    if reading.entity.kind is not EntityKind.STATE:
        return False
    if after is not None and after.text[:1].isupper() and after.text.lower() in NOT_ACTORS_AFTER:
        return True
    if single and token.text.lower() in LANGUAGES and _language(sentence, token):
        return True
    return single and token.text in GIVEN_NAME_STATES and _given_name(scene, sentence, span)


def _language(sentence: Sentence, token: Token) -> bool:
    previous = sentence.tokens[token.index - 1] if token.index else None
    if token.dep in ("amod", "compound", "nmod") or (previous is not None and previous.text.lower() == "the"):
        return False
    while token.dep == "conj" and token.head != token.index:
        token = sentence.head(token)
    governor = sentence.head(token)
    spoken = governor.lemma in ("speak", "learn", "study", "teach", "write", "read", "understand", "translate")
    return (token.dep == "pobj" and governor.text.lower() in ("in", "into", "from")) or spoken


def _given_name(scene: Scene, sentence: Sentence, span: NameSpan) -> bool:
    tokens = sentence.tokens
    after = tokens[span.last + 1] if span.last + 1 < len(tokens) else None
    before = tokens[span.first - 1] if span.first else None
    known = {n.head for n in scene.names[sentence.index]} | {
        i for r in scene.roles[sentence.index] for i in range(r.core_first, r.core_last + 1)
    }
    if after is not None and after.pos == "PROPN" and not after.text.isupper() and after.index not in known:
        return after.dep not in ("conj", "appos") and tokens[span.head].dep in ("compound", "nmod")
    return (
        before is not None
        and before.pos == "PROPN"
        and before.dep == "compound"
        and before.head == span.head
        and before.index not in known
    )


def country_weight(scene: Scene, mention: Mention) -> None:
    """Count a named state or body among those seen so far."""
    for actor in mention.actors:
        if actor.country and mention.entity and not mention.entity.startswith("agency:"):
            scene.seen[actor.country] = scene.seen.get(actor.country, 0.0) + 1.0


def stands(scene: Scene, span: NameSpan, mention: str) -> Actor:
    """Return the actor that a name gives to a role it owns: a capital's government speaks for its state."""
    reading = scene.reading(span)
    spell = standing(reading.entity, scene.on)
    actor = actor_of(reading.entity, NameKind.NAME, scene.on, mention)
    return make(spell.country, actor.sector, name=reading.entity.name, mention=mention, recognised=actor.recognised)
