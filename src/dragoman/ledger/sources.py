"""How many voices independent of each other tell a thing."""

from collections.abc import Iterable

from dragoman.model.record import Told
from dragoman.model.report import Report

_AGENCY = "agency"


def independent_sources(told: Iterable[Told[Report]]) -> int:
    """Return the number of outlets that tell it; what several print from one agency counts once.

    A story of which the outlet is not known cannot be told from the others and adds none.
    """
    origins = {_origin(one) for one in told}
    return max(1, len(origins - {None}))


def _origin(told: Told[Report]) -> str | None:
    agencies = (voice.name for voice in told.report.attribution if voice.kind == _AGENCY)
    name = next(agencies, told.outlet)
    return name.casefold() if name else None
