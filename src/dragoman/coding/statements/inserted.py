"""Words said around a reporting clause: before it, or on both sides of it; and after one that the parser misread."""

from dragoman.coding.statements.clauses import content_end
from dragoman.coding.statements.governed_clause import WHILE, reported_by_outlet
from dragoman.coding.statements.look import FINITE, RELATIVES, Content, Look, content, denies, past_openers
from dragoman.coding.statements.spans import sentence_end, settle
from dragoman.coding.statements.subjects import subject_beside
from dragoman.model.analysis import Part, Token

_DASHES = ("–", "—", "-")
_BEFORE_ASIDE = (",", "”", '"', "’", "'", "?", "!", "»", *_DASHES)
_CONTENT_VERBS = (*FINITE, "VBN", "VB", "VBG")
_LONG = 14  # words within which a clause without "that" must show its verb
_FEWEST = 3  # words that can be a clause said
_ADJUNCTS = ("npadvmod", "prep", "dobj", "dative", "advmod")


def inserted(look: Look) -> Content | None:
    """The sentence into which "she said" is inserted between commas."""
    sentence, verb = look.cue.sentence, look.cue.token
    host = sentence.head(verb)
    if verb.dep not in ("parataxis", "ccomp", "dep") or host.index < verb.index or not _between_commas(look):
        return None
    if sentence.children(verb, "ccomp", "mark"):
        return None
    words = sentence.subtree(host)
    start = past_openers(look.scene, sentence, words[0].start)
    last = min(words[-1].end, sentence_end(sentence))
    end = content_end(look.scene, look.cue, look.others, host, last)
    return content(settle(look.scene, start, end), "parenthetical")


def _between_commas(look: Look) -> bool:
    ahead = look.scene.text[: look.reporting.start].rstrip()[-1:]
    end = _past_adjuncts(look)[:1]
    behind = end[0].text if end else look.scene.text[look.reporting.end : look.reporting.end + 2].lstrip()[:1]
    return ahead in (",", "”", '"', *_DASHES) and behind in (",", *_DASHES)


def before(look: Look) -> Content | None:
    """What stands in front of a reporting clause that follows it: it would, she said."""
    scene, sentence, verb = look.scene, look.cue.sentence, look.cue.token
    if scene.text[: look.reporting.start].rstrip()[-1:] not in _BEFORE_ASIDE:
        return None
    words = [w for w in sentence.tokens if w.end <= look.reporting.start]
    led = any(c.index < verb.index for c in sentence.children(verb, "ccomp"))
    finite = any(w.tag in FINITE for w in words) or sentence.part is Part.HEADLINE
    if len(words) < _FEWEST or not (led or (finite and not _governs_right(look))):
        return None
    if verb.dep in ("advcl", "relcl", "conj", "acl", "pcomp", "xcomp") and not led and not _stands_beside(look):
        return None
    start = past_openers(scene, sentence, sentence.start)
    return content(settle(scene, start, _with_coordinate(look)), "parenthetical")


def _stands_beside(look: Look) -> bool:
    """Whether ", the ministry announced" is a clause of its own that the parser joined to the one before."""
    sentence, verb = look.cue.sentence, look.cue.token
    linked = sentence.children(verb, "mark", "cc") or any(
        c.tag.startswith("W") for c in sentence.children(verb, "advmod", "nsubj", "dobj")
    )
    own = sentence.children(verb, "nsubj") or subject_beside(sentence, verb) is not None
    joined = ("advcl", "conj") if denies(look.cue) else ("advcl", "conj", "relcl")
    return verb.dep in joined and bool(own) and not linked


def _governs_right(look: Look) -> bool:
    sentence, verb = look.cue.sentence, look.cue.token
    hearers = look.scene.lexicon.rules.hearer_verbs
    stop = next((w.index for w in sentence.tokens[verb.index :] if w.text == ";"), len(sentence.tokens))
    governs = [c for c in sentence.children(verb, "ccomp", "dobj", "xcomp") if verb.index < c.index < stop]
    return any(not reported_by_outlet(look, c) for c in governs if c.dep != "dobj" or verb.lemma not in hearers)


def _with_coordinate(look: Look) -> int:
    """Return the end of what is said: past the reporting clause where ", and" joins another clause of it."""
    sentence, verb = look.cue.sentence, look.cue.token
    for clause in sentence.children(verb, "conj"):
        own = sentence.children(clause, "nsubj", "nsubjpass")
        if own and (sentence.index, clause.index) not in look.others and clause.tag in _CONTENT_VERBS:
            return min(sentence.subtree(clause)[-1].end, sentence_end(sentence))
    return look.reporting.start


def after(look: Look) -> Content | None:
    """What follows a reporting clause that begins its sentence, where the parser did not see that it governs it."""
    sentence, verb = look.cue.sentence, look.cue.token
    if not sentence.children(verb, "nsubj", "nsubjpass") and verb.tag != "VBG":
        return None
    if denies(look.cue) or verb.dep not in ("ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis"):
        return None
    words = _past_adjuncts(look)
    if not words or not _may_begin(words[0]):
        return None
    finite = next((w for w in words if w.tag in FINITE), None)
    if finite is None or finite.dep in ("relcl", "conj") or finite.index - words[0].index > _LONG:
        return None
    end = content_end(look.scene, look.cue, look.others, words[0], sentence_end(sentence))
    return content(settle(look.scene, words[0].start, end), "clause")


def _past_adjuncts(look: Look) -> list[Token]:
    """Return the words behind a reporting clause without its "on Monday", "in a statement" or "reporters"."""
    sentence, verb = look.cue.sentence, look.cue.token
    adjuncts = {w.index for c in sentence.children(verb, *_ADJUNCTS) for w in sentence.subtree(c)}
    words = [w for w in sentence.tokens if w.start >= look.reporting.end]
    while words and ((words[0].index in adjuncts and words[0].tag not in FINITE) or words[0].text in (":", "that")):
        if words.pop(0).text == "that":
            break
    return words


def _may_begin(word: Token) -> bool:
    """Whether a clause said can begin with this word."""
    if word.pos == "PUNCT" or word.dep == "cc" or word.tag in (*FINITE, "TO"):
        return False
    return word.text.lower() not in (*RELATIVES, *WHILE)
