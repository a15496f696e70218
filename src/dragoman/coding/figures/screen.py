"""Which numbers are figures: not dates, ages, hours, labels, scores or the two sides of a meeting."""

import re

from dragoman.coding.figures.numbers import Number
from dragoman.coding.figures.units import Counted
from dragoman.model.analysis import Analysis, Sentence, Token
from dragoman.model.codebook.figures import FigureRules

_YEAR = (1000, 2100)
_HOUR = re.compile(r"\d{1,2}[:.h]\d{2}")
_SMALL = 12  # counts up to this in words are often no figure: "two sides", "three of them"


class Screen:
    """Decides whether a number with its unit is a claim about the world."""

    def __init__(self, analysis: Analysis, rules: FigureRules, names: tuple[str, ...]) -> None:
        """Take the story, for its times, the words that are no figures, and `names` that hold a number."""
        self._analysis, self._rules = analysis, rules
        self._named = _places_of(analysis.story.text, names)
        self._counted, self._uncounted = frozenset(rules.counted), frozenset(rules.uncounted)

    def admits(self, sentence: Sentence, number: Number, counted: Counted) -> bool:
        """Return whether this is a figure."""
        if self._in_time(number, counted) or self._label(sentence, number) or self._clock(sentence, number):
            return False
        if counted.kind in ("percent", "money", "measure"):
            return True
        if counted.kind == "time":
            return self._duration(sentence, number, counted)
        return self._noun(sentence, number, counted)

    def vote(self, sentence: Sentence, number: Number) -> Counted | None:
        """Return a vote's number as votes: "334 votes against 324", "by 12 to 3"."""
        words = {t.lemma for t in sentence.tokens[max(0, number.first.index - 6) : number.last.index + 5]}
        lone = number.last.dep in ("pobj", "dobj", "npadvmod", "conj", "appos")
        near = {t.lemma for t in sentence.tokens[max(0, number.first.index - 2) : number.last.index + 3]}
        voted = (
            lone
            and number.digits
            and words & set(self._rules.votes[:1])
            and near & {*self._rules.votes, "by", "to", "for"}
        )
        dated = self._year(number) or sentence.tokens[number.last.index - 1].lemma in ("in", "since")
        if voted and not dated:
            return Counted(unit="votes", noun=None, start=number.first.start, end=number.last.end, kind="noun")
        return None

    def _in_time(self, number: Number, counted: Counted) -> bool:
        """Whether the number is part of a date or a named time."""
        times = [t for t in self._analysis.times if t.start < number.last.end and number.first.start < t.end]
        return bool(times) and not (counted.kind == "time" and times[0].when is None)

    def _year(self, number: Number) -> bool:
        value = number.value
        plain = number.first.text.isdigit() and number.first.index == number.last.index
        return plain and len(number.first.text) == 4 and isinstance(value, int) and _YEAR[0] <= value <= _YEAR[1]

    def _label(self, sentence: Sentence, number: Number) -> bool:
        """Whether the number names something: "Article 5", "G7", "F-16", "the 27-nation bloc"."""
        if any(start <= number.first.start < end for start, end in self._named):
            return True
        at = number.first.index
        before = sentence.tokens[at - 1] if at else None
        after = sentence.tokens[number.last.index + 1] if number.last.index + 1 < len(sentence.tokens) else None
        if at == 0 and after is not None and after.text in (".", ")"):
            return True
        if before is None:
            return False
        if (
            before.text in ("-", "–", "/", "#", "№")
            and before.start > sentence.start
            and before.end == number.first.start
        ):
            return not self._ranged(sentence, at)
        return before.lemma in self._rules.labels and (
            before.text[:1].isupper() or before.lemma in ("no", "number", "article")
        )

    def _ranged(self, sentence: Sentence, at: int) -> bool:
        return at > 1 and sentence.tokens[at - 2].pos == "NUM"

    def _clock(self, sentence: Sentence, number: Number) -> bool:
        after = sentence.tokens[number.last.index + 1 : number.last.index + 2]
        hour = bool(after) and after[0].text.lower() in ("am", "pm", "a.m.", "p.m.", "gmt", "utc", "o'clock", ":")
        aged = number.first.index > 0 and sentence.tokens[number.first.index - 1].lemma in ("age", "aged")
        return hour or aged or bool(_HOUR.fullmatch(number.first.text)) or self._parenthetical_age(sentence, number)

    def _parenthetical_age(self, sentence: Sentence, number: Number) -> bool:
        """Whether a lone number between commas after a name is an age: "Ana Silva, 45, said"."""
        at = number.first.index
        if at < 2 or number.last.index + 1 >= len(sentence.tokens):
            return False
        before, after = sentence.tokens[at - 1], sentence.tokens[number.last.index + 1]
        return before.text in (",", "(") and after.text in (",", ")") and sentence.tokens[at - 2].pos == "PROPN"

    def _duration(self, sentence: Sentence, number: Number, counted: Counted) -> bool:
        """Whether a span of time is claimed, not a moment told: "40 years of conflict", not "two years ago"."""
        if counted.noun is None or (counted.noun.lemma in ("minute", "hour", "day") and self._small(number)):
            return False
        earlier = sentence.tokens[max(0, number.first.index - 3) : number.first.index]
        if earlier and earlier[-1].lemma in ("over", "under") and earlier[-1].dep == "prep":
            return False  # "over three years": when, not how long
        before = {t.text.lower() for t in earlier}
        after = {t.text.lower() for t in sentence.tokens[counted.noun.index + 1 : counted.noun.index + 3]}
        of = any(p.lemma == "of" for p in sentence.children(counted.noun, "prep"))
        if after & set(self._rules.moments_after) or (before & set(self._rules.moments_before) and not of):
            return False
        lasting = of or {"in", "the", "making"} & after == {"in", "the"} or counted.noun.dep == "dobj"
        return lasting or bool(before & {*self._rules.approximate, *self._rules.bounds})

    def _small(self, number: Number) -> bool:
        return not number.digits and not isinstance(number.value, tuple) and number.value <= _SMALL

    def _noun(self, sentence: Sentence, number: Number, counted: Counted) -> bool:
        noun = counted.noun
        if isinstance(number.value, float):
            return False  # a magnitude or a version: nothing is counted in tenths
        if noun is None:
            return not self._year(number)
        if self._people(noun):
            return not self._year(number) and not self._hyphenated(sentence, number)
        if number.value == 1 and noun.lemma in self._rules.persons and not number.digits:
            return sentence.head(noun).lemma in self._rules.harming
        if self._year(number) and noun.lemma not in self._counted:
            return False
        if noun.lemma in self._counted or noun.text.lower() in self._counted:
            return not self._meeting_size(number, noun)
        if noun.lemma in self._uncounted:
            return number.digits and not self._hyphenated(sentence, number) and number.value != 1
        if self._small(number):
            return False
        return noun.pos == "NOUN" and not self._hyphenated(sentence, number)

    def _people(self, noun: Token) -> bool:
        """Whether a noun is the name of a people in the plural: "five Iranians"; "the two Koreas" are states."""
        return noun.tag == "NNPS" and noun.text[:1].isupper() and noun.text.lower().endswith(self._rules.peoples)

    def _meeting_size(self, number: Number, noun: Token) -> bool:
        """Whether a small count in words is only a manner of speaking: "one man", "two people close to"."""
        return (
            not number.digits
            and number.value == 1
            and noun.lemma not in ("war", "death", "soldier", "person", "civilian", "child")
        )

    def _hyphenated(self, sentence: Sentence, number: Number) -> bool:
        after = sentence.tokens[number.last.index + 1 : number.last.index + 2]
        return bool(after) and after[0].text in ("-", "–") and after[0].start == number.last.end


def _places_of(text: str, names: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return where names stand in a text: "Nord Stream 2" counts nothing."""
    return tuple(m.span() for name in names for m in re.finditer(re.escape(name), text))
