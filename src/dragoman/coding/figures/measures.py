"""What a figure counts, as a short phrase: "people killed in B", "share of the world's population", "loans from C"."""

from dragoman.coding.figures.numbers import Number
from dragoman.coding.figures.units import Counted
from dragoman.coding.phrases import governing_verb, noun_phrase, objects_of, subject_of
from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.figures import FigureRules

_TAIL = ("of", "in", "on", "from", "with", "for", "among", "at", "against", "aboard", "between", "to")
_LONGEST = 9  # words of a phrase
_SHORT = 6  # words that follow a counted noun
_HOLDING = ("of", "at", "by", "to")
_MODIFYING = ("compound", "nmod", "nummod", "amod", "npadvmod", "quantmod")
_VERBAL = ("VERB", "AUX")
_SUMS = {"money": "sum", "measure": "amount", "percent": "rate", "time": "time"}


class MeasureReader:
    """Words the measure of figures."""

    def __init__(self, rules: FigureRules) -> None:
        """Take the words of levels, costs and dimensions."""
        self._levels, self._named = frozenset(rules.levels), {n.verb: n.noun for n in rules.costs}
        self._dimensions = {d.adjective: d.noun for d in rules.dimensions}
        self._said_of = frozenset(b.word for b in rules.bare)
        self._after = frozenset(rules.states_after)
        self._fillers = frozenset((*rules.fillers, *rules.approximate, *rules.bounds))

    def measure(self, sentence: Sentence, number: Number, counted: Counted) -> str:
        """Return what is counted or measured in words."""
        noun = counted.noun
        if noun is not None and noun.text.lower() in ("times", "once", "twice", "thrice"):
            found = self._times(sentence, noun)
        elif counted.kind == "noun":
            found = self._counted(sentence, number, counted)
        else:
            found = self._measured(sentence, number, counted)
        return " ".join(found.split()[:14]) or counted.unit

    def _times(self, sentence: Sentence, noun: Token) -> str:
        verb = governing_verb(sentence, noun)
        return f"times {self._deed(sentence, verb, noun)}" if verb is not None else "times"

    def _counted(self, sentence: Sentence, number: Number, counted: Counted) -> str:
        noun = counted.noun
        if noun is None:
            return self._votes(sentence, number) if counted.unit == "votes" else self._alone(sentence, number, counted)
        if noun.pos == "VERB":
            return f"people {noun.text.lower()}" if noun.tag in ("VBN", "VBD") else counted.unit
        start = number.last.index + 1 if number.last.index < noun.index else noun.index
        words = self._kept(sentence.tokens[start : noun.index + 1])
        after = sentence.tokens[noun.index + 1 : noun.index + 2]
        state = after[0].text if after and after[0].text.lower() in self._after else self._suffered(sentence, noun)
        return " ".join([_printed(sentence, words), self._behind(sentence, noun), state])

    def _alone(self, sentence: Sentence, number: Number, counted: Counted) -> str:
        """Return what a number without a noun counts: "A's population", "people that have fled"."""
        verb = governing_verb(sentence, number.last)
        subject = subject_of(sentence, verb) if verb is not None else None
        if subject is not None and subject.lemma in self._said_of:
            return self._phrase(sentence, subject)
        return f"{counted.unit} {self._suffered(sentence, number.last)}"

    def _votes(self, sentence: Sentence, number: Number) -> str:
        after = [t.text.lower() for t in sentence.tokens[number.last.index + 1 : number.last.index + 4]]
        if "against" in after:
            return "votes against"
        return "votes in favour" if "favour" in after or "favor" in after else "votes"

    def _behind(self, sentence: Sentence, noun: Token, without: Number | None = None) -> str:
        """Return the words after a noun that belong to it: "members | of the council"."""
        for link in sentence.children(noun, "prep", "acl"):
            if without is not None and without.first.index in {t.index for t in sentence.subtree(link)}:
                continue
            if link.index > noun.index and (link.dep == "acl" or link.lemma in _TAIL):
                words = [t for t in sentence.subtree(link) if t.index >= link.index]
                return _printed(sentence, tuple(_until_comma(words)[:_SHORT]))
        return ""

    def _suffered(self, sentence: Sentence, noun: Token) -> str:
        """Return what is told of the counted: "killed", "that have fled"."""
        verb = sentence.head(noun)
        if verb.pos != "VERB":
            return ""
        if noun.dep == "nsubjpass" or (noun.dep == "dobj" and (verb.tag == "VBN" or verb.text.endswith("ed"))):
            return verb.text
        if noun.dep == "nsubj" and verb.tag in ("VBD", "VBN"):
            helpers = [t.text for t in sentence.children(verb, "aux")]
            return " ".join(["that", *helpers, verb.text, *self._objects(sentence, verb, noun)])
        return ""

    def _objects(self, sentence: Sentence, verb: Token, but: Token) -> list[str]:
        things = [t for t in sentence.children(verb, "dobj") if t.index != but.index and not t.tag.startswith("W")]
        return [_printed(sentence, noun_phrase(sentence, t)) for t in things][:1]

    def _measured(self, sentence: Sentence, number: Number, counted: Counted) -> str:
        unit = counted.noun or number.last
        if counted.kind == "percent" and (of := objects_of(sentence, unit, "of")):
            return f"share of {self._phrase(sentence, of[0])}"
        lasting = objects_of(sentence, unit, "of") if counted.kind == "time" else ()
        if lasting:
            return self._phrase(sentence, lasting[0])
        if (held := self._holder(sentence, unit, number)) is not None:
            return self._phrase(sentence, held, number)
        for link in ("in", "of"):
            for thing in (*objects_of(sentence, unit, link), *objects_of(sentence, number.last, link)):
                if thing.index > unit.index and thing.pos in ("NOUN", "PROPN"):
                    return self._phrase(sentence, thing)
        return self._by_verb(sentence, unit, counted)

    def _holder(self, sentence: Sentence, unit: Token, number: Number) -> Token | None:
        """Return the noun that a measure belongs to: "an area | of 300 km", "a 40-million-dollar | loan"."""
        for word in (unit, number.last):
            above = sentence.head(word)
            if (
                word.dep in _MODIFYING
                and above.index != unit.index
                and above.pos in ("NOUN", "PROPN")
                and above.index > word.index
            ):
                return above
            if word.dep == "pobj" and above.lemma in _HOLDING and sentence.head(above).pos in ("NOUN", "PROPN"):
                return sentence.head(above)
            if above.lemma == "worth" and sentence.head(above).pos in ("NOUN", "PROPN"):
                return sentence.head(above)
        return None

    def _by_verb(self, sentence: Sentence, unit: Token, counted: Counted) -> str:
        after = sentence.tokens[unit.index + 1 : unit.index + 2]
        dimension = self._dimensions.get(after[0].lemma, "") if after else ""
        verb = governing_verb(sentence, unit)
        if verb is None:
            return dimension or _SUMS.get(counted.kind, "amount")
        subject = subject_of(sentence, verb)
        if dimension:
            return self._of(sentence, dimension, self._extended(sentence, unit, after[0]))
        if verb.lemma in self._named:
            return self._of(sentence, self._named[verb.lemma], subject)
        others = [t for t in sentence.children(verb, "dobj") if t.index != unit.index and t.pos == "NOUN"]
        if others and sentence.head(unit).lemma in ("to", "by", "at", "from"):
            return self._phrase(sentence, others[0])
        if verb.lemma in self._levels and subject is not None and subject.index != unit.index:
            return self._phrase(sentence, subject)
        return f"{_SUMS.get(counted.kind, 'amount')} {self._deed(sentence, verb, unit)}"

    def _extended(self, sentence: Sentence, unit: Token, adjective: Token) -> Token | None:
        """Return what is so long or so high: what the adjective qualifies, or the subject of "is 40 km long"."""
        above = sentence.head(adjective)
        if above.index == unit.index:
            above = sentence.head(unit)
        if above.pos in ("NOUN", "PROPN"):
            return above
        return subject_of(sentence, above) if above.lemma == "be" else None

    def _of(self, sentence: Sentence, what: str, noun: Token | None) -> str:
        return f"{what} of {self._phrase(sentence, noun)}" if noun is not None and noun.pos != "PRON" else what

    def _deed(self, sentence: Sentence, verb: Token, but: Token) -> str:
        """Return a clause in short without its number: "A has visited B"."""
        subject = subject_of(sentence, verb)
        named = subject is not None and subject.index != but.index
        words = self._kept(noun_phrase(sentence, subject)) if named and subject is not None else ()
        parts = [_printed(sentence, words)] if words else []
        parts.extend(t.text for t in sentence.children(verb, "aux", "auxpass", "neg") if t.tag != "TO")
        parts.extend([verb.text, *self._objects(sentence, verb, but)])
        return " ".join(" ".join(parts).split()[:_LONGEST])

    def _phrase(self, sentence: Sentence, noun: Token, without: Number | None = None) -> str:
        """Return a noun with what qualifies it before and behind, `without` the number that is told of it."""
        words = self._kept(noun_phrase(sentence, noun)) or (noun,)
        return f"{_printed(sentence, words)} {self._behind(sentence, noun, without)}".strip()

    def _kept(self, words: tuple[Token, ...]) -> tuple[Token, ...]:
        """Return the words after the last number and hedge among them: "of a further 300 km", nothing but the noun."""
        cut = [p for p, w in enumerate(words[:-1]) if w.pos in ("NUM", "SYM") or w.text in ("%", "-", "$")]
        words = words[cut[-1] + 1 :] if cut else words
        while len(words) > 1 and (words[0].text.lower() in self._fillers or words[0].pos in ("PUNCT", "ADP")):
            words = words[1:]
        return words


def _until_comma(words: list[Token]) -> list[Token]:
    stop = next((p for p, w in enumerate(words) if w.text in (",", ";", "(", "–", "—", ":")), len(words))
    return words[:stop]


def _printed(sentence: Sentence, words: tuple[Token, ...]) -> str:
    if not words:
        return ""
    return " ".join(sentence.text[words[0].start - sentence.start : words[-1].end - sentence.start].split())
