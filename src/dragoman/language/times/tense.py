"""Whether the clause that a time stands in tells what was or what is to come."""

import re
from enum import StrEnum

from dragoman.model.analysis import Part, Sentence, Token
from dragoman.model.codebook.times import TenseRules

_AHEAD_OF = re.compile(r"\bahead of [^,.;:]{0,40}$")
_VERBS = ("VERB", "AUX")


class Tense(StrEnum):
    """What a clause tells of: PRESENT is for what holds, with no other sign."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


def tense_at(sentence: Sentence, start: int, end: int, rules: TenseRules) -> Tense:
    """Return the tense of the clause that governs the words between two offsets."""
    head = head_of(sentence, start, end)
    if head is None:
        return Tense.UNKNOWN
    if _AHEAD_OF.search(sentence.text[: start - sentence.start]):
        return Tense.FUTURE
    for token in (head, *sentence.ancestors(head)):
        told = _told_by(sentence, token, token is head, rules)
        if told is not None:
            return told
    return Tense.UNKNOWN


def backshifted_at(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether the future that the clause tells was seen from the past: would, was to, had been due."""
    head = head_of(sentence, start, end)
    verb = next((t for t in sentence.ancestors(head) if t.pos in _VERBS), None) if head else None
    while (
        verb is not None and verb.tag == "VB" and sentence.head(verb).pos in _VERBS and sentence.head(verb) is not verb
    ):
        if any(a.tag == "MD" for a in sentence.children(verb, "aux")):
            break
        verb = sentence.head(verb)
    return verb is not None and any(
        a.tag == "VBD" or a.text.lower() in ("would", "could", "might")
        for a in (verb, *sentence.children(verb, "aux", "auxpass"))
    )


def negated_at(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether the nearest verb above the words between two offsets is negated."""
    head = head_of(sentence, start, end)
    verb = next((t for t in sentence.ancestors(head) if t.pos in _VERBS), None) if head else None
    return verb is not None and bool(sentence.children(verb, "neg"))


def head_of(sentence: Sentence, start: int, end: int) -> Token | None:
    """Return the word between two offsets that the others there hang on."""
    words = [t for t in sentence.tokens if t.start < end and start < t.end]
    inside = {t.index for t in words}
    return next((t for t in words if t.head not in inside or t.head == t.index), None)


def _told_by(sentence: Sentence, token: Token, is_time: bool, rules: TenseRules) -> Tense | None:
    """Return what this word on the way up tells, or None to look further up."""
    word = token.text.lower()
    if token.pos == "ADP" or token.pos == "SCONJ":
        return Tense.FUTURE if word == "ahead" else None
    if word == "according":
        return Tense.PAST
    if token.tag == "MD":
        return Tense.FUTURE
    if token.pos in _VERBS and token.tag.startswith("VB"):
        return _verb(sentence, token, rules)
    if token.pos == "ADJ" and word in rules.scheduled:
        return Tense.FUTURE
    if token.pos in ("NOUN", "PROPN") and not is_time:
        return _noun(sentence, token, rules)
    return None


def _noun(sentence: Sentence, noun: Token, rules: TenseRules) -> Tense | None:
    """Return what the adjectives and the verb of a noun tell: an upcoming visit, plan talks on Friday."""
    for adjective in sentence.children(noun, "amod"):
        if adjective.text.lower() in rules.coming:
            return Tense.FUTURE
        if adjective.text.lower() in rules.gone:
            return Tense.PAST
    head = sentence.head(noun)
    if head.text.lower() in rules.ahead or (head.text.lower() == "of" and sentence.head(head).text.lower() == "ahead"):
        return Tense.FUTURE
    if noun.dep in ("dobj", "obj") and head.lemma in rules.intending and head.pos == "VERB":
        return Tense.FUTURE
    return None


def _verb(sentence: Sentence, verb: Token, rules: TenseRules) -> Tense | None:
    auxiliaries = sentence.children(verb, "aux", "auxpass")
    if any(a.tag == "MD" or a.text.lower() in rules.modals for a in auxiliaries):
        return Tense.PAST if any(a.lemma == "have" for a in auxiliaries) else Tense.FUTURE
    if verb.text.lower() in rules.scheduled and verb.tag in ("VBN", "VBD", "JJ"):
        return _scheduled(verb, auxiliaries)
    if any(a.text.lower() in rules.scheduled for a in sentence.children(verb, "acomp")):
        return Tense.FUTURE
    if verb.tag == "VB":
        return _infinitive(sentence, verb, auxiliaries, rules)
    finite = next((a for a in auxiliaries if a.tag in ("VBD", "VBZ", "VBP")), verb)
    if verb.tag == "VBN" or verb.tag == "VBG":
        return _participle(sentence, verb, finite, auxiliaries)
    if finite.tag == "VBD":
        return Tense.PAST
    return _present(sentence, verb, rules)


def _scheduled(verb: Token, auxiliaries: tuple[Token, ...]) -> Tense | None:
    """Return future for "is expected on Friday", "due in March"; but past for "set up", "had planned"."""
    if verb.tag == "VBD" and not auxiliaries and verb.dep not in ("acl", "amod", "advcl"):
        return Tense.PAST
    return (
        Tense.PAST
        if any(a.lemma == "have" for a in auxiliaries) and not any(a.dep == "auxpass" for a in auxiliaries)
        else Tense.FUTURE
    )


def _infinitive(sentence: Sentence, verb: Token, auxiliaries: tuple[Token, ...], rules: TenseRules) -> Tense | None:
    """Return what an infinitive tells: future, save after verbs of achieving ("managed to sign") and after did."""
    did = next((a for a in auxiliaries if a.lemma == "do"), None)
    if did is not None:
        return Tense.PAST if did.tag == "VBD" else Tense.PRESENT
    head = sentence.head(verb)
    if head is not verb and (head.lemma in rules.achieving or verb.dep == "advcl") and head.pos in _VERBS:
        return _verb(sentence, head, rules)
    if verb.dep == "conj" and not auxiliaries:
        return None
    return Tense.FUTURE if auxiliaries or head is not verb else Tense.UNKNOWN


def _participle(sentence: Sentence, verb: Token, finite: Token, auxiliaries: tuple[Token, ...]) -> Tense | None:
    if finite is verb:
        infinitive = any(a.text.lower() == "to" for a in auxiliaries)
        if infinitive:
            return Tense.FUTURE if not any(a.lemma == "have" for a in auxiliaries) else Tense.PAST
        if verb.tag == "VBN" and sentence.head(verb) is verb:
            return Tense.PAST
        return Tense.PAST if verb.tag == "VBN" and verb.dep != "conj" else None
    if finite.tag == "VBD" or any(a.lemma == "have" for a in auxiliaries):
        return Tense.PAST
    if verb.tag == "VBG" or (verb.tag == "VBN" and finite.lemma == "be"):
        return Tense.PAST if sentence.part is Part.HEADLINE and verb.tag == "VBN" else Tense.FUTURE
    return Tense.PRESENT


def _present(sentence: Sentence, verb: Token, rules: TenseRules) -> Tense:
    """Return what a present tense tells beside a time: the past in headlines and of speech, else what is or will be."""
    if sentence.part is Part.HEADLINE or verb.lemma in rules.speaking:
        return Tense.PAST
    return Tense.PRESENT
