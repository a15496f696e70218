"""The clause that a verb of speech governs to its right: said (that) it would."""

from collections.abc import Iterator, Sequence

from dragoman.coding.statements.clauses import content_end
from dragoman.coding.statements.look import FINITE, RELATIVES, SUBJECTS, Content, Look, content, denies
from dragoman.coding.statements.outlets import is_carrier
from dragoman.coding.statements.spans import settle
from dragoman.coding.statements.subjects import subject_of
from dragoman.model.analysis import Sentence, Token

WHILE = ("while", "as", "because", "when", "after", "before", "since", "until", "although", "though")
_NOMINAL = ("NOUN", "PROPN")
_OPENING = 3  # words among which a clause's own "that" stands


def governed_clause(look: Look) -> Content | None:
    """The clause that the verb governs to its right: said (that) it would."""
    sentence, verb = look.cue.sentence, look.cue.token
    clause = clause_head(look)
    if clause is None or reported_by_outlet(look, clause):
        return None
    aimed = sentence.children(verb, "dobj") or any(c.text == "at" for c in sentence.children(verb, "prep"))
    if denies(look.cue) and (sentence.head(clause) != verb or aimed):
        return None  # rejected the claim that it would: the clause is the charge, not the answer
    if clause.pos in _NOMINAL and not sentence.children(clause, "cop", "aux"):
        return None  # declared the outbreak an emergency
    words = [w for w in sentence.subtree(clause) if w.start >= look.reporting.end]
    words = words[_past_that(words) :]
    bare = not any(c.lemma == "that" for c in sentence.children(clause, "mark"))
    if not words or _no_content(look, words[0].text.lower(), bare=bare):
        return None
    start = _before_clause(look, words[0]) if bare else words[0]
    end = content_end(look.scene, look.cue, look.others, words[0], _right_end(sentence, verb, words))
    return content(settle(look.scene, start.start, end), "clause")


def _past_that(words: Sequence[Token]) -> int:
    """Return how many words stand before a clause: commas, and the "that" that opens it, but no "that could be"."""
    for at, word in enumerate(words[:_OPENING]):
        follows = words[at + 1] if at + 1 < len(words) else word
        if word.text == "that" and follows.tag not in FINITE and (word.dep == "mark" or at == 0):
            return at + 1
    return next((at for at, word in enumerate(words) if word.text not in (",", ":")), len(words))


def _no_content(look: Look, word: str, *, bare: bool) -> bool:
    """Whether a clause that begins with this word is no thing said but a relative or adverbial clause."""
    return word in RELATIVES or (bare and word in WHILE) or (word == "what" and denies(look.cue))


def reported_by_outlet(look: Look, verb: Token) -> bool:
    """Whether a verb is the "reported" of "Reuters reported", which nobody can have said."""
    sentence = look.cue.sentence
    subject = subject_of(sentence, verb)
    carries = verb.lemma in look.scene.lexicon.rules.carrier_verbs and subject is not None
    return carries and subject is not None and is_carrier(look.scene, sentence, subject)


def clause_head(look: Look) -> Token | None:
    """Return the verb of the governed clause: it has a subject of its own, wherever the parser hung it."""
    sentence, verb = look.cue.sentence, look.cue.token
    for clause in sentence.children(verb, "ccomp"):
        if clause.index > verb.index and _has_subject(sentence, clause) and not _to_infinitive(sentence, clause):
            return clause
    heard = verb.lemma in look.scene.lexicon.rules.hearer_verbs
    return _misplaced_that(sentence, verb) or (_hung_on_hearer(sentence, verb) if heard else None)


def _misplaced_that(sentence: Sentence, verb: Token) -> Token | None:
    """Return the verb of a clause that the parser hung on a noun in between: said after the meeting that it would."""
    for link in sentence.subtree(verb):
        if link.index > verb.index and link.dep == "mark" and link.lemma == "that":
            clause = sentence.head(link)
            if sentence.children(clause, *SUBJECTS) and not any(_verbal(t) for t in _between(sentence, clause, verb)):
                return clause
    return None


def _between(sentence: Sentence, clause: Token, verb: Token) -> Iterator[Token]:
    for above in sentence.ancestors(clause):
        if above == verb:
            return
        yield above


def _verbal(token: Token) -> bool:
    return token.pos in ("VERB", "AUX")


def _hung_on_hearer(sentence: Sentence, verb: Token) -> Token | None:
    """Return the verb of a clause that the parser took for one about the hearer: told reporters they would."""
    for hearer in sentence.children(verb, "dobj", "dative"):
        for clause in sentence.children(hearer, "relcl", "acl", "ccomp"):
            relative = any(w.text.lower() in RELATIVES for w in sentence.subtree(clause)[:2])
            if sentence.children(clause, *SUBJECTS) and not relative:
                return clause
    return None


def _has_subject(sentence: Sentence, clause: Token) -> bool:
    return bool(sentence.children(clause, *SUBJECTS)) or (clause.dep == "ccomp" and clause.tag == "VBG")


def _before_clause(look: Look, first: Token) -> Token:
    """Return the first word of a clause with what leads into it: said similar to all deals, this one needs a vote."""
    sentence, verb = look.cue.sentence, look.cue.token
    for child in sentence.children(verb, "acomp", "advcl", "oprd", "dep"):
        words = sentence.subtree(child)
        if look.reporting.end <= words[0].start < first.start and words[0].index == verb.index + 1:
            return words[0]
    return first


def _right_end(sentence: Sentence, verb: Token, words: list[Token]) -> int:
    """Return the end of a governed clause, with what the parser hung on the verb though no comma parts it from it."""
    end = max(words, key=lambda w: w.index)
    while end.text in (".", ",", ";"):
        end = sentence.tokens[end.index - 1]
    for child in sentence.children(verb, "prep", "advmod", "advcl", "npadvmod", "conj"):
        tail = sentence.subtree(child)
        if tail[0].index == end.index + 1 or (
            tail[0].index == end.index + 2 and sentence.tokens[end.index + 1].dep == "cc"
        ):
            end = tail[-1]
    return end.end


def _to_infinitive(sentence: Sentence, token: Token) -> bool:
    return any(c.text.lower() == "to" for c in sentence.children(token, "aux"))
