"""What the reporting clause tells besides: who carried the words first, to whom they were said, and when."""

from collections.abc import Iterator

from dragoman.coding.statements.cues import Cue
from dragoman.coding.statements.outlets import is_carrier, is_outlet
from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.spans import Said
from dragoman.coding.statements.subjects import according_object, phrase, subject_of
from dragoman.model.actor import Actor
from dragoman.model.analysis import Sentence, Token
from dragoman.model.when import When

_LINKS = ("to", "by", "with", "on", "via", "through", "in")


def aside_words(cue: Cue, said: Said, cues: frozenset[tuple[int, int]]) -> tuple[Token, ...]:
    """Return the words that depend on the word of speech but are no part of what was said, in order of the text."""
    sentence, verb = cue.sentence, cue.token
    found: list[Token] = []
    for child in sentence.children(verb):
        if (sentence.index, child.index) not in cues:
            found.extend(w for w in sentence.subtree(child) if not said.start <= w.start < said.end)
    return tuple(sorted(found, key=lambda w: w.index))


def carrier_of(scene: Scene, cue: Cue, said: Said, asides: tuple[Token, ...]) -> str | None:
    """Return the agency, outlet or platform that carried the words first: told ISNA, wrote on X, Reuters reported."""
    sentence = cue.sentence
    for head in _carrier_heads(cue, asides):
        if is_carrier(scene, sentence, head):
            return _carrier_name(scene, sentence, head)
    for head in _reporting_outlets(scene, sentence, cue):
        return _carrier_name(scene, sentence, head)
    return _platform(scene, cue, said)


def _carrier_heads(cue: Cue, asides: tuple[Token, ...]) -> Iterator[Token]:
    """Yield what a carrier could be: the object of "told", of "to", "by" or "on" beside the word of speech."""
    sentence, verb = cue.sentence, cue.token
    for word in asides:
        head = sentence.head(word)
        if word.dep in ("dobj", "dative") and head == verb:
            yield word
        if word.dep == "pobj" and head.text.lower() in _LINKS:
            yield word
    subject = subject_of(sentence, verb)
    for clause in sentence.children(subject, "acl") if subject is not None else ():
        for agent in sentence.children(clause, "agent"):
            yield from sentence.children(agent, "pobj")
    link = sentence.head(verb)
    if link.text == "as":  # X was quoted by TASS as saying, TASS quoted X as saying
        quoting = sentence.head(link)
        yield from sentence.children(quoting, "nsubj")
        for agent in sentence.children(quoting, "agent"):
            yield from sentence.children(agent, "pobj")


def _reporting_outlets(scene: Scene, sentence: Sentence, cue: Cue) -> Iterator[Token]:
    """Yield the outlets that the sentence names as its own source: "Reuters reported", "according to ISNA"."""
    for token in sentence.tokens:
        if token == cue.token or scene.quoted(token):
            continue
        if token.lemma in scene.lexicon.rules.carrier_verbs and (subject := subject_of(sentence, token)) is not None:
            if is_carrier(scene, sentence, subject):
                yield subject
        elif token.lemma in ("according", "accord") and token.index + 1 < len(sentence.tokens):
            found = according_object(sentence, token)
            if found is not None and is_carrier(scene, sentence, found):
                yield found


def _carrier_name(scene: Scene, sentence: Sentence, head: Token) -> str:
    for word in (head, *sentence.children(head, "compound", "appos", "nmod")):
        mention = scene.mention_of(sentence, word)
        if mention is not None and is_outlet(mention):
            return mention.actors[0].name
    if head.pos != "PROPN":
        return scene.text[slice(*phrase(sentence, head))]
    first = head
    while first.index > 0 and sentence.tokens[first.index - 1].pos == "PROPN":
        first = sentence.tokens[first.index - 1]
    return scene.text[first.start : head.end]


def _platform(scene: Scene, cue: Cue, said: Said) -> str | None:
    """Return the platform that the words outside what was said name after "on" or "via"."""
    outside = (
        f"{scene.text[cue.sentence.start : max(said.start, cue.sentence.start)]} "
        if said.start > cue.token.start
        else ""
    )
    outside += scene.text[cue.token.start : cue.sentence.end] if said.end <= cue.token.start else ""
    words = f" {outside} ".replace(",", " ").replace(".", " ").replace(":", " ")
    found = (p for p in scene.lexicon.rules.platforms if f" on {p} " in words or f" via {p} " in words)
    return next(found, None)


def addressees_of(scene: Scene, cue: Cue) -> tuple[Actor, ...]:
    """Return the actors spoken to: the object of "told" or "urged", or who stands after "to"."""
    sentence, verb = cue.sentence, cue.token
    addressing = scene.lexicon.rules.addressing_verbs
    if not cue.groups:
        return ()
    told = list(sentence.children(verb, "dobj", "dative")) if verb.lemma in addressing else []
    for link in sentence.children(verb, "prep", "dative"):
        if link.text.lower() == "to" and verb.lemma not in ("point", "refer", "allude"):
            told.extend(sentence.children(link, "pobj"))
    if verb.lemma == "call":
        told = [
            t
            for link in sentence.children(verb, "prep")
            if link.text in ("on", "upon")
            for t in sentence.children(link, "pobj")
        ]
    for clause in sentence.children(verb, "ccomp") if verb.lemma in addressing else ():
        if any(c.text == "to" for c in sentence.children(clause, "aux")):
            told.extend(sentence.children(clause, "nsubj"))
    heads = [part for head in told for part in sentence.conjuncts(head)]
    mentions = [m for head in heads if (m := scene.mention_of(sentence, head)) is not None and not is_outlet(m)]
    return tuple(dict.fromkeys(actor for m in mentions for actor in m.actors))


def date_of(scene: Scene, said: Said, asides: tuple[Token, ...]) -> When | None:
    """Return when it was said: the time that the reporting clause names, outside what was said."""
    starts = {w.start for w in asides}
    for time in scene.analysis.times:
        outside = not (said.start <= time.start < said.end)
        near = time.start in starts or any(time.start <= s < time.end for s in starts)
        if outside and near and time.when is not None:
            return time.when
    return None
