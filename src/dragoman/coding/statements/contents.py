"""What was said: the words that a clause of speech gives, by the construction in which they stand.

Tried in this order: a quotation beside the clause, what stands before an inserted or following "she said", the clause
that the verb governs, and then its other constructions.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from dragoman.coding.statements.clauses import Reporting, content_end
from dragoman.coding.statements.cues import Cue
from dragoman.coding.statements.governed import governed
from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.spans import Said, quoted, sentence_end, settle
from dragoman.model.analysis import Part, Quotation, Sentence, Token
from dragoman.model.codebook.speech import Frame, SpeechAct

_BESIDE = re.compile(r"[^\S\n]*[,–—-]*[^\S\n]*")
_CLOSED = re.compile(r"[,.?!…–—-][’')\]]?\s*$")
_LEADS_TO = re.compile(r"[^.?!\n]*?[,:]?\s*|[^.?!\n]*:\s*")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_RELATIVES = ("which", "who", "whom", "whose")
_WHILE = ("while", "as", "because", "when", "after", "before", "since", "until", "although", "though")
_HEARD = ("tell", "inform", "assure", "remind", "notify", "warn", "brief", "advise", "promise", "reassure")
_SPEAKABLE = (Frame.CLAUSE, Frame.QUOTE)


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


def contents_of(look: Look) -> tuple[Content, ...]:
    """Return what a word of speech gives: nothing, one content, or two where the clause interrupts a quotation."""
    if not look.cue.groups:
        return _only(_according(look))
    frames = {frame for group in look.cue.groups for frame in group.frames}
    if frames & set(_SPEAKABLE):
        before, after = _quotation_before(look), _quotation_after(look)
        if before or after:
            return tuple(c for c in (before, after) if c is not None)
        if Frame.CLAUSE in frames:
            for find in _FINDERS:
                if (content := find(look)) is not None:
                    return (content,)
    elif (led := _quotation_after(look)) is not None and _colon_before(look.scene, led.said):
        return (led,)
    return _only(governed(look.scene, look.cue, look.others, look.reporting))


def _colon_before(scene: Scene, said: Said) -> bool:
    return scene.text[: max(said.start - 1, 0)].rstrip().endswith(":")


def _only(found: tuple[Said, str] | None) -> tuple[Content, ...]:
    return () if found is None else (Content(*found),)


def _quotation_before(look: Look) -> Content | None:
    """The quotation that ends where the reporting clause begins, with the reporter's words that lead into it."""
    scene, start = look.scene, look.reporting.start
    quotation = next((q for q in reversed(scene.quotations) if q.end <= start), None)
    if quotation is None or not _BESIDE.fullmatch(scene.text[quotation.end : start]):
        return None
    inner = scene.text[quotation.inner_start : quotation.inner_end]
    if not (_CLOSED.search(inner) or "," in scene.text[quotation.end : start]):
        return None
    sentence = scene.analysis.sentence_at(quotation.start) or look.cue.sentence
    lead = scene.text[sentence.start : quotation.start].strip()
    if not lead or lead[-1] in ".?!:" or not scene.is_utterance(quotation) and not lead:
        return _content(quoted(scene, quotation), "quotation")
    if _another_speaks(look, sentence, sentence.start, quotation.start):
        return _content(quoted(scene, quotation), "quotation") if scene.is_utterance(quotation) else None
    if _clause_head(look.cue.sentence, look.cue.token) is not None:
        return None  # On "Sunday Talk," she said it would: the title of something, not words said
    return _content(settle(scene, _past_openers(scene, sentence, sentence.start), quotation.end), "parenthetical")


def _another_speaks(look: Look, sentence: Sentence, start: int, end: int) -> bool:
    words = sentence.tokens_within(start, end)
    return any((sentence.index, w.index) in look.others for w in words)


def _quotation_after(look: Look) -> Content | None:
    """The quotation that the reporting clause leads up to."""
    scene, cue, end = look.scene, look.cue, look.reporting.end
    quotation = next((q for q in scene.quotations if q.start >= end), None)
    if quotation is None:
        return None
    between = scene.text[end : quotation.start]
    if between.rstrip(" \n").endswith(":"):
        between = between.replace("\n", " ")
    if not _LEADS_TO.fullmatch(between) or len(between) > 160:
        return None
    words = [w for w in cue.sentence.tokens if end <= w.start < quotation.start]
    if any(w.tag in _FINITE or w.dep == "mark" for w in words) or _another_speaks(look, cue.sentence, end, quotation.start):
        return None
    bare = between.strip()
    if bare and bare[-1] not in ",:":
        return None
    if not bare and not scene.is_utterance(quotation):
        return None if Frame.CLAUSE not in _frames(cue) else _fragment_after(look, quotation)
    if bare.endswith(",") and not scene.is_utterance(quotation):
        return None
    return _content(quoted(scene, quotation), "quotation")


def _fragment_after(look: Look, quotation: Quotation) -> Content | None:
    """A clause that begins with a quotation: said "practical work" had begun."""
    first = next((w for w in look.cue.sentence.tokens if w.start >= quotation.start), None)
    if first is None:
        return None
    end = content_end(look.scene, look.cue, look.others, first, sentence_end(look.cue.sentence))
    return _content(settle(look.scene, quotation.start, end), "clause")


def _frames(cue: Cue) -> set[Frame]:
    return {frame for group in cue.groups for frame in group.frames}


def _governed_clause(look: Look) -> Content | None:
    """The clause that the verb governs to its right: said (that) it would."""
    sentence, verb = look.cue.sentence, look.cue.token
    clause = _clause_head(sentence, verb)
    if clause is None:
        return None
    words = [w for w in sentence.subtree(clause) if w.start >= look.reporting.end]
    bare = not any(c.lemma == "that" for c in sentence.children(clause, "mark"))
    while words and (words[0].dep == "mark" and words[0].lemma == "that" or words[0].text in (",", ":", "that")):
        words.pop(0)
    if not words or words[0].text.lower() in (*_RELATIVES, *(_WHILE if bare else ())) or (words[0].text.lower() == "what" and _denies(look.cue)):
        return None
    start = _before_clause(look, words[0]) if bare else words[0]
    end = content_end(look.scene, look.cue, look.others, words[0], _right_end(sentence, verb, words))
    return _content(settle(look.scene, start.start, end), "clause")


def _clause_head(sentence: Sentence, verb: Token) -> Token | None:
    """Return the verb of the governed clause: one with a subject of its own, also where the parser hung it elsewhere."""
    for clause in sentence.children(verb, "ccomp"):
        if clause.index > verb.index and _has_subject(sentence, clause) and not _to_infinitive(sentence, clause):
            return clause
    return _misplaced_that(sentence, verb) or _hung_on_hearer(sentence, verb)


def _misplaced_that(sentence: Sentence, verb: Token) -> Token | None:
    """Return the verb of a clause that the parser hung on a noun in between: said after the meeting that it would."""
    for link in sentence.subtree(verb):
        if link.index > verb.index and link.dep == "mark" and link.lemma == "that":
            clause = sentence.head(link)
            if sentence.children(clause, *_SUBJECTS) and not any(_verbal(t) for t in _between(sentence, clause, verb)):
                return clause
    return None


def _between(sentence: Sentence, clause: Token, verb: Token) -> Iterator[Token]:
    for above in sentence.ancestors(clause):
        if above == verb:
            return
        yield above


def _verbal(token: Token) -> bool:
    return token.pos in ("VERB", "AUX")


def _hung_on_hearer(sentence: Sentence, verb: Token) -> Token | None:
    """Return the verb of a clause that the parser took for one about the hearer: told reporters they would."""
    if verb.lemma not in _HEARD:
        return None
    for hearer in sentence.children(verb, "dobj", "dative"):
        for clause in sentence.children(hearer, "relcl", "acl", "ccomp"):
            relative = any(w.text.lower() in _RELATIVES for w in sentence.subtree(clause)[:2])
            if sentence.children(clause, *_SUBJECTS) and not relative:
                return clause
    return None


def _has_subject(sentence: Sentence, clause: Token) -> bool:
    return bool(sentence.children(clause, *_SUBJECTS)) or clause.dep == "ccomp" and clause.tag == "VBG"


def _denies(cue: Cue) -> bool:
    return any(group.act is SpeechAct.DENY for group in cue.groups)


def _before_clause(look: Look, first: Token) -> Token:
    """Return the first word of a clause with what leads into it: said similar to all deals, this one needs a vote."""
    sentence, verb = look.cue.sentence, look.cue.token
    for child in sentence.children(verb, "acomp", "advcl", "oprd", "dep"):
        words = sentence.subtree(child)
        if look.reporting.end <= words[0].start < first.start and words[0].index == verb.index + 1:
            return words[0]
    return first


def _right_end(sentence: Sentence, verb: Token, words: list[Token]) -> int:
    """Return the end of a governed clause, with what the parser hung on the verb though no comma parts it from it."""
    end = max(words, key=lambda w: w.index)
    while end.text in (".", ",", ";"):
        end = sentence.tokens[end.index - 1]
    for child in sentence.children(verb, "prep", "advmod", "advcl", "npadvmod", "conj"):
        tail = sentence.subtree(child)
        if tail[0].index == end.index + 1 or (tail[0].index == end.index + 2 and sentence.tokens[end.index + 1].dep == "cc"):
            end = tail[-1]
    return end.end


def _to_infinitive(sentence: Sentence, token: Token) -> bool:
    return any(c.text.lower() == "to" for c in sentence.children(token, "aux"))


def _inserted(look: Look) -> Content | None:
    """The sentence into which "she said" is inserted between commas."""
    sentence, verb = look.cue.sentence, look.cue.token
    host = sentence.head(verb)
    if verb.dep not in ("parataxis", "ccomp", "dep") or host.index < verb.index or not _between_commas(look):
        return None
    if sentence.children(verb, "ccomp", "mark"):
        return None
    words = [w for w in sentence.subtree(host)]
    start = _past_openers(look.scene, sentence, words[0].start)
    last = min(words[-1].end, sentence_end(sentence))
    end = content_end(look.scene, look.cue, look.others, host, last)
    return _content(settle(look.scene, start, end), "parenthetical")


def _between_commas(look: Look) -> bool:
    before = look.scene.text[: look.reporting.start].rstrip()[-1:]
    after = look.scene.text[look.reporting.end : look.reporting.end + 2].lstrip()[:1]
    return before in (",", "–", "—", "-", "”", '"') and after in (",", "–", "—", "-")


def _before(look: Look) -> Content | None:
    """What stands in front of a reporting clause that follows it: it would, she said."""
    scene, sentence, verb = look.scene, look.cue.sentence, look.cue.token
    if scene.text[: look.reporting.start].rstrip()[-1:] not in (",", "”", '"', "’", "'", "–", "—", "-", "?", "!", "»"):
        return None
    words = [w for w in sentence.tokens if w.end <= look.reporting.start]
    led = any(c.index < verb.index for c in sentence.children(verb, "ccomp"))
    finite = any(w.tag in _FINITE for w in words) or sentence.part is Part.HEADLINE
    if len(words) < 3 or not (led or (finite and not _governs_right(look))):
        return None
    if verb.dep in ("advcl", "relcl", "conj", "acl", "pcomp", "xcomp") and not led:
        return None
    start = _past_openers(scene, sentence, sentence.start)
    return _content(settle(scene, start, _with_coordinate(look)), "parenthetical")


def _governs_right(look: Look) -> bool:
    sentence, verb = look.cue.sentence, look.cue.token
    return any(c.index > verb.index for c in sentence.children(verb, "ccomp", "dobj", "xcomp"))


def _with_coordinate(look: Look) -> int:
    """Return the end of what is said: past the reporting clause where ", and" joins another clause of the content to it."""
    sentence, verb = look.cue.sentence, look.cue.token
    for clause in sentence.children(verb, "conj"):
        words = sentence.subtree(clause)
        own = sentence.children(clause, "nsubj", "nsubjpass")
        if own and (sentence.index, clause.index) not in look.others and clause.tag in _FINITE + ("VBN", "VB", "VBG"):
            return min(words[-1].end, sentence_end(sentence))
    return look.reporting.start


def _after(look: Look) -> Content | None:
    """What follows a reporting clause that begins its sentence, where the parser did not see that it governs it."""
    sentence, verb = look.cue.sentence, look.cue.token
    if not any(c.dep in ("nsubj", "nsubjpass") for c in sentence.children(verb)) and verb.tag != "VBG":
        return None
    words = [w for w in sentence.tokens if w.start >= look.reporting.end]
    adjuncts = {w.index for c in sentence.children(verb, "npadvmod", "prep", "dobj", "dative") for w in sentence.subtree(c)}
    while words and (words[0].index in adjuncts and words[0].tag not in _FINITE or words[0].text in (":", "that")):
        words.pop(0)
    if not words or words[0].pos == "PUNCT" or words[0].dep == "cc" or not any(w.tag in _FINITE for w in words):
        return None
    if _denies(look.cue) or words[0].tag in _FINITE or words[0].text.lower() in (*_RELATIVES, *_WHILE):
        return None
    if verb.dep not in ("ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis"):
        return None
    finite = next(w for w in words if w.tag in _FINITE)
    if finite.dep in ("relcl", "conj") or finite.index - words[0].index > 14:
        return None
    end = content_end(look.scene, look.cue, look.others, words[0], sentence_end(sentence))
    return _content(settle(look.scene, words[0].start, end), "clause")


_FINDERS: tuple[Callable[[Look], Content | None], ...] = (_inserted, _governed_clause, _before, _after)


def _according(look: Look) -> tuple[Said, str] | None:
    """What is said "according to" somebody: the clause after it at the head of a sentence, else the one before it."""
    scene, sentence, token = look.scene, look.cue.sentence, look.cue.token
    words = sentence.subtree(sentence.tokens[token.index + 1]) or (token,)
    end = max([token.end, *(w.end for w in words if w.start >= token.start)])
    quotation = next((q for q in reversed(scene.quotations) if q.end <= token.start), None)
    if quotation is not None and _BESIDE.fullmatch(scene.text[quotation.end : token.start]) and scene.is_utterance(quotation):
        found = quoted(scene, quotation)
        return None if found is None else (found, "quotation")
    at_head = not scene.text[sentence.start : token.start].strip(" ,–—-") or _only_openers(scene, sentence, token)
    comma = next((w for w in sentence.tokens if w.start >= token.end and w.text in (",", ":")), None)
    if at_head:
        start = comma.end if comma is not None else end
        said = settle(scene, start, sentence_end(sentence))
    else:
        whole = comma is not None and not any(w.tag in _FINITE for w in sentence.tokens[: token.index])
        last = sentence_end(sentence) if whole else token.start
        said = settle(scene, _past_openers(scene, sentence, sentence.start), last)
    return None if said is None else (said, "according")


def _only_openers(scene: Scene, sentence: Sentence, token: Token) -> bool:
    return _past_openers(scene, sentence, sentence.start) >= token.start


def _past_openers(scene: Scene, sentence: Sentence, start: int) -> int:
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


def _content(said: Said | None, pattern: str) -> Content | None:
    return None if said is None else Content(said, pattern)
