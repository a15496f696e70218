"""Who speaks: from the subject of a word of speech to the actor behind it."""

from typing import NamedTuple

from dragoman.coding.statements.cues import Cue
from dragoman.coding.statements.outlets import is_carrier, is_outlet
from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.subjects import SUBJECTS, according_object, phrase, subject_of
from dragoman.coding.statements.union import as_one
from dragoman.model.actor import Actor
from dragoman.model.analysis import Mention, MentionKind, Sentence, Token

_RELATIVES = ("who", "which", "that")
_OWNERS = ("poss", "compound", "amod", "nmod")
_ISSUING = ("of", "from", "by")


class Speaker(NamedTuple):
    """The voice behind a word of speech, the words that name it (None where it is taken over), and how it was told."""

    actor: Actor
    start: int | None
    end: int | None
    inferred: bool


def speaker_of(scene: Scene, cue: Cue, running: Actor | None) -> Speaker | None:
    """Return the voice of a word of speech: the actor of its subject, or None where nobody known speaks."""
    sentence, token = cue.sentence, cue.token
    head = according_object(sentence, token) if not cue.groups else subject_of(sentence, token)
    if (
        head is not None
        and head.text.lower() in ("it", "they")
        and (main := _main_subject(sentence, token)) is not None
    ):
        found = voice_of(scene, sentence, main, running)
        if found is not None:
            return found._replace(start=head.start, end=head.end, inferred=True)
    found = None if head is None else voice_of(scene, sentence, head, running)
    if found is None and (giver := co_speaker(scene, sentence, token)) is not None:
        found = voice_of(scene, sentence, giver, running)
    return found


def co_speaker(scene: Scene, sentence: Sentence, token: Token) -> Token | None:
    """Return who speaks in "she said it was fair and stressed that ..." where the parser joined "stressed" to "was"."""
    if token.dep != "conj" or sentence.children(token, *SUBJECTS):
        return None
    taken = subject_of(sentence, token)
    if taken is None or scene.mention_of(sentence, taken) is not None:
        return None
    for above in sentence.ancestors(token):
        subjects = sentence.children(above, "nsubj")
        if subjects and above.tag == token.tag and scene.lexicon.groups(sentence, above):
            return subjects[-1]
    return None


def _main_subject(sentence: Sentence, verb: Token) -> Token | None:
    """Return the subject of the clause above the one into which "it says" is inserted: whom "it" means there."""
    host = sentence.head(verb)
    if verb.dep != "parataxis" or host.index < verb.index:
        return None
    for above in sentence.ancestors(host):
        subjects = sentence.children(above, "nsubj") if above.pos in ("VERB", "AUX") else ()
        if subjects and subjects[0].pos == "PROPN":
            return subjects[0]
    return None


def voice_of(scene: Scene, sentence: Sentence, head: Token, running: Actor | None) -> Speaker | None:
    """Return the actor that a noun or pronoun as subject stands for."""
    rules = scene.lexicon.rules
    start, end = phrase(sentence, head)
    if head.text.lower() in _RELATIVES:
        own = scene.cast.headed_by(sentence, head)
        if own is None or not own.actors:
            return _voice_of_antecedent(scene, sentence, head, running)
    if head.lemma in rules.nouns and head.pos == "NOUN":
        issuer = _issuer(scene, sentence, head)
        if issuer is not None:
            return None if is_outlet(issuer) else Speaker(as_one(issuer.actors), start, end, inferred=False)
        return Speaker(running, start, end, inferred=True) if running else None
    if head.text.lower() == "it" and running is not None and _stands_for_document(scene, sentence, head):
        return Speaker(running, start, end, inferred=True)
    return _named_voice(scene, sentence, head, start, end)


def _named_voice(scene: Scene, sentence: Sentence, head: Token, start: int, end: int) -> Speaker | None:
    mentions = [m for part in sentence.conjuncts(head) if (m := scene.mention_of(sentence, part)) is not None]
    if is_carrier(scene, sentence, head):
        return None
    if head.lemma in scene.lexicon.rules.nobody and all(m.kind is not MentionKind.NAME for m in mentions):
        return None
    if not mentions and head.pos == "NOUN" and (owner := _owner(scene, sentence, head)) is not None:
        return Speaker(as_one(owner.actors), start, end, inferred=True)
    actors = tuple(dict.fromkeys(actor for m in mentions for actor in m.actors))
    if len(actors) == 1 and actors[0].country is None and mentions[0].kind is MentionKind.ROLE and head.pos == "NOUN":
        return None  # "officials", "firefighters": of whom is not told
    if not actors and head.pos == "PROPN":
        return Speaker(_stranger(scene, sentence, head), start, end, inferred=True)
    return Speaker(as_one(actors), start, end, inferred=mentions[0].kind is MentionKind.PRONOUN) if actors else None


def _voice_of_antecedent(scene: Scene, sentence: Sentence, head: Token, running: Actor | None) -> Speaker | None:
    verb = sentence.head(head)
    antecedent = sentence.head(verb)
    if verb.dep != "relcl" or antecedent.text.lower() in _RELATIVES:
        return None
    return voice_of(scene, sentence, antecedent, running)


def _issuer(scene: Scene, sentence: Sentence, noun: Token) -> Mention | None:
    """Return whose statement it is: "the ministry's statement", "the statement of (from, by) the ministry"."""
    for child in sentence.children(noun, *_OWNERS):
        if (found := scene.mention_of(sentence, child)) is not None:
            return found
    for preposition in sentence.children(noun, "prep", "agent", "acl"):
        inner = sentence.children(preposition, "agent", "prep") if preposition.dep == "acl" else (preposition,)
        for link in inner:
            if link.text.lower() in _ISSUING:
                for thing in sentence.children(link, "pobj"):
                    if (found := scene.mention_of(sentence, thing)) is not None:
                        return found
    return None


def issuer_voice(scene: Scene, sentence: Sentence, noun: Token) -> Speaker | None:
    """Return whose claim, pledge or warning a noun is: "Norland's claim", "a claim by Norland"."""
    issuer = _issuer(scene, sentence, noun)
    if issuer is None or is_outlet(issuer) or not any(actor.country for actor in issuer.actors):
        return None
    return Speaker(as_one(issuer.actors), issuer.start, issuer.end, inferred=False)


def _owner(scene: Scene, sentence: Sentence, noun: Token) -> Mention | None:
    """Return the actor that an unresolved noun belongs to: "Iranian officials", "an official of the ministry"."""
    return _issuer(scene, sentence, noun)


def _stands_for_document(scene: Scene, sentence: Sentence, pronoun: Token) -> bool:
    """Whether "it" follows a sentence of its paragraph in which a statement speaks."""
    if sentence.index == 0:
        return False
    before = [*scene.analysis.sentences[sentence.index - 1].tokens]
    same = scene.analysis.sentences[sentence.index - 1].paragraph == sentence.paragraph
    earlier = [t for t in sentence.tokens[: pronoun.index] if t.dep in SUBJECTS]
    spoke = [t for t in (before if same else []) + earlier if t.dep in SUBJECTS]
    return any(t.lemma in scene.lexicon.rules.nouns for t in spoke)


def _stranger(scene: Scene, sentence: Sentence, head: Token) -> Actor:
    names = [head]
    for token in reversed(sentence.tokens[: head.index]):
        if token.pos != "PROPN" or token.head not in [n.index for n in names]:
            break
        names.insert(0, token)
    name = scene.text[names[0].start : names[-1].end]
    return Actor(code="", name=name, country=None, sector=None, role=None, wikidata=None, mention=name)
