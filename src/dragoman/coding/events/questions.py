"""Which pairs of a sentence the model is asked about: everyone who is mentioned, towards everyone else and alone.

Who speaks a sentence but is not named in it is put before it as a reader would ("Iran: We shall answer this"), for
words do things to others too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from dragoman.coding.events.participants import countries
from dragoman.model.actor import Actor
from dragoman.model.analysis import Analysis, Cast, Mention, Sentence
from dragoman.model.assessment import Assessment, Question, Span
from dragoman.model.statement import Statement
from dragoman.ports import PairModel

_TWO = 2
_MOST = 9  # mentions of a sentence: lists of thirty members are told of once, not in nine hundred pairs


@dataclass(frozen=True, slots=True)
class Party:
    """Someone a question is about: where in its text, and where in the story (None for a voice that stands outside)."""

    actors: tuple[Actor, ...]
    asked: Span
    told: Span | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A pair with the model's answer; `recipient` is None for an actor alone; `trigger` is in the story."""

    actor: Party
    recipient: Party | None
    answer: Assessment
    trigger: int


def ask(
    analysis: Analysis, cast: Cast, statements: Sequence[Statement], model: PairModel
) -> tuple[tuple[Asked, ...], ...]:
    """Return, for each sentence of a story, its pairs with the model's answers."""
    posed = [_posed(sentence, cast, statements) for sentence in analysis.sentences]
    answers = model.assess([Question(text, tuple(_spans(pairs))) for text, _, pairs in posed])
    return tuple(
        tuple(
            Asked(a, b, answer, sentence.start + answer.trigger[0] - shift)
            for (a, b), answer in zip(pairs, told, strict=True)
            if answer is not None and answer.trigger[0] >= shift
        )
        for sentence, (_, shift, pairs), told in zip(analysis.sentences, posed, answers, strict=True)
    )


_Pairs = list[tuple[Party, Party | None]]


def _spans(pairs: _Pairs) -> Iterator[tuple[Span, Span | None]]:
    return ((a.asked, b.asked if b else None) for a, b in pairs)


def _posed(sentence: Sentence, cast: Cast, statements: Sequence[Statement]) -> tuple[str, int, _Pairs]:
    """Return the text asked about, how far the sentence is moved in it, and the pairs."""
    who = _who(sentence, cast)
    voice = _voice(sentence, who, statements)
    before = f"{voice.mention or voice.name}: " if voice else ""
    parties = [Party(m.actors, _moved(m, len(before) - sentence.start), (m.start, m.end)) for m in who]
    if voice:
        parties.insert(0, Party((voice,), (0, len(before) - 2), None))
    return before + sentence.text, len(before), _pairs(parties)


def _moved(mention: Mention, by: int) -> Span:
    return mention.start + by, mention.end + by


def _voice(sentence: Sentence, who: Sequence[Mention], statements: Sequence[Statement]) -> Actor | None:
    """Return who speaks a whole sentence without being named in it."""
    for statement in statements:
        words = statement.evidence[0]
        inside = words.start <= sentence.start + 1 and sentence.end - 2 <= words.end
        if inside and statement.speaker.country:
            named = frozenset(land for m in who for land in countries(m.actors))
            return None if statement.speaker.country in named else statement.speaker
    return None


def _who(sentence: Sentence, cast: Cast) -> list[Mention]:
    """Return the mentions of a sentence that may act or be acted on, none inside another."""
    here = [m for m in cast.within(sentence.start, sentence.end) if _may_act(m)]
    outer = [
        m for m in here if not any(o.start <= m.start and m.end <= o.end and len(o.text) > len(m.text) for o in here)
    ]
    return outer[:_MOST]


def _may_act(mention: Mention) -> bool:
    known = any(actor.country or actor.sector for actor in mention.actors)
    return known and not (mention.entity or "").startswith("agency:")  # who carries the news does not act in it


def _pairs(who: Sequence[Party]) -> _Pairs:
    """Return who may act on whom, nobody where only one is there.

    An actor of no known country makes no event, so nothing is asked about its deeds; what one does alone in a sentence
    the lexicon tells as well (asking changed no event of the open gold, and took an eighth of the model's time).
    """
    if len(who) < _TWO:
        return []
    alone: _Pairs = [(p, None) for p in who if countries(p.actors)]
    return [*alone, *((a, b) for a, b in permutations(who, 2) if countries(a.actors) and _differ(a, b))]


def _differ(a: Party, b: Party) -> bool:
    """Return whether two mentions stand for different actors."""
    return {actor.code for actor in a.actors} != {actor.code for actor in b.actors}
