"""Which words tell an event: verbs and nouns of a sentence against the triggers of the codebook."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.coding.events.clauses import is_passive, objects, prepositional, subjects
from dragoman.coding.events.scene import Scene
from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.events import EventRules, Trigger

_INNER = frozenset({"prt", "prep", "dobj", "advmod", "acomp", "oprd", "pobj", "dative", "attr", "npadvmod"})
_REACH = 9  # words after a verb in which the rest of its phrase ("take ... to the street") may stand


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger in a sentence: the word, the rule, and the nouns that are part of the deed's name ("hold *talks*")."""

    token: Token
    trigger: Trigger
    phrase: str
    used: tuple[Token, ...]


def find_triggers(sentence: Sentence, scene: Scene) -> Iterator[Found]:
    """Yield the triggers of a sentence in order, for each word the most specific."""
    by_word = _index(scene.rules)
    consumed: set[int] = set()
    for token in sentence.tokens:
        if token.pos in ("VERB", "AUX") or token.tag.startswith("VB"):
            found = _best_verb(sentence, token, by_word.get(("v", token.lemma), ()), scene)
            if found is not None:
                consumed.update(t.index for t in found.used)
                yield found
    for token in sentence.tokens:
        if token.index not in consumed and token.pos in ("NOUN", "PROPN"):
            for trigger, phrase in by_word.get(("n", token.lemma), ()):
                if trigger.infinitive and not _has_infinitive(sentence, token):
                    continue
                if trigger.bare and (token.tag != "NN" or sentence.children(token, "det", "compound")):
                    continue
                yield Found(token, trigger, phrase, ())
                break


@lru_cache(maxsize=4)
def _index(rules: EventRules) -> Mapping[tuple[str, str], tuple[tuple[Trigger, str], ...]]:
    """Return the triggers by first word, the most specific first, in the order of the codebook among equals."""
    found: dict[tuple[str, str], list[tuple[Trigger, str]]] = defaultdict(list)
    for trigger in rules.triggers:
        for phrase in trigger.verbs:
            found["v", phrase.split()[0]].append((trigger, phrase))
        for noun in trigger.nouns:
            found["n", noun].append((trigger, noun))
    return {word: tuple(sorted(entries, key=_rank)) for word, entries in found.items()}


def _rank(entry: tuple[Trigger, str]) -> tuple[int, int, int, float]:
    trigger, phrase = entry
    restricted = bool(trigger.objects) + bool(trigger.subjects)
    return (-restricted, -len(phrase.split()), -int(trigger.actor_object or trigger.two_sides), -trigger.confidence)


def _best_verb(sentence: Sentence, verb: Token, entries: tuple[tuple[Trigger, str], ...], scene: Scene) -> Found | None:
    best: Found | None = None
    for trigger, phrase in entries:
        rest = _rest_of_phrase(sentence, verb, phrase.split()[1:])
        if rest is None:
            continue
        if trigger.infinitive and not _has_infinitive(sentence, verb):
            continue
        if trigger.intransitive and sentence.children(verb, "dobj"):
            continue
        used = _objects_fit(sentence, verb, trigger, rest, scene)
        if used is None or not _subjects_fit(sentence, verb, trigger, scene):
            continue
        found = Found(verb, trigger, phrase, used)
        if not used:
            return best or found
        if best is None or used[0].index < best.used[0].index:  # "sends troops and equipment" sends troops first
            best = found
    return best


def _rest_of_phrase(sentence: Sentence, verb: Token, words: list[str]) -> tuple[Token, ...] | None:
    """Return the words that complete a verb's phrase, None where one is missing."""
    if not words:
        return ()
    near = [
        t
        for t in sentence.subtree(verb)
        if verb.index < t.index <= verb.index + _REACH and t.dep in _INNER and _belongs(sentence, t, verb)
    ]
    found: list[Token] = []
    for word in words:
        match = next(
            (t for t in near if word in (t.lemma, t.text.lower()) and (not found or t.index > found[-1].index)), None
        )
        if match is None:
            return None
        found.append(match)
    return tuple(found)


def _has_infinitive(sentence: Sentence, word: Token) -> bool:
    """Return whether a clause with "to" completes a word: "told them to go", "the decision to leave"."""
    clauses = sentence.children(word, "xcomp", "ccomp", "acl", "advcl")
    return any(aux.text.lower() == "to" for clause in clauses for aux in sentence.children(clause, "aux"))


def _belongs(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Return whether a word hangs on the verb itself or on one that does, no other clause between."""
    for step, above in enumerate(sentence.ancestors(token)):
        if above.index == verb.index:
            return True
        if step > 1 or above.dep not in _INNER:
            return False
    return False


def _objects_fit(
    sentence: Sentence, verb: Token, trigger: Trigger, rest: tuple[Token, ...], scene: Scene
) -> tuple[Token, ...] | None:
    """Return the object nouns that the trigger asks for, () where it asks for none, None where they are missing."""
    if not trigger.objects:
        return ()
    wanted = scene.rules.words(trigger.objects)
    candidates = list(objects(sentence, verb))
    candidates += [t for word in rest if word.dep in ("prep", "prt") for t in sentence.children(word, "pobj", "pcomp")]
    if trigger.preps:
        candidates += prepositional(sentence, verb, *trigger.preps)
    candidates += sentence.children(verb, "acomp", "oprd")
    fitting = tuple(t for head in candidates for t in heads(sentence, head, scene.rules) if scene.lemma(t) in wanted)
    return fitting or None


def heads(sentence: Sentence, noun: Token, rules: EventRules) -> Iterator[Token]:
    """Yield the nouns that a phrase is about: its coordinated heads, past light ones ("a series of *talks*")."""
    for token in sentence.conjuncts(noun):
        yield token
        if token.lemma in rules.light_nouns:
            for inner in prepositional(sentence, token, "of"):
                yield from sentence.conjuncts(inner)


def _subjects_fit(sentence: Sentence, verb: Token, trigger: Trigger, scene: Scene) -> bool:
    doers = subjects(sentence, verb)
    if any(t.lemma in scene.rules.idle_subjects for t in doers):
        return False
    if not trigger.subjects:
        return True
    wanted = scene.rules.words(trigger.subjects)
    if is_passive(sentence, verb) and not doers:
        return False
    return any(scene.lemma(t) in wanted for head in doers for t in heads(sentence, head, scene.rules))
