"""How records are laid out for spreadsheets: columns with their headings, those of all kinds after those of one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from dragoman.model.report import Report

R_contra = TypeVar("R_contra", contravariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[R_contra]):
    """A column: its heading, and what stands in it."""

    head: str
    cell: Callable[[R_contra], object]


ID: Column[Report] = Column(head="id", cell=lambda r: r.id)
SHARED: tuple[Column[Report], ...] = (
    Column(head="sources", cell=lambda r: r.sources),
    Column(head="stories", cell=lambda r: ";".join(r.reports)),
    Column(head="attribution", cell=lambda r: ";".join(voice.name for voice in r.attribution)),
    Column(head="confidence", cell=lambda r: r.confidence),
    Column(head="basis", cell=lambda r: r.basis),
    Column(head="evidence_start", cell=lambda r: r.evidence[0].start),
    Column(head="evidence_end", cell=lambda r: r.evidence[0].end),
    Column(head="evidence", cell=lambda r: r.evidence[0].text),
)
