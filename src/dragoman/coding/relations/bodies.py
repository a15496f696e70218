"""Who belongs to an international body: "BRICS nations such as A and B", "A, a member of NATO", "NATO member A"."""

from collections.abc import Iterator

from dragoman.coding.moods import Mood, mood
from dragoman.coding.phrases import clause, distinct, noun_phrase, objects_of, subject_of
from dragoman.coding.relations.found import Found, apart, sides
from dragoman.model.actor import Actor
from dragoman.model.analysis import Cast, Sentence, Token
from dragoman.model.codebook.lifecycle import MoodRules
from dragoman.model.codebook.relations import RelationRules
from dragoman.model.relation import RelationKind

_NAMING = ("including", "particularly", "especially", "namely", "like", "such", "notably", "among")
_ROLES = ("member", "membership", "state")


class MemberReader:
    """Reads who belongs to which body; `bodies` are the codes of those that have members."""

    def __init__(self, cast: Cast, rules: RelationRules, moods: MoodRules) -> None:
        """Take the cast and the words of membership."""
        self._cast, self._rules, self._moods = cast, rules, moods

    def read(self, sentence: Sentence) -> Iterator[Found]:
        """Yield the memberships that a sentence tells."""
        for token in sentence.tokens:
            if token.lemma in self._rules.members and token.pos in ("NOUN", "PROPN"):
                yield from self._by_noun(sentence, token)
            elif token.pos == "VERB" and token.lemma in (*self._rules.joining, *self._rules.leaving):
                yield from self._by_verb(sentence, token)

    def _by_noun(self, sentence: Sentence, noun: Token) -> Iterator[Found]:
        body = self._body(sentence, noun)
        if not body:
            return
        verb = sentence.head(noun) if noun.dep == "attr" else None
        if verb is not None and mood(sentence, verb, self._moods) not in (Mood.DONE, Mood.GOING, Mood.DENIED):
            return
        holds = verb is None or mood(sentence, verb, self._moods) is not Mood.DENIED
        start, end = noun_phrase(sentence, noun)[0].start, noun.end
        members, last = self._members(sentence, noun)
        first, second = apart(distinct(a for a in members if not _is_body(a)), body)
        if first and second:
            words = (start, max(end, last))
            if noun.dep == "appos":
                words = (noun_phrase(sentence, sentence.head(noun))[0].start, sentence.span(noun)[1])
            elif verb is not None:
                words = clause(sentence, noun)
            yield self._found(sentence, first, second, words, "noun: " + noun.lemma, holds=holds)

    def _body(self, sentence: Sentence, noun: Token) -> tuple[Actor, ...]:
        """Return the body that a noun for members speaks of."""
        words = noun_phrase(sentence, noun)
        inside = [m for m in self._cast.within(words[0].start, noun.end) if m.head != noun.index or len(words) > 1]
        of = objects_of(sentence, noun, "of") if noun.lemma in _ROLES else ()
        found = [a for m in inside for a in m.actors] + [a for t in of for a in sides(sentence, t, self._cast)]
        return tuple(a for a in found if _is_body(a))[:1]

    def _members(self, sentence: Sentence, noun: Token) -> tuple[tuple[Actor, ...], int]:
        """Return who is said to be a member, and the offset where the words for them end."""
        above = sentence.head(noun)
        if noun.dep == "attr":
            return sides(sentence, subject_of(sentence, above), self._cast), noun.end
        if noun.dep in ("compound", "nmod", "amod", "appos") and above.pos in ("PROPN", "NOUN"):
            mention = self._cast.headed_by(sentence, above) if noun.tag == "NN" else None
            return (mention.actors if mention is not None else sides(sentence, above, self._cast)), above.end
        after = sentence.tokens[noun.index + 1 :]
        for place, token in enumerate(after[:4]):
            if token.pos == "PROPN" and (place == 0 or any(t.text.lower() in _NAMING for t in after[:place])):
                names = sentence.conjuncts(_phrase_head(sentence, token))
                actors = tuple(a for t in names for a in sides(sentence, t, self._cast))
                return actors, max(t.end for t in names)
        return (), noun.end

    def _by_verb(self, sentence: Sentence, verb: Token) -> Iterator[Found]:
        leaving = verb.lemma in self._rules.leaving
        if mood(sentence, verb, self._moods) not in ((Mood.DONE, Mood.GOING) if leaving else (Mood.DONE,)):
            return
        links = ("from", "of", "out of") if leaving else ("to",)
        things = [*sentence.children(verb, "dobj"), *(t for p in links for t in _beyond(sentence, verb, p))]
        body = tuple(a for t in things for a in sides(sentence, t, self._cast) if _is_body(a))
        who = tuple(a for a in sides(sentence, subject_of(sentence, verb), self._cast) if not _is_body(a))
        if body and who and all(t.text[:1].isupper() for t in things):
            holds = not leaving
            words = _told(sentence, verb)
            yield self._found(sentence, who, body, words, f"verb: {verb.lemma}", holds=holds, lasting=True)

    def _found(
        self,
        sentence: Sentence,
        a: tuple[Actor, ...],
        b: tuple[Actor, ...],
        words: tuple[int, int],
        rule: str,
        *,
        holds: bool = True,
        lasting: bool = False,
    ) -> Found:
        return Found(
            kind=RelationKind.MEMBERSHIP,
            a=a,
            b=b,
            start=words[0],
            end=words[1],
            sentence=sentence.index,
            rule=rule,
            holds=holds,
            lasting=lasting,
        )


def _told(sentence: Sentence, verb: Token) -> tuple[int, int]:
    """Return the words of a clause, with those who report it of themselves: "A announced that it was leaving"."""
    start, end = clause(sentence, verb)
    subject, above = subject_of(sentence, verb), sentence.head(verb)
    if subject is not None and subject.pos == "PRON" and verb.dep == "ccomp":
        start = min(start, clause(sentence, above)[0])
    return start, end


def _beyond(sentence: Sentence, verb: Token, link: str) -> tuple[Token, ...]:
    """Return the nouns that a preposition attaches to a verb, over a first one too: "out | of B"."""
    inner = [t for p in sentence.children(verb, "prep") for t in objects_of(sentence, p, link)]
    return (*objects_of(sentence, verb, link), *inner)


def _phrase_head(sentence: Sentence, token: Token) -> Token:
    """Return the noun that a proper name is part of."""
    while token.dep == "compound" and sentence.head(token).index > token.index:
        token = sentence.head(token)
    return token


def _is_body(actor: Actor) -> bool:
    return actor.sector in ("IGO", "UNO", "EUR") or (actor.country is not None and len(actor.country) != 3)
