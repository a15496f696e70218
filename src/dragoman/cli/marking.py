"""A story with its evidence marked: in colour by kind where there is colour, else with the numbers of the records."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rich.text import Text

from dragoman.cli.lines import what, when
from dragoman.model.coded import CodedStory
from dragoman.model.evidence import Evidence
from dragoman.model.report import Report

STYLES: Mapping[str, str] = {
    "events": "bold red",
    "statements": "cyan",
    "agreements": "bold green",
    "projects": "bold magenta",
    "relations": "bold blue",
    "figures": "bold yellow",
    "disputes": "underline",
    "expectations": "italic underline",
}


class Numbered(NamedTuple):
    """A report of a story with its kind and its number."""

    number: int
    kind: str
    report: Report


def numbered(coded: CodedStory) -> tuple[Numbered, ...]:
    """Return the reports of a story numbered from 1, kind by kind."""
    return tuple(Numbered(n, kind, report) for n, (kind, report) in enumerate(coded.all_reports(), start=1))


def marked_story(coded: CodedStory, *, colour: bool) -> Text:
    """Return the story's text with its evidence marked."""
    reports = numbered(coded)
    return _painted(coded.story.text, reports) if colour else _footnoted(coded.story.text, reports)


def record_list(coded: CodedStory) -> Text:
    """Return the records of a story, one a line under the name of their kind, each with its number."""
    lines = Text()
    kinds: dict[str, list[Numbered]] = defaultdict(list)
    for one in numbered(coded):
        kinds[one.kind].append(one)
    for kind, members in kinds.items():
        lines.append(f"\n{kind.capitalize()}\n", style=STYLES[kind])
        for one in members:
            time = when(one.report)
            lines.append(f"  [{one.number}] {time}{'  ' if time else ''}{what(one.report)}\n")
    return lines


def _painted(text: str, reports: Iterable[Numbered]) -> Text:
    painted = Text(text)
    spans = [(piece, STYLES[one.kind]) for one in reports for piece in _pieces(one.report)]
    # Long spans are painted first, so that the short ones within them show.
    for piece, style in sorted(spans, key=lambda span: (span[0].start - span[0].end, span[0].start)):
        painted.stylize(style, piece.start, piece.end)
    return painted


def _footnoted(text: str, reports: Iterable[Numbered]) -> Text:
    ends: dict[int, list[int]] = defaultdict(list)
    for one in reports:
        for piece in _pieces(one.report):
            ends[piece.end].append(one.number)
    parts, at = [], 0
    for end in sorted(ends):
        parts += [text[at:end], f"[{','.join(map(str, sorted(set(ends[end]))))}]"]
        at = end
    return Text("".join((*parts, text[at:])))


def _pieces(report: Report) -> Sequence[Evidence]:
    return sorted(set(report.evidence))
