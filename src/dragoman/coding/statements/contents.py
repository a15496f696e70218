"""What was said: the words that a clause of speech gives, by the construction in which they stand.

Tried in this order: a quotation beside the clause, what stands before or around an inserted "she said", the clause that
the verb governs, and then its other constructions.
"""

from collections.abc import Callable

from dragoman.coding.statements.according import according
from dragoman.coding.statements.beside import quotation_after, quotation_before
from dragoman.coding.statements.governed import governed
from dragoman.coding.statements.governed_clause import governed_clause
from dragoman.coding.statements.inserted import after, before, inserted
from dragoman.coding.statements.look import Content, Look, frames
from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.spans import Said
from dragoman.model.codebook.speech import Frame

_SPEAKABLE = frozenset((Frame.CLAUSE, Frame.QUOTE))
_FINDERS: tuple[Callable[[Look], Content | None], ...] = (inserted, governed_clause, before, after)


def contents_of(look: Look) -> tuple[Content, ...]:
    """Return what a word of speech gives: nothing, one content, or two where the clause interrupts a quotation."""
    if not look.cue.groups:
        return _only(according(look))
    if frames(look.cue) & _SPEAKABLE:
        if beside := _beside(look):
            return beside
        if Frame.CLAUSE in frames(look.cue) and (found := _spoken_clause(look)) is not None:
            return (found,)
    elif (led := quotation_after(look)) is not None and _colon_before(look.scene, led.said):
        return (led,)
    return _only(governed(look.scene, look.cue, look.others, look.reporting))


def _beside(look: Look) -> tuple[Content, ...]:
    return tuple(content for find in (quotation_before, quotation_after) if (content := find(look)) is not None)


def _spoken_clause(look: Look) -> Content | None:
    return next((content for find in _FINDERS if (content := find(look)) is not None), None)


def _colon_before(scene: Scene, said: Said) -> bool:
    return scene.text[: max(said.start - 1, 0)].rstrip().endswith(":")


def _only(found: Content | None) -> tuple[Content, ...]:
    return () if found is None else (found,)
