"""Words that tell of speech: verbs in the indicative, and "according to"."""

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.coding.statements.scene import Scene
from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.speech import SpeechVerbs

_CONDITIONS = ("if", "whether", "unless")
_PARTICIPLE_HEADS = ("advcl", "acl", "conj", "pcomp", "xcomp", "ROOT", "dep", "ccomp", "relcl", "prep", "parataxis")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


class Cue(NamedTuple):
    """A word of speech in its sentence; `groups` is empty for "according"."""

    sentence: Sentence
    token: Token
    groups: tuple[SpeechVerbs, ...]

    @property
    def key(self) -> tuple[int, int]:
        """Where the word stands: sentence and word."""
        return self.sentence.index, self.token.index


def find_cues(scene: Scene) -> tuple[Cue, ...]:
    """Return the words of speech outside quotations that tell of something really said, in the order of the text."""
    return tuple(cue for sentence in scene.analysis.sentences for cue in _in_sentence(scene, sentence))


def _in_sentence(scene: Scene, sentence: Sentence) -> Iterator[Cue]:
    for token in sentence.tokens:
        if scene.quoted(token):
            continue
        if token.lemma in ("according", "accord") and _next_is(sentence, token, "to"):
            yield Cue(sentence, token, ())
        elif token.tag.startswith("VB") or (token.pos in ("VERB", "AUX")):
            groups = scene.lexicon.groups(sentence, token)
            if groups and _told_as_fact(scene, sentence, token):
                yield Cue(sentence, token, groups)


def _next_is(sentence: Sentence, token: Token, word: str) -> bool:
    return token.index + 1 < len(sentence.tokens) and sentence.tokens[token.index + 1].text == word


def _told_as_fact(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Whether the verb says that the words were spoken: no negation, no condition, no "could", no bare infinitive."""
    children = sentence.children(token)
    if any(
        c.dep == "neg" or c.lemma == "never" or (c.dep == "mark" and c.text.lower() in _CONDITIONS) for c in children
    ):
        return False
    if any(c.tag == "MD" and c.dep == "aux" for c in children) or _neither(sentence, token):
        return False
    if token.tag in ("VBD", "VBZ", "VBP", "VBN"):
        return True
    if token.tag == "VBG":
        return token.dep in _PARTICIPLE_HEADS
    return _infinitive_of_fact(scene, sentence, token)


def _neither(sentence: Sentence, token: Token) -> bool:
    """Whether a verb stands in "neither confirmed nor denied"."""
    pair = (token, *sentence.children(token, "conj"), *((sentence.head(token),) if token.dep == "conj" else ()))
    links = [c for verb in pair for c in sentence.children(verb, "cc", "preconj", "advmod", "det")]
    return any(c.lemma == "neither" for c in links) and any(c.lemma == "nor" for c in links)


def _infinitive_of_fact(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Whether a bare verb still tells a fact: "went on to say", "did deny", or a headline's "Taliban say"."""
    head = sentence.head(token)
    if any(c.lemma == "do" and c.dep == "aux" for c in sentence.children(token)):
        return True
    if any(c.text.lower() == "to" for c in sentence.children(token, "aux")):
        return (
            head.lemma in scene.lexicon.rules.light_verbs and head.tag in ("VBD", "VBZ", "VBN") and head.lemma != "be"
        )
    return bool(sentence.children(token, *_SUBJECTS)) or token.dep == "conj"
