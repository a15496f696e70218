"""Which approvals an agreement still needs, in words."""

from collections.abc import Iterator

from dragoman.coding.agreements.mentions import Naming
from dragoman.coding.moods import Mood, mood
from dragoman.coding.phrases import clause, noun_phrase, objects_of, subject_of
from dragoman.coding.uses import Use
from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.agreements import AgreementRules
from dragoman.model.codebook.lifecycle import MoodRules

_OWED = (Mood.WANTED, Mood.COMING, Mood.OPEN)
_DETERMINERS = ("the", "a", "an", "its", "their")


class ApprovalReader:
    """Reads the approvals still owed around a naming, each with the clause that tells it."""

    def __init__(self, rules: AgreementRules, moods: MoodRules) -> None:
        """Take the words of approval and of mood."""
        self._rules, self._moods = rules, moods
        self._approvals, self._approvers = frozenset(rules.approvals), frozenset(rules.approvers)
        self._needing, self._hurdles = frozenset(rules.needing), frozenset(rules.hurdles)

    def owed(self, naming: Naming, uses: tuple[Use, ...]) -> tuple[tuple[str, tuple[int, int]], ...]:
        """Return the approvals owed in words, each with the offsets of its clause."""
        sentence = naming.sentence
        found = [(words, clause(sentence, use.word)) for use in uses for words in self._of(sentence, use)]
        return tuple(dict.fromkeys(found))

    def _of(self, sentence: Sentence, use: Use) -> Iterator[str]:
        word = use.word
        if word.lemma in self._needing and use.subject:
            yield from self._needed(sentence, word)
        if (word.lemma in ("ratify", "approve", "back", "endorse") and mood(sentence, word, self._moods) in _OWED) or (
            word.lemma in ("ratify", "approve") and mood(sentence, word, self._moods) is Mood.DENIED
        ):
            yield self._act(sentence, word)
        if word.lemma in self._hurdles:
            yield from self._hurdle(sentence, word)
        if word.lemma in ("ratification", "approval", "consent") and self._unfinished(sentence, word):
            yield phrase(sentence, word)

    def _needed(self, sentence: Sentence, verb: Token) -> Iterator[str]:
        """Yield what "needs", "awaits", "is subject to" or "will undergo" names, where it is an approval."""
        things = [
            *sentence.children(verb, "dobj"),
            *(o for p in ("to", "for", "on") for o in objects_of(sentence, verb, p)),
        ]
        for adjective in sentence.children(verb, "acomp"):
            things.extend(o for p in ("to", "on", "upon") for o in objects_of(sentence, adjective, p))
        for thing in things:
            for noun in sentence.conjuncts(thing):
                if noun.lemma in self._approvals or any(
                    t.lemma in self._approvals for t in noun_phrase(sentence, noun)
                ):
                    yield phrase(sentence, noun)

    def _act(self, sentence: Sentence, verb: Token) -> str:
        """Return an act still owed as words: "ratification by both parliaments"."""
        noun = "ratification" if verb.lemma == "ratify" else "approval"
        agents = [t for a in sentence.children(verb, "agent") for t in sentence.children(a, "pobj")]
        subject = None if sentence.children(verb, "auxpass") else subject_of(sentence, verb)
        subjects = [subject] if subject is not None else []
        doers = [t for t in [*agents, *subjects] if t.pos != "PRON"]
        return f"{noun} by {phrase(sentence, doers[0])}" if doers else noun

    def _hurdle(self, sentence: Sentence, word: Token) -> Iterator[str]:
        """Yield a condition: "depends on a new law", "referred to the court"."""
        for link in ("on", "upon", "to"):
            for thing in objects_of(sentence, word, link):
                if thing.pos not in ("NOUN", "PROPN"):
                    continue
                if word.lemma in ("refer", "send", "referral"):
                    if thing.lemma in self._approvers or thing.lemma == "court":
                        yield f"ruling of {phrase(sentence, thing)}"
                else:
                    yield phrase(sentence, thing)

    def _unfinished(self, sentence: Sentence, noun: Token) -> bool:
        above = sentence.head(noun)
        words = {above.lemma, *(c.lemma for c in sentence.children(above, "acomp", "oprd"))}
        delayed = bool(
            words & {"delay", "await", "block", "hold", "postpone", "pend", "pending", "need", "require", "face"}
        )
        return delayed or (above.pos in ("VERB", "AUX") and mood(sentence, above, self._moods) in _OWED)


def phrase(sentence: Sentence, noun: Token) -> str:
    """Return a noun with its qualifiers and what "of", "by" or "to" add, without its article, as printed."""
    words = noun_phrase(sentence, noun)
    while len(words) > 1 and words[0].text.lower() in _DETERMINERS:
        words = words[1:]
    end = words[-1].end
    for link in sentence.children(noun, "prep"):
        if link.lemma in ("of", "by", "to", "from", "in"):
            end = max(end, sentence.span(link)[1])
    return " ".join(sentence.text[words[0].start - sentence.start : end - sentence.start].split())
