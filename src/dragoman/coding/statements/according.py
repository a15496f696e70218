"""What is said "according to" somebody."""

from dragoman.coding.statements.beside import BESIDE
from dragoman.coding.statements.look import FINITE, Content, Look, content, past_openers
from dragoman.coding.statements.spans import quoted, sentence_end, settle
from dragoman.model.analysis import Quotation, Token


def according(look: Look) -> Content | None:
    """The clause after "according to" at the head of a sentence, else what stands before it or around it."""
    scene, sentence, token = look.scene, look.cue.sentence, look.cue.token
    quotation = _quotation_before(look)
    if quotation is not None:
        return content(quoted(scene, quotation), "quotation")
    first = past_openers(scene, sentence, sentence.start)
    comma, end = _comma_after(look)
    if first >= token.start:
        start = comma.end if comma is not None else end
        return content(settle(scene, start, sentence_end(sentence)), "according")
    around = comma is not None and not any(w.tag in FINITE for w in sentence.tokens[: token.index])
    return content(settle(scene, first, sentence_end(sentence) if around else token.start), "according")


def _quotation_before(look: Look) -> Quotation | None:
    scene, token = look.scene, look.cue.token
    found = next((q for q in reversed(scene.quotations) if q.end <= token.start), None)
    if found is None or not BESIDE.fullmatch(scene.text[found.end : token.start]):
        return None
    return found if scene.is_utterance(found) else None


def _comma_after(look: Look) -> tuple[Token | None, int]:
    """Return the comma behind the voice, and where the words that name it end."""
    sentence, token = look.cue.sentence, look.cue.token
    words = sentence.subtree(sentence.tokens[token.index + 1])
    end = max([token.end, *(w.end for w in words if w.start >= token.start)])
    commas = [w for w in sentence.tokens if w.start >= token.end and w.text in (",", ":")]
    return next((w for w in commas if w.start >= end), commas[0] if commas else None), end
