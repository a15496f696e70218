"""Whether a place name acts or only lies somewhere: "Moscow said", "talks with Delhi" against "in Moscow"."""

from dragoman.actors.words import (
    ACTING_PREPOSITIONS,
    CITY_ATTRIBUTES,
    CITY_VERBS,
    MOTION,
    PLACE_PREPOSITIONS,
    SANCTIONS,
    SPEECH,
    STANCES,
    UTTERED,
)
from dragoman.model.analysis import Sentence, Token


def acts(sentence: Sentence, first: int, last: int, head: int) -> bool:
    """Whether the government behind a capital or a seat is meant, by the word's place in the parse."""
    tokens = sentence.tokens
    token = tokens[head]
    if dateline(sentence, first, last) or _of_a_state(tokens, last):
        return False
    while token.dep in ("conj", "appos") and token.head != token.index:
        if token.dep == "appos" and sentence.head(token).lemma in ("capital", "city", "town"):
            return False
        token = sentence.head(token)
    governor = sentence.head(token)
    if token.dep in ("nsubj", "csubj", "agent"):
        return governor.lemma not in ("be", "lie") or _says_something(sentence, governor)
    if token.dep == "nsubjpass":
        return governor.lemma not in CITY_VERBS
    if token.dep in ("dobj", "dative", "iobj", "obj", "oprd"):
        return governor.lemma not in CITY_VERBS and governor.lemma not in MOTION
    if token.dep == "poss":
        return governor.lemma not in CITY_ATTRIBUTES
    if token.dep == "pobj":
        return _after_preposition(sentence, governor)
    if token.dep in ("compound", "nmod", "amod"):
        return False
    return _speaks_beside(sentence, token)


def _after_preposition(sentence: Sentence, preposition: Token) -> bool:
    word, governor = preposition.text.lower(), sentence.head(preposition)
    if word == "by":
        return True
    if word in ("to", "from", "of", "on"):
        if governor.lemma in MOTION and governor.lemma not in UTTERED:
            return False
        if word == "on":
            return governor.lemma in SANCTIONS
        return governor.lemma in UTTERED or (word == "to" and governor.lemma in SPEECH)
    if word in ("between", "for"):
        return governor.lemma not in MOTION
    return word in ACTING_PREPOSITIONS and word not in PLACE_PREPOSITIONS


def _says_something(sentence: Sentence, verb: Token) -> bool:
    """Whether a copula tells a stance ("Moscow is ready to talk") rather than what a city is like."""
    return any(c.lemma in STANCES for c in sentence.children(verb, "acomp", "attr"))


def dateline(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name opens a story as its dateline: "MANILA", "TBILISI/BAKU —", "Kabul (Reuters) -"."""
    tokens = sentence.tokens
    if any(not t.text.isupper() and t.text.isalpha() for t in tokens[:first]) and not _early(tokens, first):
        return False
    if last + 1 >= len(tokens) or (first == 0 and _filed(tokens)):
        return first == 0
    after = tokens[last + 1].text
    return first <= 4 and after in ("—", "–", "-", "--", "(", "/", ":") and tokens[last].text not in ("US", "EU")


def _filed(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence is where and when a story was filed: "SEOUL, Oct 15 (Reuters) -"."""
    return tokens[-1].text in ("—", "–", "-", "--", ":") and all(t.pos not in ("VERB", "AUX") for t in tokens)


def _early(tokens: tuple[Token, ...], first: int) -> bool:
    return first <= 3 and any(t.text in ("/", ",", "—") for t in tokens[:first])


def _of_a_state(tokens: tuple[Token, ...], last: int) -> bool:
    """Whether a city is told with its country or district: "Ankara, Türkiye", "Washington, D.C."."""
    return (
        last + 2 < len(tokens)
        and tokens[last + 1].text == ","
        and tokens[last + 2].dep in ("appos", "npadvmod")
        and tokens[last + 2].pos == "PROPN"
        and tokens[last + 2].head in range(last - 3, last + 1)
    )


def _speaks_beside(sentence: Sentence, token: Token) -> bool:
    """Whether a word the parser could not place stands next to a verb of speech, as in "..., Caracas claims"."""
    near = sentence.tokens[token.index + 1 : token.index + 2] + sentence.tokens[max(0, token.index - 1) : token.index]
    return any(t.pos == "VERB" and t.lemma in SPEECH for t in near)
