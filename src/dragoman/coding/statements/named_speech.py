"""Speech told by a noun or a colon: "Norland's claim that it was bribed", and the headline "Oslo: talks go on"."""

from collections.abc import Iterator

from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.spans import Said, sentence_end, settle
from dragoman.coding.statements.told import Told
from dragoman.coding.statements.voices import Speaker, issuer_voice, voice_of
from dragoman.model.analysis import Part, Sentence, Token
from dragoman.model.codebook.speech import SpeechAct

_LABEL = 6  # words that a headline's speaker may take before the colon
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


def named_speech(scene: Scene) -> tuple[Told, ...]:
    """Return the speech acts that nouns and the colons of headlines tell of, in the order of the text."""
    found: list[Told] = []
    for sentence in scene.analysis.sentences:
        if sentence.part is Part.HEADLINE:
            found.extend(_labelled(scene, sentence))
        for token in sentence.tokens:
            if token.pos == "NOUN" and token.lemma in scene.lexicon.rules.reported_nouns and not scene.quoted(token):
                found.extend(_by_noun(scene, sentence, token))
    return tuple(found)


def _labelled(scene: Scene, sentence: Sentence) -> Iterator[Told]:
    """Yield what stands behind the colon of a headline that begins with a speaker."""
    colon = next((t for t in sentence.tokens[: _LABEL + 1] if t.text == ":"), None)
    if colon is None or colon.index == 0 or any(t.tag.startswith("VB") for t in sentence.tokens[: colon.index]):
        return
    speaker = voice_of(scene, sentence, sentence.tokens[colon.index - 1], None)
    said = settle(scene, colon.end, sentence_end(sentence))
    if speaker is not None and said is not None:
        yield _told(said, "colon", speaker, "say", (sentence.start, colon.start), headline=True)


def _by_noun(scene: Scene, sentence: Sentence, noun: Token) -> Iterator[Told]:
    """Yield what "X's claim that ..." claims."""
    speaker = issuer_voice(scene, sentence, noun)
    for clause in sentence.children(noun, "acl", "ccomp", "relcl"):
        that = [c for c in sentence.children(clause, "mark") if c.lemma == "that"]
        if speaker is None or not that or not sentence.children(clause, *_SUBJECTS):
            continue
        words = [w for w in sentence.subtree(clause) if w.index > that[0].index]
        said = settle(scene, words[0].start, words[-1].end) if words else None
        if said is not None:
            headline = sentence.part is Part.HEADLINE
            start = speaker.start if speaker.start is not None else noun.start
            yield _told(said, "clause", speaker, noun.lemma, (min(start, noun.start), noun.end), headline=headline)


def _told(said: Said, pattern: str, speaker: Speaker, verb: str, clause: tuple[int, int], *, headline: bool) -> Told:
    return Told(
        said=said,
        pattern=pattern,
        speaker=speaker.actor,
        inferred=speaker.inferred,
        verb=verb,
        act=SpeechAct.SAY,
        clause=clause,
        via=None,
        date=None,
        addressed_to=(),
        headline=headline,
    )
