"""Done, due, wanted, possible or denied: how a deed stands by the words that govern it."""

from enum import StrEnum

from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.lifecycle import MoodRules

_CHAIN = ("xcomp", "ccomp", "pcomp", "acl", "conj", "advcl", "dobj", "pobj", "prep", "relcl")


class Mood(StrEnum):
    """How a deed stands."""

    DONE = "done"
    GOING = "going"  # being done: "is building"
    COMING = "coming"
    WANTED = "wanted"
    POSSIBLE = "possible"
    DENIED = "denied"
    OPEN = "open"  # asked about or conditional: "when it will be signed is unclear"


def mood(sentence: Sentence, verb: Token, rules: MoodRules) -> Mood:
    """Return how the deed of a verb stands, by its auxiliaries, its conjunction and the verb above it."""
    helpers = _helpers(sentence, verb)
    words = {h.lemma for h in helpers} | {h.text.lower() for h in helpers}
    if _conditional(sentence, verb, rules):
        return Mood.OPEN
    if words & set(rules.denying) or _empty_subject(sentence, verb, rules):
        return Mood.DENIED
    if words & set(rules.will):
        return Mood.COMING
    if "would" in words and verb.dep == "ccomp" and sentence.head(verb).tag == "VBD":
        return Mood.COMING  # "said it would": the future as seen from the past
    if words & set(rules.possible):
        return Mood.POSSIBLE
    if words & set(rules.ought):
        return Mood.WANTED
    bare = not sentence.children(verb, "nsubj", "nsubjpass")
    if "to" in words or (bare and verb.tag in ("VBG", "VB") and verb.dep in ("xcomp", "pcomp", "ccomp", "acl", "conj")):
        return _governed(sentence, verb, rules)
    return Mood.GOING if verb.tag == "VBG" else Mood.DONE


def _helpers(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return the auxiliaries and negations of a verb, borrowed from its coordinate where it has none of its own."""
    own = sentence.children(verb, "aux", "auxpass", "neg")
    first = sentence.head(verb)
    if not own and verb.dep == "conj" and first.tag == verb.tag:
        return sentence.children(first, "aux", "auxpass", "neg")
    return own


def _empty_subject(sentence: Sentence, verb: Token, rules: MoodRules) -> bool:
    subjects = sentence.children(verb, "nsubj", "nsubjpass")
    return any(d.lemma in rules.denying for s in subjects for d in sentence.children(s, "det"))


def _conditional(sentence: Sentence, verb: Token, rules: MoodRules) -> bool:
    marks = sentence.children(verb, "mark", "advmod", "aux")
    if any(m.lemma in rules.unreal and m.dep == "mark" for m in marks):
        return True
    asks = any(m.lemma in ("when", "whether", "where", "how") and m.index < verb.index for m in marks)
    above = sentence.head(verb)
    doubts = {above.lemma, *(c.lemma for c in sentence.children(above, "acomp", "attr"))}
    return asks and verb.dep in ("csubj", "ccomp", "advcl", "csubjpass") and bool(doubts & set(rules.unknown))


def _governed(sentence: Sentence, verb: Token, rules: MoodRules) -> Mood:
    """Return the mood that the words above an infinitive or gerund give it."""
    below = verb
    for above in sentence.ancestors(verb):
        if below.dep not in _CHAIN:
            break
        if below.dep in ("relcl", "advcl") and above.pos not in ("VERB", "AUX", "ADJ"):
            break
        if (found := _by_word(sentence, above, rules)) is not None:
            return found
        below = above
    return Mood.COMING if "to" in {h.lemma for h in _helpers(sentence, verb)} else Mood.GOING


def _due(sentence: Sentence, verb: Token, rules: MoodRules) -> bool:
    return any(h.lemma in rules.will for h in sentence.children(verb, "aux"))


def _by_word(sentence: Sentence, above: Token, rules: MoodRules) -> Mood | None:
    if any(n.lemma in rules.denying for n in sentence.children(above, "neg")):
        return Mood.DENIED
    if above.lemma in rules.refused:
        return Mood.DENIED
    if above.lemma in rules.wanted:
        return Mood.WANTED
    if above.lemma in rules.coming:
        return Mood.COMING
    if above.lemma in rules.begun and above.tag in ("VBD", "VBN", "VBZ", "VBP"):
        return Mood.GOING if not _due(sentence, above, rules) else Mood.COMING
    complements = sentence.children(above, "acomp", "attr")
    return next((m for c in complements if (m := _by_word(sentence, c, rules)) is not None), None)
