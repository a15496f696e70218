"""The figures of a story: what is counted, how much, and who says so."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.coding.figures.checks import check
from dragoman.coding.figures.numbers import Number, NumberReader, Value
from dragoman.coding.figures.screen import Screen
from dragoman.coding.figures.units import Counted, UnitReader
from dragoman.coding.phrases import clause, governing_verb, noun_phrase, objects_of, quote, subject_of, when_in
from dragoman.model.actor import Voice
from dragoman.model.analysis import Analysis, Cast, Sentence, Token
from dragoman.model.codebook.records import RecordRules
from dragoman.model.figure import Figure
from dragoman.model.statement import Statement

_FILLERS = (
    "the",
    "a",
    "an",
    "at",
    "least",
    "most",
    "more",
    "than",
    "about",
    "nearly",
    "some",
    "around",
    "over",
    "almost",
)
_TIMES = ("years", "months", "weeks", "days", "hours", "minutes")
_YEARS = {"decades": 10, "centurys": 100}
_MEASURE_WORDS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """One number with what it counts."""

    sentence: Sentence
    value: Value
    counted: Counted
    first: Token
    last: Token
    approximate: bool


def code_figures(
    analysis: Analysis, cast: Cast, statements: tuple[Statement, ...], rules: RecordRules
) -> tuple[Figure, ...]:
    """Return the figures that a story or its speakers claim, in the order of the text, each once."""
    coder = _Coder(analysis, cast, statements, rules)
    figures = [coder.figure(found) for s in analysis.sentences for found in coder.found(s)]
    once = {_claim(f): f for f in reversed(figures)}
    return tuple(f for f in figures if once[_claim(f)] is f)


def _claim(figure: Figure) -> tuple[object, ...]:
    """Return what makes two figures one claim: the number and unit, of a length of time, else with what is counted."""
    return (figure.value, figure.unit, "" if figure.unit in _TIMES else figure.measure.casefold())


class _Coder:
    def __init__(self, analysis: Analysis, cast: Cast, statements: tuple[Statement, ...], rules: RecordRules) -> None:
        self._analysis, self._cast, self._statements = analysis, cast, statements
        self._rules = rules.figures
        self._numbers, self._units = NumberReader(self._rules), UnitReader(self._rules)
        names = (*(k.name for k in rules.projects.known), *(k.name for k in rules.agreements.known))
        numbered = tuple(name for name in names if any(c.isdigit() for c in name))
        self._screen = Screen(analysis, self._rules, numbered)

    def found(self, sentence: Sentence) -> Iterator[_Found]:
        """Yield the figures of a sentence: its numbers that count something, its votes, its "no injuries"."""
        for number in self._numbers.read(sentence):
            counted = self._units.of(sentence, number)
            vote = self._screen.vote(sentence, number)
            if vote is not None and (counted is None or counted.kind == "noun"):
                counted = vote
            if counted is not None and self._screen.admits(sentence, number, counted):
                yield self._as_found(sentence, number, counted)
        yield from self._none(sentence)

    def _as_found(self, sentence: Sentence, number: Number, counted: Counted) -> _Found:
        times = _YEARS.get(counted.unit, 1)
        value = number.value
        if times > 1:
            counted = replace(counted, unit="years")
            value = (value[0] * times, value[1] * times) if isinstance(value, tuple) else value * times
        return _Found(
            sentence=sentence,
            value=value,
            counted=counted,
            first=number.first,
            last=number.last,
            approximate=self._approximate(sentence, number),
        )

    def _approximate(self, sentence: Sentence, number: Number) -> bool:
        before = {t.text.lower() for t in sentence.tokens[max(0, number.first.index - 3) : number.first.index]}
        return bool(before & (set(self._rules.approximate) | set(self._rules.bounds)))

    def _none(self, sentence: Sentence) -> Iterator[_Found]:
        """Yield "no injuries were reported" as nought."""
        for token in sentence.tokens:
            if token.lemma != "no" or token.dep != "det":
                continue
            noun = sentence.head(token)
            verb = governing_verb(sentence, noun)
            told = verb is not None and verb.lemma in self._rules.told
            if noun.lemma in self._rules.none and (
                told or sentence.tokens[token.index - 1].lemma in ("with", "be", "there")
            ):
                counted = Counted(unit=noun.text.lower(), noun=noun, start=token.start, end=noun.end, kind="noun")
                yield _Found(sentence=sentence, value=0, counted=counted, first=token, last=token, approximate=False)

    def figure(self, found: _Found) -> Figure:
        """Return the figure with its words, its claimant and its check."""
        sentence, counted = found.sentence, found.counted
        start, end = clause(sentence, counted.noun or found.first)
        start, end = min(start, counted.start), max(end, counted.end)
        measure = self._measure(found, start, end)
        statement = self._said_in(counted.start, counted.end)
        plain = counted.kind in ("percent", "money", "measure") or found.first.text[:1].isdigit()
        return Figure(
            reports=(self._analysis.story.id,),
            evidence=(quote(self._analysis, (start, end)),),
            attribution=(Voice(kind="speaker", name=statement.speaker.name, code=statement.speaker.code),)
            if statement
            else (),
            confidence=self._rules.confidence if plain else self._rules.confidence_weak,
            basis=f"rule: number with {counted.kind}",
            subject=self._subject(sentence, counted.noun or found.first),
            measure=measure,
            value=found.value,
            unit=counted.unit,
            approximate=found.approximate,
            period=when_in(self._analysis, start, end, counted.start),
            claimed_by=statement.speaker if statement else None,
            check=check(found.value, counted, measure, self._analysis.story, self._rules.references),
        )

    def _said_in(self, start: int, end: int) -> Statement | None:
        """Return the innermost statement whose words hold a place."""
        holding = [
            (e.end - e.start, i, s)
            for i, s in enumerate(self._statements)
            for e in s.evidence
            if e.start <= start and end <= e.end
        ]
        return min(holding, key=lambda h: (h[0], h[1]))[2] if holding else None

    def _subject(self, sentence: Sentence, word: Token) -> str:
        """Return whom or what the figure is about: the subject of its clause, else the noun that is counted."""
        verb = governing_verb(sentence, word)
        subject = subject_of(sentence, verb) if verb is not None else None
        noun = subject if subject is not None and subject.pos != "PRON" else word
        if subject is not None and subject.tag in ("WDT", "WP") and verb is not None and verb.dep == "relcl":
            noun = sentence.head(verb)
        if (
            subject is not None
            and subject.pos == "PRON"
            and (mention := self._cast.headed_by(sentence, subject))
            and mention.actors
        ):
            return mention.actors[0].name
        words = noun_phrase(sentence, noun)
        while len(words) > 1 and words[0].text.lower() in _FILLERS:
            words = words[1:]
        return sentence.text[words[0].start - sentence.start : words[-1].end - sentence.start]

    def _measure(self, found: _Found, start: int, end: int) -> str:
        """Return what is counted in words: the noun with what hangs on it, or the clause without its number."""
        sentence, noun, words = found.sentence, found.counted.noun, list[Token]()
        if (noun is not None and noun.text.lower() == "times") or noun is None:
            words = list(sentence.tokens_within(start, end))
        elif found.counted.kind == "noun":
            words = [*noun_phrase(sentence, noun), *_behind(sentence, noun)]
        elif found.counted.kind == "percent" and (of := objects_of(sentence, noun, "of")):
            first, last = sentence.span(of[0])
            return f"share of {sentence.text[first - sentence.start : last - sentence.start]}"
        elif (held := _holder(sentence, noun)) is not None:
            words = [*noun_phrase(sentence, held), *_beside(sentence, held)]
        else:
            words = list(sentence.tokens_within(start, end))
        inside = {t.index for t in sentence.tokens[found.first.index : found.last.index + 1]}
        kept = [
            t.text
            for t in words
            if t.index not in inside
            and t.pos not in ("PUNCT", "SCONJ", "CCONJ", "SYM")
            and t.text.lower() not in _FILLERS
        ]
        return " ".join(kept[:_MEASURE_WORDS]) or found.counted.unit


def _holder(sentence: Sentence, unit: Token) -> Token | None:
    """Return the noun that a measure belongs to: "an area | of 300 km", "a 40-million-dollar | loan"."""
    above = sentence.head(unit)
    if unit.dep == "pobj" and above.lemma == "of" and sentence.head(above).pos in ("NOUN", "PROPN"):
        return sentence.head(above)
    if unit.dep in ("compound", "nmod", "nummod", "amod", "npadvmod", "quantmod") and above.pos in ("NOUN", "PROPN"):
        return above
    return None


def _beside(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return whose measure it is: of "Halda, an area of", Halda; else what hangs on the noun."""
    above = sentence.head(noun)
    return noun_phrase(sentence, above) if noun.dep == "appos" and above.pos == "PROPN" else _behind(sentence, noun)


def _behind(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return the words that say more of a noun: "wars | in the past against B"."""
    links = [t for p in sentence.children(noun, "prep", "acl") for t in sentence.subtree(p)]
    if not links and noun.dep == "dobj":
        verb = sentence.head(noun)
        links = [t for p in sentence.children(verb, "prep") if p.index > noun.index for t in sentence.subtree(p)]
        return (*links, *([verb] if verb.pos == "VERB" else []))
    return tuple(t for t in links if t.index > noun.index) or objects_of(sentence, noun, "of")
