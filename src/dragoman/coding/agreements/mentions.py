"""Where a story names an agreement, and what the words alone tell of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.coding.phrases import noun_phrase, objects_of
from dragoman.model.analysis import Analysis, Sentence, Token
from dragoman.model.codebook.agreements import AgreementHead, AgreementRules

_DEFINITE = ("the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "said")
_GENERAL = ("all", "every", "any", "each", "most", "some", "many", "no", "what", "which", "whatever")
_NAME_LINKS = ("of", "on", "and", "the", "for", "in", "to", "concerning", "regarding", "against", "&", ",")
HELPED = (
    "brokered",
    "mediated",
    "backed",
    "sponsored",
    "facilitated",
    "led",
    "proposed",
    "drafted",
    "hosted",
    "supervised",
    "funded",
)
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """One place where the story names an agreement; `words` are those that tell it from others, in lower case."""

    sentence: Sentence
    head: Token
    start: int
    end: int
    name: str
    kind: str
    words: frozenset[str]
    proper: bool
    weak: bool
    definite: bool
    fresh: bool
    plural: bool
    private: bool
    loose: bool  # the words tell the kind only: "trade", "security"

    @property
    def bare(self) -> bool:
        """Whether the words say no more than "the deal"."""
        return not self.words


class Namer:
    """Finds namings by the nouns and names of the rules."""

    def __init__(self, rules: AgreementRules) -> None:
        """Index the nouns and names of the rules."""
        self._rules = rules
        self._heads = {word: head for head in rules.heads for word in head.words}
        self._kinds = {word: kind.kind for kind in rules.kinds for word in kind.words}
        self._known = [(form, k) for k in rules.known for form in (k.name, *k.also)]
        self._opinions, self._fresh = frozenset(rules.opinions), frozenset(rules.fresh)
        self._private = frozenset(rules.private)

    def find(self, analysis: Analysis) -> tuple[Naming, ...]:
        """Return the namings of a story in the order of the text, acronyms and known names included."""
        times = tuple((t.start, t.end) for t in analysis.times)
        by_noun = [naming for s in analysis.sentences for t in s.tokens if (naming := self._by_noun(s, t, times))]
        heads = {(n.sentence.index, n.head.index) for n in by_noun}
        acronyms = _acronyms(analysis, by_noun)
        others = [n for s in analysis.sentences for n in self._by_name(s, acronyms, heads)]
        named = sorted([*by_noun, *others], key=lambda n: (n.head.start, n.start))
        pronouns = [n for s in analysis.sentences for t in s.tokens if (n := self._pronoun(s, t, named)) is not None]
        return tuple(sorted([*named, *pronouns], key=lambda n: (n.head.start, n.start)))

    def _pronoun(self, sentence: Sentence, token: Token, named: list[Naming]) -> Naming | None:
        """Return "it" as a naming where only an agreement can be meant: "it needs approval", "ratified it"."""
        if token.text.lower() != "it" or token.dep not in ("nsubj", "nsubjpass", "dobj"):
            return None
        before = [n for n in named if n.head.start < token.start and sentence.index - n.sentence.index <= 1]
        verb = sentence.head(token)
        below = {t.lemma for t in sentence.subtree(verb)}
        owed = verb.lemma in self._rules.needing and below & set(self._rules.approvals)
        forced = verb.lemma in ("come", "enter", "take", "go") and below & {"effect", "force"}
        if not before or not (verb.lemma in ("sign", "ratify", "initial") or owed or forced):
            return None
        return replace(
            before[-1],
            sentence=sentence,
            head=token,
            start=token.start,
            end=token.end,
            words=frozenset(),
            name=before[-1].name,
            proper=False,
            definite=True,
            fresh=False,
            loose=False,
        )

    def _by_noun(self, sentence: Sentence, token: Token, times: tuple[tuple[int, int], ...]) -> Naming | None:
        head = self._heads.get(token.lemma) or self._heads.get(token.text.lower())
        if head is None or token.pos not in ("NOUN", "PROPN", "X") or self._inner(sentence, token):
            return None
        words = noun_phrase(sentence, token)
        if head.with_ and not _stands_with(sentence, token, words, head.with_):
            return None
        if not words or any(w.lemma in _GENERAL and w.dep in ("det", "predet") for w in words):
            return None
        if token.lemma == "agreement" and len(words) == 1 and not _countable(sentence, token):
            return None
        return self._naming(sentence, token, words, _title_tail(sentence, token, times), head)

    def _inner(self, sentence: Sentence, token: Token) -> bool:
        """Whether the noun only qualifies another: "treaty obligations", or "ceasefire" in "ceasefire agreement"."""
        if token.dep not in ("compound", "nmod", "amod"):
            return False
        above = sentence.head(token)
        if above.index < token.index:
            return False
        return above.lemma in self._heads or above.pos == "PROPN" or not self._process(above)

    def _process(self, noun: Token) -> bool:
        return noun.lemma in self._rules.transparent or any(noun.lemma in deed.nouns for deed in self._rules.deeds)

    def _naming(
        self, sentence: Sentence, token: Token, words: tuple[Token, ...], tail: tuple[Token, ...], head: AgreementHead
    ) -> Naming:
        telling = [w for w in _after_helper(words) if w.index != token.index and self._tells(w)]
        lemmas = [w.lemma for w in telling] + [w.text.lower() for w in tail if w.pos != "ADP"]
        named = [*_trim(telling), token, *tail]
        kind = next((self._kinds[w] for w in [*(t.text.lower() for t in telling), *lemmas] if w in self._kinds), None)
        proper = token.text[:1].isupper() and bool(telling or tail) and sentence.start != token.start
        return Naming(
            sentence=sentence,
            head=token,
            start=words[0].start,
            end=(tail[-1] if tail else token).end,
            name=_printed(named),
            kind=kind if kind and head.kind in ("agreement", "treaty") else head.kind,
            words=frozenset(w for w in lemmas if w.isalnum() and w not in self._heads),
            proper=proper,
            weak=head.weak,
            definite=any(w.lemma in (*_DEFINITE, "such", "so") for w in words)
            or any(w.dep == "poss" for w in words)
            or proper,
            fresh=any(w.lemma in self._fresh for w in words),
            plural=token.tag in ("NNS", "NNPS"),
            private=any(w.lemma in self._private for w in words),
            loose=all(w in self._kinds for w in lemmas),
        )

    def _tells(self, word: Token) -> bool:
        """Whether a qualifier is part of the name."""
        if word.dep in ("det", "predet", "nummod", "neg", "case", "advmod", "quantmod") and word.pos != "PROPN":
            return False
        if word.pos in ("DET", "PRON", "PUNCT", "NUM", "ADV", "PART", "ADP", "SYM") and word.text not in "-–/":
            return False
        return word.lemma not in self._opinions and word.text.lower() not in self._opinions

    def _by_name(
        self, sentence: Sentence, acronyms: dict[str, Naming], heads: set[tuple[int, int]]
    ) -> Iterator[Naming]:
        for token in sentence.tokens:
            if (sentence.index, token.index) in heads or token.dep == "compound":
                continue
            if token.text in acronyms:
                yield self._short(sentence, token, acronyms[token.text].kind, acronyms[token.text].words)
        for form, known in self._known:
            for at in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", sentence.text):
                inside = sentence.tokens_within(sentence.start + at.start(), sentence.start + at.end())
                if inside and (sentence.index, inside[-1].index) not in heads:
                    yield self._short(sentence, inside[-1], known.kind, frozenset(known.name.lower().split()), form)

    def _short(
        self, sentence: Sentence, token: Token, kind: str, words: frozenset[str], form: str | None = None
    ) -> Naming:
        phrase = noun_phrase(sentence, token)
        name = form or _printed([*_trim([w for w in phrase[:-1] if self._tells(w)]), token])
        return Naming(
            sentence=sentence,
            head=token,
            start=phrase[0].start,
            end=token.end,
            name=name,
            kind=kind,
            words=words,
            proper=True,
            weak=False,
            definite=True,
            fresh=any(w.lemma in self._fresh for w in phrase),
            plural=False,
            private=False,
            loose=False,
        )


def _stands_with(sentence: Sentence, token: Token, words: tuple[Token, ...], wanted: tuple[str, ...]) -> bool:
    """Whether one of some words qualifies a noun: "prisoner exchange", "exchange of 20 prisoners"."""
    of = objects_of(sentence, token, "of")
    return any(w.lemma in wanted or w.text.lower() in wanted for w in (*words, *of))


def _countable(sentence: Sentence, token: Token) -> bool:
    """Whether a lone "agreement" is a thing ("reached agreement on"), not a state ("in agreement")."""
    above = sentence.head(token)
    return token.tag in ("NNS", "NNPS") or (token.dep == "dobj" and above.lemma in ("reach", "sign", "conclude"))


def _after_helper(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the qualifiers without a helper's: "peace deal" of "Oslo-brokered peace deal"."""
    cut = [
        place for place, w in enumerate(words) if w.text.lower() in HELPED and place and words[place - 1].text in "-–"
    ]
    return words[cut[-1] + 1 :] if cut else words


def _title_tail(sentence: Sentence, head: Token, times: tuple[tuple[int, int], ...]) -> tuple[Token, ...]:
    """Return the words after a noun that belong to its name: "of understanding", "on Peace and Mutual Respect"."""
    rest = sentence.tokens[head.index + 1 :]
    if head.lemma.startswith("memorand") and [w.text.lower() for w in rest[:2]] == ["of", "understanding"]:
        return rest[:2]
    if not head.text[:1].isupper():
        return _of_what(sentence, head, rest)
    end = 0
    for place, word in enumerate(rest):
        if any(a <= word.start < b for a, b in times):
            break
        if word.text[:1].isupper() and word.pos not in ("VERB", "AUX", "PRON"):
            end = place + 1
        elif word.text.lower() not in _NAME_LINKS:
            break
    first = rest[0].text.lower() if end else ""
    return rest[:end] if first in ("of", "on", "for", "concerning", "regarding", "against") else ()


def _of_what(sentence: Sentence, head: Token, rest: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return "of friendship" after a lower-case noun: bare words that tell what kind of agreement it is."""
    for link in sentence.children(head, "prep"):
        things = sentence.children(link, "pobj") if link.lemma == "of" and link.index == head.index + 1 else ()
        for thing in things:
            words = rest[: thing.index - head.index]
            if (
                thing.pos == "NOUN"
                and len(words) <= 3
                and not any(w.pos in ("DET", "PROPN", "NUM", "PRON") for w in words)
            ):
                return words
    return ()


def _trim(words: list[Token]) -> list[Token]:
    """Return qualifiers without those that stand before a gap made by a word left out."""
    while words and words[0].text in "-–/":
        words = words[1:]
    return words


def _printed(words: list[Token]) -> str:
    """Return words as printed, with a space where some were left out between them."""
    parts: list[str] = []
    for before, word in zip([None, *words], words, strict=False):
        joined = before is not None and before.end == word.start
        parts.append(word.text if joined or before is None else " " + word.text)
    return "".join(parts).strip(" ,")


def _acronyms(analysis: Analysis, namings: list[Naming]) -> dict[str, Naming]:
    """Return the acronyms that the story uses for the agreements it names, by their initials."""
    used = {t.text for s in analysis.sentences for t in s.tokens if _ACRONYM.fullmatch(t.text)}
    found: dict[str, Naming] = {}
    for naming in namings:
        capitals = [w[0] for w in re.findall(r"[^\W\d_]+", naming.name) if w[0].isupper()]
        for length in range(len(capitals), 1, -1):
            for short in ("".join(capitals[-length:]), "".join(capitals[:length])):
                if naming.proper and short in used:
                    found.setdefault(short, naming)
    return found
