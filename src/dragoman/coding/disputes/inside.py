"""A charge told only inside its denial: "what the army alleges were attacks", "Oslo's claim that it was bribed"."""

from collections.abc import Iterator

from dragoman.coding.disputes.sides import Side, countries
from dragoman.model.actor import Actor
from dragoman.model.analysis import Analysis, Cast, Sentence, Token
from dragoman.model.codebook.speech import SpeechAct, SpeechRules
from dragoman.model.evidence import evidence_at

_OWNERS = ("poss", "amod", "compound", "nmod")
_ALLEGING = (SpeechAct.CLAIM, SpeechAct.ACCUSE)


def charge_inside(analysis: Analysis, cast: Cast, denial: Side, rules: SpeechRules) -> Side | None:
    """Return the charge of another side that the sentence of a denial reports within it, if there is one."""
    sentence = denial.sentence
    for token in sentence.tokens:
        for by, first, last in _alleged(cast, sentence, token, rules):
            if not countries(by) & countries(denial.by):
                evidence = evidence_at(analysis.story.text, first.start, last.end)
                return Side(by, denial.by, evidence, sentence, None, strong=True)
    return None


def _alleged(
    cast: Cast, sentence: Sentence, token: Token, rules: SpeechRules
) -> Iterator[tuple[tuple[Actor, ...], Token, Token]]:
    """Yield who alleges by this word, with the first and the last word of what is alleged."""
    if token.pos == "VERB" and any(token.lemma in g.verbs and g.act in _ALLEGING for g in rules.verbs):
        for subject in sentence.children(token, "nsubj"):
            mention = cast.headed_by(sentence, subject)
            if mention is not None and mention.actors:
                words = sentence.subtree(token)
                yield mention.actors, words[0], words[-1]
    elif token.pos == "NOUN" and token.lemma in rules.reported_nouns:
        for owner in _owners(sentence, token):
            mention = cast.headed_by(sentence, owner)
            if mention is not None and mention.actors and _has_content(sentence, token, owner):
                words = sentence.subtree(token)
                yield mention.actors, words[0], _told_end(sentence, token, words[-1])


def _told_end(sentence: Sentence, noun: Token, last: Token) -> Token:
    """Return the last word of "the claim that ...", wherever the parser hung the clause."""
    ends = [w for w in sentence.tokens if w.pos != "PUNCT"]
    return ends[-1] if last == noun and _that_follows(sentence, noun) else last


def _that_follows(sentence: Sentence, noun: Token) -> bool:
    return noun.index + 1 < len(sentence.tokens) and sentence.tokens[noun.index + 1].text == "that"


def _has_content(sentence: Sentence, noun: Token, owner: Token) -> bool:
    """Whether a noun of alleging says what is alleged: a clause, or "of ..." beside its owner."""
    if _that_follows(sentence, noun):
        return True
    links = [c for c in sentence.children(noun, "acl", "relcl", "ccomp", "prep") if c != sentence.head(owner)]
    return any(c.dep != "prep" or c.text.lower() in ("of", "about", "over") for c in links)


def _owners(sentence: Sentence, noun: Token) -> Iterator[Token]:
    yield from sentence.children(noun, *_OWNERS)
    for link in sentence.children(noun, "prep"):
        if link.text.lower() in ("by", "from", "of"):
            yield from sentence.children(link, "pobj")
