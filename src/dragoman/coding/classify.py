"""A sentence with an actor and a recipient marked -> what the first does to the second."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dragoman.errors import FormatError
from dragoman.model.assessment import Assessment, Question, Span
from dragoman.model.event import EventType, Status
from dragoman.ports import PairModel


class Convention(StrEnum):
    """By which of PLOVER's two conventions sanctions and convictions are filed."""

    CROSSWALK = "crosswalk"
    MANUAL = "manual"


BATCH = 256  # lines read before they are answered


@dataclass(frozen=True, slots=True, kw_only=True)
class Classified:
    """What the first of a pair does to the second.

    `type`: the best of the sixteen, given that there is an act; `none_probability`: that there is none; `mode` of
    that type or None; `status`: did it happen; `confidence`: the probability of this type, given that there is an
    act; `probabilities`: of every type, likewise.
    """

    type: EventType
    none_probability: float
    mode: str | None
    status: Status
    confidence: float
    probabilities: Mapping[str, float]


def question_of(line: object) -> Question:
    """Return the question that one line asks. Raises FormatError, with what is wrong.

    A line is `{"text": ..., "actor": {"start": ..., "end": ...}, "recipient": {...}}`; offsets count characters
    (Unicode code points) from 0, the end not included; `recipient` may be null or left out where the actor acts
    alone.
    """
    if not isinstance(line, dict):
        raise FormatError("not a JSON object")
    text = line.get("text")
    if not isinstance(text, str) or not text.strip():
        raise FormatError("'text' must hold the sentence")
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise FormatError("'text' holds half a character (a lone surrogate)")
    actor = _span(line, "actor", text)
    recipient = _span(line, "recipient", text) if line.get("recipient") is not None else None
    return Question(text, ((actor, recipient),))


def classify_batch(
    questions: Sequence[Question], model: PairModel, convention: Convention = Convention.CROSSWALK
) -> Iterator[Classified | None]:
    """Yield the answer to each question's first pair, in order; None where it lies past what is read of a sentence."""
    for answer, *_ in model.assess(questions):
        yield _classified(answer, convention) if answer is not None else None


def _classified(answer: Assessment, convention: Convention) -> Classified:
    types = by_crosswalk(answer) if convention is Convention.CROSSWALK else answer.types
    best = tuple(EventType)[max(range(len(types)), key=types.__getitem__)]
    return Classified(
        type=best,
        none_probability=round(1 - answer.act, 4),
        mode=answer.mode if best is answer.type else _MOVED.get(best),
        status=answer.status,
        confidence=round(max(types), 4),
        probabilities={kind.value: round(p, 4) for kind, p in zip(EventType, types, strict=True)},
    )


_MOVED = {EventType.COERCE: "restrict", EventType.ACCUSE: "disapprove"}


def by_crosswalk(answer: Assessment) -> tuple[float, ...]:
    """Return the probabilities of the types as the CAMEO-PLOVER crosswalk of 2021 files acts.

    It files measures imposed (163: sanctions, embargo, boycott) under COERCE and convictions (116) under ACCUSE; the
    manual of PLOVER 2.0, and with it Dragoman's record, files both under SANCTION.
    """
    types = dict(zip(EventType, answer.types, strict=True))
    sanction = types[EventType.SANCTION]
    types[EventType.COERCE] += sanction * answer.imposed
    types[EventType.ACCUSE] += sanction * answer.convicted
    types[EventType.SANCTION] -= sanction * (answer.imposed + answer.convicted)
    return tuple(types.values())


def _span(line: Mapping[str, object], name: str, text: str) -> Span:
    span = line.get(name)
    if not isinstance(span, dict):
        raise FormatError(f'\'{name}\' must be {{"start": ..., "end": ...}}')
    start, end = span.get("start"), span.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or isinstance(start, bool) or isinstance(end, bool):
        raise FormatError(f"'{name}' needs whole numbers as 'start' and 'end'")
    if not 0 <= start < end <= len(text):
        raise FormatError(f"'{name}' {start}..{end} does not lie in the text of {len(text)} characters")
    if not text[start:end].strip():
        raise FormatError(f"'{name}' {start}..{end} holds no word")
    return start, end
