"""Reading a parsed sentence: noun phrases, clauses, whom a word stands for, and when."""

from collections.abc import Iterable, Iterator

from dragoman.model.actor import Actor
from dragoman.model.analysis import Analysis, Cast, Sentence, Token
from dragoman.model.evidence import Evidence, evidence_at
from dragoman.model.when import When

_LEFT = (
    "det",
    "amod",
    "compound",
    "nmod",
    "nummod",
    "poss",
    "quantmod",
    "advmod",
    "predet",
    "punct",
    "neg",
    "npadvmod",
)
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_VERBAL = ("VERB", "AUX")
_RELATIVE = ("WDT", "WP", "WP$")
_NOMINAL = ("NOUN", "PROPN", "PRON")


def noun_phrase(sentence: Sentence, head: Token) -> tuple[Token, ...]:
    """Return the words from the first that qualifies a noun to the noun itself: "the disputed trade deal"."""
    first = head.index
    for child in sentence.children(head, *_LEFT):
        if child.index < head.index:
            first = min(first, sentence.subtree(child)[0].index)
    words = sentence.tokens[first : head.index + 1]
    while words and words[0].pos == "PUNCT":
        words = words[1:]
    return words


def governing_verb(sentence: Sentence, token: Token) -> Token | None:
    """Return the nearest verb above a word, or the word itself where it is one."""
    if token.pos in _VERBAL and token.dep not in ("aux", "auxpass", "amod"):
        return token
    return next((a for a in sentence.ancestors(token) if a.pos in _VERBAL and a.dep not in ("aux", "auxpass")), None)


def clause(sentence: Sentence, token: Token) -> tuple[int, int]:
    """Return the offsets of the clause that a word stands in, the noun included where the clause describes one."""
    verb = _clause_verb(sentence, token)
    if verb is None:
        return sentence.start, sentence.end
    outside = {t.index for part in _other_clauses(sentence, verb, token) for t in sentence.subtree(part)}
    kept = [t for t in sentence.subtree(verb) if t.index not in outside]
    start, end = kept[0].start, kept[-1].end
    if verb.dep in ("relcl", "acl", "appos"):
        words = noun_phrase(sentence, sentence.head(verb))
        start = min([start, *(w.start for w in words)])
    return start, end


def _clause_verb(sentence: Sentence, token: Token) -> Token | None:
    """Return the verb that heads the finite clause around a word."""
    verb = governing_verb(sentence, token)
    while verb is not None and verb.dep in ("xcomp", "acl", "pcomp", "advcl", "conj", "auxpass", "aux"):
        has_subject = bool(sentence.children(verb, *_SUBJECTS))
        above = next((a for a in sentence.ancestors(verb) if a.pos in _VERBAL), None)
        if has_subject or above is None or verb.dep == "acl":
            break
        verb = above
    return verb


def _other_clauses(sentence: Sentence, verb: Token, token: Token) -> Iterator[Token]:
    """Yield the clauses below a verb that say something else."""
    inside = {token.index, *(a.index for a in sentence.ancestors(token))}
    for child in sentence.children(verb, "conj", "advcl", "parataxis", "ccomp"):
        if child.index not in inside and sentence.children(child, *_SUBJECTS):
            yield child
    yield from sentence.children(verb, "punct")


def stretch(sentence: Sentence, *tokens: Token) -> tuple[int, int]:
    """Return the offsets from the first to the last of some words, the qualifiers of the first noun included."""
    first = min(tokens, key=lambda t: t.index)
    words = noun_phrase(sentence, first) if first.pos in _NOMINAL else (first,)
    return words[0].start, max(t.end for t in tokens)


def antecedent(sentence: Sentence, token: Token) -> Token:
    """Return the noun that a relative pronoun stands for, or the token itself."""
    if token.tag not in _RELATIVE:
        return token
    for above in sentence.ancestors(token):
        if above.dep == "relcl":
            return sentence.head(above)
    return token


def actors_at(sentence: Sentence, token: Token, cast: Cast) -> tuple[Actor, ...]:
    """Return whom one noun or pronoun stands for: by itself, by its qualifiers ("the Oslo government"), by "of X"."""
    token = antecedent(sentence, token)
    mention = cast.headed_by(sentence, token)
    if mention is not None and mention.actors:
        return mention.actors
    if token.pos not in _NOMINAL:
        return ()
    left = noun_phrase(sentence, token)
    found = _within(cast, left[0].start, left[-1].end) if left else ()
    if found:
        return found
    for preposition in sentence.children(token, "prep"):
        if preposition.lemma == "of":
            for thing in sentence.children(preposition, "pobj"):
                return actors_of(sentence, thing, cast)
    for name in sentence.children(token, "appos"):
        return actors_at(sentence, name, cast)
    return ()


def actors_of(sentence: Sentence, token: Token, cast: Cast) -> tuple[Actor, ...]:
    """Return whom a noun and those coordinated with it stand for."""
    token = antecedent(sentence, token)
    items = [noun for noun in sentence.conjuncts(token) if noun is token or not _contrasted(sentence, noun)]
    return distinct(actor for noun in items for actor in actors_at(sentence, noun, cast))


def _contrasted(sentence: Sentence, noun: Token) -> bool:
    """Whether "but" or "not" stands before an item: then it is no item of the same list."""
    return any(w.lemma in ("but", "not") for w in sentence.tokens[max(0, noun.index - 3) : noun.index])


def _within(cast: Cast, start: int, end: int) -> tuple[Actor, ...]:
    return distinct(actor for mention in cast.within(start, end) for actor in mention.actors)


def actors_within(cast: Cast, start: int, end: int) -> tuple[Actor, ...]:
    """Return everybody mentioned between two offsets, each country or group once."""
    return _within(cast, start, end)


def distinct(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Return the actors with one of each state or group: the state itself where both it and an organ are named."""
    found: dict[str, Actor] = {}
    for actor in actors:
        key = side_key(actor)
        if key and (key not in found or (found[key].sector is not None and actor.sector is None)):
            found[key] = actor
    return tuple(found.values())


def side_key(actor: Actor) -> str:
    """Return what tells sides apart: the country, with the sector where a group stands against its own state."""
    if actor.country and actor.sector in ("REB", "PRE", "SEP", "OPP", "PTY", "UAF"):
        return f"{actor.country}:{actor.sector}"
    return actor.country or actor.code or ""


def subject_of(sentence: Sentence, verb: Token) -> Token | None:
    """Return the subject of a verb, shared with the verb it is coordinated with or complements."""
    seen = verb
    while True:
        subjects = sentence.children(seen, "nsubj", "nsubjpass")
        if subjects:
            return subjects[0]
        if seen.dep not in ("conj", "xcomp", "advcl", "ccomp", "acl") or seen.head == seen.index:
            return None
        above = sentence.head(seen)
        if seen.dep == "acl":
            return above if above.pos in _NOMINAL else None
        seen = above


def objects_of(sentence: Sentence, token: Token, preposition: str) -> tuple[Token, ...]:
    """Return the nouns that a preposition attaches to a word: of "talks with A on B", for "with", A."""
    return tuple(
        thing
        for link in sentence.children(token, "prep", "agent", "dative")
        if link.lemma == preposition or link.text.lower() == preposition
        for thing in sentence.children(link, "pobj", "pcomp")
    )


def when_in(analysis: Analysis, start: int, end: int, near: int | None = None) -> When | None:
    """Return the moment named between two offsets, the nearest to `near` where there are several."""
    found = [t for t in analysis.times if start <= t.start and t.end <= end and t.when is not None]
    if not found:
        return None
    return min(found, key=lambda t: abs(t.start - (start if near is None else near))).when


def quote(analysis: Analysis, span: tuple[int, int]) -> Evidence:
    """Return the words between two offsets of the story as evidence."""
    return evidence_at(analysis.story.text, *span)
