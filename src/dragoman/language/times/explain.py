"""Why a time means the days it does: the form of its words, what stretches it, the tense, and from where it is seen."""

from collections.abc import Sequence

from dragoman.language.times.bounds import Bound
from dragoman.language.times.find import Reading, find_times, read_times
from dragoman.language.times.tense import Tense
from dragoman.model.analysis import Sentence, TimeExpression
from dragoman.model.codebook.times import TimeRules
from dragoman.model.when import When, WhenBasis

_FORMS = {
    "iso": "a date in figures",
    "numeric": "a date in figures",
    "unit": "a stretch counted from the day of publication",
    "day": "a day counted from the day of publication",
    "ago": "a span counted back from the day of publication",
    "hence": "a span counted on from the day of publication",
    "ahead": "a span counted on from the day of publication",
    "within": "a span that begins on the day of publication",
    "window": "a span that ends or begins on the day of publication",
    "later": "a span counted from the time told before",
    "same": "the time told before",
    "next": "the day, week, month or year after the time told before",
}
_BOUNDS = {
    Bound.SINCE: "from then up to the day of publication",
    Bound.UNTIL: "up to its end",
    Bound.BEFORE: "all that lies before it",
    Bound.AFTER: "all that lies after it",
    Bound.FROM: "from then on",
    Bound.RANGE: "from the first time to the last",
}
_TENSES = {Tense.PAST: "told as past", Tense.FUTURE: "told as to come", Tense.PRESENT: "told as present"}


def explained(
    sentences: Sequence[Sentence], published: When | None, rules: TimeRules
) -> tuple[tuple[TimeExpression, str], ...]:
    """Return the times that a text tells, as `find_times` does, each with the reasons for its interval in words."""
    readings = {(r.framed.start, r.framed.end): r for r in read_times(sentences, published, rules)}
    found = find_times(sentences, published, rules)
    return tuple((time, _why(readings[time.start, time.end], time, published)) for time in found)


def _why(reading: Reading, time: TimeExpression, published: When | None) -> str:
    form = reading.framed.surface.form
    words = "a time of its own name" if form.startswith("named") else _FORMS.get(form, f"a {form}")
    parts = [f"“{time.text}” is {words}"]
    if "part" in reading.framed.surface.groups:
        parts.append(f"its part “{reading.framed.surface.groups['part']}”")
    if reading.framed.bound in _BOUNDS:
        parts.append(_BOUNDS[reading.framed.bound])
    if not reading.alone and reading.tense in _TENSES:
        parts.append(_TENSES[reading.tense])
    parts.append(_seen(reading, time.when, published))
    return ", ".join(parts)


def _seen(reading: Reading, when: When | None, published: When | None) -> str:
    if reading.alone:
        return "which names its year and so needs no day of publication"
    if published is None or published.days is None:
        return "which needs the day of publication, and none is given"
    if when is None:
        return "which cannot be told from here"
    days = str(published.earliest) if published.days == 1 else f"{published.earliest}..{published.latest}"
    seen = "inferred" if published.basis is WhenBasis.INFERRED else "given"
    return f"seen from {days}, the day of publication {seen}"
