"""Who speaks: from the subject of a word of speech to the actor behind it."""

from typing import NamedTuple

from dragoman.coding.statements.cues import Cue
from dragoman.coding.statements.outlets import is_carrier, is_outlet
from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.subjects import SUBJECTS, according_object, phrase, subject_of
from dragoman.coding.statements.union import as_one
from dragoman.coding.statements.unnamed import named_before, named_beside, of_country, owned, stranger
from dragoman.model.actor import Actor
from dragoman.model.analysis import Mention, MentionKind, Sentence, Token

_RELATIVES = ("who", "which", "that")
_OWNERS = ("poss", "compound", "amod", "nmod")
_BOTH = ("each", "both")
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
        return _voice_of_document(scene, sentence, head, running)
    if running is not None and _goes_on(scene, sentence, head, running):
        return Speaker(running, start, end, inferred=True)
    return _named_voice(scene, sentence, head, start, end)


def _goes_on(scene: Scene, sentence: Sentence, head: Token, running: Actor) -> bool:
    """Whether a subject stands for who spoke last: "it" for a body or its document, "each" for both sides."""
    word = head.text.lower()
    if word == "it":
        return _stands_for_document(scene, sentence, head) or not scene.is_person(running)
    return word in _BOTH and head.pos in ("PRON", "DET")


def _voice_of_document(scene: Scene, sentence: Sentence, noun: Token, running: Actor | None) -> Speaker | None:
    """Return who speaks in a document: who issued it, else who spoke just before, else the document itself."""
    start, end = phrase(sentence, noun)
    issuer = _issuer(scene, sentence, noun)
    if issuer is not None:
        return None if is_outlet(issuer) else Speaker(as_one(issuer.actors), start, end, inferred=False)
    if noun.lemma in scene.lexicon.rules.nobody:
        return None
    return Speaker(running or stranger(scene.text[start:end], None), start, end, inferred=True)


def _named_voice(scene: Scene, sentence: Sentence, head: Token, start: int, end: int) -> Speaker | None:
    mentions = [m for part in sentence.conjuncts(head) if (m := scene.mention_of(sentence, part)) is not None]
    if is_carrier(scene, sentence, head):
        return None
    if head.lemma in scene.lexicon.rules.nobody and all(m.kind is not MentionKind.NAME for m in mentions):
        owner = _issuer(scene, sentence, head, "poss")
        return None if owner is None or owner.person else Speaker(as_one(owner.actors), start, end, inferred=True)
    actors = tuple(dict.fromkeys(actor for m in mentions for actor in m.actors))
    office = len(actors) == 1 and actors[0].country is None and mentions[0].kind is MentionKind.ROLE
    if head.pos == "NOUN" and (not actors or office):
        found = _by_office(scene, sentence, head, actors[0] if office else None)
        return None if found is None else Speaker(found, start, end, inferred=True)
    if not actors and head.pos == "PROPN":
        return Speaker(stranger(_full_name(scene, sentence, head), None), start, end, inferred=True)
    return Speaker(as_one(actors), start, end, inferred=mentions[0].kind is MentionKind.PRONOUN) if actors else None


def _by_office(scene: Scene, sentence: Sentence, head: Token, office: Actor | None) -> Actor | None:
    """Return whom a noun names that only tells what somebody is; None for "officials" of whom nothing is told."""
    if office is not None:
        found = of_country(scene, sentence, head, office)
    else:
        found = owned(scene, sentence, head, _issuer(scene, sentence, head))
    found = found or named_before(scene, sentence, head)
    if found is None and (name := named_beside(scene, sentence, head)) is not None:
        found = stranger(name, office)
    if found is None and head.lemma in scene.lexicon.rules.voices:
        start, end = phrase(sentence, head)
        found = stranger(scene.text[start:end], office)
    return found


def _voice_of_antecedent(scene: Scene, sentence: Sentence, head: Token, running: Actor | None) -> Speaker | None:
    verb = sentence.head(head)
    antecedent = sentence.head(verb)
    if verb.dep != "relcl" or antecedent.text.lower() in _RELATIVES:
        return None
    return voice_of(scene, sentence, antecedent, running)


def _issuer(scene: Scene, sentence: Sentence, noun: Token, *owners: str) -> Mention | None:
    """Return whose statement it is: "the ministry's statement", "the statement of (from, by) the ministry"."""
    for child in sentence.children(noun, *(owners or _OWNERS)):
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


def _stands_for_document(scene: Scene, sentence: Sentence, pronoun: Token) -> bool:
    """Whether "it" follows a sentence of its paragraph in which a statement speaks."""
    if sentence.index == 0:
        return False
    before = [*scene.analysis.sentences[sentence.index - 1].tokens]
    same = scene.analysis.sentences[sentence.index - 1].paragraph == sentence.paragraph
    earlier = [t for t in sentence.tokens[: pronoun.index] if t.dep in SUBJECTS]
    spoke = [t for t in (before if same else []) + earlier if t.dep in SUBJECTS]
    return any(t.lemma in scene.lexicon.rules.nouns for t in spoke)


def _full_name(scene: Scene, sentence: Sentence, head: Token) -> str:
    names = [head]
    for token in reversed(sentence.tokens[: head.index]):
        if token.pos != "PROPN" or token.head not in [n.index for n in names]:
            break
        names.insert(0, token)
    return scene.text[names[0].start : names[-1].end]
