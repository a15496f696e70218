"""Which charge a denial answers: told by who is accused, by how near the two stand, and by the words they share."""

from collections.abc import Sequence
from typing import NamedTuple

from dragoman.coding.disputes.sides import Side, countries, named_in
from dragoman.model.analysis import Cast
from dragoman.model.codebook.speech import DenialRules
from dragoman.model.evidence import Evidence

_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")
_ENOUGH_SHARED = 2  # content words that two clauses share before they are taken to be about one thing
_CLOSE = 1  # sentences between a charge and a denial that needs no shared word


class _Fit(NamedTuple):
    """What speaks for it that a denial answers a charge: `gap` counts sentences, `shared` words of content."""

    near: bool
    gap: int
    shared: int
    accused: bool
    answers: bool
    points: bool


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
    voices = (*charge.by, *denial.by)
    if charge.evidence == denial.evidence or not charge.by or not denial.by or _same(charge, denial):
        return None
    if denial.plain and not all(actor.country or " and " in actor.name for actor in voices):
        return None
    if _holds(denial.evidence, charge.evidence) and not charge.strong:
        return None
    if _holds(charge.evidence, denial.evidence) or (_overlap(charge.evidence, denial.evidence) and not denial.strong):
        return None
    gap = denial.sentence.index - charge.sentence.index
    shared = len(_words(charge, rules) & _words(denial, rules))
    named = countries(charge.against) or named_in(cast, charge.sentence)
    fits = _Fit(
        near=-_CLOSE <= gap <= _CLOSE,
        gap=gap,
        shared=shared,
        accused=bool(_lands_of(cast, denial) & named),
        answers=bool(countries(charge.by) & named_in(cast, denial.sentence)) or _points_back(denial, rules),
        points=_names_charge(denial, rules),
    )
    if not (_contradicts(charge, denial, fits) if denial.plain else _denies(charge, denial, fits, rules)):
        return None
    return Pair(_score(charge, denial, fits), charge, denial, shared)


def _denies(charge: Side, denial: Side, fits: _Fit, rules: DenialRules) -> bool:
    """Whether words that deny or discredit answer this charge."""
    pointed = fits.answers and denial.strong
    if not (fits.accused and (fits.near or fits.shared or pointed)) and not (
        (fits.shared >= _ENOUGH_SHARED and fits.answers)
        or (denial.strong and _stands_for_charge(denial, rules) and 0 <= fits.gap <= _CLOSE)
    ):
        return charge.strong and not charge.against and denial.denies and 0 <= fits.gap <= rules.reach
    reach = rules.reach_answering if fits.answers else rules.reach
    if (abs(fits.gap) > reach and fits.shared < _ENOUGH_SHARED) or fits.gap < -_CLOSE:
        return False
    return charge.strong or denial.strong or fits.shared >= _ENOUGH_SHARED or (fits.accused and fits.answers)


def _contradicts(charge: Side, denial: Side, fits: _Fit) -> bool:
    """Whether words that deny nothing by name contradict a charge right before them: "the plane had never left"."""
    if not 0 <= fits.gap <= _CLOSE or denial.evidence.start < charge.evidence.start:
        return False
    deed = charge.deed and (fits.shared > 0 or fits.answers)
    told = (charge.strong or deed or fits.points) and denial.counters
    unknown = charge.strong and not charge.against
    return told and (fits.accused or unknown)


def _lands_of(cast: Cast, side: Side) -> frozenset[str]:
    """Return the countries that speak: those named before the words where several speak with one voice."""
    if any(actor.country is not None for actor in side.by):
        return countries(side.by)
    before = cast.within(side.sentence.start, max(side.evidence.start, side.sentence.start))
    together = any(" and " in actor.name for actor in side.by)
    return countries(side.by) | frozenset(c for m in before if together for c in countries(m.actors))


def _holds(outer: Evidence, inner: Evidence) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _overlap(a: Evidence, b: Evidence) -> bool:
    return a.start < b.end and b.start < a.end


def _score(charge: Side, denial: Side, fits: _Fit) -> float:
    """Return how well two sides fit: who is accused weighs most, then words that charge or deny, then nearness."""
    nearness = 2 if fits.gap == 0 else 1.5 if fits.near else 0.5
    weights = 2 * fits.accused + min(fits.shared, 3) + fits.answers + 2 * charge.strong + 2 * denial.strong
    return weights + nearness + denial.denies - denial.plain


def _same(charge: Side, denial: Side) -> bool:
    """Whether both sides are one: of one country, unless parts of it that differ stand against each other."""
    if not countries(charge.by) & countries(denial.by):
        return False
    parts, others = ({a.sector for a in side.by} for side in (charge, denial))
    apart = None not in parts | others and not parts & others
    return not (denial.mutual or (apart and denial.strong and abs(denial.sentence.index - charge.sentence.index) <= 1))


def _words(side: Side, rules: DenialRules) -> frozenset[str]:
    found = side.sentence.tokens_within(side.evidence.start, side.evidence.end)
    return frozenset(t.lemma for t in found if t.pos in _CONTENT and t.lemma not in rules.stop_words)


def _stands_for_charge(denial: Side, rules: DenialRules) -> bool:
    """Whether what is denied is a charge told elsewhere and nothing else: "denied it", "rejected the report"."""
    words = denial.sentence.tokens_within(denial.evidence.start, denial.evidence.end)
    return _names_charge(denial, rules) or bool(words and words[-1].lemma in rules.nouns)


def _names_charge(denial: Side, rules: DenialRules) -> bool:
    """Whether the words of the denial name a charge: "the report", "the allegations"."""
    words = denial.sentence.tokens_within(denial.evidence.start, denial.evidence.end)
    return any(t.pos == "NOUN" and t.lemma in rules.nouns for t in words)


def _points_back(denial: Side, rules: DenialRules) -> bool:
    """Whether the words of the denial stand for a charge told elsewhere: "this", "a charge", "the allegations"."""
    words = denial.sentence.tokens_within(denial.evidence.start, denial.evidence.end)
    return any(t.lemma in rules.nouns for t in words)
