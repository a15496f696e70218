"""What a sentence does with an agreement or a project: the verbs and nouns that govern its noun, and in which part."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.analysis import Sentence, Token

_NOUNS = ("NOUN", "PROPN", "PRON")
_VERBS = ("VERB", "AUX")
_COMPLETING = ("force", "effect")  # after these the parser hangs "which was signed" on the wrong noun


@dataclass(frozen=True, slots=True)
class Use:
    """A verb or noun that governs a thing; `subject` where the thing is what acts; `link` the preposition."""

    word: Token
    subject: bool
    link: str | None = None


def uses_of(sentence: Sentence, noun: Token, through: frozenset[str]) -> Iterator[Use]:
    """Yield the deeds around a noun, climbing through the nouns of `through` ("the text of the treaty")."""
    yield from _described(sentence, noun)
    for link in sentence.children(noun, "prep"):
        if link.lemma in ("with", "between"):  # the parser hangs "with B, which was signed" on B
            for party in sentence.children(link, "pobj"):
                yield from _described(sentence, party)
    current, steps = noun, 0
    while current.head != current.index and steps < 8:
        above, steps = sentence.head(current), steps + 1
        if current.dep in ("nsubj", "nsubjpass", "csubj"):
            yield from _predicates(sentence, above, passive=current.dep == "nsubjpass")
            return
        if current.dep in ("dobj", "dative", "oprd") and above.pos in _VERBS:
            yield Use(above, False)
            for phrase in sentence.children(above, "prep"):
                for thing in sentence.children(phrase, "pobj"):
                    yield from _described(sentence, thing) if thing.lemma in _COMPLETING else ()
            return
        if current.dep in ("pobj", "pcomp"):
            current, found = _over_preposition(sentence, above)
            if found is not None:
                yield found
            nominal = current.dep in ("nsubj", "nsubjpass", "dobj", "pobj")  # "work" and its like, tagged as verbs
            if (current.pos in _VERBS and not nominal) or current.pos == "ADJ":
                return
            if current.lemma not in through:
                return
        elif current.dep in ("conj", "appos", "nmod", "compound", "poss") and above.pos in _NOUNS:
            if current.dep != "conj" and current.dep != "appos":
                yield Use(above, False, "of")
                if above.lemma not in through:
                    return
            yield from _described(sentence, above) if current.dep == "appos" else ()
            current = above
        elif current.dep == "attr" and above.pos in _VERBS:
            if above.dep == "auxpass":  # "also signed were agreements on B"
                yield Use(sentence.head(above), False)
            return
        else:
            return


def _over_preposition(sentence: Sentence, preposition: Token) -> tuple[Token, Use | None]:
    """Return the word above a preposition (two where they stand together: "out of") and the use it makes."""
    link, above = preposition.text.lower(), sentence.head(preposition)
    while above.dep in ("prep", "advmod", "prt") and above.pos in ("ADP", "ADV"):
        link, above = f"{above.text.lower()} {link}", sentence.head(above)
    return above, Use(above, False, link)


def _described(sentence: Sentence, noun: Token) -> Iterator[Use]:
    """Yield the deeds told by a clause that describes the noun: "signed on Monday", "which A and B signed"."""
    for verb in sentence.children(noun, "relcl", "acl"):
        yield from _in_description(sentence, verb)


def _in_description(sentence: Sentence, verb: Token) -> Iterator[Use]:
    subjects = sentence.children(verb, "nsubj", "nsubjpass")
    passive = verb.tag == "VBN" and not sentence.children(verb, "dobj") and verb.dep == "acl"
    relative = [s for s in subjects if s.tag in ("WDT", "WP")]
    if relative:
        yield from _predicates(sentence, verb, passive=relative[0].dep == "nsubjpass")
    elif passive or sentence.children(verb, "auxpass"):
        yield from _predicates(sentence, verb, passive=True)
    else:
        yield Use(verb, bool(not subjects and verb.tag == "VBG"))
        for child in sentence.children(verb, "xcomp", "conj"):
            yield Use(child, False)


def _predicates(sentence: Sentence, verb: Token, *, passive: bool) -> Iterator[Use]:
    """Yield a verb of which the thing is the subject, its complements and the verbs coordinated with it."""
    yield Use(verb, not passive)
    for complement in sentence.children(verb, "acomp", "attr", "prep", "advmod", "dobj", "oprd"):
        yield from _nominal(sentence, complement)
    for child in sentence.children(verb, "xcomp", "conj"):
        if not sentence.children(child, "nsubj", "nsubjpass"):
            yield from _predicates(sentence, child, passive=_is_passive(sentence, child, passive))
    for adjective in sentence.children(verb, "acomp", "oprd"):
        for child in sentence.children(adjective, "xcomp"):
            yield from _predicates(sentence, child, passive=_is_passive(sentence, child, False))


def _is_passive(sentence: Sentence, verb: Token, inherited: bool) -> bool:
    own = sentence.children(verb, "aux", "auxpass")
    return any(h.dep == "auxpass" for h in own) or (inherited and not own and verb.tag == "VBN")


def _nominal(sentence: Sentence, word: Token, depth: int = 0) -> Iterator[Use]:
    """Yield the nouns below a predicate that may tell a deed: "is due for signature", "is under negotiation"."""
    if word.pos in _NOUNS:
        yield Use(word, False, "")
    if depth < 2:
        for child in sentence.children(word, "prep", "pobj"):
            yield from _nominal(sentence, child, depth + 1)
