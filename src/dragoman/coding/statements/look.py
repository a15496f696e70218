"""A word of speech as the finders of content look at it, and what they share."""

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.coding.statements.clauses import Reporting
from dragoman.coding.statements.cues import Cue
from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.spans import Said
from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.speech import Frame, SpeechAct

FINITE = ("VBD", "VBZ", "VBP", "MD")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
RELATIVES = ("which", "who", "whom", "whose")


class Content(NamedTuple):
    """Words said, and the construction that gave them (a name in SpeechConfidence)."""

    said: Said
    pattern: str


class Look(NamedTuple):
    """A word of speech with its reporting clause, and where the other words of speech of the story stand."""

    scene: Scene
    cue: Cue
    reporting: Reporting
    others: frozenset[tuple[int, int]]


def frames(cue: Cue) -> frozenset[Frame]:
    """Return the constructions that a word of speech can have."""
    return frozenset(frame for group in cue.groups for frame in group.frames)


def denies(cue: Cue) -> bool:
    """Whether a word of speech denies."""
    return any(group.act is SpeechAct.DENY for group in cue.groups)


def content(said: Said | None, pattern: str) -> Content | None:
    """Return words said as the content of this construction, or None where there are none."""
    return None if said is None else Content(said, pattern)


def past_openers(scene: Scene, sentence: Sentence, start: int) -> int:
    """Return where a clause begins once its "But" or "Meanwhile," is passed over."""
    for word in _openers(scene, sentence, start):
        start = word.end
    rest = scene.text[start : sentence.end]
    return start + len(rest) - len(rest.lstrip(" ,"))


def _openers(scene: Scene, sentence: Sentence, start: int) -> Iterator[Token]:
    for word in sentence.tokens:
        if word.start < start:
            continue
        if word.text.lower() not in scene.lexicon.rules.openers and word.text != ",":
            return
        yield word
