"""What the finder of events looks at besides the sentence: the cast, the rules, and what the story said elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.actor import Actor
from dragoman.model.agreement import Agreement
from dragoman.model.analysis import Analysis, Cast, Sentence, Token
from dragoman.model.codebook.events import EventRules
from dragoman.text.acronyms import acronyms


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A story as the event coder sees it. `long_forms`: the acronyms it explains, each with its last word's lemma."""

    analysis: Analysis
    cast: Cast
    agreements: Sequence[Agreement]
    rules: EventRules
    long_forms: Mapping[str, str]

    def lemma(self, token: Token) -> str:
        """Return a word's lemma; that of what it stands for where the story explains it ("the RAA": agreement)."""
        if token.lemma == "it" and self.agreements:
            return "agreement"  # "ratified it", in a story about one
        return self.long_forms.get(token.text, token.lemma)

    def parties(self, sentence: Sentence) -> tuple[Actor, ...]:
        """Return the parties of the agreement that a sentence speaks of, else those of the story's only one."""
        for agreement in self.agreements:
            spans = [*agreement.evidence, *(e for step in agreement.steps for e in step.evidence)]
            if any(e.start < sentence.end and sentence.start < e.end for e in spans):
                return agreement.parties
        return self.agreements[0].parties if len(self.agreements) == 1 else ()


def scene_of(analysis: Analysis, cast: Cast, agreements: Sequence[Agreement], rules: EventRules) -> Scene:
    """Return the scene of a story."""
    long_forms = {short: long.split()[-1].lower() for short, long in acronyms(analysis.story.text).items()}
    return Scene(analysis=analysis, cast=cast, agreements=agreements, rules=rules, long_forms=long_forms)
