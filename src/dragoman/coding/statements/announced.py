"""Words said without quotation marks behind a colon that ends the sentence: "She said it again: ..."."""

import re

from dragoman.coding.statements.look import Content, Look, content
from dragoman.coding.statements.spans import sentence_end, settle
from dragoman.model.analysis import Sentence

_LINE = re.compile(r"[^\n]+")


def announced(look: Look) -> Content | None:
    """The sentence after one that ends in a colon, or the paragraph where the colon ends its own."""
    scene, sentence = look.scene, look.cue.sentence
    following = _next(look, sentence)
    if following is None or not scene.text[: sentence.end].rstrip().endswith(":") or scene.quoted(following.tokens[0]):
        return None
    if any(word.start > look.reporting.end and word.pos == "VERB" for word in sentence.tokens):
        return None
    if "\n" not in scene.text[sentence.end : following.start]:
        return content(settle(scene, following.start, sentence_end(following)), "colon")
    line = _LINE.match(scene.text, following.start)
    return content(settle(scene, following.start, line.end()), "colon") if line is not None else None


def _next(look: Look, sentence: Sentence) -> Sentence | None:
    sentences = look.scene.analysis.sentences
    return sentences[sentence.index + 1] if sentence.index + 1 < len(sentences) else None
