"""Who is in the reader's mind: mentions weighed by grammar and nearness, for pronouns to look back to."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from dragoman.model.analysis import Mention, Sentence, Token

WINDOW = 5  # sentences that a pronoun looks back
FADING = 0.5  # what a sentence's distance leaves of a mention's weight
WEIGHTS = {
    "nsubj": 3.0,
    "nsubjpass": 2.8,
    "agent": 2.0,
    "dobj": 1.8,
    "dative": 1.5,
    "ROOT": 2.0,
    "appos": 1.0,
    "conj": 1.2,
    "poss": 1.3,
    "pobj": 1.1,
    "compound": 0.5,
    "amod": 0.6,
}
OTHER = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What a mention leaves behind: who, where and how strongly. `mention` is None for a thing that is no actor."""

    referent: str
    sentence: int
    head: int
    weight: float
    mention: Mention | None
    person: bool
    gender: str | None
    plural: bool
    collective: bool
    words: tuple[str, ...]


@dataclass(slots=True)
class Memory:
    """The traces of a story in the order in which it is read."""

    traces: list[Trace] = field(default_factory=list)
    by_sentence: dict[int, list[Trace]] = field(default_factory=dict)

    def add(self, trace: Trace) -> None:
        """Remember one more mention."""
        self.traces.append(trace)
        self.by_sentence.setdefault(trace.sentence, []).append(trace)

    def within(self, sentence: int) -> list[Trace]:
        """Return the traces that one sentence left so far."""
        return self.by_sentence.get(sentence, [])

    def recall(self, sentence: int, accept: Callable[[Trace], float], *, window: int = WINDOW) -> Trace | None:
        """Return the latest trace of the referent that weighs most; `accept` scales each trace, 0 refuses it."""
        scores: dict[str, float] = defaultdict(float)
        latest: dict[str, tuple[int, Trace]] = {}
        order = 0
        for at in range(max(0, sentence - window), sentence + 1):
            for trace in self.within(at):
                fit = accept(trace)
                if fit > 0:
                    order += 1
                    scores[trace.referent] += trace.weight * fit * FADING ** (sentence - at)
                    latest[trace.referent] = (order, trace)
        if not scores:
            return None
        best = max(scores, key=lambda key: (round(scores[key], 6), latest[key][0]))
        return latest[best][1]


def weight(sentence: Sentence, token: Token) -> float:
    """Return how strongly the place of a word in its sentence keeps it in mind: subjects most, main clauses more."""
    while token.dep == "conj" and token.head != token.index:
        token = sentence.head(token)
    own = WEIGHTS.get(token.dep, OTHER)
    depth = sum(1 for t in sentence.ancestors(token) if t.pos in ("VERB", "AUX"))
    return own * (1.0 if depth <= 1 else 0.8)
