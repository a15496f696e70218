"""Did it happen? The auxiliaries, negations and governing words around a deed, read from the inside out."""

from dataclasses import dataclass
from itertools import pairwise

from dragoman.coding.events.clauses import clause_verb
from dragoman.model.analysis import Part, Sentence, Token
from dragoman.model.codebook.events import EventRules, Modality
from dragoman.model.event import Status

_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_DEONTIC = frozenset({"must", "should", "ought"})
_COMING = _FUTURE | {"should", "to"}
_NO = frozenset({"no", "neither", "none", "nobody", "no-one"})
_SETTLED = frozenset({"decide", "agree", "announce", "open", "look", "mean"})  # with a finite clause: told as a fact
_PASSIVE_ONLY = frozenset({"set", "bind", "schedule", "slate", "suppose"})  # "is set to", not "set about"
_ABOUT = frozenset({"for", "to", "about", "on", "of", "in"})  # "called for talks", not "opened after talks"
_NOT_YET = frozenset({"before", "until"})
_HAPPEN = frozenset(
    {"take", "be", "begin", "start", "continue", "open", "resume", "follow", "occur", "happen", "hold", "last"}
    | {"schedule", "expect", "plan", "set"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What the words around a deed say: its status, whether it is an event at all, and the cue that decided.

    `demanded`: it is what somebody ought to do ("must", "should"); `not_before`: "will not ... before January".
    """

    status: Status
    told: bool = True
    demanded: bool = False
    not_before: bool = False
    cue: str | None = None


def circumstances(sentence: Sentence, trigger: Token, rules: EventRules) -> Circumstances:
    """Return the circumstances of the deed that a verb or noun tells. A question tells none."""
    if sentence.text.rstrip('”"’) ').endswith("?"):
        return Circumstances(status=Status.HYPOTHETICAL, told=False, cue="a question")
    if trigger.pos in ("VERB", "AUX"):
        return _of_verb(sentence, trigger, rules, reported=_reported(sentence, trigger, rules))
    return _of_noun(sentence, trigger, rules)


def charged(sentence: Sentence, trigger: Token, rules: EventRules) -> bool:
    """Return whether a deed stands inside a charge that is rejected: "denied charges that it had helped the rebels"."""
    above = [trigger, *sentence.ancestors(trigger)]
    charges = rules.words(("@accusation",))
    for inner, outer in pairwise(above):
        if outer.pos == "NOUN" and outer.lemma in charges and inner.dep in ("acl", "ccomp", "relcl"):
            return sentence.head(outer).lemma in _REJECTING
    return False


_REJECTING = frozenset({"deny", "reject", "dismiss", "refute", "rebut", "repudiate", "denounce", "decline"})


def _of_verb(sentence: Sentence, verb: Token, rules: EventRules, *, reported: bool) -> Circumstances:
    if any(w.tag == "WRB" or w.lemma == "whether" for w in sentence.children(verb, "advmod", "mark")) and (
        verb.dep in ("csubj", "ccomp", "pcomp", "nsubj")
    ):
        return Circumstances(status=Status.HYPOTHETICAL, told=False, cue="a question")
    own = _auxiliaries(sentence, verb, rules.modality, reported=reported)
    if own is not None:
        return own
    if any(mark.lemma in rules.modality.conditions for mark in sentence.children(verb, "mark")):
        return Circumstances(status=Status.HYPOTHETICAL, cue="if")
    return _governed(sentence, verb, rules, reported=reported)


def _auxiliaries(sentence: Sentence, verb: Token, words: Modality, *, reported: bool) -> Circumstances | None:
    """Return what a verb's own auxiliaries, negation and subject say, None where they say nothing."""
    negated = bool(sentence.children(verb, "neg")) or any(
        sentence.children(s, "neg") or any(d.lemma in _NO for d in sentence.children(s, "det")) or s.lemma in _NO
        for s in sentence.children(verb, "nsubj", "nsubjpass")
    )
    for aux in sentence.children(verb, "aux"):
        word = aux.text.lower()
        if word in _FUTURE or (word in ("would", "'d", "’d") and reported):
            late = negated and any(p.lemma in _NOT_YET for p in sentence.children(verb, "prep", "mark"))
            status = Status.NEGATED if negated and not late else Status.FUTURE
            return Circumstances(status=status, not_before=late, cue=f"{word} not" if negated else word)
        if word in words.possible or word in ("would", "'d", "’d"):
            return Circumstances(status=Status.NEGATED if negated and word == "can" else Status.HYPOTHETICAL, cue=word)
        if word in _DEONTIC:
            return Circumstances(status=Status.HYPOTHETICAL, demanded=True, cue=word)
    return Circumstances(status=Status.NEGATED, cue="not") if negated else None


def _governed(sentence: Sentence, verb: Token, rules: EventRules, *, reported: bool) -> Circumstances:
    """Return what the word that governs a verb makes of its deed."""
    head = sentence.head(verb)
    infinitive = any(t.lemma == "to" and t.dep == "aux" for t in sentence.children(verb, "aux"))
    if verb.dep == "ROOT":
        coming = infinitive and sentence.part is Part.HEADLINE
        return Circumstances(status=Status.FUTURE if coming else Status.ACTUAL, cue="to" if coming else None)
    if verb.dep == "conj" and head.pos in ("VERB", "AUX"):
        own_subject = sentence.children(verb, "nsubj", "nsubjpass")
        finite = verb.tag in ("VBD", "VBZ", "VBP") and not infinitive
        if finite:
            return Circumstances(status=Status.ACTUAL)
        if own_subject:
            return _governed(sentence, head, rules, reported=reported)
        return _of_verb(sentence, head, rules, reported=reported)
    if verb.dep == "advcl":
        if infinitive:
            return Circumstances(status=Status.HYPOTHETICAL, told=False, cue="purpose")
        before = any(t.lemma in ("before", "until") for t in sentence.children(verb, "mark"))
        return Circumstances(status=Status.HYPOTHETICAL if before else Status.ACTUAL, told=not before)
    if verb.dep == "pcomp":
        if head.lemma in ("without", "instead"):
            return Circumstances(status=Status.NEGATED, told=False, cue=head.lemma)
        return _by_word(sentence, sentence.head(head), rules, reported=reported, finite=False)
    if verb.dep in ("xcomp", "ccomp", "acl", "dep"):
        if verb.dep == "acl" and not infinitive:
            return Circumstances(status=Status.ACTUAL)
        finite = verb.dep == "ccomp" and not infinitive
        return _by_word(sentence, head, rules, reported=reported, finite=finite, infinitive=infinitive)
    return Circumstances(status=Status.ACTUAL)


def _by_word(
    sentence: Sentence, word: Token, rules: EventRules, *, reported: bool, finite: bool, infinitive: bool = False
) -> Circumstances:
    """Return what a governing verb, noun or adjective ("pledge to", "refusal to", "ready to") makes of a deed."""
    words, lemma = rules.modality, word.lemma
    refused = bool(sentence.children(word, "neg"))
    if lemma in words.negated:
        return Circumstances(status=Status.NEGATED, told=False, cue=lemma)
    if lemma == "mean" and word.tag == "VBN":
        return Circumstances(status=Status.HYPOTHETICAL, told=False, cue="is meant to")
    if lemma in _PASSIVE_ONLY and word.tag != "VBN":
        return Circumstances(status=Status.ACTUAL)
    if lemma in words.asked and not (lemma in words.future and not sentence.children(word, "dobj")):
        return Circumstances(status=Status.HYPOTHETICAL, told=False, cue=lemma)
    if lemma in words.purpose and word.pos == "NOUN":
        return Circumstances(status=Status.HYPOTHETICAL, told=False, cue=lemma)
    promises = lemma in words.future and not (finite and lemma in _SETTLED) and (lemma != "be" or infinitive)
    if promises:
        return Circumstances(status=Status.NEGATED if refused else Status.FUTURE, cue=lemma)
    if finite or lemma in words.neutral:
        if word.pos in ("VERB", "AUX") and not finite:
            return _of_verb(sentence, word, rules, reported=reported)
        return Circumstances(status=Status.ACTUAL)
    return Circumstances(status=Status.ACTUAL)


def _of_noun(sentence: Sentence, noun: Token, rules: EventRules) -> Circumstances:
    words = rules.modality
    if any(m.lemma in words.coming for m in sentence.children(noun, "amod", "compound")):
        return Circumstances(status=Status.FUTURE, cue="coming")
    if any(d.lemma in _NO for d in sentence.children(noun, "det")):
        return Circumstances(status=Status.NEGATED, cue="no")
    head = sentence.head(noun)
    if noun.dep == "pobj" and sentence.head(head).lemma in words.future and sentence.head(head).pos in ("NOUN", "ADJ"):
        return Circumstances(status=Status.FUTURE, cue=sentence.head(head).lemma)
    verb = clause_verb(sentence, noun)
    if verb is None:
        return Circumstances(status=Status.ACTUAL)
    talks = noun.dep == "pobj" and noun.lemma in rules.words(("@talks",))
    if talks and any(a.text.lower() in _COMING for a in sentence.children(verb, "aux")):
        return Circumstances(status=Status.FUTURE, cue="should")  # "is to be sealed at a meeting of"
    direct = noun.head == verb.index or (head.dep == "prep" and head.head == verb.index and head.lemma in _ABOUT)
    if not direct:
        return Circumstances(status=Status.ACTUAL)
    if noun.dep in ("nsubj", "nsubjpass"):
        if verb.lemma not in _HAPPEN:
            return Circumstances(status=Status.ACTUAL)
        return _of_verb(sentence, verb, rules, reported=_reported(sentence, verb, rules))
    if verb.lemma in words.asked:
        return Circumstances(status=Status.HYPOTHETICAL, told=False, cue=verb.lemma)
    if verb.lemma in words.negated or verb.lemma in ("cancel", "postpone", "oppose"):
        return Circumstances(status=Status.NEGATED, told=False, cue=verb.lemma)
    if verb.lemma in words.future:
        return Circumstances(status=Status.FUTURE, cue=verb.lemma)
    if noun.dep in ("dobj", "pobj"):
        around = _of_verb(sentence, verb, rules, reported=_reported(sentence, verb, rules))
        if around.status is not Status.NEGATED:
            return around
    return Circumstances(status=Status.ACTUAL)


def _reported(sentence: Sentence, verb: Token, rules: EventRules) -> bool:
    """Return whether a clause is the content of somebody's speech, where "would" is the future of the past."""
    return any(t.lemma in rules.speech_verbs for t in sentence.ancestors(verb)) or sentence.part is Part.HEADLINE
