"""A story as the statement coder looks at it: its analysis, its cast, the words of saying, and its outer quotations."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from dragoman.coding.statements.lexicon import Lexicon
from dragoman.model.actor import Actor
from dragoman.model.analysis import Analysis, Cast, Mention, Quotation, Sentence, Token

_WHOLE = re.compile(r"[.?!…—–-]$|[.?!…][’')\]]$")


@dataclass(frozen=True)
class Scene:
    """What the parts of the coder share."""

    analysis: Analysis
    cast: Cast
    lexicon: Lexicon

    @property
    def text(self) -> str:
        """The story's text."""
        return self.analysis.story.text

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations that stand in no other."""
        outer: list[Quotation] = []
        for quotation in self.analysis.quotations:
            if not outer or quotation.start >= outer[-1].end:
                outer.append(quotation)
        return tuple(outer)

    @cached_property
    def _starts(self) -> list[int]:
        return [q.start for q in self.quotations]

    def quotation_at(self, offset: int) -> Quotation | None:
        """Return the outer quotation that holds this place."""
        at = bisect_right(self._starts, offset) - 1
        return self.quotations[at] if at >= 0 and offset < self.quotations[at].end else None

    def quoted(self, token: Token) -> bool:
        """Whether a word stands inside quotation marks."""
        return self.quotation_at(token.start) is not None

    def mention_of(self, sentence: Sentence, token: Token) -> Mention | None:
        """Return the mention that this word heads, else the one it is a part of."""
        headed = self.cast.headed_by(sentence, token)
        if headed is not None and headed.actors:
            return headed
        around = [m for m in self.cast.mentions if m.sentence == sentence.index and m.start <= token.start < m.end]
        return next((m for m in around if m.actors), None)

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions with an actor that lie between two offsets."""
        return tuple(m for m in self.cast.within(start, end) if m.actors)

    def is_person(self, actor: Actor) -> bool:
        """Whether an actor is a person, as far as the story's mentions tell."""
        return any(m.person for m in self.cast.mentions if actor in m.actors)

    def is_utterance(self, quotation: Quotation) -> bool:
        """Whether the words in quotation marks are a sentence or more, not a fragment of the reporter's."""
        inner = self.text[quotation.inner_start : quotation.inner_end].strip()
        if not inner or inner[0].islower():
            return False
        return bool(_WHOLE.search(inner) or inner.endswith(",")) or self._ends_line(quotation) or " " in inner

    def _ends_line(self, quotation: Quotation) -> bool:
        return not self.text[quotation.end : quotation.end + 1].strip()
