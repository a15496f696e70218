"""Which charge a denial answers: told by who is accused, by how near the two stand, and by the words they share."""

from collections.abc import Sequence
from typing import NamedTuple

from dragoman.coding.disputes.sides import Side, countries, named_in
from dragoman.model.analysis import Cast
from dragoman.model.codebook.speech import DenialRules

_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")
_ENOUGH_SHARED = 2  # content words that two clauses share before they are taken to be about one thing
_CLOSE = 1  # sentences between a charge and a denial that needs no shared word


class Pair(NamedTuple):
    """A charge and a denial, and how well they fit; a pair without a fit is none."""

    fit: float
    charge: Side
    denial: Side
    shared: int


def best_charge(cast: Cast, denial: Side, charges: Sequence[Side], rules: DenialRules) -> Pair | None:
    """Return the charge that a denial answers best, the nearest before it where several fit alike."""
    pairs = [p for charge in charges if (p := _pair(cast, denial, charge, rules)) is not None]
    return max(pairs, key=lambda p: (p.fit, *_place(p)), default=None)


def _place(pair: Pair) -> tuple[bool, int]:
    return pair.charge.evidence.start <= pair.denial.evidence.start, pair.charge.evidence.start


def _pair(cast: Cast, denial: Side, charge: Side, rules: DenialRules) -> Pair | None:
    if charge.evidence == denial.evidence or not charge.by or not denial.by or _same(charge, denial):
        return None
    if (
        denial.evidence.start <= charge.evidence.start
        and charge.evidence.end <= denial.evidence.end
        and not charge.strong
    ):
        return None
    if charge.evidence.start <= denial.evidence.start and denial.evidence.end <= charge.evidence.end:
        return None
    gap = denial.sentence.index - charge.sentence.index
    shared = len(_words(charge, rules) & _words(denial, rules))
    accused = bool(countries(denial.by) & (countries(charge.against) or named_in(cast, charge.sentence)))
    answers = bool(countries(charge.by) & named_in(cast, denial.sentence)) or _points_back(denial, rules)
    near = -_CLOSE <= gap <= _CLOSE
    if not (accused and (near or shared or (answers and denial.strong))) and not (shared >= _ENOUGH_SHARED and answers):
        return None
    reach = rules.reach_answering if answers else rules.reach
    if (abs(gap) > reach and shared < _ENOUGH_SHARED) or gap < -_CLOSE:
        return None
    if not (charge.strong or denial.strong or shared >= _ENOUGH_SHARED or (accused and answers)):
        return None
    fit = (
        2 * accused
        + min(shared, 3)
        + answers
        + 2 * charge.strong
        + 2 * denial.strong
        + (2 if gap == 0 else 1.5 if near else 0.5)
    )
    return Pair(fit, charge, denial, shared)


def _same(charge: Side, denial: Side) -> bool:
    return bool(countries(charge.by) & countries(denial.by))


def _words(side: Side, rules: DenialRules) -> frozenset[str]:
    found = side.sentence.tokens_within(side.evidence.start, side.evidence.end)
    return frozenset(t.lemma for t in found if t.pos in _CONTENT and t.lemma not in rules.stop_words)


def _points_back(denial: Side, rules: DenialRules) -> bool:
    """Whether the words of the denial stand for a charge told elsewhere: "this", "a charge", "the allegations"."""
    words = denial.sentence.tokens_within(denial.evidence.start, denial.evidence.end)
    return any(t.lemma in rules.nouns for t in words)
