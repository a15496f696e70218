"""How a kind of record is laid out: which columns a person sees, and which a spreadsheet gets."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from dragoman.cli.cells import words
from dragoman.model.report import Report

R_contra = TypeVar("R_contra", contravariant=True)
R = TypeVar("R", bound=Report)
_SHORT = len("story-") + 6  # digits enough to tell stories apart in all but huge records


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[R_contra]):
    """A column: its heading, what stands in it, and of a table on the screen its share of the width left over."""

    head: str
    cell: Callable[[R_contra], object]
    share: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout(Generic[R_contra]):
    """`screen` are the columns that a person sees, `sheet` those of the CSV form."""

    screen: tuple[Column[R_contra], ...]
    sheet: tuple[Column[R_contra], ...]


def report_layout(screen: tuple[Column[R], ...], sheet: tuple[Column[R], ...]) -> Layout[R]:
    """Return the layout of a kind of report: its own columns and those that all kinds share."""
    return Layout(
        screen=(*screen, Column(head="words", cell=_words, share=3), Column(head="story", cell=_story)),
        sheet=(Column(head="id", cell=_id), *sheet, *_SHARED),
    )


def _id(report: Report) -> str:
    return report.id


def _words(report: Report) -> str:
    return words(report.evidence)


def _story(report: Report) -> str:
    """Return enough of the id of the first story that tells it, and how many more do."""
    more = len(report.reports) - 1
    return report.reports[0][len("story-") : _SHORT] + (f" +{more}" if more else "")


def _stories(report: Report) -> str:
    return ";".join(report.reports)


def _sources(report: Report) -> int:
    return report.sources


def _voices(report: Report) -> str:
    return ";".join(voice.name for voice in report.attribution)


def _confidence(report: Report) -> float:
    return report.confidence


def _basis(report: Report) -> str:
    return report.basis


def _start(report: Report) -> int:
    return report.evidence[0].start


def _end(report: Report) -> int:
    return report.evidence[0].end


def _evidence(report: Report) -> str:
    return report.evidence[0].text


_SHARED: tuple[Column[Report], ...] = (
    Column(head="sources", cell=_sources),
    Column(head="stories", cell=_stories),
    Column(head="attribution", cell=_voices),
    Column(head="confidence", cell=_confidence),
    Column(head="basis", cell=_basis),
    Column(head="evidence_start", cell=_start),
    Column(head="evidence_end", cell=_end),
    Column(head="evidence", cell=_evidence),
)
