"""Content that is no clause of its own: stressed a NOUN, pledged TO DO, called it THAT, a charge that X denies."""

from dragoman.coding.statements.clauses import Reporting, content_end
from dragoman.coding.statements.cues import Cue
from dragoman.coding.statements.look import Content, Look, content
from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.spans import sentence_end, settle
from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.speech import Frame, SpeechAct, SpeechVerbs

Cues = frozenset[tuple[int, int]]
_CALLING = ("call", "dub", "label", "brand", "term", "deem")
_OPENERS = ('"', "“", "«", "‘")
_NEAR = 8  # words between a verb and the preposition or infinitive it governs
_ADDRESSING = (SpeechAct.ASK, SpeechAct.DEMAND, SpeechAct.WARN)


def governed(scene: Scene, cue: Cue, others: Cues, reporting: Reporting) -> Content | None:
    """Return what a verb of speech governs, with the construction, the closest to a clause first."""
    if any(group.act is SpeechAct.DENY for group in cue.groups) and _of_person(scene, cue):
        return None
    for group in cue.groups:
        for frame in (Frame.INFINITIVE, Frame.NAMED, Frame.PREPOSITION, Frame.OBJECT):
            if frame in group.frames and (found := _in_frame(scene, cue, others, reporting, group, frame)) is not None:
                return found
    return None


def echoed(look: Look) -> Content | None:
    """What somebody says who "said the same", or "the opposite"."""
    sentence, verb = look.cue.sentence, look.cue.token
    for thing in sentence.children(verb, "dobj", "oprd", "attr", "acomp"):
        if thing.index > verb.index and thing.lemma in look.scene.lexicon.rules.echoes:
            words = sentence.subtree(thing)
            return content(settle(look.scene, words[0].start, thing.end), "noun_phrase")
    return None


def _of_person(scene: Scene, cue: Cue) -> bool:
    """Whether a verb of denial has a person for its object: "dismissed his deputy" sends away and denies nothing."""
    objects = cue.sentence.children(cue.token, "dobj")
    heads = [w for thing in objects for w in (thing, *cue.sentence.children(thing, "appos"))]
    return any(m.person for w in heads if (m := scene.cast.headed_by(cue.sentence, w)) is not None)


def _in_frame(
    scene: Scene, cue: Cue, others: Cues, reporting: Reporting, group: SpeechVerbs, frame: Frame
) -> Content | None:
    if frame is Frame.OBJECT and group.act is SpeechAct.DENY:
        return _denied(scene, cue, others, reporting)
    first = _first_word(scene, cue, group, frame)
    if first is None or first.start < reporting.end:
        return None
    end = content_end(scene, cue, others, first, _end(cue.sentence, cue.token, first))
    said = settle(scene, first.start, end)
    if frame is Frame.OBJECT and said is not None and " " not in scene.text[said.start : said.end].strip():
        return None  # praised Oslo, thanked supporters: somebody named, nothing said
    pattern = {Frame.INFINITIVE: "infinitive", Frame.NAMED: "named"}.get(frame, "noun_phrase")
    return content(said, pattern)


def _first_word(scene: Scene, cue: Cue, group: SpeechVerbs, frame: Frame) -> Token | None:
    sentence, verb = cue.sentence, cue.token
    if frame is Frame.INFINITIVE:
        return _infinitive(scene, sentence, verb, group.act)
    if frame is Frame.NAMED:
        return _named(sentence, verb)
    if frame is Frame.PREPOSITION:
        if _is_aside(verb, group.act):
            return None
        return _after_preposition(sentence, verb, group.prepositions)
    return _object(sentence, verb)


def _is_aside(verb: Token, act: SpeechAct) -> bool:
    """Whether a participle only tells what somebody spoke about: "commenting on the crash, she said"."""
    return verb.tag == "VBG" and act is SpeechAct.STRESS


def _infinitive(scene: Scene, sentence: Sentence, verb: Token, act: SpeechAct) -> Token | None:
    for child in sentence.children(verb, "xcomp", "ccomp", "advcl"):
        marks = [c for c in sentence.children(child, "aux") if c.text.lower() == "to"]
        if act is SpeechAct.REFUSE and child.lemma in scene.lexicon.rules.talk_verbs:
            return None
        if marks and 0 < child.index - verb.index < _NEAR + 8:
            told = [
                p
                for c in sentence.children(verb, "prep")
                if c.text in ("on", "upon") and verb.index < c.index < child.index
                for p in sentence.children(c, "pobj")
            ]
            told += [c for c in sentence.children(verb, "dobj", "dative") if verb.index < c.index < child.index]
            own = [c for c in sentence.children(child, "nsubj") if c.index > verb.index]
            if told or own:
                return sentence.subtree((told or own)[0])[0]
            return None if act in _ADDRESSING and marks[0].index - verb.index > _NEAR else marks[0]
    return None


def _named(sentence: Sentence, verb: Token) -> Token | None:
    """Return the first word of "it a mistake" or "it as a mistake"."""
    complements = [
        c for c in sentence.children(verb, "oprd", "acomp", "attr", "ccomp") if c.index > verb.index and c.pos != "ADV"
    ]
    complements += [c for c in sentence.children(verb, "prep") if c.text == "as" and c.index > verb.index]
    objects = [c for c in sentence.children(verb, "dobj") if c.index > verb.index]
    for thing in objects:
        complements += [c for c in sentence.children(thing, "prep") if c.text == "as"]
    if not complements and verb.lemma in _CALLING:
        complements = [w for w in sentence.subtree(verb) if w.index > verb.index and w.text in _OPENERS][:1]
        complements = [w for w in complements if w.index - verb.index <= _NEAR]
    this = [d for thing in objects for d in sentence.children(thing, "det") if d.text in ("this", "that")]
    if not complements and verb.lemma in _CALLING and this:
        return this[0]
    if not complements:
        return None
    words = sentence.subtree(objects[0] if objects and objects[0].index < complements[0].index else complements[0])
    return next((w for w in words if w.index > verb.index), None)


def _after_preposition(sentence: Sentence, verb: Token, prepositions: tuple[str, ...]) -> Token | None:
    for link in sentence.children(verb, "prep", "prt", "agent"):
        if link.text.lower() in prepositions and 0 < link.index - verb.index <= _NEAR:
            things = sentence.children(link, "pobj", "pcomp")
            if things:
                return next((w for w in sentence.subtree(things[0]) if w.index > link.index), None)
    return None


def _object(sentence: Sentence, verb: Token) -> Token | None:
    objects = [c for c in sentence.children(verb, "dobj", "ccomp") if c.index > verb.index and c.pos != "PRON"]
    if not objects:
        return None
    return next((w for w in sentence.subtree(objects[0]) if w.index > verb.index), None)


def _end(sentence: Sentence, verb: Token, first: Token) -> int:
    """Return the end of what a verb governs from its first word on, without an adverbial clause behind a comma."""
    words = [w for w in sentence.subtree(verb) if w.index >= first.index]
    for child in sentence.children(verb, "advcl", "conj", "parataxis", "npadvmod"):
        tail = sentence.subtree(child)
        parted = sentence.tokens[tail[0].index - 1].text == "," or child.dep in ("conj", "parataxis", "npadvmod")
        if tail[0].index > first.index and parted:
            words = [w for w in words if w.index < tail[0].index]
    while words and words[-1].dep in ("cc", "punct") and words[-1].text not in ('"', "”", "’", "'"):
        words.pop()
    return min(words[-1].end if words else first.end, sentence_end(sentence))


def _denied(scene: Scene, cue: Cue, others: Cues, reporting: Reporting) -> Content | None:
    """Return the whole clause of a denial, its subject included: "Armenia denies this", "a charge the Taliban deny"."""
    sentence, verb = cue.sentence, cue.token
    objects = [c for c in sentence.children(verb, "dobj", "ccomp", "xcomp") if c.index > verb.index]
    objects = objects or [
        c
        for link in sentence.children(verb, "prep")
        if link.text in ("at", "against")
        for c in sentence.children(link, "pobj")
    ]
    if objects:
        first = sentence.subtree(objects[0])[0]
        end = content_end(scene, cue, others, first, max(_end(sentence, verb, objects[0]), objects[0].end))
        said = settle(scene, reporting.start, end)
    elif verb.dep == "relcl":
        charge = sentence.head(verb)
        words = sentence.subtree(charge if charge.lemma in scene.lexicon.rules.reported_nouns else verb)
        said = settle(scene, words[0].start, max(reporting.end, verb.end))
    else:
        return None
    return content(said, "denial")
