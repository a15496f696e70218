"""The reporting clause: the words that tell who says, and where other clauses of speech cut the content off."""

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.coding.statements.cues import Cue
from dragoman.coding.statements.outlets import is_carrier
from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.subjects import SUBJECTS, phrase, subject_beside, subject_of
from dragoman.coding.statements.voices import co_speaker
from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.speech import SpeechAct

_DASHES = ("-", "–", "—", "--")
_CONTRASTS = ("while", "whereas", "although", "though")
_PRONOUNS = ("it", "he", "she", "they")


class Reporting(NamedTuple):
    """A reporting clause: offsets, and whether its subject stands behind the verb ("said Rubio")."""

    start: int
    end: int
    inverted: bool


def reporting_clause(cue: Cue) -> Reporting:
    """Return the words from the subject to the verb of speech, or from the verb to a subject that follows it."""
    sentence, verb = cue.sentence, cue.token
    start, end = verb.start, verb.end
    for child in sentence.children(verb, "aux", "auxpass", "neg", "advmod"):
        if verb.index - 4 <= child.index < verb.index:
            start = min(start, child.start)
    for child in sentence.children(verb, "prt"):
        end = max(end, child.end)
    subject = subject_of(sentence, verb)
    own = (*sentence.children(verb, "nsubj", "nsubjpass"), subject_beside(sentence, verb))
    if subject is None or subject not in own:
        return Reporting(start, end, inverted=False)
    first, last = phrase(sentence, subject)
    if subject.index < verb.index:
        return Reporting(min(start, first), end, inverted=False)
    return Reporting(start, max(end, last), inverted=True)


def content_end(scene: Scene, cue: Cue, others: frozenset[tuple[int, int]], first: Token, last: int) -> int:
    """Return where content that begins with `first` ends: at `last`, or before the next clause of speech beside it."""
    ends = [cut for token in cue.sentence.tokens if (cut := _cut(scene, cue, others, first, token)) is not None]
    ends += [w.start for w in cue.sentence.tokens if w.text == ";" and not scene.quoted(w) and _ends_there(cue, w)]
    return min([last, *(cut for cut in ends if cut > first.start)])


def _ends_there(cue: Cue, semicolon: Token) -> bool:
    """Whether a semicolon behind the word of speech ends what it tells: no "; that ..." goes on."""
    following = [w.text.lower() for w in cue.sentence.tokens[semicolon.index + 1 : semicolon.index + 3]]
    return semicolon.index > cue.token.index and "that" not in following


def _cut(scene: Scene, cue: Cue, others: frozenset[tuple[int, int]], first: Token, token: Token) -> int | None:
    """Return the offset at which another word of speech to the right of the content's first word cuts it off."""
    sentence = cue.sentence
    if token.index <= first.index or (sentence.index, token.index) not in others or scene.quoted(token):
        return None
    before = sentence.tokens[token.index - 1]
    if token.lemma in ("according", "accord"):
        return token.start
    if token.tag == "VBG" and before.text in (",", *_DASHES):
        return token.start
    if token.tag == "VBG" and before.text == "and" and token.dep == "conj" and sentence.head(token) == cue.token:
        return before.start
    if token.dep == "advcl" and sentence.children(token, "nsubj"):
        return next((m.start for m in sentence.children(token, "mark") if m.lemma in _CONTRASTS), None)
    if _coordinated_with(sentence, token, cue.token) or co_speaker(scene, sentence, token) is not None:
        return _left_edge(sentence, token)
    if _speaks_on(scene, cue, token):
        return _left_edge(sentence, token)
    if token.dep == "relcl" and sentence.head(token).dep == "appos":
        return sentence.subtree(sentence.head(token))[0].start
    if token.dep == "relcl" and _answers(scene, sentence, token):
        return sentence.subtree(token)[0].start
    if token.dep == "relcl":
        return next(_dash_before(sentence, first, token), None)
    return _carrier_clause(scene, sentence, token)


def _answers(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Whether a relative clause behind a comma denies what stands before it: ", which Ethiopia disputes"."""
    words = sentence.subtree(token)
    denies = any(group.act is SpeechAct.DENY for group in scene.lexicon.groups(sentence, token))
    before = sentence.tokens[words[0].index - 1].text if words[0].index else ""
    return denies and before == "," and words[0].text.lower() == "which" and bool(sentence.children(token, "nsubj"))


def _carrier_clause(scene: Scene, sentence: Sentence, token: Token) -> int | None:
    """Return where ", Reuters reported" begins."""
    subject = subject_of(sentence, token)
    if token.lemma not in scene.lexicon.rules.carrier_verbs or subject is None or subject.index > token.index:
        return None
    return phrase(sentence, subject)[0] if is_carrier(scene, sentence, subject) else None


def _speaks_on(scene: Scene, cue: Cue, token: Token) -> bool:
    """Whether a word of speech goes on with the speaker, though the parser joined it to what is said.

    So in "she said it was fair and called for more", where the clause's subject is a pronoun for the speaker.
    """
    sentence = cue.sentence
    joined = token.dep == "conj" or sentence.tokens[token.index - 1].text in ("and", "but")
    if not joined or token.tag != cue.token.tag or sentence.children(token, "nsubj", "nsubjpass"):
        return False
    speaker = subject_of(sentence, cue.token)
    between = sentence.tokens[cue.token.index + 1 : token.index]
    taken = next((w for w in between if w.dep in SUBJECTS), None)
    if taken is None or speaker is None or taken.text.lower() not in _PRONOUNS:
        return False
    meant, voice = scene.mention_of(sentence, taken), scene.mention_of(sentence, speaker)
    if meant is None or voice is None:
        return True
    return {a.name for a in meant.actors} == {a.name for a in voice.actors}


def _coordinated_with(sentence: Sentence, token: Token, verb: Token) -> bool:
    while token.dep == "conj":
        token = sentence.head(token)
        if token == verb:
            return True
    return False


def _left_edge(sentence: Sentence, token: Token) -> int:
    """Return where a coordinated clause begins, its "and" included."""
    words = [w for w in sentence.subtree(token) if w.index <= token.index]
    start = words[0].index
    while start > 0 and (sentence.tokens[start - 1].dep == "cc" or sentence.tokens[start - 1].text in (",", ";")):
        start -= 1
    return sentence.tokens[start].start


def _dash_before(sentence: Sentence, first: Token, token: Token) -> Iterator[int]:
    """Yield the dash in front of "- a charge X denies"."""
    for word in reversed(sentence.tokens[first.index : token.index]):
        if word.text in _DASHES:
            yield word.start


def right_words(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return what depends on a verb to its right."""
    return tuple(t for t in sentence.subtree(verb) if t.index > verb.index)
