"""Pronouns: he, she, they, it, who and which; "we" and "our" inside quotations."""

from collections.abc import Iterator

from dragoman.actors.offices import home_of
from dragoman.actors.resolve import as_said
from dragoman.actors.salience import Trace
from dragoman.actors.scene import Scene
from dragoman.actors.words import ACTOR_OWNED, AGENTIVE, SPEECH
from dragoman.model.analysis import Mention, MentionKind, Quotation, Sentence, Token

PERSONAL = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
NEUTER = frozenset({"it", "its", "itself"})
FIRST = frozenset({"we", "us", "our", "ours", "ourselves", "i", "me", "my", "mine", "myself"})
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
POSSESSIVES = frozenset({"his", "her", "their", "its", "our", "my", "whose"})
PRONOUNS = frozenset(PERSONAL) | PLURAL | NEUTER


def pronoun_mention(scene: Scene, sentence: Sentence, token: Token) -> Mention | None:
    """Return whom a pronoun means, or None where it means no actor or nobody can tell."""
    word = token.text.lower()
    if word in RELATIVE and token.tag in ("WP", "WDT", "WP$"):
        return _relative(scene, sentence, token)
    if word not in PRONOUNS or _pleonastic(sentence, token):
        return None
    own = _own_subject(scene, sentence, token)
    trace = scene.memory.recall(sentence.index, lambda t: _fit(scene, sentence, token, word, t, own), window=4)
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
    mention = scene.mentions.get((sentence.index, head.index))
    if mention is None or head.index > token.index:
        return None
    return said_again(scene, sentence, token, mention, f"{token.text} = {mention.text}")


def _pleonastic(sentence: Sentence, token: Token) -> bool:
    """Whether "it" stands for a clause: "it is expected that", "it remains unclear whether"."""
    if token.text.lower() != "it" or token.dep not in ("nsubj", "nsubjpass", "expl"):
        return token.dep == "expl"
    verb = sentence.head(token)
    clausal = sentence.children(verb, "ccomp", "xcomp", "csubj", "acl", "advcl")
    passive = token.dep == "nsubjpass" and verb.lemma in SPEECH | {"expect", "hope", "believe", "think", "understand", "know"}
    return bool(clausal) and (passive or verb.lemma in ("be", "seem", "appear", "remain", "become", "happen", "take", "turn"))


def _own_subject(scene: Scene, sentence: Sentence, token: Token) -> frozenset[int]:
    """Return the words a pronoun cannot mean: the subject of the verb whose object it is."""
    if token.tag == "PRP$" or token.text.lower().endswith("self") or token.text.lower().endswith("selves"):
        return frozenset()
    governor = sentence.head(token)
    if token.dep == "pobj" or governor.pos == "ADP":
        governor = sentence.head(governor)
    if governor.pos not in ("VERB", "AUX") or token.dep in ("nsubj", "nsubjpass"):
        return frozenset()
    return frozenset(c.index for s in sentence.children(governor, "nsubj", "nsubjpass") for c in sentence.conjuncts(s))


def _fit(scene: Scene, sentence: Sentence, token: Token, word: str, trace: Trace, own: frozenset[int]) -> float:
    if trace.sentence == sentence.index and (trace.head >= token.index or trace.head in own or _holds(sentence, trace.head, token)):
        return 0.0
    if word in PERSONAL:
        fit = _personal(trace, PERSONAL[word])
    elif word in PLURAL:
        fit = 1.0 if trace.mention and trace.plural else 0.35 if trace.mention and trace.collective else 0.0
    else:
        fit = _neuter(sentence, token, trace)
    return fit * (_speaker_bonus(sentence, token, trace) if fit else 1.0)


def _holds(sentence: Sentence, head: int, token: Token) -> bool:
    """Whether the pronoun is part of that very noun phrase: "its ambassador" is not the ambassador's own."""
    return any(t.index == head for t in sentence.ancestors(token)) and sentence.tokens[head].pos in ("NOUN", "PROPN") and (
        sentence.head(token).index == head
    )


def _personal(trace: Trace, gender: str) -> float:
    if trace.mention is None or not trace.person or trace.plural:
        return 0.0
    return 1.0 if trace.gender == gender else 0.8 if trace.gender is None else 0.0


def _neuter(sentence: Sentence, token: Token, trace: Trace) -> float:
    if trace.person or trace.plural:
        return 0.0
    if trace.mention is not None:
        return 1.0 if len(trace.mention.actors) == 1 else 0.0
    return 0.0 if _wants_actor(sentence, token) else 1.0


def _wants_actor(sentence: Sentence, token: Token) -> bool:
    governor = sentence.head(token)
    if token.dep == "poss":
        return governor.lemma in ACTOR_OWNED or _wants_actor_above(sentence, governor)
    return token.dep == "nsubj" and governor.lemma in AGENTIVE


def _wants_actor_above(sentence: Sentence, noun: Token) -> bool:
    return any(c.dep == "amod" and c.text.lower() in ("own", "foreign", "national") for c in sentence.children(noun))


def _speaker_bonus(sentence: Sentence, token: Token, trace: Trace) -> float:
    """Prefer the subject of a verb above the pronoun's clause: "Somalia said it was calling its ambassador"."""
    if trace.sentence != sentence.index:
        return 1.0
    for verb in sentence.ancestors(token):
        if verb.pos in ("VERB", "AUX") and any(s.index == trace.head for s in sentence.children(verb, "nsubj", "nsubjpass")):
            return 2.5
    return 1.0


def first_persons(scene: Scene) -> Iterator[Mention]:
    """Yield "we", "our" and "I" inside quotations as the country of who speaks, or the speaker."""
    for quotation in scene.analysis.quotations:
        inside = [(s, t) for s in scene.sentences for t in _first_words(s, quotation)]
        speaker = _speaker(scene, quotation) if inside else None
        if speaker is None or not speaker.actors:
            continue
        for sentence, token in inside:
            if token.text.lower() in ("i", "me", "my", "mine", "myself"):
                if speaker.person:
                    yield said_again(scene, sentence, token, speaker, f"the speaker, {speaker.text}")
                continue
            home = home_of(scene, speaker.actors[0], token.text)
            if home is not None:
                state = Mention(
                    start=token.start, end=token.end, text=token.text, sentence=sentence.index, head=token.index,
                    kind=MentionKind.PRONOUN, actors=(home,), entity=f"state:{home.country}", person=False, why="",
                )  # fmt: skip
                yield said_again(scene, sentence, token, state, f"the country of the speaker, {speaker.text}")


def _first_words(sentence: Sentence, quotation: Quotation) -> tuple[Token, ...]:
    if sentence.end <= quotation.start or sentence.start >= quotation.end:
        return ()
    words = sentence.tokens_within(quotation.start, quotation.end)
    return tuple(t for t in words if t.text.lower() in FIRST and t.pos in ("PRON", "DET"))


def _speaker(scene: Scene, quotation: Quotation) -> Mention | None:
    """Return the subject of the verb of speech nearest to a quotation, in its sentences or those beside it."""
    best: tuple[int, Mention] | None = None
    for sentence in scene.sentences:
        if sentence.end < quotation.start - 300 or sentence.start > quotation.end + 120:
            continue
        for token in sentence.tokens:
            if token.pos != "VERB" or token.lemma not in SPEECH or quotation.start <= token.start < quotation.end:
                continue
            for subject in sentence.children(token, "nsubj"):
                mention = scene.mentions.get((sentence.index, subject.index))
                distance = min(abs(quotation.start - token.end), abs(token.start - quotation.end))
                if mention is not None and mention.actors and (best is None or distance < best[0]):
                    best = (distance, mention)
    return best[1] if best else None
