"""A deed on its way to an Event: trigger, participants and status, before dates, places and ids."""

from dataclasses import dataclass

from dragoman.model.actor import Actor
from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.events import Trigger
from dragoman.model.event import EventType, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event as one clause tells it; `start` and `end` hold the clause, `why` the reasons so far."""

    sentence: Sentence
    token: Token
    trigger: Trigger
    type: EventType
    told_type: EventType  # what the words tell, before PLOVER's collapse rules
    status: Status
    announces: EventType | None
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    start: int
    end: int
    lexicon: float | None  # how sure the trigger is, None where only the model sees the deed
    seen: float | None  # how sure the model is of this type between these sides, None where it could not be asked
    inferred: bool = False  # whether the recipient is taken from elsewhere in the story
    spoken: bool = False  # whether the saying of a statement is the deed, whatever word its trigger is
    why: str
