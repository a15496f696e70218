"""PLOVER 2.0 as data: types with their modes, quads and intensities, contexts, and the crosswalk from CAMEO."""

from dataclasses import dataclass

from dragoman.model.event import EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeFacts:
    """A mode of an event type and its place on PLOVER's scale."""

    name: str
    intensity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeFacts:
    """An event type: `quad` 1 to 4, `intensity` without a mode, whether PLOVER demands a recipient, and its modes."""

    type: EventType
    quad: int
    intensity: float
    recipient: bool
    modes: tuple[ModeFacts, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """The CAMEO code that stands for a type and a mode where the trigger names none."""

    type: EventType
    cameo: str
    mode: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plover:
    """The codebook's facts, to be asked by type and mode."""

    types: tuple[TypeFacts, ...]
    contexts: tuple[str, ...]
    sectors: tuple[str, ...]
    crosswalk: tuple[Crossing, ...]

    def facts(self, kind: EventType) -> TypeFacts:
        """Return what the codebook says of a type."""
        return next(facts for facts in self.types if facts.type is kind)

    def intensity(self, kind: EventType, mode: str | None) -> float:
        """Return the intensity of a type in a mode, -10 to 10."""
        facts = self.facts(kind)
        return next((m.intensity for m in facts.modes if m.name == mode), facts.intensity)

    def cameo(self, kind: EventType, mode: str | None) -> str | None:
        """Return the CAMEO code that stands for a type in a mode, for the type where the mode has none."""
        exact = (c.cameo for c in self.crosswalk if c.type is kind and c.mode == mode)
        plain = (c.cameo for c in self.crosswalk if c.type is kind and c.mode is None)
        return next(exact, None) or next(plain, None)
