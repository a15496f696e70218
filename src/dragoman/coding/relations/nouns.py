"""Relations told by a noun: "its rival B", "the border between A and B", "strained ties with B"."""

from collections.abc import Iterator

from dragoman.coding.moods import Mood, mood
from dragoman.coding.phrases import (
    actors_within,
    clause,
    distinct,
    governing_verb,
    noun_phrase,
    objects_of,
    side_key,
    subject_of,
)
from dragoman.coding.relations.found import Found, apart, sides
from dragoman.model.actor import Actor
from dragoman.model.analysis import Cast, Sentence, Token
from dragoman.model.codebook.lifecycle import MoodRules
from dragoman.model.codebook.relations import NounRelation, RelationRules
from dragoman.model.relation import RelationKind

_REAL = (Mood.DONE, Mood.GOING)
_COPULAS = ("be", "remain", "become", "stay", "seem", "grow", "call", "consider", "regard", "describe", "have", "see")
_LINKS = ("with", "against", "to", "of", "between", "on")


class NounReader:
    """Reads the relations that nouns set up."""

    def __init__(self, cast: Cast, rules: RelationRules, moods: MoodRules) -> None:
        """Take the cast and the nouns of the rules."""
        self._cast, self._rules, self._moods = cast, rules, moods

    def read(self, sentence: Sentence) -> Iterator[Found]:
        """Yield the relations that the nouns of a sentence tell as they are."""
        for token in sentence.tokens:
            if token.pos not in ("NOUN", "PROPN", "ADJ", "VERB"):
                continue
            if token.lemma in self._rules.neighbouring or token.text.lower() in self._rules.neighbouring:
                yield from self._neighbouring(sentence, token)
                continue
            if token.pos == "VERB":
                continue
            for rule in self._rules.nouns:
                fits = token.lemma in rule.nouns and self._qualified(sentence, token, rule)
                found = self._found(sentence, token, rule) if fits and self._real(sentence, token, rule) else None
                if found is not None:
                    yield found
                    break

    def _qualified(self, sentence: Sentence, noun: Token, rule: NounRelation) -> bool:
        words = {w.lemma for w in noun_phrase(sentence, noun)} | {w.text.lower() for w in noun_phrase(sentence, noun)}
        waging = noun.dep == "compound" and sentence.head(noun).lemma in self._rules.waging
        if rule.kind is RelationKind.BORDER and waging:
            return False
        if words & set(self._rules.ending):
            return False
        if not rule.qualifiers:
            return True
        verb = sentence.head(noun)
        if noun.dep in ("nsubj", "nsubjpass") and verb.pos in ("VERB", "AUX"):
            words |= {w.lemma for w in sentence.children(verb, "acomp", "attr", "oprd")} | {verb.text.lower()}
        for child in sentence.children(noun, "acl", "advmod"):
            words.add(child.text.lower())
        if rule.kind is RelationKind.RIVALRY and verb.dep == "prep":
            words |= {w.lemma for w in sentence.children(sentence.head(verb), "advmod")}
        return bool(words & set(rule.qualifiers))

    def _real(self, sentence: Sentence, noun: Token, rule: NounRelation) -> bool:
        """Whether the relation is told as it is, not as wished for, mended or denied."""
        if rule.person and noun.dep != "attr":
            return not any(d.lemma in ("no", "any") for d in sentence.children(noun, "det"))
        verb = governing_verb(sentence, noun)
        if any(d.lemma in ("no", "any") for d in sentence.children(noun, "det")):
            return False
        if rule.kind is RelationKind.BORDER:
            return True  # closed, opened or fenced: it is there
        link = sentence.head(noun)
        if noun.dep == "pobj" and sentence.head(link).lemma in self._rules.mending:
            return False
        if verb is None:
            return True
        tied = noun.dep in ("dobj", "attr", "nsubj", "nsubjpass") and sentence.head(noun).index == verb.index
        if tied and verb.lemma in self._rules.mending:
            return False
        return not tied or mood(sentence, verb, self._moods) in _REAL

    def _found(self, sentence: Sentence, noun: Token, rule: NounRelation) -> Found | None:
        a, b = self._of_person(sentence, noun) if rule.person else self._of_state(sentence, noun, rule)
        first, second = apart(distinct(a), distinct(b))
        if rule.kind is RelationKind.SANCTIONS and not b:
            return None
        if not first or not second:
            return None
        start, end = self._words(sentence, noun)
        return Found(
            kind=rule.kind,
            a=first,
            b=second,
            start=start,
            end=end,
            sentence=sentence.index,
            rule=f"noun: {noun.lemma}",
            holds=rule.holds,
            by_noun=True,
        )

    def _of_person(self, sentence: Sentence, noun: Token) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        """Return whose rival or ally somebody is, and who that is: "its ally B", "B, an ally of A"."""
        owner = self._owners(sentence, noun)
        named = self._named(sentence, noun)
        if noun.tag in ("NNS", "NNPS") and not owner:
            own = self._cast.headed_by(sentence, noun)
            group = named or (own.actors if own else ()) or self._pair_before(sentence, noun)
            doer = self._doer(sentence, noun) if named else ()
            if doer and not {a.country for a in doer} & {a.country for a in named}:
                return doer, named
            return (distinct(group)[:1], distinct(group)[1:]) if len(distinct(group)) == 2 else ((), ())
        return owner, named

    def _pair_before(self, sentence: Sentence, noun: Token) -> tuple[Actor, ...]:
        """Return the two whom "the allies" means where the sentence spoke of two just before."""
        if not any(d.lemma in ("the", "both", "these") for d in sentence.children(noun, "det", "predet")):
            return ()
        pairs = [m.actors for m in self._cast.within(sentence.start, noun.start) if len(distinct(m.actors)) == 2]
        return distinct(pairs[-1]) if pairs else ()

    def _doer(self, sentence: Sentence, noun: Token) -> tuple[Actor, ...]:
        """Return who is said to have them: "A has deals with its allies B and C", "A, joined by allies B and C"."""
        verb = governing_verb(sentence, noun)
        subject = subject_of(sentence, verb) if verb is not None and noun.dep in ("pobj", "dobj") else None
        return sides(sentence, subject, self._cast)

    def _owners(self, sentence: Sentence, noun: Token) -> tuple[Actor, ...]:
        top = sentence.head(noun) if noun.dep in ("amod", "compound", "nmod") else noun
        found: list[Actor] = []
        for word in (noun, top):
            for owner in sentence.children(word, "poss", "amod", "compound", "nmod"):
                if owner.index < noun.index:
                    found.extend(a for a in sides(sentence, owner, self._cast))
        for link in ("of", "to", "with"):
            for thing in objects_of(sentence, noun, link):
                found.extend(sides(sentence, thing, self._cast))
        return tuple(found)

    def _named(self, sentence: Sentence, noun: Token) -> tuple[Actor, ...]:
        """Return who is called a rival or ally: the noun it qualifies, stands beside, or is said of."""
        above = sentence.head(noun)
        if noun.dep in ("amod", "compound", "nmod") and above.pos in ("PROPN", "NOUN"):
            return tuple(a for t in sentence.conjuncts(above) for a in self._own(sentence, t))
        if noun.dep == "appos":
            return (
                tuple(a for t in sentence.conjuncts(above) for a in self._own(sentence, t))
                if noun.tag in ("NNS", "NNPS")
                else self._own(sentence, above)
            )
        for name in (*sentence.children(noun, "appos"), *_listed(sentence, noun)):
            return tuple(a for t in sentence.conjuncts(name) for a in self._own(sentence, t))
        if noun.dep == "nsubj" and above.lemma == "be":
            return tuple(a for t in sentence.children(above, "attr") for a in sides(sentence, t, self._cast))
        if noun.dep == "attr" and above.lemma in _COPULAS:
            return sides(sentence, subject_of(sentence, above), self._cast)
        if noun.dep == "pobj" and above.lemma == "as" and sentence.head(above).lemma in _COPULAS:
            verb = sentence.head(above)
            things = sentence.children(verb, "dobj", "nsubjpass")
            return tuple(a for t in things for a in sides(sentence, t, self._cast))
        after = sentence.tokens[noun.index + 1 : noun.index + 3]
        beside = [
            t
            for t in after
            if t.pos == "PROPN"
            and not any(x.pos in ("PUNCT", "VERB", "AUX", "ADP", "CCONJ") for x in after[: t.index - noun.index - 1])
        ]
        return tuple(a for t in beside[:1] for n in sentence.conjuncts(t) for a in self._own(sentence, n))

    def _own(self, sentence: Sentence, noun: Token) -> tuple[Actor, ...]:
        mention = self._cast.headed_by(sentence, noun)
        return mention.actors if mention is not None else ()

    def _of_state(
        self, sentence: Sentence, noun: Token, rule: NounRelation
    ) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        """Return the two sides of a tie, border or war."""
        between = [a for t in objects_of(sentence, noun, "between") for a in sides(sentence, t, self._cast)]
        if len(distinct(between)) >= 2:
            return distinct(between)[:1], distinct(between)[1:]
        other = [a for link in _LINKS for t in objects_of(sentence, noun, link) for a in sides(sentence, t, self._cast)]
        owners = self._qualifying(sentence, noun)
        if len(owners) >= 2 and not other:
            return owners[:1], owners[1:]
        verb = governing_verb(sentence, noun)
        subject = subject_of(sentence, verb) if verb is not None and not owners else None
        mine = owners or (
            sides(sentence, subject, self._cast) if subject is not None and subject.index != noun.index else ()
        )
        if rule.kind is RelationKind.SANCTIONS and owners and not other:
            return owners, self._hit(sentence, owners)
        if mine or other:
            return tuple(mine), tuple(other)
        return self._around(sentence, noun, rule)

    def _qualifying(self, sentence: Sentence, noun: Token) -> tuple[Actor, ...]:
        words = noun_phrase(sentence, noun)
        return distinct(a for a in actors_within(self._cast, words[0].start, noun.start)) if len(words) > 1 else ()

    def _hit(self, sentence: Sentence, owners: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Return the one other state of a sentence that speaks of somebody's sanctions."""
        keys = {side_key(a) for a in owners}
        present = distinct(a for a in actors_within(self._cast, sentence.start, sentence.end) if a.country)
        others = tuple(a for a in present if side_key(a) not in keys and a.country and len(a.country) == 3)
        return others if len(others) == 1 else ()

    def _neighbouring(self, sentence: Sentence, word: Token) -> Iterator[Found]:
        """Yield the border that "neighbouring B" tells of, where the subject of the clause is a state."""
        noun = sentence.head(word)
        if word.dep not in ("amod", "compound", "nmod") or noun.pos not in ("PROPN", "NOUN"):
            return
        named = tuple(a for t in sentence.conjuncts(noun) for a in self._own(sentence, t))
        verb = governing_verb(sentence, noun)
        subject = subject_of(sentence, verb) if verb is not None else None
        first, second = apart(sides(sentence, subject, self._cast), distinct(named))
        if subject is None or subject.index == noun.index or not named or not first or not second:
            return
        start, end = clause(sentence, noun)
        yield Found(
            kind=RelationKind.BORDER,
            a=first,
            b=second,
            start=start,
            end=end,
            sentence=sentence.index,
            rule=f"noun: {word.text.lower()}",
            by_noun=True,
        )

    def _around(
        self, sentence: Sentence, noun: Token, rule: NounRelation
    ) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        """Return the two sides of a sentence that speaks of tension or dispute and names exactly two."""
        if rule.kind not in (RelationKind.STRAINED, RelationKind.RIVALRY) or noun.dep in ("compound", "amod"):
            return (), ()
        present = distinct(a for a in actors_within(self._cast, sentence.start, sentence.end) if a.country)
        return (present[:1], present[1:]) if len(present) == 2 else ((), ())

    def _words(self, sentence: Sentence, noun: Token) -> tuple[int, int]:
        """Return the offsets of the words that tell it: the noun with what hangs on it, or its clause."""
        if noun.dep in ("attr", "dobj", "nsubj", "nsubjpass") or noun.lemma in ("dispute", "tension"):
            return clause(sentence, noun)
        top = sentence.head(noun) if noun.dep in ("amod", "compound", "nmod", "appos") else noun
        start, end = sentence.span(top)
        own = clause(sentence, noun)
        return (
            (start, end) if end - start <= max(200, own[1] - own[0]) else (noun_phrase(sentence, top)[0].start, top.end)
        )


def _listed(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return the name after a plural and a comma, which the parser takes for one more item: "its allies, A and B"."""
    after = sentence.tokens[noun.index + 1 : noun.index + 2]
    comma = bool(after) and after[0].text == "," and noun.tag in ("NNS", "NNPS")
    return tuple(c for c in sentence.children(noun, "conj") if c.pos == "PROPN")[:1] if comma else ()
