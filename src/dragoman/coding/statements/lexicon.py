"""The words of saying as a coder asks for them: which constructions a verb in its sentence can have."""

from functools import lru_cache

from dragoman.model.analysis import Sentence, Token
from dragoman.model.codebook.speech import Frame, SpeechRules, SpeechVerbs

_NEAR = 5  # words within which a verb's second word stands


class Lexicon:
    """The speech verbs by lemma."""

    def __init__(self, rules: SpeechRules) -> None:
        """Index the verbs of these rules."""
        self.rules = rules
        self._single: dict[str, list[SpeechVerbs]] = {}
        self._double: dict[tuple[str, str], list[SpeechVerbs]] = {}
        for group in rules.verbs:
            for verb in group.verbs:
                first, _, second = verb.partition(" ")
                if second:
                    self._double.setdefault((first, second), []).append(group)
                else:
                    self._single.setdefault(first, []).append(group)

    def groups(self, sentence: Sentence, token: Token) -> tuple[SpeechVerbs, ...]:
        """Return the groups of a verb, of the verb with its particle where the two make a word of speech."""
        second = self.second_word(sentence, token)
        if second is None and any(c.lemma in self.rules.undoing for c in sentence.children(token, "prt")):
            return ()
        return tuple(self._double[token.lemma, second] if second else self._single.get(token.lemma, ()))

    def second_word(self, sentence: Sentence, token: Token) -> str | None:
        """Return the particle or complement that makes another word of speech of a verb: the "out" of "pointed out"."""
        near = [t.lemma for t in sentence.tokens[token.index + 1 : token.index + _NEAR] if t.head == token.index]
        return next((second for second in near if (token.lemma, second) in self._double), None)

    def takes(self, sentence: Sentence, token: Token, frame: Frame) -> bool:
        """Whether a token is a verb of speech that can be built in this way."""
        return any(frame in group.frames for group in self.groups(sentence, token))


@lru_cache(maxsize=8)
def lexicon_of(rules: SpeechRules) -> Lexicon:
    """Return the lexicon of these rules."""
    return Lexicon(rules)
