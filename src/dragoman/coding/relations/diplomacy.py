"""Recognition and diplomatic missions: who recognises whom, and who keeps an embassy where."""

from collections.abc import Iterator

from dragoman.coding.moods import Mood, mood
from dragoman.coding.phrases import clause, noun_phrase, objects_of, subject_of
from dragoman.coding.relations.found import Found, anyone, apart, sides
from dragoman.model.actor import Actor
from dragoman.model.analysis import Analysis, Cast, Sentence, Token
from dragoman.model.codebook.lifecycle import MoodRules
from dragoman.model.codebook.relations import RelationRules
from dragoman.model.relation import RelationKind

_MISSION_PLACES = ("in", "to", "at")


class DiplomacyReader:
    """Reads recognition and missions."""

    def __init__(self, analysis: Analysis, cast: Cast, rules: RelationRules, moods: MoodRules) -> None:
        """Take the story, its cast and the words of recognition and missions."""
        self._analysis, self._cast, self._rules, self._moods = analysis, cast, rules, moods

    def read(self, sentence: Sentence) -> Iterator[Found]:
        """Yield recognition given, withheld or withdrawn, and missions kept or closed."""
        for token in sentence.tokens:
            if token.lemma in self._rules.recognising and token.pos == "VERB":
                yield from self._recognition(sentence, token)
            elif token.lemma in self._rules.recognition and token.pos == "NOUN":
                yield from self._recognition_noun(sentence, token)
            elif token.lemma in self._rules.missions and token.pos in ("NOUN", "PROPN"):
                yield from self._mission(sentence, token)

    def _recognition(self, sentence: Sentence, verb: Token) -> Iterator[Found]:
        state = mood(sentence, verb, self._moods)
        if state not in (Mood.DONE, Mood.GOING, Mood.DENIED):
            return
        passive = bool(sentence.children(verb, "auxpass"))
        things = sentence.children(verb, "nsubjpass") if passive else sentence.children(verb, "dobj", "ccomp")
        b = tuple(a for t in things if self._recognisable(sentence, verb, t) for a in self._whom(sentence, t))
        subject = subject_of(sentence, verb)
        agents = [t for a in sentence.children(verb, "agent") for t in sentence.children(a, "pobj")]
        doer = agents[0] if agents else None if passive else subject
        if doer is not None and b:
            yield from self._given(sentence, verb, doer, b, holds=state is not Mood.DENIED)

    def _recognisable(self, sentence: Sentence, verb: Token, thing: Token) -> bool:
        if thing.lemma in self._rules.recognised or sentence.children(verb, "oprd") or objects_of(sentence, verb, "as"):
            return True
        return thing.pos in ("PROPN", "PRON") and self._cast.headed_by(sentence, thing) is not None

    def _whom(self, sentence: Sentence, thing: Token) -> tuple[Actor, ...]:
        return tuple(a for a in sides(sentence, thing, self._cast) if a.country)

    def _given(
        self, sentence: Sentence, verb: Token, doer: Token, b: tuple[Actor, ...], *, holds: bool
    ) -> Iterator[Found]:
        """Yield recognition by a side, or by nobody: "no government, including A, recognises B"."""
        start, end = clause(sentence, verb)
        lasting = verb.tag in ("VBD", "VBN") and holds
        empty = any(d.lemma in ("no", "none") for d in (doer, *sentence.children(doer, "det")))
        who: tuple[Actor, ...] = ()
        if empty or (doer.lemma in self._rules.everybody and not sides(sentence, doer, self._cast)):
            included = [
                t
                for p in sentence.children(doer, "prep")
                if p.lemma in ("include", "including")
                for t in sentence.children(p, "pobj")
            ]
            excluded = [
                t for link in ("except", "besides", "but", "than", "from") for t in objects_of(sentence, doer, link)
            ]
            named = tuple(a for t in included for a in sides(sentence, t, self._cast))
            left = tuple(a for t in excluded for a in sides(sentence, t, self._cast))
            if empty:
                words = " ".join(w.text for w in noun_phrase(sentence, doer))
                yield self._found(sentence, (anyone(words), *named), b, (start, end), verb, holds=False, except_=left)
            return
        who, b = apart(sides(sentence, doer, self._cast), b)
        if who and b:
            yield self._found(sentence, who, b, (start, end), verb, holds=holds, lasting=lasting)

    def _found(
        self,
        sentence: Sentence,
        a: tuple[Actor, ...],
        b: tuple[Actor, ...],
        words: tuple[int, int],
        word: Token,
        *,
        holds: bool,
        except_: tuple[Actor, ...] = (),
        lasting: bool = False,
    ) -> Found:
        return Found(
            kind=RelationKind.RECOGNITION,
            a=a,
            b=b,
            start=words[0],
            end=words[1],
            sentence=sentence.index,
            rule=f"recognition: {word.lemma}",
            holds=holds,
            except_=except_,
            lasting=lasting,
        )

    def _recognition_noun(self, sentence: Sentence, noun: Token) -> Iterator[Found]:
        """Yield "A's recognition of B" and "A withdrew its recognition of B"."""
        b = tuple(a for t in objects_of(sentence, noun, "of") for a in self._whom(sentence, t))
        verb = sentence.head(noun) if noun.dep == "dobj" else None
        withdrawn = verb is not None and verb.lemma in self._rules.withdrawing
        if verb is not None and mood(sentence, verb, self._moods) is not Mood.DONE:
            return
        if verb is not None and verb.lemma in self._rules.shifting:
            yield from self._shifted(sentence, noun, verb)
            return
        owners = sentence.children(noun, "poss", "amod", "compound")
        who = tuple(a for t in owners for a in sides(sentence, t, self._cast))
        if not who and verb is not None and (withdrawn or verb.lemma in ("grant", "extend", "give")):
            who = sides(sentence, subject_of(sentence, verb), self._cast)
        first, second = apart(who, b)
        if first and second and (verb is None or withdrawn or verb.lemma in ("grant", "extend", "give", "announce")):
            yield self._found(
                sentence, first, second, clause(sentence, noun), noun, holds=not withdrawn, lasting=verb is not None
            )

    def _shifted(self, sentence: Sentence, noun: Token, verb: Token) -> Iterator[Found]:
        """Yield both ends of "A switched recognition from B to C"."""
        who = sides(sentence, subject_of(sentence, verb), self._cast)
        for link, holds in (("from", False), ("to", True)):
            things = (*objects_of(sentence, verb, link), *objects_of(sentence, noun, link))
            first, second = apart(who, tuple(a for t in things for a in sides(sentence, t, self._cast)))
            if first and second:
                words = clause(sentence, noun)
                yield self._found(sentence, first, second, words, noun, holds=holds, lasting=True)

    def _mission(self, sentence: Sentence, noun: Token) -> Iterator[Found]:
        words = noun_phrase(sentence, noun)
        level = " ".join(w.text for w in words if w.dep not in ("det", "poss", "case") and not w.tag.startswith("PRP"))
        diplomatic = any(w.lemma == "diplomatic" for w in words)
        if noun.lemma in ("relation", "tie", "presence") and not diplomatic:
            return
        there = self._where(sentence, noun)
        keeper, verb = self._keeper(sentence, noun)
        if verb is not None and mood(sentence, verb, self._moods) not in (Mood.DONE, Mood.GOING, Mood.DENIED):
            return
        first, second = apart(keeper, there)
        if not first or not second:
            return
        none = any(d.lemma == "no" for d in sentence.children(noun, "det"))
        denied = verb is not None and mood(sentence, verb, self._moods) is Mood.DENIED
        closed = verb is not None and verb.lemma in self._rules.closing
        start, end = clause(sentence, verb or noun)
        yield Found(
            kind=RelationKind.DIPLOMATIC_MISSION,
            a=first,
            b=second,
            start=min(start, words[0].start),
            end=max(end, noun.end),
            sentence=sentence.index,
            rule=f"mission: {noun.lemma}",
            holds=not (none or denied or closed),
            level=level,
            lasting=closed or (verb is not None and verb.lemma in ("open", "reopen", "establish", "restore")),
        )

    def _where(self, sentence: Sentence, noun: Token) -> tuple[Actor, ...]:
        links = ("with", "between") if noun.lemma in ("relation", "tie") else _MISSION_PLACES
        places = [t for link in links for t in objects_of(sentence, noun, link)]
        verb = sentence.head(noun)
        if not places and noun.dep == "dobj":
            places = [t for link in links for t in objects_of(sentence, verb, link)]
        return tuple(a for t in places for a in sides(sentence, t, self._cast) or self._state_around(t))

    def _state_around(self, word: Token) -> tuple[Actor, ...]:
        """Return the state in which a town lies that is named as a place only."""
        for named in self._analysis.places:
            country = named.place.country
            if country and named.start <= word.start < named.end:
                known = [a for m in self._cast.mentions for a in m.actors if a.country == country and a.sector is None]
                return (known[0] if known else _state(country, named.text),)
        return ()

    def _keeper(self, sentence: Sentence, noun: Token) -> tuple[tuple[Actor, ...], Token | None]:
        """Return who keeps the mission, and the verb that says so: a mere "its embassy in B" does not count."""
        above = sentence.head(noun)
        if noun.dep == "dobj" and above.lemma in (*self._rules.keeping, *self._rules.closing):
            return sides(sentence, subject_of(sentence, above), self._cast), above
        if noun.dep == "pobj" and above.lemma == "with":
            holder = sentence.head(above)
            for up in (holder, *sentence.ancestors(holder)):
                if up.pos in ("VERB", "AUX"):
                    if up.lemma == "be":
                        return sides(sentence, subject_of(sentence, up), self._cast), up
                    break
            return sides(sentence, holder, self._cast), None
        return (), None


def _state(country: str, mention: str) -> Actor:
    return Actor(code=country, name=country, country=country, sector=None, role=None, wikidata=None, mention=mention)
