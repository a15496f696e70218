"""What was said: the words that a clause of speech gives, by the construction in which they stand.

Tried in this order: a quotation beside the clause, what stands before or around an inserted "she said", the clause that
the verb governs, and then its other constructions.
"""

from collections.abc import Callable

from dragoman.coding.statements.according import according
from dragoman.coding.statements.announced import announced
from dragoman.coding.statements.beside import quotation_after, quotation_before
from dragoman.coding.statements.governed import echoed, governed
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
        if (found := echoed(look)) is not None:
            return (found,)
        clause = (_spoken_clause(look) or announced(look)) if _may_govern(look) else None
        if clause is not None:
            return (clause,)
    elif (led := quotation_after(look)) is not None and _colon_before(look.scene, led.said):
        return (led,)
    return _only(governed(look.scene, look.cue, look.others, look.reporting))


def _beside(look: Look) -> tuple[Content, ...]:
    return tuple(content for find in (quotation_before, quotation_after) if (content := find(look)) is not None)


def _may_govern(look: Look) -> bool:
    """Whether a verb can have a clause here: "recognised" only one with "that", "reported a loss" none behind it."""
    sentence, verb = look.cue.sentence, look.cue.token
    rules = look.scene.lexicon.rules
    if Frame.CLAUSE not in frames(look.cue):
        return False
    if any(w.text == "that" and w.dep == "mark" for w in sentence.subtree(verb)):
        return True
    if verb.lemma in rules.that_verbs:
        return False
    objects = [c for c in sentence.children(verb, "dobj") if c.index > verb.index and c.pos == "NOUN"]
    return not (objects and Frame.OBJECT in frames(look.cue) and verb.lemma not in rules.hearer_verbs)


def _spoken_clause(look: Look) -> Content | None:
    return next((content for find in _FINDERS if (content := find(look)) is not None), None)


def _colon_before(scene: Scene, said: Said) -> bool:
    return scene.text[: max(said.start - 1, 0)].rstrip().endswith(":")


def _only(found: Content | None) -> tuple[Content, ...]:
    return () if found is None else (found,)
