"""Numbers in a sentence: digits, words, scales and ranges, with where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.figures import FigureRules

Value = int | float | tuple[int | float, int | float]
_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{2,3})+|\d+)(?:\.\d+)?")
_JOINED = re.compile(r"((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(mn|bn|tn|m|b|k|million|billion|trillion|km|kg|MW|GW|%)?")
_RANGE_LINKS = ("to", "-", "–", "—", "and")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as read: its value (two for a range), the words from `first` to `last`, and whether it is in digits."""

    value: Value
    first: Token
    last: Token
    digits: bool
    glued: str = ""  # a unit written onto the number: "40%", "160km"


class NumberReader:
    """Reads numbers with the number words and scales of the rules."""

    def __init__(self, rules: FigureRules) -> None:
        """Index the number words and scales of the rules."""
        self._numbers = {n.word: n.value for n in rules.numbers}
        self._scales = {s.word: s.value for s in rules.scales}

    def read(self, sentence: Sentence) -> tuple[Number, ...]:
        """Return the numbers of a sentence in order, ranges as one."""
        found, at = [], 0
        while at < len(sentence.tokens):
            number = self._at(sentence, at)
            if number is None:
                at += 1
                continue
            found.append(number)
            at = number.last.index + 1
        return tuple(_ranges(sentence, found))

    def _at(self, sentence: Sentence, at: int) -> Number | None:
        token = sentence.tokens[at]
        simple = self._simple(token)
        if simple is None:
            return self._scale_alone(sentence, at)
        value, glued, digits = simple
        last = at
        value, last = self._compound(sentence, value, last)
        while last + 1 < len(sentence.tokens) and not glued:
            scale = self._scale(sentence, last, digits)
            if scale is None:
                break
            value, last = _tidy(value * scale[0]), scale[1]
        return Number(value=value, first=token, last=sentence.tokens[last], digits=digits, glued=glued)

    def _simple(self, token: Token) -> tuple[int | float, str, bool] | None:
        word = token.text.lower().replace("’", "'")
        if word in self._numbers and token.pos not in ("PROPN",):
            return self._numbers[word], "", False
        if _DIGITS.fullmatch(word):
            return _number(word), "", True
        joined = _JOINED.fullmatch(token.text)
        if joined and joined.group(2):
            suffix = joined.group(2).lower()
            factor = self._scales.get(suffix)
            value = _number(joined.group(1))
            return (_tidy(value * factor), "", True) if factor else (value, suffix, True)
        return None

    def _compound(self, sentence: Sentence, value: int | float, last: int) -> tuple[int | float, int]:
        """Return a number of two words: "twenty-five", "forty three"."""
        words = sentence.tokens[last + 1 : last + 3]
        if value in (20, 30, 40, 50, 60, 70, 80, 90) and words:
            rest = words[1:] if words[0].text == "-" else words
            small = self._numbers.get(rest[0].text.lower()) if rest else None
            if small is not None and 0 < small < 10 and sentence.tokens[last].text.isalpha():
                return value + small, rest[0].index
        return value, last

    def _scale(self, sentence: Sentence, last: int, digits: bool) -> tuple[int | float, int] | None:
        after = sentence.tokens[last + 1]
        if (
            after.text == "-"
            and last + 2 < len(sentence.tokens)
            and sentence.tokens[last + 2].text.lower() in self._scales
        ):
            after = sentence.tokens[last + 2]
        word = after.text.lower()
        if word in ("m", "b", "k", "bn", "mn", "tn") and not digits:
            return None
        if word in ("m", "b", "k") and not _is_money(sentence, last):
            return None  # "75 m" is a length
        if word in self._scales:
            return self._scales[word], after.index
        return None

    def _scale_alone(self, sentence: Sentence, at: int) -> Number | None:
        """Return "a dozen", "a hundred" and "a million" as numbers; plain plurals ("dozens of") are none."""
        token = sentence.tokens[at]
        before = sentence.tokens[at - 1].text.lower() if at else ""
        if token.text.lower() in ("dozen", "hundred", "thousand", "million", "billion", "trillion") and before in (
            "a",
            "half-a",
        ):
            value, last = self._scales[token.text.lower()], at
            return Number(value=value, first=token, last=sentence.tokens[last], digits=False)
        return None


def _is_money(sentence: Sentence, at: int) -> bool:
    return at > 0 and sentence.tokens[at - 1].text[-1:] in "$€£¥₹₺₽"


def _ranges(sentence: Sentence, numbers: list[Number]) -> Iterator[Number]:
    """Yield the numbers with "10 to 15" and "between 10 and 15" made one."""
    at = 0
    while at < len(numbers):
        if at + 1 < len(numbers) and (joined := _range(sentence, numbers[at], numbers[at + 1])):
            yield joined
            at += 2
        else:
            yield numbers[at]
            at += 1


def _range(sentence: Sentence, low: Number, high: Number) -> Number | None:
    between = sentence.tokens[low.last.index + 1 : high.first.index]
    words = [t.text.lower() for t in between if t.text.lower() not in ("%", "percent")]
    if len(words) != 1 or words[0] not in _RANGE_LINKS or isinstance(low.value, tuple) or isinstance(high.value, tuple):
        return None
    before = sentence.tokens[low.first.index - 1].text.lower() if low.first.index else ""
    if words[0] == "and" and before != "between":
        return None
    first = low.value
    if first < high.value and high.value >= 1000 and first < 1000 and low.first.index == low.last.index:
        first = _tidy(first * _scale_of(high))
    if first >= high.value:
        return None
    return Number(value=(first, high.value), first=low.first, last=high.last, digits=low.digits, glued=high.glued)


def _scale_of(number: Number) -> int:
    """Return the scale that a range's second number carries for both: "5 to 7 million"."""
    if number.first.index == number.last.index or isinstance(number.value, tuple):
        return 1
    plain = _DIGITS.fullmatch(number.first.text.lower())
    return int(number.value / _number(plain.group())) if plain and _number(plain.group()) else 1


def _number(text: str) -> int | float:
    plain = text.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def _tidy(value: int | float) -> int | float:
    return round(value) if abs(value - round(value)) < 1e-6 else round(value, 6)
