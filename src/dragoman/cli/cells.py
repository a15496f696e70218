"""Values of the record as people and spreadsheets read them."""

from collections.abc import Iterable

from dragoman.model.actor import Actor
from dragoman.model.when import Precision, When, WhenBasis

_LONGEST = 130  # characters of a quotation on the screen: two lines of a narrow window
_MONTH, _YEAR = 7, 4  # how much of an ISO date tells a month, a year


def when_text(when: When | None) -> str:
    """Return a time in short, with `~` before what was inferred and nothing for what is not known."""
    if when is None or (when.earliest is None and when.latest is None):
        return ""
    return ("~" if when.basis is WhenBasis.INFERRED else "") + _interval(when)


def first_day(when: When | None) -> str:
    """Return the first day it can be, or nothing."""
    return str(when.earliest) if when and when.earliest else ""


def last_day(when: When | None) -> str:
    """Return the last day it can be, or nothing."""
    return str(when.latest) if when and when.latest else ""


def names(actors: Iterable[Actor]) -> str:
    """Return the actors by name, each once."""
    return ", ".join(dict.fromkeys(actor.name for actor in actors))


def codes(actors: Iterable[Actor]) -> str:
    """Return the actors by code, each once."""
    return ";".join(dict.fromkeys(actor.code for actor in actors))


def listed_names(actors: Iterable[Actor]) -> str:
    """Return the actors by name in a form that a spreadsheet can split, each once."""
    return ";".join(dict.fromkeys(actor.name for actor in actors))


def dyad(actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> str:
    """Return who did it to whom; those who did it together once, without an arrow."""
    if not recipients or set(actors) == set(recipients):
        return names(actors)
    return f"{names(actors) or '?'} → {names(recipients)}"


def quoted(text: str) -> str:
    """Return words on one line, cut at a word where they are many."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    return line[:_LONGEST].rpartition(" ")[0].rstrip(",;:") + " …"


def _interval(when: When) -> str:
    earliest, latest = str(when.earliest or ""), str(when.latest or "")
    if earliest == latest:
        return earliest
    if when.precision is Precision.MONTH and earliest[:_MONTH] == latest[:_MONTH]:
        return earliest[:_MONTH]
    if when.precision is Precision.YEAR and earliest[:_YEAR] == latest[:_YEAR]:
        return earliest[:_YEAR]
    if earliest[:_YEAR] == latest[:_YEAR]:
        return f"{earliest}..{latest[_YEAR + 1 :]}"
    return f"{earliest}..{latest}"
