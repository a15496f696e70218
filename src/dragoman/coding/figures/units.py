"""What a number counts: percent, money, a measure, a noun; or nothing that makes it a figure."""

from dataclasses import dataclass
from itertools import pairwise

from dragoman.coding.figures.numbers import Number
from dragoman.coding.phrases import objects_of, subject_of
from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.figures import FigureRules

_FEW = 20  # up to here a number "of them" counts what was told before, not people
_MULTIPLES = ("once", "twice", "thrice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What is counted: the `unit`, the noun behind it where there is one, and where the words with the unit end."""

    unit: str
    noun: Token | None
    start: int
    end: int
    kind: str  # percent | money | measure | time | noun


class UnitReader:
    """Reads what numbers count."""

    def __init__(self, rules: FigureRules) -> None:
        """Index the units of the rules, longest first."""
        self._rules = rules
        self._units_said = {b.word: b.value for b in rules.bare}
        self._currencies = {word: unit.unit for unit in rules.currencies for word in unit.words}
        self._measures = sorted(((w.split(), u.unit) for u in rules.units for w in u.words), key=lambda m: -len(m[0]))
        self._glued = {w: u.unit for u in rules.units for w in u.words}

    def of(self, sentence: Sentence, number: Number) -> Counted | None:
        """Return what a number counts, or None where it is no figure."""
        return (
            self._glued_on(number)
            or self._weight(sentence, number)
            or self._money(sentence, number)
            or self._measure(sentence, number)
            or self._noun(sentence, number)
            or self._bare(sentence, number)
        )

    def _weight(self, sentence: Sentence, number: Number) -> Counted | None:
        """Return pounds as a weight: "weighs 240 pounds", "a 500-pound bomb"."""
        after = sentence.tokens[number.last.index + 1 : number.last.index + 3]
        after = after[1:] if after and after[0].text == "-" else after[:1]
        if not after or after[0].text.lower() not in ("pound", "pounds", "lb", "lbs"):
            return None
        near = sentence.tokens[max(0, number.first.index - 4) : after[0].index + 5]
        if not {t.lemma for t in near} & set(self._rules.weighing):
            return None
        return Counted(unit="pounds", noun=after[0], start=number.first.start, end=after[0].end, kind="measure")

    def _bare(self, sentence: Sentence, number: Number) -> Counted | None:
        """Return people as what a number counts that nothing follows: "17 died", "its population is 10 million"."""
        token = number.last
        verb = sentence.head(token)
        harmed = token.dep in ("nsubj", "nsubjpass") and verb.lemma in self._rules.harming
        of = objects_of(sentence, token, "of")
        them = bool(of) and of[0].pos == "PRON" and isinstance(number.value, int) and number.value > _FEW
        unit = "people" if harmed or them else self._said_of(sentence, token)
        if unit is None:
            return None
        return Counted(unit=unit, noun=None, start=number.first.start, end=token.end, kind="noun")

    def _glued_on(self, number: Number) -> Counted | None:
        if not number.glued:
            return None
        unit = self._glued.get(number.glued, number.glued)
        kind = "percent" if unit == "percent" else "measure"
        return Counted(unit=unit, noun=None, start=number.first.start, end=number.last.end, kind=kind)

    def _said_of(self, sentence: Sentence, token: Token) -> str | None:
        """Return the unit of a number that is said of a noun: "its population is", "a toll of", "the toll rose to"."""
        verb = sentence.head(token)
        if token.dep == "pobj" and verb.lemma in ("of", "to", "at"):
            verb = sentence.head(verb)
        elif token.dep not in ("attr", "dobj"):
            return None
        noun = subject_of(sentence, verb) if verb.pos in ("VERB", "AUX") else verb
        return self._units_said.get(noun.lemma) if noun is not None else None

    def _money(self, sentence: Sentence, number: Number) -> Counted | None:
        before = sentence.tokens[max(0, number.first.index - 2) : number.first.index]
        for size in (2, 1):
            mark = "".join(t.text.lower() for t in before[-size:]) if len(before) >= size else ""
            joined = all(a.end == b.start for a, b in pairwise(before[-size:]))
            if joined and mark in self._currencies and not mark.isalpha():
                return Counted(
                    unit=self._currencies[mark], noun=None, start=before[-size].start, end=number.last.end, kind="money"
                )
        if before and before[-1].text.lower() in self._currencies and before[-1].text.isupper():
            return Counted(
                unit=self._currencies[before[-1].text.lower()],
                noun=None,
                start=before[-1].start,
                end=number.last.end,
                kind="money",
            )
        if named := self._named_money(sentence, number):
            return named
        for after in sentence.tokens[number.last.index + 1 : number.last.index + 3]:
            if after.text.lower() in self._currencies and after.text.lower() not in ("real", "won"):
                return Counted(
                    unit=self._currencies[after.text.lower()],
                    noun=after,
                    start=number.first.start,
                    end=after.end,
                    kind="money",
                )
            if after.pos not in ("ADJ", "PROPN") and after.text.upper() != "US":
                return None
        return None

    def _named_money(self, sentence: Sentence, number: Number) -> Counted | None:
        """Return money of two or three words: "Australian dollars"."""
        words = sentence.tokens[number.last.index + 1 : number.last.index + 4]
        for size in range(len(words), 1, -1):
            name = " ".join(t.text.lower() for t in words[:size])
            unit = self._currencies.get(name) or self._currencies.get(name.removesuffix("s"))
            if unit is not None:
                last = words[size - 1]
                return Counted(unit=unit, noun=last, start=number.first.start, end=last.end, kind="money")
        return None

    def _measure(self, sentence: Sentence, number: Number) -> Counted | None:
        after = list(sentence.tokens[number.last.index + 1 : number.last.index + 5])
        if after and after[0].text == "-":
            after = after[1:]
        for words, unit in self._measures:
            if [t.text.lower() for t in after[: len(words)]] == words:
                kind = "percent" if unit.startswith("percent") else "measure"
                return Counted(
                    unit=unit,
                    noun=after[len(words) - 1],
                    start=number.first.start,
                    end=after[len(words) - 1].end,
                    kind=kind,
                )
        return None

    def _noun(self, sentence: Sentence, number: Number) -> Counted | None:
        noun = self._head(sentence, number)
        if noun is None:
            return None
        start = number.first.start
        unit = noun.text.lower() if noun.lemma not in self._rules.durations else noun.lemma + "s"
        if noun.pos == "VERB" and noun.lemma in self._rules.harming and noun.text.lower() not in self._rules.counted:
            unit = "people"
        kind = "time" if noun.lemma in self._rules.durations else "noun"
        return Counted(unit=unit, noun=noun, start=start, end=max(noun.end, number.last.end), kind=kind)

    def _head(self, sentence: Sentence, number: Number) -> Token | None:
        """Return the noun that a number counts: "three wars", "15 of the 27 states", "killed 12"."""
        token = number.last
        if number.first.text.lower() in _MULTIPLES:
            return number.first
        if token.dep in ("nummod", "compound", "quantmod", "amod", "nmod", "appos"):
            above = sentence.head(token)
            while above.dep in ("nummod", "quantmod", "compound") and above.pos == "NUM":
                above = sentence.head(above)
            if above.pos in ("NOUN", "PROPN", "ADJ", "VERB") and above.index > token.index:
                return above
        for link in sentence.children(token, "prep"):
            if link.lemma == "of" and link.index <= token.index + 2:
                for thing in sentence.children(link, "pobj"):
                    return thing if thing.pos in ("NOUN", "PROPN") else None
        after = sentence.tokens[token.index + 1 : token.index + 3]
        for word in after:
            if word.pos == "NOUN":
                return word
            if word.pos != "ADJ":
                break
        if token.dep in ("dobj", "nsubj", "nsubjpass", "pobj"):
            above = sentence.head(token)
            if above.lemma in ("kill", "wound", "injure", "arrest", "hurt", "detain", "capture", "abduct", "displace"):
                return above
        return None
