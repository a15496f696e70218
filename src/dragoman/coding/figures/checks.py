"""Checking a figure against what is known: populations, areas, economies, members of bodies, a few fixed numbers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dragoman.coding.figures.numbers import Value
from dragoman.coding.figures.units import Counted
from dragoman.model.analysis import Sentence
from dragoman.model.codebook.figures import FigureRules
from dragoman.model.figure import Check, Verdict
from dragoman.model.reference import ReferenceFigure
from dragoman.ports import References, World

UNVERIFIED = Check(verdict=Verdict.UNVERIFIED)
_WORLD = "WORLD"
_NEAR = 0.1  # what a rounded number in the news may be off, of the reference
_POINTS = 1.0  # and a share at least, in points
_YEARLY = 0.02  # added for each year between the reference and the story: about the fastest growth of a state
_SQUARE_MILE = 2.58999


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure to be checked: its number and words, the codes of whom it is about, and whether it is only a bound."""

    value: Value
    counted: Counted
    measure: str
    sentence: Sentence
    of: tuple[str, ...]
    whole: bool  # all of them are counted: "the 27 states", not "12 states"
    populous: bool = False  # the people of a state are told: "a country of 10 million people"
    floor: bool = False
    ceiling: bool = False


class Checker:
    """Gives figures their verdicts as of one day."""

    def __init__(self, rules: FigureRules, world: World, references: References, on: date | None) -> None:
        """Take what is known, and the story's day."""
        self._rules, self._world, self._references, self._on = rules, world, references, on

    def check(self, claim: Claim) -> Check:
        """Return whether a figure fits what is known, with the reference and its arithmetic; unverified without one."""
        for reader in (self._share, self._number, self._members, self._fixed):
            found = reader(claim)
            if found is not None:
                return found
        return UNVERIFIED

    def _share(self, claim: Claim) -> Check | None:
        """Check a share of mankind or of the world's economy: the members' numbers summed over the world's."""
        words = claim.measure.casefold()
        measure = self._measure_named(words)
        if claim.counted.kind != "percent" or measure is None or not any(w in words for w in self._rules.worldwide):
            return None
        parts = self._parts(claim.of, measure)
        year = date(parts[0].year, 7, 1) if parts else None  # both sides of the share from one year
        world = self._references.reference(measure, _WORLD, year)
        if world is None or not parts:
            return None
        whole, years = sum(p.value for p in parts), _years((world, *parts))
        share = round(100 * whole / world.value, 1)
        off = max(_POINTS, share * self._tolerance((world, *parts)))
        names = self._names(claim.of, len(parts))
        source = (
            f"{measure} of {names}: {_large(whole)} of {_large(world.value)} {world.unit} in {years} = {share} %, "
            f"tolerance {off:.1f} points; {parts[0].source}"
        )
        return _verdict(claim, share, off, source)

    def _number(self, claim: Claim) -> Check | None:
        """Check the inhabitants or the area of a state or of the members of a body."""
        measure = self._counting(claim)
        parts = self._parts(claim.of, measure) if measure is not None else ()
        if measure is None or not parts or len(claim.of) != 1:
            return None
        factor = _SQUARE_MILE if claim.counted.unit == "square miles" else 1
        total = sum(p.value for p in parts) / factor
        off = total * self._tolerance(parts)
        names = self._names(claim.of, len(parts))
        source = (
            f"{measure} of {names}: {_large(total)} {claim.counted.unit} in {_years(parts)}, "
            f"tolerance {_large(off)}; {parts[0].source}"
        )
        return _verdict(claim, round(total), off, source)

    def _counting(self, claim: Claim) -> str | None:
        words = claim.measure.casefold().split()
        if claim.counted.unit in ("square km", "square miles"):
            return "area" if set(words[:1]) & set(self._rules.areas) else None
        noun = claim.counted.noun
        inhabitants = noun is not None and noun.lemma in self._rules.inhabitants and not self._harmed(claim)
        people = claim.counted.unit == "people" and bool(set(words) & set(self._rules.populations))
        return "population" if inhabitants or people or claim.populous else None

    def _harmed(self, claim: Claim) -> bool:
        noun = claim.counted.noun
        return noun is not None and claim.sentence.head(noun).lemma in self._rules.harming

    def _members(self, claim: Claim) -> Check | None:
        """Check how many members a body has."""
        noun = claim.counted.noun
        body = next((code for code in claim.of if code in self._rules.bodies), None)
        if noun is None or noun.lemma not in self._rules.membership or body is None or not claim.whole:
            return None
        members = self._world.members(body, self._on)
        if not members:
            return None
        source = f"members of {body}{self._day()}: {len(members)}, by the table of memberships"
        return _verdict(claim, len(members), 0, source)

    def _fixed(self, claim: Claim) -> Check | None:
        """Check a number that stands in the rules: the seats of a parliament or council."""
        noun, words = claim.counted.noun, f" {claim.sentence.text.casefold()} "
        for reference in self._rules.references:
            named = any(f" {of} " in words for of in reference.of)
            if noun is None or noun.lemma not in reference.unit or not named or not claim.whole or self._on is None:
                continue
            if reference.since <= self._on and (reference.until is None or self._on <= reference.until):
                source = f"{reference.measure}: {reference.value}; {reference.source}"
                return _verdict(claim, reference.value, 0, source)
        return None

    def _measure_named(self, words: str) -> str | None:
        if any(w in words for w in self._rules.crowds):
            return "population"
        return "gdp" if any(w in words for w in self._rules.economies) else None

    def _parts(self, codes: Iterable[str], measure: str) -> tuple[ReferenceFigure, ...]:
        """Return the reference of every state meant, members for a body; none where one of them has none."""
        states = dict.fromkeys(s for code in codes for s in (self._world.members(code, self._on) or (code,)))
        found = [self._known(measure, state) for state in states]
        return tuple(f for f in found if f is not None) if all(found) else ()

    def _known(self, measure: str, code: str) -> ReferenceFigure | None:
        return self._references.reference(measure, code, self._on)

    def _tolerance(self, figures: tuple[ReferenceFigure, ...]) -> float:
        away = max(abs(f.year - self._on.year) for f in figures) if self._on is not None else 0
        return _NEAR + _YEARLY * max(0, away - 2)

    def _names(self, codes: tuple[str, ...], states: int) -> str:
        named = ", ".join(codes)
        return f"{named} (the {states} members{self._day()})" if states > len(codes) else named

    def _day(self) -> str:
        return f" on {self._on.isoformat()}" if self._on is not None else ""


def _verdict(claim: Claim, reference: int | float, off: float, source: str) -> Check:
    low, high = claim.value if isinstance(claim.value, tuple) else (claim.value, claim.value)
    fits_low = reference + off >= low or claim.ceiling
    fits_high = reference - off <= high or claim.floor
    verdict = Verdict.CONSISTENT if fits_low and fits_high else Verdict.INCONSISTENT
    return Check(verdict=verdict, reference=reference, source=source)


def _years(figures: tuple[ReferenceFigure, ...]) -> str:
    years = sorted({f.year for f in figures})
    return str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"


def _large(value: int | float) -> str:
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if value >= size:
            return f"{value / size:.3g} {word}"
    return f"{value:,.0f}"
