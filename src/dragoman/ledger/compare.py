"""When two reports agree on who, when and where."""

from collections.abc import Iterable

from dragoman.model.actor import Actor
from dragoman.model.place import Place, PlacePrecision
from dragoman.model.when import When

_PRECISE_DAYS = 3  # an interval up to this long names a happening; a longer one names a time in which it may lie


def party(actor: Actor) -> str:
    """Return what a side is known by: its country, else its name."""
    return actor.country or actor.name.casefold()


def parties(actors: Iterable[Actor]) -> tuple[str, ...]:
    """Return the sides among actors, each once, in a fixed order."""
    return tuple(sorted({party(actor) for actor in actors}))


def precise(when: When | None) -> bool:
    """Whether a time is exact enough to tell one happening from another."""
    return when is not None and when.days is not None and when.days <= _PRECISE_DAYS


def meet(a: When | None, b: When | None) -> bool:
    """Whether two known times have a day in common; an open end reaches as far as it must."""
    if a is None or b is None:
        return False
    apart = (a.latest and b.earliest and a.latest < b.earliest) or (b.latest and a.earliest and b.latest < a.earliest)
    return not apart


def compatible(a: When | None, b: When | None) -> bool:
    """Whether two times can be the same: they meet, or one is not told."""
    return a is None or b is None or meet(a, b)


def either_unsaid(a: str | None, b: str | None) -> bool:
    """Whether two values are equal or one is not told."""
    return a is None or b is None or a == b


def same_place(a: Place | None, b: Place | None) -> bool:
    """Whether two places can be the same: equal, one not told, or one so wide that it may hold the other."""
    if a is None or b is None or a.name == b.name:
        return True
    wide = PlacePrecision.COUNTRY
    return (a.precision is wide or b.precision is wide) and either_unsaid(a.country, b.country)


def filing_day(when: When | None) -> str | None:
    """Return the first day of a precise time, None of any other.

    Reports from different stories merge only where it is the same: so a drawer stays small however long a war lasts.
    """
    return str(when.earliest) if when is not None and precise(when) else None
