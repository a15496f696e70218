"""What could not be read or coded?"""

from dragoman.model.coded import Failure
from dragoman.query.lake import Lake


def failures(lake: Lake) -> tuple[Failure, ...]:
    """Return the failures that stand, in order of the items' names."""
    rows = lake.select("SELECT item, stage, reason FROM failures ORDER BY item, stage, reason")
    return tuple(Failure(item=str(item), stage=str(stage), reason=str(reason)) for item, stage, reason in rows)
