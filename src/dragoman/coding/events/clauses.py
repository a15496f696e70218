"""The grammar of a deed: whose verb it is, what it is done to, through which prepositions, from a dependency parse."""

from collections.abc import Iterator

from dragoman.model.analysis import Sentence, Token

RELATIVE = frozenset({"WDT", "WP", "WP$"})
_VERBAL = frozenset({"VERB", "AUX"})
_OBJECTS = ("dobj", "dative", "attr", "oprd")
_CLAUSE = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "pcomp", "conj"})


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Return whether a verb form is passive: "was signed", or the bare participle of "a pact signed by"."""
    if sentence.children(verb, "auxpass", "nsubjpass", "agent"):
        return True
    if verb.tag != "VBN" or sentence.children(verb, "aux", "dobj", "nsubj"):
        return False
    return verb.dep in ("acl", "advcl") or (verb.dep == "conj" and is_passive(sentence, sentence.head(verb)))


def subjects(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return the heads of the phrases that do what the verb says: its own subject, or the one its clause inherits."""
    return _subjects(sentence, verb, frozenset())


def objects(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return the heads of what the verb is done to: its object, or the subject of its passive."""
    if is_passive(sentence, verb):
        done_to = tuple(_resolve(sentence, verb, t) for t in sentence.children(verb, "nsubjpass"))
        if not done_to and verb.dep in ("acl", "relcl"):
            done_to = (sentence.head(verb),)
        if not done_to and verb.dep == "conj" and is_passive(sentence, sentence.head(verb)):
            done_to = objects(sentence, sentence.head(verb))
        if not done_to and verb.dep == "xcomp":
            done_to = subjects(sentence, sentence.head(verb))
        return done_to + sentence.children(verb, "dobj")
    found = tuple(_resolve(sentence, verb, t) for t in sentence.children(verb, *_OBJECTS))
    if not found and verb.dep == "relcl" and not _gap_is_subject(sentence, verb):
        return (sentence.head(verb),)
    return found


def prepositional(sentence: Sentence, token: Token, *prepositions: str) -> Iterator[Token]:
    """Yield the heads of a token's prepositional phrases, of the given prepositions only where any are given."""
    for prep in sentence.children(token, "prep", "agent", "dative"):
        if prep.pos not in ("ADP", "SCONJ", "PART") or (prepositions and prep.lemma not in prepositions):
            continue
        yield from sentence.children(prep, "pobj")
        for other in sentence.children(prep, "conj"):  # "to the League, and to the Union"
            yield from sentence.children(other, "pobj")
        for nested in sentence.children(prep, "prep"):  # "from within", "on behalf of"
            if not prepositions or nested.lemma in prepositions or prep.lemma in prepositions:
                yield from sentence.children(nested, "pobj")


def complements(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Yield the verbs of the clauses that complete a verb: "said that he *met*", "accused of *bombing*"."""
    yield from sentence.children(verb, "ccomp", "xcomp")
    for prep in sentence.children(verb, "prep"):
        yield from sentence.children(prep, "pcomp")


def clause_verb(sentence: Sentence, token: Token) -> Token | None:
    """Return the verb that governs a token, or None."""
    return next((t for t in sentence.ancestors(token) if t.pos in _VERBAL), None)


def _subjects(sentence: Sentence, verb: Token, seen: frozenset[int]) -> tuple[Token, ...]:
    if verb.index in seen:
        return ()
    seen = seen | {verb.index}
    if is_passive(sentence, verb):
        agents = _agents(sentence, verb)
        for other in sentence.children(verb, "conj"):  # "was followed and threatened by"
            agents = agents or (_agents(sentence, other) if is_passive(sentence, other) else ())
        if not agents and verb.dep == "conj" and not sentence.children(verb, "nsubjpass"):
            return _subjects(sentence, sentence.head(verb), seen) if is_passive(sentence, sentence.head(verb)) else ()
        return agents
    own = sentence.children(verb, "nsubj")
    if own:
        return tuple(_resolve(sentence, verb, t) for t in own)
    return _inherited(sentence, verb, seen)


def _agents(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return by whom a passive deed was done."""
    links = [by for by in sentence.children(verb, "agent", "prep") if by.dep == "agent" or by.lemma == "by"]
    return tuple(doer for by in links for doer in sentence.children(by, "pobj"))


def _inherited(sentence: Sentence, verb: Token, seen: frozenset[int]) -> tuple[Token, ...]:
    """Return the subject that a verb without its own takes from its surroundings."""
    head = sentence.head(verb)
    if head.index == verb.index:
        return ()
    if verb.dep == "pcomp":
        return _governor_subjects(sentence, sentence.head(head), seen)
    if verb.dep in ("acl", "relcl") and head.pos not in _VERBAL:
        if sentence.children(verb, "aux") and any(t.text.lower() == "to" for t in sentence.children(verb, "aux")):
            return _owners(sentence, head, seen)
        return (head,)
    if verb.dep in _CLAUSE or verb.dep == "dep":
        if verb.dep == "xcomp" and head.pos in _VERBAL:
            controlled = sentence.children(head, "dobj")
            if controlled:
                return controlled
        return _governor_subjects(sentence, head, seen)
    return ()


def _governor_subjects(sentence: Sentence, head: Token, seen: frozenset[int]) -> tuple[Token, ...]:
    if head.pos in _VERBAL:
        if is_passive(sentence, head):  # "is expected to sign": who is expected is who signs
            raised = sentence.children(head, "nsubjpass")
            return tuple(_resolve(sentence, head, t) for t in raised) or _subjects(sentence, head, seen)
        return _subjects(sentence, head, seen)
    if head.pos == "ADJ":
        return _governor_subjects(sentence, sentence.head(head), seen) if head.head != head.index else ()
    return _owners(sentence, head, seen)


def _owners(sentence: Sentence, noun: Token, seen: frozenset[int]) -> tuple[Token, ...]:
    """Return whose plan, readiness or right a noun is: its possessor, its "of", or the subject it is an object of."""
    owners = sentence.children(noun, "poss") or tuple(prepositional(sentence, noun, "of", "by"))
    if owners:
        return owners
    verb = clause_verb(sentence, noun)
    return _subjects(sentence, verb, seen) if verb is not None else ()


def _resolve(sentence: Sentence, verb: Token, token: Token) -> Token:
    """Return the noun that a relative pronoun stands for, any other token as it is."""
    if token.tag in RELATIVE or (token.lemma == "that" and token.pos in ("PRON", "SCONJ")):
        clause = verb if verb.dep == "relcl" else next((t for t in sentence.ancestors(verb) if t.dep == "relcl"), None)
        if clause is not None:
            return sentence.head(clause)
    return token


def _gap_is_subject(sentence: Sentence, verb: Token) -> bool:
    own = sentence.children(verb, "nsubj", "nsubjpass")
    return not own or any(t.tag in RELATIVE for t in own)
