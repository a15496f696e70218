"""Speech told by a noun or a colon: "Norland's claim that it was bribed", and the headline "Oslo: talks go on"."""

from collections.abc import Iterator

from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.spans import Said, quoted, sentence_end, settle
from dragoman.coding.statements.told import Told
from dragoman.coding.statements.voices import Speaker, issuer_voice, voice_of
from dragoman.model.analysis import Mention, Part, Sentence, Token
from dragoman.model.codebook.speech import SpeechAct

_WORDS = ("word", "phrase")
_LABEL = 6  # words that a headline's speaker may take before the colon
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


def named_speech(scene: Scene) -> tuple[Told, ...]:
    """Return the speech acts that nouns and the colons of headlines tell of, in the order of the text."""
    found: list[Told] = []
    for sentence in scene.analysis.sentences:
        if sentence.part is Part.HEADLINE:
            found.extend(_labelled(scene, sentence))
        for token in sentence.tokens:
            if token.lemma in _WORDS and sentence.head(token).text.lower() == "in" and not scene.quoted(token):
                found.extend(_in_words_of(scene, sentence, token))
            if token.pos == "NOUN" and token.lemma in scene.lexicon.rules.reported_nouns and not scene.quoted(token):
                found.extend(_by_noun(scene, sentence, token))
    return tuple(found)


def _labelled(scene: Scene, sentence: Sentence) -> Iterator[Told]:
    """Yield what stands behind the colon of a headline that begins with a speaker."""
    colon = next((t for t in sentence.tokens[: _LABEL + 1] if t.text == ":"), None)
    if colon is None or colon.index == 0 or any(t.tag.startswith("VB") for t in sentence.tokens[: colon.index]):
        return
    label = sentence.tokens[colon.index - 1]
    mention = scene.mention_of(sentence, label)
    if mention is None or _is_topic(mention):
        return
    speaker = voice_of(scene, sentence, label, None)
    said = settle(scene, colon.end, sentence_end(sentence))
    if speaker is not None and said is not None:
        yield _told(said, "colon", speaker, "say", (sentence.start, colon.start), headline=True)


def _in_words_of(scene: Scene, sentence: Sentence, noun: Token) -> Iterator[Told]:
    """Yield what somebody is told to have said in words of his own: "in her words", "in the words of the envoy"."""
    quotation = next((q for q in scene.quotations if sentence.start <= q.start < sentence.end), None)
    owners = list(sentence.children(noun, "poss"))
    for link in sentence.children(noun, "prep"):
        owners.extend(sentence.children(link, "pobj") if link.text == "of" else ())
    speaker = voice_of(scene, sentence, owners[0], None) if owners else None
    if quotation is None or speaker is None:
        return
    start, end = sentence.head(noun).start, max(noun.end, sentence.subtree(noun)[-1].end)
    opens = sentence.tokens[0].start == start
    said = settle(scene, end, sentence_end(sentence)) if opens else quoted(scene, quotation)
    if said is not None:
        yield _told(said, "named", speaker, "say", (start, end), headline=sentence.part is Part.HEADLINE)


def _is_topic(mention: Mention) -> bool:
    """Whether a label is a country's own name, which tells what a story is about and not who speaks: "Sudan: ..."."""
    actor = mention.actors[0]
    return actor.country is not None and actor.sector is None and actor.name == mention.text


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
