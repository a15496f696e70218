"""The subject of a word of speech in its sentence, taken over from another verb where it has none of its own."""

from dragoman.model.analysis import Sentence, Token

SUBJECTS = ("nsubj", "nsubjpass")
_DEPTH = 6  # how many verbs a subject may be handed down
_FINITE = ("VBD", "VBZ", "VBP")
_NOUNS = ("NOUN", "PROPN")
_BOUNDS = (",", ";", ":", "–", "—", "-", "”", '"', "’", ".", "?", "!", "\n")
_NO_PHRASE = ("and", "but", "or", "nor", "that", "there")
_LONGEST = 12  # words of a noun phrase that may be the subject the parser lost


def subject_of(sentence: Sentence, verb: Token, depth: int = _DEPTH) -> Token | None:
    """Return the word that a verb has for its subject, taken over from the verb it depends on where it has none."""
    passive = is_passive(sentence, verb)
    own = sentence.children(verb, *SUBJECTS)
    if own and not passive:
        return own[-1]
    if passive:
        return _agent(sentence, verb)
    if (beside := subject_beside(sentence, verb)) is not None:
        return beside
    if depth == 0 or verb.head == verb.index:
        return None
    head = sentence.head(verb)
    if verb.dep in ("acl", "relcl") and head.pos in ("NOUN", "PROPN", "PRON"):
        return head
    if verb.dep == "pcomp" and head.dep in ("prep", "agent"):
        return _quoted_person(sentence, sentence.head(head)) or _handed_down(sentence, sentence.head(head), depth)
    return (
        _handed_down(sentence, head, depth)
        if verb.dep in ("conj", "advcl", "xcomp", "dep", "parataxis", "ccomp")
        else None
    )


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells what was done to its subject: "was told", "asked by reporters", "Asked about it, ..."."""
    if sentence.children(verb, "auxpass", "agent"):
        return True
    return verb.tag == "VBN" and verb.dep in ("advcl", "acl") and not sentence.children(verb, "aux")


def subject_beside(sentence: Sentence, verb: Token) -> Token | None:
    """Return the head of the noun phrase in front of a finite verb that the parser hung elsewhere: "the army said"."""
    if verb.tag not in _FINITE or verb.dep in ("relcl", "acl", "xcomp", "auxpass"):
        return None
    words: list[Token] = []
    for word in reversed(sentence.tokens[: verb.index]):
        if word.text in _BOUNDS:
            break
        if word.dep in ("aux", "advmod", "neg") and not words and word.pos != "PROPN":
            continue
        words.insert(0, word)
    if not words or len(words) > _LONGEST or words[0].pos not in ("DET", "PROPN", "NOUN", "PRON", "ADJ"):
        return None
    if any(w.pos in ("VERB", "AUX", "SCONJ") or w.tag.startswith("W") or w.text.lower() in _NO_PHRASE for w in words):
        return None
    inside = {w.index for w in words}
    return next((w for w in words if w.pos in _NOUNS and w.head not in inside and w.dep not in SUBJECTS), None)


def _handed_down(sentence: Sentence, verb: Token, depth: int) -> Token | None:
    if verb.pos not in ("VERB", "AUX"):
        return None
    subjects = sentence.children(verb, *SUBJECTS)
    return subjects[-1] if subjects else subject_of(sentence, verb, depth - 1)


def _agent(sentence: Sentence, verb: Token) -> Token | None:
    by = sentence.children(verb, "agent")
    found = sentence.children(by[0], "pobj") if by else ()
    return found[0] if found else None


def _quoted_person(sentence: Sentence, verb: Token) -> Token | None:
    """Return X of "Reuters quoted X as saying" and "X was quoted as saying"."""
    if verb.pos in ("NOUN", "PROPN", "PRON") and sentence.head(verb).lemma in ("quote", "cite"):
        return verb
    if verb.lemma not in ("quote", "cite"):
        return None
    found = sentence.children(verb, "nsubjpass") or sentence.children(verb, "dobj")
    return found[0] if found else None


def according_object(sentence: Sentence, according: Token) -> Token | None:
    """Return the head of what follows "according to"."""
    to = sentence.tokens[according.index + 1]
    found = sentence.children(to, "pobj") or sentence.children(according, "pobj")
    return found[0] if found else None


def phrase(sentence: Sentence, head: Token) -> tuple[int, int]:
    """Return the offsets of a noun phrase without its relative clauses and appositions."""
    left = sentence.subtree(head)[0]
    words = [head]
    for child in sentence.children(head):
        if child.index > head.index and child.dep in ("prep", "case", "conj", "cc"):
            words.extend(sentence.subtree(child))
    return min(left.start, head.start), max(w.end for w in words)
