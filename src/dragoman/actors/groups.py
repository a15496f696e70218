"""Several actors in few words: "the two countries", "both sides", "players including China and Russia"."""

from dataclasses import replace

from dragoman.actors.antecedents import Resolver
from dragoman.actors.pairs import home_of, met_actors, pair_actors
from dragoman.actors.resolve import make
from dragoman.actors.salience import Trace
from dragoman.actors.scene import Scene
from dragoman.actors.words import (
    ARMED_NOUNS,
    BODY_NOUNS,
    COUNTRY_NOUNS,
    EACH,
    GROUP_NOUNS,
    INTRODUCES_MEMBERS,
    LOOSE_ADJECTIVES,
    MEMBER_NOUNS,
    NUMBERS,
    OPPOSED,
    OPPOSING,
    OTHERS,
    PAIR_HEADS_STATES,
    TOGETHER,
)
from dragoman.model.actor import Actor
from dragoman.model.analysis import Mention, MentionKind, Sentence, Token

BEFORE_NOUN = frozenset({"DET", "NUM", "ADJ", "PRON", "PART", "PROPN", "NOUN", "PUNCT", "VERB"})


def group_mention(scene: Scene, sentence: Sentence, token: Token, resolve: Resolver) -> Mention | None:
    """Return the mention of a noun that stands for several actors, or for one told through another."""
    lemma = token.lemma.lower()
    members = _members(scene, sentence, token, resolve)
    if members:
        return _made(scene, sentence, token, members, "the members named with it")
    if _bare_both(sentence, token):
        return _pair(scene, sentence, token, 2, "any")
    if (bare := _bare_number(sentence, token)) is not None:
        return _met(scene, sentence, token, bare)
    if lemma not in GROUP_NOUNS and lemma not in BODY_NOUNS and lemma not in ARMED_NOUNS and lemma not in COUNTRY_NOUNS:
        return None
    if token.tag not in ("NNS", "NNPS") and any(c.text.lower() in EACH for c in sentence.children(token, "det")):
        return _pair(scene, sentence, token, 2, _sort(lemma))
    if token.tag in ("NNS", "NNPS"):
        count = _count(sentence, token)
        return _pair(scene, sentence, token, count, _sort(lemma)) if count else _loose(scene, sentence, token)
    if lemma in OTHERS:
        return _other(scene, sentence, token)
    if lemma in BODY_NOUNS or lemma in ARMED_NOUNS:
        return _collective(scene, sentence, token, bodies=lemma in BODY_NOUNS)
    return _country(scene, sentence, token) if lemma in COUNTRY_NOUNS else None


def _bare_both(sentence: Sentence, token: Token) -> bool:
    if token.text.lower() != "both" or token.dep not in ("pobj", "nsubj", "dobj", "nsubjpass"):
        return False
    return not sentence.children(token, "prep", "conj")


def _bare_number(sentence: Sentence, token: Token) -> int | None:
    """Return how many "the two", "the pair" or "all three" mean, where no noun goes with them."""
    before = sentence.tokens[token.index - 1].text.lower() if token.index else ""
    if token.dep not in ("nsubj", "nsubjpass", "dobj", "pobj") or sentence.children(token, "prep", "amod", "compound"):
        return None
    if token.lemma.lower() in TOGETHER and before in ("the", "this"):
        return TOGETHER[token.lemma.lower()]
    counted = token.pos == "NUM" and before in ("the", "these", "those", "all")
    return NUMBERS.get(token.text.lower()) if counted else None


def _met(scene: Scene, sentence: Sentence, token: Token, count: int) -> Mention | None:
    """Return the mention of those last named together, as they were named."""
    actors = met_actors(scene, sentence, count)
    if actors:
        return _made(scene, sentence, token, actors, "those last named together")
    return _pair(scene, sentence, token, count, "any")


def _count(sentence: Sentence, token: Token) -> int | None:
    """Return how many a plural speaks of: the number before it, two for "the sides"; None where it is loose."""
    if sentence.children(token, "relcl", "acl") and not _numbered(sentence, token):
        return None
    number = _numbered(sentence, token)
    if number:
        return number
    before = {c.text.lower() for c in sentence.children(token)}
    prepositional = bool(sentence.children(token, "prep"))
    known = {"the", "these", "those", ",", "'s", "’s"} | {w for w in before if not w.isalpha()}
    plain = before <= known or (token.lemma.lower() in OPPOSED and before <= known | OPPOSING)
    definite = bool(before & {"the", "these", "those"})
    if definite and plain and not prepositional and token.lemma.lower() in OPPOSED | {"country", "nation"}:
        return 2
    return None


def _numbered(sentence: Sentence, token: Token) -> int | None:
    words = [c.text.lower() for c in sentence.children(token) if c.index < token.index]
    found = [NUMBERS[w] for w in words if w in NUMBERS]
    specific = {"the", "both", "these", "those", "its", "their", "two"} & set(words)
    if not found or not specific or "other" in words or "of" in words:
        return None
    before = sentence.tokens[max(0, token.index - 5) : token.index]
    if (
        found[0] == 2
        and not {"the", "both", "these", "those"} & set(words)
        and not any(t.text.lower() in ("between", "the") for t in before)
    ):
        return None
    return found[0]


def _subjects(scene: Scene, sentence: Sentence, token: Token) -> frozenset[str | None]:
    """Return the countries that act upon a group, and so are none of it: "Pakistan, which borders both countries"."""
    verb = next((t for t in sentence.ancestors(token) if t.pos in ("VERB", "AUX")), None)
    if verb is None or token.dep not in ("dobj", "pobj"):
        return frozenset()
    found = [scene.mentions.get((sentence.index, s.index)) for s in sentence.children(verb, "nsubj")]
    countries = frozenset(
        a.country for m in found if m is not None and len(m.actors) == 1 and not m.person for a in m.actors
    )
    return countries if token.dep == "dobj" or verb.lemma == "border" else frozenset()


def _sort(lemma: str) -> str:
    return "states" if lemma in PAIR_HEADS_STATES else "bodies" if lemma in BODY_NOUNS else "any"


def _pair(scene: Scene, sentence: Sentence, token: Token, count: int, sort: str) -> Mention | None:
    actors = pair_actors(scene, sentence, count, sort, without=_subjects(scene, sentence, token))
    return _made(scene, sentence, token, actors, "the sides of the story so far") if actors else None


def _members(scene: Scene, sentence: Sentence, token: Token, resolve: Resolver) -> tuple[Actor, ...]:
    """Return the named members that a plural noun is said to include, with the body it is of."""
    if token.lemma.lower() not in MEMBER_NOUNS or token.tag not in ("NNS", "NNPS"):
        return ()
    introducer = next(
        (
            t
            for t in sentence.tokens[token.index + 1 : token.index + 8]
            if t.text.lower() in INTRODUCES_MEMBERS and _introduces(sentence, t)
        ),
        None,
    )
    if introducer is None:
        return ()
    actors: list[Actor] = []
    for name in scene.names[sentence.index]:
        inside = introducer.index < name.first and _listed(sentence, introducer.index, name.first)
        mention = resolve(sentence, name.head) if inside else scene.mentions.get((sentence.index, name.head))
        if mention is None or mention.kind is MentionKind.PRONOUN:
            continue
        whole = (
            name.last < token.index
            and name.last >= token.index - 2
            and mention.actors[0].country
            and sentence.head(sentence.tokens[name.head]) is token
        )
        if inside or whole:
            actors.extend(mention.actors)
    return tuple({a.code: a for a in actors}.values()) if any(True for a in actors) else ()


def _introduces(sentence: Sentence, token: Token) -> bool:
    word = token.text.lower()
    before = sentence.tokens[token.index - 1] if token.index else None
    if word == "as":
        return before is not None and before.text.lower() == "such"
    return word != "like" or token.pos == "ADP"


def _listed(sentence: Sentence, start: int, index: int) -> bool:
    """Whether only a list lies between an introduction and a name."""
    between = sentence.tokens[start + 1 : index]
    known = (",", "and", "the", "&", "or", "as", "both", "but", "its", "like")
    return all(t.text.lower() in known or t.pos in ("PROPN",) for t in between)


def _loose(scene: Scene, sentence: Sentence, token: Token) -> Mention | None:
    """Return a loose group under its own name, the states of a body where it is told whose they are."""
    modifiers = [c for c in sentence.children(token, "amod", "compound", "nmod", "poss") if c.index < token.index]
    for word in modifiers:
        known = scene.mentions.get((sentence.index, word.index))
        if known is not None and (known.entity or "").startswith("body:"):
            return _made(scene, sentence, token, known.actors, "the members of a body")
    if any(word.text.lower() in LOOSE_ADJECTIVES for word in modifiers):
        name = " ".join(t.text for t in (*modifiers, token))
        return _made(scene, sentence, token, (make(None, None, name=name, mention=name),), "a loose group")
    return None


def _other(scene: Scene, sentence: Sentence, token: Token) -> Mention | None:
    """Return the other one of the story's pair: "its neighbour"."""
    owner = next((scene.mentions.get((sentence.index, c.index)) for c in sentence.children(token, "poss")), None)
    if owner is None or not owner.actors or owner.actors[0].country is None or sentence.children(token, "appos"):
        return None
    if any(c.index > token.index and c.pos == "PROPN" for c in sentence.children(token)):
        return None
    pair = pair_actors(scene, sentence, 2, "states")
    others = tuple(a for a in pair if a.country != owner.actors[0].country)
    return _made(scene, sentence, token, others, "the other side of the story") if len(others) == 1 else None


def _country(scene: Scene, sentence: Sentence, token: Token) -> Mention | None:
    """Return the state meant by "the country" or "his country"."""
    children = sentence.children(token)
    owner = next((scene.mentions.get((sentence.index, c.index)) for c in children if c.dep == "poss"), None)
    if owner is not None and owner.actors:
        home = home_of(scene, owner.actors[0], token.text)
        return _made(scene, sentence, token, (home,), "the country of whom it belongs to") if home else None
    determiners = {c.text.lower() for c in children if c.dep == "det"}
    others = [c for c in children if c.dep not in ("det", "punct", "case") and c.index < token.index]
    if not determiners & {"the", "this", "that"} or any(
        o.text.lower() not in ("whole", "entire", "host", "island") for o in others
    ):
        return None
    if any(
        c.dep in ("prep", "relcl", "acl")
        for c in children
        if c.text.lower() not in ("in", "on", "at", "for", "with", "to")
    ):
        return None
    trace = scene.memory.recall(
        sentence.index,
        lambda t: (
            1.0
            if t.mention and not t.plural and t.mention.actors and len(t.mention.actors[0].country or "") == 3
            else 0.0
        ),
        window=4,
    )
    if trace is None or trace.mention is None:
        return None
    home = home_of(scene, trace.mention.actors[0], token.text)
    return _made(scene, sentence, token, (home,), "the country last in mind") if home else None


def _collective(scene: Scene, sentence: Sentence, token: Token, *, bodies: bool) -> Mention | None:
    """Return the body or the armed group meant by "the bloc", "the group"."""
    children = [c for c in sentence.children(token) if c.dep not in ("punct", "case")]
    if not children or any(c.text.lower() in ("other", "another", "new", "first", "second") for c in children):
        return None
    if children[0].text.lower() not in ("the", "this") or any(c.dep in ("prep", "appos") for c in children):
        return None

    def fit(trace: Trace) -> float:
        actors = trace.mention.actors if trace.mention else ()
        if len(actors) != 1 or trace.person:
            return 0.0
        return float(scene.is_body(actors[0].country)) if bodies else float(trace.referent.startswith("group:"))

    trace = scene.memory.recall(sentence.index, fit, window=12)
    if trace is None or trace.mention is None:
        return None
    actor = trace.mention.actors[0]
    home = home_of(scene, actor, token.text) if bodies else actor
    made = _made(scene, sentence, token, (home,), f"told before: {trace.mention.text}") if home else None
    return replace(made, entity=trace.mention.entity) if made and not bodies else made


def _made(scene: Scene, sentence: Sentence, token: Token, actors: tuple[Actor, ...], why: str) -> Mention:
    first = token.index
    while first > 0 and sentence.tokens[first - 1].pos in BEFORE_NOUN and _inside(sentence, first - 1, token):
        first -= 1
    start, end = sentence.tokens[first].start, token.end
    text = scene.text(start, end)
    said = tuple(
        make(a.country, a.sector, name=a.name, mention=text, role=a.role, wikidata=a.wikidata, recognised=a.recognised)
        for a in actors
    )
    entity = scene.key_of(said[0].country) if len(said) == 1 else None
    return Mention(
        start=start, end=end, text=text, sentence=sentence.index, head=token.index, kind=MentionKind.ROLE, actors=said,
        entity=entity, person=False, why=why,
    )  # fmt: skip


def _inside(sentence: Sentence, index: int, token: Token) -> bool:
    return (
        token.index in {t.index for t in sentence.ancestors(sentence.tokens[index])}
        or sentence.tokens[index].head == token.index
    )
