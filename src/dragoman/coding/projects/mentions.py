"""Where a story names a project: "the Halder-Brun railway", "the port of Ostra", "a pipeline linking A and B"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.coding.phrases import noun_phrase
from dragoman.model.analysis import Analysis, Sentence, Token
from dragoman.model.codebook.projects import ProjectHead, ProjectRules

_LINKS = ("of", "between", "from", "to", "across", "through", "at")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One place where the story names a project; `named` where a proper name tells it, else the words are vague."""

    sentence: Sentence
    head: Token
    start: int
    end: int
    name: str
    kind: str
    named: bool
    definite: bool
    plan: bool  # the words are a plan to carry goods: the noun itself tells the stage

    @property
    def words(self) -> frozenset[str]:
        """The words of the name, in lower case."""
        return frozenset(re.findall(r"\w+", self.name.lower()))


class SiteFinder:
    """Finds projects by the nouns and names of the rules."""

    def __init__(self, rules: ProjectRules) -> None:
        """Index the nouns of the rules."""
        self._rules = rules
        self._heads: dict[str, list[ProjectHead]] = {}
        for head in rules.heads:
            for word in head.words:
                self._heads.setdefault(word, []).append(head)
        self._qualifiers, self._goods = frozenset(rules.qualifiers), frozenset(rules.transfer.goods)

    def find(self, analysis: Analysis) -> tuple[Site, ...]:
        """Return the sites of a story in the order of the text."""
        found: list[Site] = []
        for sentence in analysis.sentences:
            known = list(self._known(sentence))
            taken = {(s.start, s.end) for s in known}
            nouns = (s for t in sentence.tokens for s in self._by_noun(sentence, t))
            free = [s for s in nouns if not any(a <= s.head.start < b or s.start <= a < s.end for a, b in taken)]
            found.extend(sorted([*known, *free, *self._transfers(sentence)], key=lambda s: s.start))
        return tuple(found)

    def _known(self, sentence: Sentence) -> Iterator[Site]:
        ends = -1
        for known in sorted(self._rules.known, key=lambda k: -len(k.name)):
            for at in re.finditer(rf"(?<!\w){re.escape(known.name)}(?!\w)", sentence.text):
                inside = sentence.tokens_within(sentence.start + at.start(), sentence.start + at.end())
                if inside and inside[0].start > ends:
                    head = self._noun_after(sentence, _top(inside))
                    ends = max(inside[-1].end, head.end)
                    name = sentence.text[inside[0].start - sentence.start : ends - sentence.start]
                    yield self._site(sentence, head, inside[0].start, ends, name, known.kind, named=True)

    def _noun_after(self, sentence: Sentence, word: Token) -> Token:
        """Return the telling noun that a known name stands before ("TurkStream pipeline"), else the name itself."""
        above = sentence.head(word)
        telling = above.lemma in self._heads and 0 < above.index - word.index <= 4
        return above if telling and word.dep in ("compound", "nmod", "amod") else word

    def _by_noun(self, sentence: Sentence, token: Token) -> Iterator[Site]:
        if token.pos not in ("NOUN", "PROPN") or token.lemma not in self._heads:
            return
        if token.dep in ("compound", "nmod") and sentence.head(token).lemma in (
            *self._heads,
            "city",
            "authority",
            "official",
        ):
            return
        words = noun_phrase(sentence, token)
        qualifiers = {w.lemma for w in words} | {w.text.lower() for w in words}
        for head in self._heads[token.lemma]:
            if not head.with_ or qualifiers & set(head.with_):
                yield from self._named(sentence, token, words, head)
                return

    def _named(self, sentence: Sentence, token: Token, words: tuple[Token, ...], head: ProjectHead) -> Iterator[Site]:
        if token.tag in ("NNS", "NNPS") and not (token.text[:1].isupper() and len(words) > 1):
            return
        kept = [w for w in words if w.index == token.index or self._tells(sentence, w)]
        start, end = _run(kept, token)
        tail = _tail(sentence, token, self._rules.linking)
        proper = any(w.pos == "PROPN" and w.index != token.index for w in sentence.tokens_within(start, token.end))
        place = tail is not None and tail[1]
        definite = any(w.lemma in ("the", "this", "that", "its", "their") for w in words)
        if tail is not None and (not proper or place):
            end = tail[0]
        name = " ".join(sentence.text[start - sentence.start : end - sentence.start].split())
        yield self._site(sentence, token, start, end, name, head.kind, named=proper or place, definite=definite)

    def _tells(self, sentence: Sentence, word: Token) -> bool:
        if word.dep in ("det", "poss", "case", "predet") or sentence.head(word).dep == "poss":
            return False
        return (
            word.pos == "PROPN"
            or word.text in "-–/"
            or word.text.lower() in self._qualifiers
            or word.text[:1].isupper()
        )

    def _transfers(self, sentence: Sentence) -> Iterator[Site]:
        """Yield plans to carry goods across a border: "a plan to sell Norwegian gas to Poland"."""
        rules = self._rules.transfer
        for token in sentence.tokens:
            if token.lemma in rules.plans and token.pos == "NOUN":
                yield from self._plan(sentence, token)
            elif (
                token.lemma in rules.nouns
                and token.pos == "NOUN"
                and sentence.head(sentence.head(token)).lemma in rules.plans
            ):
                yield from self._carried(sentence, token, token)

    def _plan(self, sentence: Sentence, noun: Token) -> Iterator[Site]:
        rules = self._rules.transfer
        for verb in sentence.children(noun, "acl", "relcl"):
            if verb.lemma in rules.verbs:
                for goods in sentence.children(verb, "dobj"):
                    if goods.lemma in self._goods and _directed(sentence, verb, goods):
                        end = max(
                            goods.end, *(sentence.span(p)[1] for p in sentence.children(verb, "prep", "dobj", "dative"))
                        )
                        name = sentence.text[noun.start - sentence.start : end - sentence.start]
                        yield self._site(
                            sentence,
                            noun,
                            noun.start,
                            end,
                            name,
                            self._carrier(goods),
                            named=True,
                            definite=True,
                            plan=True,
                        )

    def _carried(self, sentence: Sentence, noun: Token, head: Token) -> Iterator[Site]:
        for link in sentence.children(noun, "prep"):
            for goods in sentence.children(link, "pobj"):
                if goods.lemma in self._goods and _directed(sentence, noun, goods):
                    start, end = head.start, sentence.span(noun)[1]
                    name = sentence.text[start - sentence.start : end - sentence.start]
                    yield self._site(sentence, noun, start, end, name, self._carrier(goods), named=True, plan=True)

    def _carrier(self, goods: Token) -> str:
        return "cable" if goods.lemma in ("electricity", "power", "energy") else self._rules.transfer.kind

    def _site(
        self,
        sentence: Sentence,
        head: Token,
        start: int,
        end: int,
        name: str,
        kind: str,
        *,
        named: bool,
        definite: bool = True,
        plan: bool = False,
    ) -> Site:
        return Site(
            sentence=sentence,
            head=head,
            start=start,
            end=end,
            name=name,
            kind=kind,
            named=named,
            definite=definite,
            plan=plan,
        )


def _top(words: tuple[Token, ...]) -> Token:
    """Return the word of a name that governs the others."""
    inside = {w.index for w in words}
    return next((w for w in words if w.head not in inside or w.head == w.index), words[-1])


def _run(kept: list[Token], head: Token) -> tuple[int, int]:
    """Return the offsets of the unbroken run of kept words that ends in the noun."""
    indices = {w.index: w for w in kept}
    first = head
    while first.index - 1 in indices:
        first = indices[first.index - 1]
    while first.text in "-–/" and first.index + 1 in indices:
        first = indices[first.index + 1]
    return first.start, head.end


def _tail(sentence: Sentence, head: Token, linking: tuple[str, ...]) -> tuple[int, bool] | None:
    """Return where the words end that say where a thing lies or what it links, and whether a proper name is in them."""
    found: tuple[int, bool] | None = None
    for link in sentence.children(head, "prep"):
        places = [c for p in sentence.children(link, "pobj") for c in sentence.conjuncts(p)]
        if link.lemma in _LINKS and any(p.pos == "PROPN" for p in places) and link.index <= head.index + 6:
            last = _far_end(sentence, max(places, key=lambda p: p.index), link.lemma)
            found = (last.end, link.lemma in ("of", "between", "from", "to"))
            if link.lemma == "of":
                return found
    for verb in sentence.children(head, "acl", "relcl"):
        if verb.lemma in linking:
            names = [t for t in sentence.subtree(verb) if t.pos == "PROPN"]
            if names:
                return names[-1].end, True
    return found


def _far_end(sentence: Sentence, near: Token, link: str) -> Token:
    """Return the last word of "from A to B", wherever the parser hung the second half."""
    rest = sentence.tokens[near.index + 1 :]
    if link not in ("from", "between") or not rest or rest[0].text.lower() not in ("to", "and"):
        return near
    last = near
    for word in rest[1:]:
        if word.pos != "PROPN":
            break
        last = word
    return last


def _directed(sentence: Sentence, carrier: Token, goods: Token) -> bool:
    """Whether goods go from or to somewhere that is named."""
    links = [*sentence.children(carrier, "prep", "dative"), *sentence.children(goods, "prep")]
    return any(p.pos == "PROPN" for link in links for p in sentence.subtree(link)) or any(
        t.text[:1].isupper() for t in noun_phrase(sentence, goods)
    )
