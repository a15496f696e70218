"""A headline says in brief what the body says in full: told once, with both places as evidence."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.told import Told

_SHARE = 0.4  # of the headline's content words, from which on the body is taken to tell the same
_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")


def merge_headline(scene: Scene, told: Sequence[Told]) -> tuple[Told, ...]:
    """Return the speech acts with those of the headline given as further evidence of the ones that say the same."""
    body = [t for t in told if not t.headline]
    left: list[Told] = []
    for short in (t for t in told if t.headline):
        at = _full(scene, short, body)
        if at is None:
            left.append(short)
        else:
            body[at] = replace(body[at], heard=(*body[at].heard, (short.said.start, short.said.end)))
    return (*left, *body)


def _full(scene: Scene, short: Told, body: Sequence[Told]) -> int | None:
    """Return which statement of the body says best what the headline says, if one does."""
    words = _words(scene, short)
    shares = [
        (len(words & _words(scene, t)) / max(len(words), 1), -i) for i, t in enumerate(body) if _same_side(short, t)
    ]
    best = max(shares, default=None)
    return -best[1] if best is not None and best[0] >= _SHARE else None


def _same_side(a: Told, b: Told) -> bool:
    return a.speaker.country == b.speaker.country or a.speaker.name == b.speaker.name


def _words(scene: Scene, told: Told) -> frozenset[str]:
    found: list[str] = []
    for sentence in scene.analysis.sentences:
        if sentence.start < told.said.end and told.said.start < sentence.end:
            found += [t.lemma for t in sentence.tokens_within(told.said.start, told.said.end) if t.pos in _CONTENT]
    return frozenset(found)
