"""What a model says of a pair of actors in a sentence: is there an act between them, and which?"""

from dataclasses import dataclass

from dragoman.model.event import EventType, Status

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence and the pairs asked about: spans of its text; the recipient None where the actor may act alone."""

    text: str
    pairs: tuple[tuple[Span, Span | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A model's answer about one pair.

    `act`: the probability that the first does something to the second; `types`: those of the sixteen types, in the
    order of EventType, if it does; `mode`: the likeliest of the best type, None for none; `status`, `historical`:
    did it happen, and when; `announces`: the type of the deed to come where there is one; `contexts`: those more
    likely than not; `trigger`: the span of the word that tells the act; `imposed`, `convicted`: if it is a SANCTION,
    the probability that it is a measure imposed (CAMEO 163) or a conviction (116), which the crosswalk files elsewhere.
    """

    act: float
    types: tuple[float, ...]
    mode: str | None
    status: Status
    historical: bool
    announces: EventType
    contexts: tuple[str, ...]
    trigger: Span
    imposed: float = 0.0
    convicted: float = 0.0

    @property
    def type(self) -> EventType:
        """The likeliest of the sixteen types."""
        return tuple(EventType)[max(range(len(self.types)), key=self.types.__getitem__)]

    def probability(self, kind: EventType) -> float:
        """Return the probability of a type, given that there is an act."""
        return self.types[tuple(EventType).index(kind)]
