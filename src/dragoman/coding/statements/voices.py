"""Who speaks: from the subject of a word of speech to the actor behind it."""

from typing import NamedTuple

from dragoman.coding.statements.cues import Cue
from dragoman.coding.statements.scene import Scene
from dragoman.model.actor import Actor
from dragoman.model.analysis import Mention, MentionKind, Sentence, Token

_SUBJECTS = ("nsubj", "nsubjpass")
_RELATIVES = ("who", "which", "that")
_OWNERS = ("poss", "compound", "amod", "nmod")
_ISSUING = ("of", "from", "by")
_TELLING = 3  # letters: "news" ends the name of an outlet ("Morgennews"), "tv" may end any name
_DEPTH = 6  # how many verbs a subject may be handed down


class Speaker(NamedTuple):
    """The voice behind a word of speech, the words that name it (None where it is taken over), and how it was told."""

    actor: Actor
    start: int | None
    end: int | None
    inferred: bool


def subject_of(sentence: Sentence, verb: Token, depth: int = _DEPTH) -> Token | None:
    """Return the word that a verb has for its subject, taken over from the verb it depends on where it has none."""
    passive = bool(sentence.children(verb, "auxpass"))
    own = sentence.children(verb, *_SUBJECTS)
    if own and not passive:
        return own[-1]
    if passive:
        return _agent(sentence, verb)
    if depth == 0 or verb.head == verb.index:
        return None
    head = sentence.head(verb)
    if verb.dep in ("acl", "relcl") and head.pos in ("NOUN", "PROPN", "PRON"):
        return head
    if verb.dep == "pcomp" and head.dep in ("prep", "agent"):
        return _quoted_person(sentence, sentence.head(head)) or _handed_down(sentence, sentence.head(head), depth)
    return (
        _handed_down(sentence, head, depth)
        if verb.dep in ("conj", "advcl", "xcomp", "dep", "parataxis", "ccomp")
        else None
    )


def _handed_down(sentence: Sentence, verb: Token, depth: int) -> Token | None:
    if verb.pos not in ("VERB", "AUX"):
        return None
    subjects = sentence.children(verb, *_SUBJECTS)
    return subjects[-1] if subjects else subject_of(sentence, verb, depth - 1)


def _agent(sentence: Sentence, verb: Token) -> Token | None:
    by = sentence.children(verb, "agent")
    found = sentence.children(by[0], "pobj") if by else ()
    return found[0] if found else None


def _quoted_person(sentence: Sentence, verb: Token) -> Token | None:
    """Return X of "Reuters quoted X as saying" and "X was quoted as saying"."""
    if verb.pos in ("NOUN", "PROPN", "PRON") and sentence.head(verb).lemma in ("quote", "cite"):
        return verb
    if verb.lemma not in ("quote", "cite"):
        return None
    found = sentence.children(verb, "nsubjpass") or sentence.children(verb, "dobj")
    return found[0] if found else None


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
    if token.dep != "conj" or sentence.children(token, *_SUBJECTS):
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
    """Return the subject of the clause above the one into which "it says" is inserted: that is whom "it" means there."""
    host = sentence.head(verb)
    if verb.dep != "parataxis" or host.index < verb.index:
        return None
    for above in sentence.ancestors(host):
        subjects = sentence.children(above, "nsubj") if above.pos in ("VERB", "AUX") else ()
        if subjects and subjects[0].pos == "PROPN":
            return subjects[0]
    return None


def according_object(sentence: Sentence, according: Token) -> Token | None:
    """Return the head of what follows "according to"."""
    to = sentence.tokens[according.index + 1]
    found = sentence.children(to, "pobj") or sentence.children(according, "pobj")
    return found[0] if found else None


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
            return None if is_outlet(scene, issuer) else Speaker(_one(issuer.actors), start, end, inferred=False)
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
        return Speaker(_one(owner.actors), start, end, inferred=True)
    actors = tuple(dict.fromkeys(actor for m in mentions for actor in m.actors))
    if len(actors) == 1 and actors[0].country is None and mentions[0].kind is MentionKind.ROLE and head.pos == "NOUN":
        return None  # "officials", "firefighters": of whom is not told
    if not actors and head.pos == "PROPN":
        return Speaker(_stranger(scene, sentence, head), start, end, inferred=True)
    return Speaker(_one(actors), start, end, inferred=mentions[0].kind is MentionKind.PRONOUN) if actors else None


def _voice_of_antecedent(scene: Scene, sentence: Sentence, head: Token, running: Actor | None) -> Speaker | None:
    verb = sentence.head(head)
    antecedent = sentence.head(verb)
    if verb.dep != "relcl" or antecedent.text.lower() in _RELATIVES:
        return None
    return voice_of(scene, sentence, antecedent, running)


def phrase(sentence: Sentence, head: Token) -> tuple[int, int]:
    """Return the offsets of a noun phrase without its relative clauses and appositions."""
    left = sentence.subtree(head)[0]
    words = [head]
    for child in sentence.children(head):
        if child.index > head.index and child.dep in ("prep", "case", "conj", "cc"):
            words.extend(sentence.subtree(child))
    return min(left.start, head.start), max(w.end for w in words)


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
    if issuer is None or is_outlet(scene, issuer) or not any(actor.country for actor in issuer.actors):
        return None
    return Speaker(_one(issuer.actors), issuer.start, issuer.end, inferred=False)


def _owner(scene: Scene, sentence: Sentence, noun: Token) -> Mention | None:
    """Return the actor that an unresolved noun belongs to: "Iranian officials", "an official of the ministry"."""
    return _issuer(scene, sentence, noun)


def _stands_for_document(scene: Scene, sentence: Sentence, pronoun: Token) -> bool:
    """Whether "it" follows a sentence of its paragraph in which a statement speaks."""
    if sentence.index == 0:
        return False
    before = [*scene.analysis.sentences[sentence.index - 1].tokens]
    same = scene.analysis.sentences[sentence.index - 1].paragraph == sentence.paragraph
    earlier = [t for t in sentence.tokens[: pronoun.index] if t.dep in _SUBJECTS]
    spoke = [t for t in (before if same else []) + earlier if t.dep in _SUBJECTS]
    return any(t.lemma in scene.lexicon.rules.nouns for t in spoke)


def is_outlet(scene: Scene, mention: Mention) -> bool:
    """Whether a mention is a news agency, an outlet or a platform: it carries words, it does not speak."""
    if (mention.entity or "").startswith("agency:") or any(a.sector == "JRN" for a in mention.actors):
        return not mention.person
    return False


def _is_outlet_phrase(scene: Scene, sentence: Sentence, head: Token) -> bool:
    word, known = head.text.lower(), scene.lexicon.rules.outlet_words
    if head.pos == "PROPN":
        names = (*known, *scene.lexicon.rules.outlet_names)
        return word in names or any(word.endswith(end) for end in names if len(end) > _TELLING)
    return head.pos == "NOUN" and (word in known or head.lemma in known)


def is_carrier(scene: Scene, sentence: Sentence, head: Token) -> bool:
    """Whether a noun names an outlet, known to the cast or told by its words."""
    mention = scene.mention_of(sentence, head)
    if head.lemma in scene.lexicon.rules.audiences:
        return False
    if mention is not None and any(actor.country for actor in mention.actors):
        return is_outlet(scene, mention)
    return (mention is not None and is_outlet(scene, mention)) or _is_outlet_phrase(scene, sentence, head)


def _one(actors: tuple[Actor, ...]) -> Actor:
    """Return several actors who speak with one voice as one: "Ethiopia and Somalia", of a country only if they share it."""
    if len(actors) == 1:
        return actors[0]
    countries = {a.country for a in actors}
    country = actors[0].country if len(countries) == 1 else None
    sectors = {a.sector for a in actors}
    sector = actors[0].sector if len(sectors) == 1 else None
    names = list(dict.fromkeys(a.name for a in actors))
    name = " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
    code = actors[0].code if len({a.code for a in actors}) == 1 else ""
    return Actor(
        code=code, name=name, country=country, sector=sector, role=None, wikidata=None, mention=actors[0].mention
    )


def _stranger(scene: Scene, sentence: Sentence, head: Token) -> Actor:
    names = [head]
    for token in reversed(sentence.tokens[: head.index]):
        if token.pos != "PROPN" or token.head not in [n.index for n in names]:
            break
        names.insert(0, token)
    name = scene.text[names[0].start : names[-1].end]
    return Actor(code="", name=name, country=None, sector=None, role=None, wikidata=None, mention=name)
