"""What the event coder reads: triggers, and the words around them that tell whether it happened."""

from dataclasses import dataclass

from dragoman.model.event import EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class WordClass:
    """A named list of lemmas that triggers refer to as `@name`."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """Verbs or nouns that tell an event of one type.

    `verbs` are lemmas, with a particle or preposition where it belongs to them ("carry out", "call for"); `nouns` are
    lemmas that tell the deed by name. `objects` are the head words that a verb's object, passive subject or, where
    `preps` are given, prepositional object must have: lemmas or classes; without `objects` any will do. A trigger with
    `actor_object` needs an object that holds an actor. `preps` name where the recipient or the object stands.
    `reciprocal`: all sides act on each other. `inverse`: the subject is the recipient ("received aid from").
    `two_sides`: only between different countries. `subjects` restricts the head word of the subject likewise.
    `infinitive`: only with a clause that completes it ("told X to go"). `intransitive`: only without an object. `bare`:
    only without an article ("in agreement with"). `offence`: a wrong that is no event of its own but makes an
    accusation of the statement that tells it.
    """

    type: EventType
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    preps: tuple[str, ...] = ()
    actor_object: bool = False
    two_sides: bool = False
    reciprocal: bool = False
    inverse: bool = False
    infinitive: bool = False
    intransitive: bool = False
    bare: bool = False
    offence: bool = False
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    announces: EventType | None = None
    confidence: float = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Modality:
    """Words that, governing a deed, tell whether it happened, by effect."""

    future: tuple[str, ...]  # "plan to", "pledge to", "readiness for"
    asked: tuple[str, ...]  # "urge X to": the deed is somebody's wish of another, no event
    negated: tuple[str, ...]  # "refuse to", "failure to"
    neutral: tuple[str, ...]  # "begin to", "manage to"
    possible: tuple[str, ...]  # "could", "may"
    purpose: tuple[str, ...]  # "an effort to": what a deed is for, no event
    coming: tuple[str, ...]  # "planned", "upcoming" before a noun
    past: tuple[str, ...]  # "in the past", "previously": background
    conditions: tuple[str, ...]  # "if", "unless"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextWords:
    """The words near a trigger that set a context of PLOVER."""

    context: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging:
    """How sure the trained model must be of an act of one type that only it sees.

    `proposed`: between two known actors; `alone`: by one, or on somebody of no known country.
    """

    proposed: float
    alone: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """The weights of a logistic model of how likely an event is right, in logits.

    `base` for every event; `trigger` by the trigger's own confidence, `model_alone` where there is none; `model` by the
    model's probability, `not_asked` where there is none; `inferred` where the recipient is taken from elsewhere.
    """

    base: float
    trigger: float
    model_alone: float
    model: float
    not_asked: float
    inferred: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRules:
    """Triggers, word classes, modality and contexts."""

    classes: tuple[WordClass, ...]
    triggers: tuple[Trigger, ...]
    modality: Modality
    contexts: tuple[ContextWords, ...]
    light_verbs: tuple[str, ...]  # "launch", "hold": whose subject does what their object names
    voices: tuple[str, ...]  # "statement", "vote": through these an actor speaks, through his victory he does not
    light_nouns: tuple[str, ...]  # "series", "number": the head is what follows "of"
    speech_verbs: tuple[str, ...]  # verbs whose content may be an accusation or a demand
    hostile_nouns: tuple[str, ...]  # what a charge is about when it is told as a thing
    hostile_adjectives: tuple[str, ...]  # "unacceptable": what is said to be so is charged to somebody
    idle_subjects: tuple[str, ...]  # "team", "film": whoever does this is no political actor
    judging: Judging
    calibration: Calibration

    def words(self, names: tuple[str, ...]) -> frozenset[str]:
        """Return lemmas and the members of the classes named with `@`."""
        found: set[str] = set()
        for name in names:
            found.update(self._class(name[1:]) if name.startswith("@") else (name,))
        return frozenset(found)

    def _class(self, name: str) -> tuple[str, ...]:
        return next(c.words for c in self.classes if c.name == name)
