"""The figures of a story: what is counted, how much, and who says so."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.coding.figures.checks import Checker, Claim
from dragoman.coding.figures.contradictions import contradicted
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.figures.numbers import Number, NumberReader, Value
from dragoman.coding.figures.screen import Screen
from dragoman.coding.figures.units import Counted, UnitReader
from dragoman.coding.phrases import (
    actors_of,
    antecedent,
    clause,
    governing_verb,
    noun_phrase,
    objects_of,
    quote,
    subject_of,
    when_in,
)
from dragoman.model.actor import Voice
from dragoman.model.analysis import Analysis, Cast, Sentence, Token
from dragoman.model.codebook.records import RecordRules
from dragoman.model.figure import Figure
from dragoman.model.statement import Statement
from dragoman.ports import References, World

_TIMES = ("years", "months", "weeks", "days", "hours", "minutes")
_YEARS = {"decades": 10, "centurys": 100}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """One number with what it counts."""

    sentence: Sentence
    value: Value
    counted: Counted
    number: Number
    approximate: bool


def code_figures(
    analysis: Analysis,
    cast: Cast,
    statements: tuple[Statement, ...],
    rules: RecordRules,
    *,
    world: World,
    references: References,
) -> tuple[Figure, ...]:
    """Return the figures that a story or its speakers claim, in the order of the text, each once and checked."""
    published = analysis.story.published
    day = published.latest or published.earliest if published is not None else None
    coder = _Coder(analysis, cast, statements, rules, Checker(rules.figures, world, references, day))
    figures = [coder.figure(found) for s in analysis.sentences for found in coder.found(s)]
    figures = [f for f in figures if not _headlined(f, figures, analysis.story.headline_end)]
    once = {_claim(f): f for f in reversed(figures)}
    return contradicted(tuple(f for f in figures if once[_claim(f)] is f))


def _claim(figure: Figure) -> tuple[object, ...]:
    """Return what makes two figures one claim: the number and unit, of a length of time, else with what is counted."""
    return (figure.value, figure.unit, "" if figure.unit in _TIMES else figure.measure.casefold())


def _headlined(figure: Figure, figures: list[Figure], end: int) -> bool:
    """Whether a headline only says in short what the story tells: the same number of the same or of people."""
    if figure.evidence[0].start >= end:
        return False
    bodied = [f for f in figures if f.evidence[0].start >= end and f.value == figure.value]
    return figure.unit not in _TIMES and any(f.unit == figure.unit or f.basis == figure.basis for f in bodied)


class _Coder:
    def __init__(
        self,
        analysis: Analysis,
        cast: Cast,
        statements: tuple[Statement, ...],
        rules: RecordRules,
        checker: Checker,
    ) -> None:
        self._analysis, self._cast, self._statements = analysis, cast, statements
        self._rules, self._checker = rules.figures, checker
        self._measures = MeasureReader(self._rules)
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
        yield from self._fractions(sentence)

    def _fractions(self, sentence: Sentence) -> Iterator[_Found]:
        """Yield "half of B" and "two thirds of B" as percentages."""
        shares = {f.word: f.value for f in self._rules.fractions}
        times = {n.word: n.value for n in self._rules.numbers}
        for token in sentence.tokens:
            share, of = shares.get(token.lemma), objects_of(sentence, token, "of")
            before = [t for t in sentence.tokens[max(0, token.index - 2) : token.index] if t.text != "-"]
            word = before[-1].text.lower() if before else ""
            counted = word in times or word in ("a", "one") or token.lemma == "half" or "-" in token.lemma
            if share is None or not of or not counted or token.pos not in ("NOUN", "NUM", "ADJ"):
                continue
            if of[0].lemma in self._rules.unsplit or word in ("first", "second", "latter", "other"):
                continue
            value = round(100 * times[word] / round(100 / share), 1) if word in times else share
            number = Number(value=value, first=token, last=token, digits=False)
            unit = Counted(unit="percent", noun=token, start=token.start, end=token.end, kind="percent")
            approximate = self._approximate(sentence, number)
            yield _Found(sentence=sentence, value=value, counted=unit, number=number, approximate=approximate)

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
            number=number,
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
                number = Number(value=0, first=token, last=token, digits=False)
                yield _Found(sentence=sentence, value=0, counted=counted, number=number, approximate=False)

    def figure(self, found: _Found) -> Figure:
        """Return the figure with its words, its claimant and its check."""
        sentence, counted = found.sentence, found.counted
        start, end = clause(sentence, counted.noun or found.number.first)
        start, end = min(start, counted.start), max(end, counted.end)
        measure = self._measures.measure(sentence, found.number, counted)
        statement = self._said_in(counted.start, counted.end)
        plain = counted.kind in ("percent", "money", "measure") or found.number.digits
        return Figure(
            reports=(self._analysis.story.id,),
            evidence=(quote(self._analysis, (start, end)),),
            attribution=(Voice(kind="speaker", name=statement.speaker.name, code=statement.speaker.code),)
            if statement
            else (),
            confidence=self._rules.confidence if plain else self._rules.confidence_weak,
            basis=f"rule: number with {counted.kind}",
            subject=self._subject(sentence, counted.noun or found.number.first),
            measure=measure,
            value=found.value,
            unit=counted.unit,
            approximate=found.approximate,
            period=when_in(self._analysis, start, end, counted.start),
            claimed_by=statement.speaker if statement else None,
            check=self._checker.check(self._claim(found, measure)),
        )

    def _claim(self, found: _Found, measure: str) -> Claim:
        """Return the figure as a claim that can be checked: about whom, whether all are counted, whether a bound."""
        sentence, number = found.sentence, found.number
        before = {t.text.lower() for t in sentence.tokens[max(0, number.first.index - 3) : number.first.index]}
        return Claim(
            value=found.value,
            counted=found.counted,
            measure=measure,
            sentence=sentence,
            of=self._about(found),
            whole=self._whole(found),
            populous=self._populous(found),
            floor=bool(before & set(self._rules.floors)) and not before & {"less", "fewer", "no"},
            ceiling=bool(before & set(self._rules.ceilings)) and "least" not in before,
        )

    def _about(self, found: _Found) -> tuple[str, ...]:
        """Return the codes of whom a figure is about: whose population, which body's members, who makes up a share."""
        sentence, word = found.sentence, found.counted.noun or found.number.last
        owned = [
            t
            for noun in (word, *self._people(sentence, word))
            for t in (
                *sentence.children(noun, "poss", "amod", "compound", "nmod"),
                *(o for link in ("of", "in") for o in objects_of(sentence, noun, link)),
            )
        ]
        for thing in owned if found.counted.kind != "percent" else ():
            if codes := self._codes(sentence, thing):
                return codes
        above = self._with(sentence, word)
        square = found.counted.unit.startswith("square")  # a subject may tell of land that is not all its own
        verb = governing_verb(sentence, word) if not square else None
        subject = subject_of(sentence, verb) if verb is not None else None
        for noun in (above, subject):
            if noun is not None and (codes := self._codes(sentence, antecedent(sentence, noun))):
                return codes
        return ()

    def _people(self, sentence: Sentence, word: Token) -> tuple[Token, ...]:
        """Return the word for a population that a number stands beside: "a population of 10 million"."""
        verb = governing_verb(sentence, word)
        subject = subject_of(sentence, verb) if verb is not None else None
        named = (*sentence.ancestors(word), *((subject,) if subject is not None else ()))
        wanted = {*self._rules.populations, *self._rules.areas}
        return tuple(t for t in named if t.lemma in wanted)

    def _with(self, sentence: Sentence, word: Token) -> Token | None:
        """Return the noun of "A, with its 10 million inhabitants"."""
        link = next((t for t in sentence.ancestors(word) if t.dep == "prep"), None)
        if link is None or link.lemma != "with":
            return None
        above = sentence.head(link)
        return above if above.pos in ("NOUN", "PROPN") else None

    def _codes(self, sentence: Sentence, noun: Token) -> tuple[str, ...]:
        actors = actors_of(sentence, noun, self._cast)
        plain = tuple(a.country for a in actors if a.country and a.sector in (None, "IGO", "GOV"))
        return tuple(dict.fromkeys(plain)) if len(plain) == len(actors) else ()

    def _populous(self, found: _Found) -> bool:
        """Whether a state's people are told: "a country of 10 million people", "B has 10 million people"."""
        sentence, noun = found.sentence, found.counted.noun
        if found.counted.unit != "people" or noun is None:
            return False
        above = sentence.head(noun)
        if noun.dep == "dobj":
            return above.lemma == "have" and not sentence.children(noun, "acl", "relcl")
        return noun.dep == "pobj" and above.lemma == "of" and sentence.head(above).lemma in self._rules.lands

    def _whole(self, found: _Found) -> bool:
        """Whether all are counted: "the 27 member states", "its 32 members", "has 32 members"; not "15 of them"."""
        sentence, number, noun = found.sentence, found.number, found.counted.noun
        near = sentence.tokens[max(0, number.first.index - 2) : number.last.index + 2]
        some = near[-1].lemma == "of" or {t.text.lower() for t in near} & set(self._rules.partial)
        if noun is None or some:
            return False
        determined = any(
            d.lemma in ("the", "all") or d.dep == "poss" for d in sentence.children(noun, "det", "predet", "poss")
        )
        verb = sentence.head(noun)
        return determined or (noun.dep == "dobj" and verb.lemma in ("have", "count", "comprise", "number"))

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
        while len(words) > 1 and words[0].text.lower() in self._rules.fillers:
            words = words[1:]
        return sentence.text[words[0].start - sentence.start : words[-1].end - sentence.start]
