"""What the ledger must know of a kind of report to merge it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from dragoman.model.record import Told
from dragoman.model.report import Report
from dragoman.model.when import When

R = TypeVar("R", bound=Report)
Measure: TypeAlias = tuple[float | str | bool, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Generic[R]):
    """How reports of one kind are merged.

    `block` names the drawer in which a report can meet its like: what lies in different drawers never merges. `alike`
    says whether two reports tell the same thing, its last argument whether they stand in the same story. `fullness`
    grows with what a report tells, and the fullest becomes the head. `time` is the report's own; where it has none and
    `storys_time` holds, it is filed under the publication of its story.
    """

    kind: type[R]
    block: Callable[[Told[R]], tuple[str, ...]]
    alike: Callable[[R, R, bool], bool]
    fullness: Callable[[R], Measure]
    time: Callable[[R], When | None]
    storys_time: bool = True

    def block_of(self, told: Told[Report]) -> tuple[str, ...]:
        """Return the drawer of a report."""
        return self.block(self._mine(told))

    def tells_same(self, a: Told[Report], b: Told[Report]) -> bool:
        """Whether two reports tell the same thing."""
        return self.alike(self._mine(a).report, self._mine(b).report, a.group == b.group)

    def order(self, told: Told[Report]) -> Measure:
        """Return the key by which reports are taken up, the fullest last, whatever order they came in."""
        return (*self.fullness(self._mine(told).report), told.report.id)

    def time_of(self, told: Told[Report]) -> When | None:
        """Return the time a report is filed under."""
        return self.time(self._mine(told).report) or (told.published if self.storys_time else None)

    def _mine(self, told: Told[Report]) -> Told[R]:
        if not isinstance(told.report, self.kind):
            raise TypeError(f"a {type(told.report).__name__} among the {told.kind}")
        return Told(
            kind=told.kind,
            report=told.report,
            story=told.story,
            group=told.group,
            outlet=told.outlet,
            published=told.published,
            position=told.position,
        )
