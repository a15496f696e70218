"""Where the words said begin and end: spans trimmed, and set so that they never cut through a quotation."""

from typing import NamedTuple

from dragoman.coding.statements.scene import Scene
from dragoman.model.analysis import Quotation, Sentence
from dragoman.model.statement import SpeechForm

_LEFT = " \t\n,;:–—-\u00a0"
_RIGHT = " \t\n,;:–—-\u00a0"
_FULL_STOP = "."


class Said(NamedTuple):
    """Words said: offsets into the story, and whether they are quoted whole, in part or not at all."""

    start: int
    end: int
    form: SpeechForm


def settle(scene: Scene, start: int, end: int) -> Said | None:
    """Return the words between two offsets as words said, or None where nothing is left of them."""
    start, end = _trim(scene.text, start, end)
    if start >= end:
        return None
    for quotation in scene.quotations:
        if quotation.start < end and start < quotation.end:
            start, end = _embrace(quotation, start, end)
    held = [q for q in scene.quotations if start <= q.start and q.end <= end]
    if len(held) == 1 and _is_all(scene.text, held[0], start, end):
        return quoted(scene, held[0])
    if not scene.text[start:end].strip():
        return None
    return Said(start, end, SpeechForm.MIXED if held else SpeechForm.INDIRECT)


def quoted(scene: Scene, quotation: Quotation) -> Said | None:
    """Return what stands between the marks of a quotation; mixed where it is only a piece of a sentence."""
    start, end = quotation.inner_start, quotation.inner_end
    inner = scene.text[start:end]
    start, end = start + len(inner) - len(inner.lstrip()), end - (len(inner) - len(inner.rstrip()))
    if start >= end:
        return None
    return Said(start, end, SpeechForm.DIRECT if scene.is_utterance(quotation) else SpeechForm.MIXED)


def rest_of(scene: Scene, quotation: Quotation) -> Said | None:
    """Return what stands between the marks of the second half of an utterance, which begins in lower case."""
    said = quoted(scene, quotation)
    return None if said is None else said._replace(form=SpeechForm.DIRECT)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _LEFT:
        start += 1
    while end > start and text[end - 1] in _RIGHT:
        end -= 1
    return start, end


def _embrace(quotation: Quotation, start: int, end: int) -> tuple[int, int]:
    return min(start, quotation.start), max(end, quotation.end)


def _is_all(text: str, quotation: Quotation, start: int, end: int) -> bool:
    rest = text[start : quotation.start] + text[quotation.end : end]
    return not rest.strip(" .,;:")


def sentence_end(sentence: Sentence) -> int:
    """Return where a sentence ends without its full stop."""
    words = list(sentence.tokens)
    while len(words) > 1 and (words[-1].text == _FULL_STOP or words[-1].pos == "SPACE"):
        words.pop()
    return words[-1].end
