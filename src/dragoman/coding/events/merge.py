"""One deed once: drafts of one sentence that tell the same thing become one."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.participants import countries, distinct


def merge_drafts(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Return drafts with those of one sentence, type and pair of sides joined, the surest first in its own words."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((i for i, other in enumerate(kept) if _same_deed(draft, other)), None)
        if twin is None:
            kept.append(draft)
        else:
            kept[twin] = _join(kept[twin], draft)
    return tuple(kept)


def _same_deed(a: Draft, b: Draft) -> bool:
    if a.sentence is not b.sentence or a.type is not b.type or a.announces is not b.announces:
        return False
    sides_a, sides_b = (countries(a.actors), countries(a.recipients)), (countries(b.actors), countries(b.recipients))
    nested = (a.start <= b.start and b.end <= a.end) or (b.start <= a.start and a.end <= b.end)
    return nested and bool(sides_a[0] & sides_b[0]) and (sides_a[1] == sides_b[1] or not (sides_a[1] and sides_b[1]))


def _join(a: Draft, b: Draft) -> Draft:
    surer = a if a.confidence >= b.confidence else b
    return replace(
        surer,
        actors=distinct((*surer.actors, *a.actors, *b.actors)),
        recipients=distinct((*surer.recipients, *a.recipients, *b.recipients)),
        start=min(a.start, b.start),
        end=max(a.end, b.end),
    )
