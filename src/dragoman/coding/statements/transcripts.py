"""Transcripts: paragraphs that begin with their speaker's name in capitals and a colon."""

import re
from collections.abc import Iterator

from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.spans import settle
from dragoman.coding.statements.told import Told
from dragoman.coding.statements.unnamed import stranger
from dragoman.model.actor import Actor
from dragoman.model.codebook.speech import SpeechAct
from dragoman.model.statement import SpeechForm

_TURN = re.compile(r"^[ \t]*([A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){0,5}):[ \t]+(\S[^\n]*)", re.MULTILINE)
_FEWEST = 2  # turns: one line alone may be a dateline or a label


def transcribed(scene: Scene) -> tuple[Told, ...]:
    """Return what speakers say in a transcript, turn by turn; questions by nobody named are passed over."""
    turns = [m for m in _TURN.finditer(scene.text) if m.start() >= scene.analysis.story.headline_end]
    return tuple(_told_in(scene, turns)) if len(turns) >= _FEWEST else ()


def _told_in(scene: Scene, turns: list[re.Match[str]]) -> Iterator[Told]:
    for turn in turns:
        words = [w for w in turn[1].split() if w.strip(".").lower() not in scene.lexicon.rules.turn_titles]
        said = settle(scene, turn.start(2), turn.end(2))
        if words and said is not None:
            yield Told(
                said=said._replace(form=SpeechForm.DIRECT),
                pattern="colon",
                speaker=_speaker(scene, words),
                inferred=True,
                verb="say",
                act=SpeechAct.SAY,
                clause=(turn.start(1), turn.end(1)),
                via=None,
                date=None,
                addressed_to=(),
                headline=False,
            )


def _speaker(scene: Scene, words: list[str]) -> Actor:
    """Return the person of the story who has that surname, else one of whom only the name is known."""
    surname = words[-1].lower()
    for mention in scene.cast.mentions:
        for actor in mention.actors:
            if mention.person and actor.name.lower().split()[-1:] == [surname]:
                return actor
    return stranger(" ".join(words).title(), None)
