"""The doors through which models and services enter the pure core, and Tools, their bundle.

A stage asks for what it needs by these Protocols; `engines/`, `knowledge/` and `codebook/` give it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from dragoman.model.analysis import Token
from dragoman.model.assessment import Assessment, Question
from dragoman.model.codebook.book import Codebook
from dragoman.model.place import Place
from dragoman.model.reference import ReferenceFigure
from dragoman.model.world import Entity, Role


class Parser(Protocol):
    """Splits text into sentences and parses them."""

    @property
    def version(self) -> str:
        """The name and version of the model behind it."""
        ...

    def parse(self, texts: Sequence[str]) -> tuple[tuple[tuple[Token, ...], ...], ...]:
        """Return, for each text, its sentences as tokens whose offsets count from the start of that text."""
        ...


class World(Protocol):
    """What is known of states, bodies, persons, groups and agencies, and the words for roles."""

    def entities(self) -> tuple[Entity, ...]:
        """Return everything known, in a fixed order."""
        ...

    def get(self, key: str) -> Entity | None:
        """Return the entity of this key."""
        ...

    def lookup(self, surface: str) -> tuple[Entity, ...]:
        """Return the entities that these words name."""
        ...

    def surfaces(self) -> tuple[tuple[str, bool], ...]:
        """Return every name as written, each with whether its case matters."""
        ...

    def holders(self, country: str, office: str, on: date | None) -> tuple[Entity, ...]:
        """Return who held an office on a day."""
        ...

    def person(self, name: str) -> tuple[Entity, ...]:
        """Return the persons of this surname or full name."""
        ...

    def members(self, body: str, on: date | None) -> tuple[str, ...]:
        """Return the countries that belonged to an international body on a day."""
        ...

    def state(self, code: str) -> Entity | None:
        """Return the state of this code."""
        ...

    def role(self, text: str) -> Role | None:
        """Return the role that this word or phrase names."""
        ...

    def roles(self) -> tuple[Role, ...]:
        """Return every role word known."""
        ...


class References(Protocol):
    """Numbers that are known, to check claims by."""

    def reference(self, measure: str, code: str, on: date | None) -> ReferenceFigure | None:
        """Return the population, area or gdp of a state, or of `WORLD`, in the year nearest to a day."""
        ...


class Gazetteer(Protocol):
    """Finds places on the map."""

    def find(self, name: str, countries: Sequence[str]) -> Place | None:
        """Return the place of this name, one in `countries` first, else the best known."""
        ...


class PairModel(Protocol):
    """Says of pairs of actors in a sentence whether there is an act between them, and which."""

    @property
    def version(self) -> str:
        """The name and version of the weights."""
        ...

    def assess(self, questions: Sequence[Question]) -> tuple[tuple[Assessment | None, ...], ...]:
        """Return, for each question, an answer for each pair; None where one lies past what is read of a sentence."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What coding a story takes. `model`: None where events are coded by the lexicon alone."""

    parser: Parser
    world: World
    gazetteer: Gazetteer
    references: References
    codebook: Codebook
    model: PairModel | None
