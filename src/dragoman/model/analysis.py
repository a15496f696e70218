"""What the language stage finds in a story: sentences, quotations, times and places; and who is mentioned where."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from dragoman.model.actor import Actor
from dragoman.model.place import Place
from dragoman.model.story import Story
from dragoman.model.when import When


@dataclass(frozen=True, slots=True)
class Token:
    """A word: offsets into the story's text, lemma, universal part of speech, Penn tag, and its place in the parse.

    `index` and `head` count within the sentence; the root is its own head. `dep` is spaCy's English label.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


class Part(StrEnum):
    """Which part of a story a sentence stands in."""

    HEADLINE = "headline"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence: `index` in the story, `paragraph` from 0 in the body, offsets into the story's text."""

    index: int
    start: int
    end: int
    text: str
    part: Part
    paragraph: int
    tokens: tuple[Token, ...]
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                children[token.head].append(token.index)
        object.__setattr__(self, "_children", tuple(map(tuple, children)))

    def children(self, token: Token, *deps: str) -> tuple[Token, ...]:
        """Return the direct dependents of a token in order, of the given labels only where any are given."""
        found = (self.tokens[i] for i in self._children[token.index])
        return tuple(child for child in found if not deps or child.dep in deps)

    def head(self, token: Token) -> Token:
        """Return the token that governs `token`: itself where it is the root."""
        return self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the governors of a token from the nearest to the root."""
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """Return a token and all that depends on it, in order of the text."""
        found, stack = [], [token.index]
        while stack:
            index = stack.pop()
            found.append(index)
            stack.extend(self._children[index])
        return tuple(self.tokens[i] for i in sorted(found))

    def span(self, token: Token) -> tuple[int, int]:
        """Return the offsets from the first to the last word that depends on `token`."""
        words = self.subtree(token)
        return words[0].start, words[-1].end

    def conjuncts(self, token: Token) -> tuple[Token, ...]:
        """Return a token and those coordinated with it to its right: the heads of "A, B and C"."""
        found = [token]
        for child in self.children(token, "conj"):
            found.extend(self.conjuncts(child))
        return tuple(found)

    def tokens_within(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens that lie wholly between two offsets."""
        return tuple(t for t in self.tokens if start <= t.start and t.end <= end)

    @property
    def root(self) -> Token:
        """The token that governs the sentence."""
        return next(t for t in self.tokens if t.head == t.index)


class Quotation(NamedTuple):
    """Words between quotation marks: offsets with the marks (`start`, `end`) and without (`inner_start`, `inner_end`).

    A quotation that runs over paragraphs, each opened anew, is one Quotation a paragraph; `continues` is True for all
    but the last of them.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    continues: bool


class TimeExpression(NamedTuple):
    """Words that name a time, and the interval they mean as seen from the story's own date (None: not to be told)."""

    start: int
    end: int
    text: str
    when: When | None


class PlaceMention(NamedTuple):
    """Words that name a place on the map."""

    start: int
    end: int
    text: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """A story as the language stage reads it, everything in the order of the text."""

    story: Story
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    times: tuple[TimeExpression, ...]
    places: tuple[PlaceMention, ...]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that an offset lies in."""
        at = bisect_right([s.start for s in self.sentences], offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None


class MentionKind(StrEnum):
    """How an actor is mentioned."""

    NAME = "name"  # "Iran", "Masoud Pezeshkian", "Iranian President Masoud Pezeshkian"
    ROLE = "role"  # "the spokeswoman", "Iran's foreign ministry"
    PRONOUN = "pronoun"  # "she", "they", "who"
    ADJECTIVE = "adjective"  # "Iranian" in "Iranian missiles"
    POSSESSIVE = "possessive"  # "Iran's" in "Iran's missiles", "its" in "its neighbour"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that stand for one or several actors: "the two countries" has two.

    `start` and `end` hold the whole noun phrase up to its last name or role word, `head` is the index of its head word
    in sentence number `sentence`. `entity` is the key of the person or body in the knowledge base, or of the unknown
    person as the story names it. `why` says how the words were resolved.
    """

    start: int
    end: int
    text: str
    sentence: int
    head: int
    kind: MentionKind
    actors: tuple[Actor, ...]
    entity: str | None
    person: bool
    why: str


@dataclass(frozen=True, slots=True)
class Cast:
    """All mentions of a story's actors, in the order of the text, to be asked by place."""

    mentions: tuple[Mention, ...]
    _by_head: Mapping[tuple[int, int], Mention] = field(init=False, repr=False, compare=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(m.start for m in self.mentions))
        object.__setattr__(self, "_by_head", {(m.sentence, m.head): m for m in reversed(self.mentions)})

    def headed_by(self, sentence: Sentence, token: Token) -> Mention | None:
        """Return the mention whose head word is this token."""
        return self._by_head.get((sentence.index, token.index))

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions that lie wholly between two offsets."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return tuple(m for m in self.mentions[first:last] if m.end <= end)
