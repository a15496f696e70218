"""Pronouns: he, she, they, it, who and which; "we" and "our" inside quotations."""

from dataclasses import replace

from dragoman.actors.antecedents import Resolver, speaker_at
from dragoman.actors.pairs import home_of
from dragoman.actors.resolve import as_said, make
from dragoman.actors.salience import Trace
from dragoman.actors.scene import Scene
from dragoman.actors.words import ACCUSED, ACTOR_OWNED, AGENTIVE, RECIPROCAL, SPEECH
from dragoman.model.analysis import Mention, MentionKind, Sentence, Token

PERSONAL = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
NEUTER = frozenset({"it", "its", "itself"})
FIRST = frozenset({"we", "us", "our", "ours", "ourselves", "i", "me", "my", "mine", "myself"})
SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
POSSESSIVES = frozenset({"his", "her", "their", "its", "our", "my", "whose"})
PRONOUNS = frozenset(PERSONAL) | PLURAL | NEUTER


def pronoun_mention(scene: Scene, sentence: Sentence, token: Token, resolve: Resolver) -> Mention | None:
    """Return whom a pronoun means, or None where it means no actor or nobody can tell."""
    word = token.text.lower()
    if word in FIRST and token.pos in ("PRON", "DET"):
        return _first_person(scene, sentence, token, resolve)
    if word in RELATIVE and token.tag in ("WP", "WDT", "WP$"):
        return _relative(scene, sentence, token)
    if word not in PRONOUNS or _pleonastic(sentence, token):
        return None
    own = _excluded(scene, sentence, token)
    trace = scene.memory.recall(sentence.index, lambda t: _fit(sentence, token, word, t, own), window=4)
    if trace is None or trace.mention is None:
        return None
    return said_again(scene, sentence, token, trace.mention, f"{word} = {trace.mention.text}")


def said_again(scene: Scene, sentence: Sentence, token: Token, mention: Mention, why: str) -> Mention:
    """Return a mention of the same actors by another word."""
    text = scene.text(token.start, token.end)
    possessive = token.text.lower() in POSSESSIVES and token.tag in ("PRP$", "WP$")
    return Mention(
        start=token.start, end=token.end, text=text, sentence=sentence.index, head=token.index,
        kind=MentionKind.POSSESSIVE if possessive else MentionKind.PRONOUN,
        actors=as_said(mention.actors, text), entity=mention.entity, person=mention.person, why=why,
    )  # fmt: skip


def _relative(scene: Scene, sentence: Sentence, token: Token) -> Mention | None:
    clause = next((t for t in (token, *sentence.ancestors(token)) if t.dep == "relcl"), None)
    if clause is None:
        return None
    head = sentence.head(clause)
    joint = _joint(scene, sentence, token, clause, head)
    if joint is not None:
        return said_again(scene, sentence, token, joint, f"{token.text} = {joint.text}")
    mention = scene.mentions.get((sentence.index, head.index)) or _around(scene, sentence, head, token)
    if mention is None or head.index > token.index:
        return None
    return said_again(scene, sentence, token, mention, f"{token.text} = {mention.text}")


def _joint(scene: Scene, sentence: Sentence, token: Token, clause: Token, head: Token) -> Mention | None:
    """Return the coordination that a plural clause speaks of: "Germany and France, which both back it"."""
    plural = clause.tag == "VBP" or any(c.tag == "VBP" for c in sentence.children(clause, "aux", "auxpass"))
    if not plural or head.dep != "conj" or token.dep not in ("nsubj", "nsubjpass"):
        return None
    traces = [t for t in scene.memory.within(sentence.index) if "+" in t.referent]
    return next(
        (t.mention for t in reversed(traces) if t.mention and t.mention.start <= head.start < t.mention.end), None
    )


def _around(scene: Scene, sentence: Sentence, head: Token, token: Token) -> Mention | None:
    """Return the mention that holds the word a relative clause hangs on: "The government in Mogadishu, which"."""
    holding = [
        m
        for (at, _), m in scene.mentions.items()
        if at == sentence.index
        and m.start <= head.start < m.end
        and m.end <= token.start
        and m.kind is MentionKind.ROLE
    ]
    return max(holding, key=lambda m: m.end - m.start) if holding else None


def _pleonastic(sentence: Sentence, token: Token) -> bool:
    """Whether "it" stands for a clause: "it is expected that", "it remains unclear whether"."""
    if token.text.lower() != "it" or token.dep not in ("nsubj", "nsubjpass", "expl"):
        return token.dep == "expl"
    verb = sentence.head(token)
    clausal = sentence.children(verb, "ccomp", "xcomp", "csubj", "acl", "advcl")
    passive = token.dep == "nsubjpass" and verb.lemma in SPEECH | {
        "expect",
        "hope",
        "believe",
        "think",
        "understand",
        "know",
    }
    return bool(clausal) and (
        passive or verb.lemma in ("be", "seem", "appear", "remain", "become", "happen", "take", "turn")
    )


def _excluded(scene: Scene, sentence: Sentence, token: Token) -> frozenset[str]:
    """Return the referents a pronoun cannot mean: who acts on it, and who stands in what it tells."""
    own = _own_subject(sentence, token)
    return frozenset(
        t.referent for t in scene.memory.within(sentence.index) if t.head in own or _governs(sentence, token, t.head)
    )


def _own_subject(sentence: Sentence, token: Token) -> frozenset[int]:
    """Return the words a pronoun cannot mean: the subject of the verb whose object it is."""
    if token.tag == "PRP$" or token.text.lower().endswith("self") or token.text.lower().endswith("selves"):
        return frozenset()
    governor = sentence.head(token)
    if token.dep == "pobj" or governor.pos == "ADP":
        governor = sentence.head(governor)
    if governor.pos not in ("VERB", "AUX") or token.dep in ("nsubj", "nsubjpass"):
        return frozenset()
    return frozenset(c.index for s in sentence.children(governor, "nsubj", "nsubjpass") for c in sentence.conjuncts(s))


def _fit(sentence: Sentence, token: Token, word: str, trace: Trace, own: frozenset[str]) -> float:
    if trace.referent in own:
        return 0.0
    if trace.sentence == sentence.index and (trace.head >= token.index or _holds(sentence, trace.head, token)):
        return 0.0
    if word in PERSONAL:
        fit = _personal(trace, PERSONAL[word])
    elif word in PLURAL:
        fit = _many(sentence, token, trace)
    else:
        fit = _neuter(sentence, token, trace)
    return fit * (_speaker_bonus(sentence, token, trace) if fit else 1.0)


def _governs(sentence: Sentence, token: Token, head: int) -> bool:
    """Whether a word stands inside what the pronoun's verb tells: "Turkey, it noted, will go on"."""
    if token.dep not in ("nsubj", "nsubjpass"):
        return False
    verb = sentence.head(token)
    if verb.lemma not in SPEECH or verb.dep not in ("parataxis", "ccomp", "relcl", "conj", "ROOT", "advcl"):
        return False
    above = {t.index for t in sentence.ancestors(sentence.tokens[head])}
    told = {c.index for c in sentence.children(verb, "ccomp", "parataxis", "conj")}
    if verb.dep == "parataxis":
        told.add(verb.head)
    relative = {
        c.index for c in sentence.children(verb, "nsubj", "dobj") if c.tag in ("WDT", "WP") and c.index != token.index
    }
    return (
        (bool(above & told) and head < token.index)
        or head in relative
        or (bool(relative) and verb.dep == "relcl" and verb.head == head)
    )


def _holds(sentence: Sentence, head: int, token: Token) -> bool:
    """Whether the pronoun is part of that very noun phrase: "its ambassador" is not the ambassador's own."""
    return (
        any(t.index == head for t in sentence.ancestors(token))
        and sentence.tokens[head].pos in ("NOUN", "PROPN")
        and (sentence.head(token).index == head)
    )


def _personal(trace: Trace, gender: str) -> float:
    if trace.mention is None or not trace.person or trace.plural:
        return 0.0
    return 1.0 if trace.gender == gender else 0.8 if trace.gender is None else 0.0


def _many(sentence: Sentence, token: Token, trace: Trace) -> float:
    if trace.mention is None:
        return 0.7 if trace.plural and not _wants_actor(sentence, token) else 0.0
    together = token.dep == "nsubj" and sentence.head(token).lemma in RECIPROCAL
    if trace.plural or not trace.collective:
        return float(trace.plural)
    return 0.1 if together or token.dep in ("dobj", "pobj", "dative") else 0.35


def _neuter(sentence: Sentence, token: Token, trace: Trace) -> float:
    if trace.person or trace.plural:
        return 0.0
    wants = _wants_actor(sentence, token)
    if trace.mention is not None:
        return (1.0 if wants else _as_thing(token)) if len(trace.mention.actors) == 1 else 0.0
    return 0.0 if wants else 1.0


def _as_thing(token: Token) -> float:
    """Return how likely "it" is an actor where nothing shows it: as a subject rather than as an object."""
    if token.dep == "poss":
        return 0.8
    return {"nsubj": 0.6, "nsubjpass": 0.6, "pobj": 0.3}.get(token.dep, 0.0)


def _wants_actor(sentence: Sentence, token: Token) -> bool:
    governor = sentence.head(token)
    if token.dep == "poss":
        return (
            governor.lemma in ACTOR_OWNED
            or governor.text.lower() in ACTOR_OWNED
            or _wants_actor_above(sentence, governor)
        )
    if token.dep in ("dobj", "iobj", "nsubjpass"):
        return governor.lemma in ACCUSED
    return token.dep == "nsubj" and governor.lemma in AGENTIVE


def _wants_actor_above(sentence: Sentence, noun: Token) -> bool:
    return any(c.dep == "amod" and c.text.lower() in ("own", "foreign", "national") for c in sentence.children(noun))


def _speaker_bonus(sentence: Sentence, token: Token, trace: Trace) -> float:
    """Prefer the subject of a verb above the pronoun's clause: "Somalia said it was calling its ambassador"."""
    if trace.sentence != sentence.index:
        return 1.0
    for verb in sentence.ancestors(token):
        if verb.pos in ("VERB", "AUX") and any(
            s.index == trace.head for s in sentence.children(verb, "nsubj", "nsubjpass")
        ):
            return 2.5
    return 1.0


def _first_person(scene: Scene, sentence: Sentence, token: Token, resolve: Resolver) -> Mention | None:
    """Return "we" and "our" inside a quotation as the country of who speaks, "I" as the speaker.

    Outside quotations they are those whose release the story is.
    """
    speaker = speaker_at(scene, token, resolve)
    if speaker is None and scene.issuer is not None and token.text.lower() not in SINGULAR:
        return _issuer(scene, sentence, token, scene.issuer)
    if speaker is None or not speaker.actors:
        return None
    if token.text.lower() in SINGULAR:
        return said_again(scene, sentence, token, speaker, f"the speaker, {speaker.text}") if speaker.person else None
    home = home_of(scene, speaker.actors[0], token.text)
    if home is None:
        return None
    state = replace(speaker, actors=(home,), entity=scene.key_of(home.country), person=False)
    return said_again(scene, sentence, token, state, f"the country of the speaker, {speaker.text}")


def _issuer(scene: Scene, sentence: Sentence, token: Token, country: str) -> Mention | None:
    entity = scene.world.state(country) or scene.world.get(f"body:{country}")
    if entity is None or any(q.inner_start <= token.start < q.inner_end for q in scene.analysis.quotations):
        return None
    text = scene.text(token.start, token.end)
    return Mention(
        start=token.start, end=token.end, text=text, sentence=sentence.index, head=token.index,
        kind=MentionKind.POSSESSIVE if text.lower() in POSSESSIVES else MentionKind.PRONOUN,
        actors=(make(country, None, name=entity.name, mention=text),), entity=entity.key, person=False,
        why=f"whose release it is, {entity.name}",
    )  # fmt: skip
