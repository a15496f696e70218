"""Words said that stand in quotation marks right beside the clause of speech."""

import re

from dragoman.coding.statements.clauses import content_end
from dragoman.coding.statements.governed_clause import clause_head
from dragoman.coding.statements.look import FINITE, Content, Look, content, frames, past_openers
from dragoman.coding.statements.spans import quoted, rest_of, sentence_end, settle
from dragoman.model.analysis import Quotation, Sentence
from dragoman.model.codebook.speech import Frame

BESIDE = re.compile(r"[^\S\n]*[,–—-]*[^\S\n]*")
_CLOSED = re.compile(r"[,.?!…–—-][’')\]]?\s*$")
_LEADS_TO = re.compile(r"[^.?!\n]*?[,:]?\s*|[^.?!\n]*:\s*")
_FAR = 160  # characters between a word of speech and the quotation it leads up to


def quotation_before(look: Look) -> Content | None:
    """The quotation that ends where the reporting clause begins, with the reporter's words that lead into it."""
    scene, start = look.scene, look.reporting.start
    quotation = next((q for q in reversed(scene.quotations) if q.end <= start), None)
    if quotation is None or not BESIDE.fullmatch(scene.text[quotation.end : start]):
        return None
    inner = scene.text[quotation.inner_start : quotation.inner_end]
    if inner.rstrip()[-1:] == "." and clause_head(look) is not None:
        return None  # "It is over." She said it was: two sentences
    if not (_CLOSED.search(inner) or "," in scene.text[quotation.end : start]):
        return None
    sentence = scene.analysis.sentence_at(quotation.start) or look.cue.sentence
    lead = scene.text[sentence.start : quotation.start].strip()
    if not lead or lead[-1] in ".?!:" or (not scene.is_utterance(quotation) and not lead):
        return content(quoted(scene, quotation), "quotation")
    if _another_speaks(look, sentence, sentence.start, quotation.start):
        return content(quoted(scene, quotation), "quotation") if scene.is_utterance(quotation) else None
    if clause_head(look) is not None:
        return None  # On "Sunday Talk," she said it would: the title of something, not words said
    return content(settle(scene, past_openers(scene, sentence, sentence.start), quotation.end), "parenthetical")


def _another_speaks(look: Look, sentence: Sentence, start: int, end: int) -> bool:
    words = sentence.tokens_within(start, end)
    return any((sentence.index, w.index) in look.others for w in words)


def quotation_after(look: Look) -> Content | None:
    """The quotation that the reporting clause leads up to."""
    scene, cue, end = look.scene, look.cue, look.reporting.end
    quotation = next((q for q in scene.quotations if q.start >= end), None)
    if quotation is None:
        return None
    between = scene.text[end : quotation.start]
    if between.rstrip(" \n").endswith(":"):
        between = between.replace("\n", " ")
    if not _LEADS_TO.fullmatch(between) or len(between) > _FAR:
        return None
    words = [w for w in cue.sentence.tokens if end <= w.start < quotation.start]
    if any(w.tag in FINITE or w.dep == "mark" for w in words) or _another_speaks(
        look, cue.sentence, end, quotation.start
    ):
        return None
    bare = between.strip()
    if bare and bare[-1] not in ",:":
        return None
    if not bare and not scene.is_utterance(quotation):
        return None if Frame.CLAUSE not in frames(cue) else _fragment_after(look, quotation)
    if bare.endswith(",") and not scene.is_utterance(quotation):
        return _second_half(look, quotation)
    return content(quoted(scene, quotation), "quotation")


def _second_half(look: Look, quotation: Quotation) -> Content | None:
    """The rest of a quotation that the reporting clause interrupts: "If you go," she said, "we stay."."""
    before = next((q for q in reversed(look.scene.quotations) if q.end <= look.reporting.start), None)
    if before is None or not look.scene.is_utterance(before):
        return None
    inner = look.scene.text[before.inner_start : before.inner_end].rstrip()
    between = look.scene.text[before.end : look.reporting.start]
    return content(rest_of(look.scene, quotation), "quotation") if inner.endswith(",") and not between.strip() else None


def _fragment_after(look: Look, quotation: Quotation) -> Content | None:
    """A clause that begins with a quotation: said "practical work" had begun."""
    first = next((w for w in look.cue.sentence.tokens if w.start >= quotation.start), None)
    if first is None:
        return None
    end = content_end(look.scene, look.cue, look.others, first, sentence_end(look.cue.sentence))
    return content(settle(look.scene, quotation.start, end), "clause")
