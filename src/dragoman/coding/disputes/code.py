"""Events and statements of a story -> disputes: each charge with the answer of the accused."""

from collections.abc import Iterable, Sequence

from dragoman.coding.disputes.inside import charge_inside
from dragoman.coding.disputes.pairing import Pair, best_charge
from dragoman.coding.disputes.sides import Side, charges, countries, denials
from dragoman.model.analysis import Analysis, Cast, Sentence
from dragoman.model.codebook.speech import SpeechRules
from dragoman.model.dispute import Dispute, DisputeSide
from dragoman.model.event import Event
from dragoman.model.evidence import Evidence, evidence_at
from dragoman.model.statement import Statement

_INSIDE_FIT = 4.0  # a charge that the denial itself reports beats a neighbour that only stands near


def code_disputes(
    analysis: Analysis, cast: Cast, events: Sequence[Event], statements: Sequence[Statement], rules: SpeechRules
) -> tuple[Dispute, ...]:
    """Return the disputes of a story, one for each pair of sides, in the order of the charges."""
    told = charges(analysis, events, statements, rules)
    pairs = [_answered(analysis, cast, d, told, rules) for d in denials(analysis, events, statements, rules)]
    chosen = _one_a_side(pair for pair in pairs if pair is not None)
    return tuple(_dispute(analysis, pair, rules) for pair in chosen)


def _answered(analysis: Analysis, cast: Cast, denial: Side, told: Sequence[Side], rules: SpeechRules) -> Pair | None:
    best = best_charge(cast, denial, told, rules.denial)
    inside = None if denial.plain else charge_inside(analysis, cast, denial, rules)
    if inside is not None and (best is None or best.fit < _INSIDE_FIT):
        return Pair(_INSIDE_FIT, inside, denial, 0)
    return best


def _one_a_side(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Return the best pair for each two sides, in the order of the text: what is denied twice is one dispute."""
    best: dict[tuple[frozenset[str], frozenset[str]], Pair] = {}
    for pair in pairs:
        key = (countries(pair.charge.by), countries(pair.denial.by))
        if key not in best or (pair.denial.denies, pair.fit) > (best[key].denial.denies, best[key].fit):
            best[key] = pair
    return tuple(sorted(best.values(), key=lambda p: (p.charge.evidence, p.denial.evidence)))


def _dispute(analysis: Analysis, pair: Pair, rules: SpeechRules) -> Dispute:
    adjacent = abs(pair.charge.sentence.index - pair.denial.sentence.index) <= 1
    return Dispute(
        reports=(analysis.story.id,),
        evidence=_sentences(analysis, pair),
        confidence=rules.denial.confidence_adjacent if adjacent else rules.denial.confidence_shared,
        basis=f"rule: a charge and the answer of the accused, {'side by side' if adjacent else 'sharing words'}",
        about=pair.charge.evidence.text,
        accusation=_told(pair.charge),
        denial=_told(pair.denial),
    )


def _sentences(analysis: Analysis, pair: Pair) -> tuple[Evidence, ...]:
    """Return the sentences of the charge and of the denial, as far as their words reach."""
    spans = [_span(side.sentence, side.evidence) for side in (pair.charge, pair.denial)]
    return tuple(evidence_at(analysis.story.text, start, end) for start, end in dict.fromkeys(spans))


def _span(sentence: Sentence, evidence: Evidence) -> tuple[int, int]:
    return min(sentence.start, evidence.start), max(sentence.end, evidence.end)


def _told(side: Side) -> DisputeSide:
    return DisputeSide(by=side.by, text=side.evidence.text, evidence=side.evidence, report=side.report)
