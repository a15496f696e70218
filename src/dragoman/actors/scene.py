"""What is known while a story is read: the mentions so far, its states by weight, its acronyms, and who is in mind."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from dragoman.actors.match import NameSpan, Reading, is_city
from dragoman.actors.persons import People
from dragoman.actors.resolve import standing
from dragoman.actors.roles import RoleSpan
from dragoman.actors.salience import Memory
from dragoman.model.actor import Actor
from dragoman.model.analysis import Analysis, Mention, Part, Quotation, Sentence, Token
from dragoman.model.world import EntityKind, NameKind
from dragoman.ports import World

HEADLINE_WEIGHT = 2.0
WEIGHED = (EntityKind.STATE, EntityKind.GROUP, EntityKind.BODY, EntityKind.ORGANISATION)
PLACES = (NameKind.CAPITAL, NameKind.SEAT)
LEAD = 1.6  # how far the first state of a story must outweigh the second to be its main one


@dataclass(slots=True, kw_only=True)
class Scene:
    """A story being read. `mentions` by sentence and head; `open` guards against roles that own each other."""

    analysis: Analysis
    world: World
    on: date | None
    names: tuple[tuple[NameSpan, ...], ...]
    roles: tuple[tuple[RoleSpan, ...], ...]
    people: People
    memory: Memory = field(default_factory=Memory)
    mentions: dict[tuple[int, int], Mention] = field(default_factory=dict)
    settled: set[tuple[int, int]] = field(default_factory=set)
    homes: dict[int, Actor] = field(default_factory=dict)
    aliases: dict[str, Mention] = field(default_factory=dict)
    pairs: list[tuple[int, tuple[Mention, ...]]] = field(default_factory=list)
    weights: dict[str, float] = field(default_factory=dict)
    seen: dict[str, float] = field(default_factory=dict)
    dateline: str | None = None
    issuer: str | None = None
    speakers: dict[Quotation, tuple[Sentence, Token]] = field(default_factory=dict)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the story."""
        return self.analysis.sentences

    def text(self, start: int, end: int) -> str:
        """Return the words of the story between two offsets."""
        return self.analysis.story.text[start:end]

    def key_of(self, country: str | None) -> str | None:
        """Return the key of a state or a body."""
        return next((key for key in (f"state:{country}", f"body:{country}") if self.world.get(key)), None)

    def main_state(self) -> str | None:
        """Return the country whose release a story is, that it is plainly about, or that it is datelined from."""
        if self.issuer is not None:
            return self.issuer
        ranked = sorted(self.weights.items(), key=lambda item: (-item[1], item[0]))[:2]
        if not ranked:
            return self.dateline
        if len(ranked) == 1 or ranked[0][1] >= LEAD * ranked[1][1]:
            return ranked[0][0]
        return self.dateline if self.dateline in {code for code, _ in ranked} else None

    def is_sort(self, code: str, sort: str) -> bool:
        """Whether a code is of a sort: "states", "bodies" or "any"."""
        return sort == "any" or self.is_body(code) == (sort == "bodies")

    def is_body(self, code: str | None) -> bool:
        """Whether a code is that of an international body; where a state has the same letters, the state is meant."""
        return code is not None and self.world.state(code) is None and self.world.get(f"body:{code}") is not None

    def leading(self, sort: str, *, without: frozenset[str | None]) -> tuple[str, ...]:
        """Return the states or bodies by how often the story named them so far."""
        counts = {code: (self.seen.get(code, 0.0), weight) for code, weight in self.weights.items()}
        ranked = sorted(counts, key=lambda code: (-counts[code][0], -counts[code][1], code))
        return tuple(c for c in ranked if c not in without and self.is_sort(c, sort))

    def reading(self, span: NameSpan) -> Reading:
        """Return how a name is to be read in this story: what the story names most, things before persons."""
        if len(span.readings) == 1:
            return span.readings[0]
        return max(
            span.readings,
            key=lambda r: (
                r.entity.kind is not EntityKind.PERSON,
                self.weights.get(standing(r.entity, self.on).country or "", 0.0),
                r.kind is NameKind.NAME,
            ),
        )


def dateline_of(
    analysis: Analysis, names: tuple[tuple[NameSpan, ...], ...], opens: Callable[[Sentence, NameSpan], bool]
) -> str | None:
    """Return the country whose capital the story is datelined from, where `opens` sees a dateline."""
    for sentence, spans in zip(analysis.sentences[:6], names[:6], strict=False):
        for span in spans[:1]:
            capitals = [r.entity.country for r in span.readings if r.kind is NameKind.CAPITAL]
            if capitals and opens(sentence, span):
                return capitals[0]
    return None


def weigh(analysis: Analysis, names: tuple[tuple[NameSpan, ...], ...], on: date | None) -> dict[str, float]:
    """Return how much a story speaks of each country or body, by its unmistakable names."""
    weights: dict[str, float] = defaultdict(float)
    for sentence, spans in zip(analysis.sentences, names, strict=True):
        for span in spans:
            countries = {
                standing(r.entity, on).country for r in span.readings if r.entity.kind is not EntityKind.AGENCY
            }
            country = countries.pop() if len(countries) == 1 else None
            if country and any(_weighs(r) for r in span.readings):
                weights[country] += HEADLINE_WEIGHT if sentence.part is Part.HEADLINE else 1.0
    return dict(weights)


def _weighs(reading: Reading) -> bool:
    return reading.entity.kind in WEIGHED and reading.kind not in PLACES and not is_city(reading.entity)
