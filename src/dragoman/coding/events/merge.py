"""One deed once: drafts of one sentence that tell the same thing become one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.participants import countries, distinct, settled
from dragoman.model.event import EventType

_DECREED = frozenset({EventType.SANCTION, EventType.COERCE, EventType.REJECT, EventType.THREATEN})
_PROMISED = frozenset({EventType.AGREE, EventType.CONCEDE})


def merge_drafts(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Return drafts with those of one sentence, type and pair of sides joined, the surest first in its own words."""
    kept: list[Draft] = []
    for draft in _promises(tuple(drafts)):
        twin = next((i for i, other in enumerate(kept) if _same_deed(draft, other)), None)
        if twin is None:
            kept.append(draft)
        else:
            kept[twin] = _join(kept[twin], draft)
    return tuple(kept)


def _promises(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return drafts in which "agreed to reopen" is one AGREE that announces, not the agreeing and the thing agreed."""
    swallowed: set[int] = set()
    result = list(drafts)
    for i, promised in enumerate(drafts):
        if promised.type not in _PROMISED | _DECREED:
            continue
        head = promised.sentence.head(promised.token)
        for j, promise in enumerate(drafts):
            if (
                i != j
                and promise.sentence is promised.sentence
                and promise.token.index == head.index
                and _vows(promise)
            ):
                if promised.type in _DECREED:  # "decided to sever ties" severs them
                    swallowed.add(j)
                    continue
                swallowed.add(i)
                result[j] = replace(
                    promise,
                    announces=promised.announces or promised.told_type,
                    recipients=promise.recipients or promised.recipients,
                    why=f"{promise.why}; what is promised: {promised.why}",
                )
    return tuple(draft for i, draft in enumerate(result) if i not in swallowed)


def _vows(draft: Draft) -> bool:
    return draft.type is EventType.AGREE and draft.told_type is EventType.AGREE


def _same_deed(a: Draft, b: Draft) -> bool:
    if a.sentence is not b.sentence or a.type is not b.type or a.announces is not b.announces:
        return False
    nested = (a.start <= b.start and b.end <= a.end) or (b.start <= a.start and a.end <= b.end)
    to_a, to_b = countries(a.recipients), countries(b.recipients)
    return nested and bool(countries(a.actors) & countries(b.actors)) and (to_a == to_b or not (to_a and to_b))


def _join(a: Draft, b: Draft) -> Draft:
    surer, other = sorted((a, b), key=_sureness, reverse=True)
    why = surer.why if other.why in surer.why or surer.seen is not None else f"{surer.why}; {other.why}"
    return replace(
        surer,
        lexicon=_larger(a.lexicon, b.lexicon),
        seen=_larger(a.seen, b.seen),
        inferred=a.inferred and b.inferred,
        why=why,
        actors=settled(distinct((*surer.actors, *a.actors, *b.actors))),
        recipients=settled(distinct((*surer.recipients, *a.recipients, *b.recipients))),
        start=min(a.start, b.start),
        end=max(a.end, b.end),
    )


def _larger(a: float | None, b: float | None) -> float | None:
    return max((x for x in (a, b) if x is not None), default=None)


def _sureness(draft: Draft) -> tuple[float, float]:
    return draft.lexicon or 0.0, draft.seen or 0.0
