"""How well times are read in a folder of TimeML files (.tml): found where a person marked them, with the same value.

    python training/evaluate_times.py FOLDER [--misses]

Only marks whose value is a calendar day, month, season, year or decade count, durations and "now" do not. A
time counts as found where it overlaps a mark, as right where its value is that of the mark too.
"""

import argparse
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from dragoman.codebook.times import load_time_rules
from dragoman.engines.spacy import SpacyParser
from dragoman.language.times.find import Reading, read_times
from dragoman.language.times.spans import Span, day_span, month_span, year_span
from dragoman.model.analysis import Part, Sentence
from dragoman.model.codebook.times import TimeRules
from dragoman.model.when import Precision, WhenBasis, on_day

TAG = re.compile(r"<TIMEX3(?P<attributes>[^>]*)>(?P<text>.*?)</TIMEX3>", re.DOTALL)
VALUE = re.compile(r'value="([^"]*)"')
CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-(?:SP|SU|FA|WI))?|\d{3}")
SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


class Mark(NamedTuple):
    """Words marked as a time, and the value given to them."""

    start: int
    end: int
    value: str


class Counts(NamedTuple):
    """How many marks there are, how many times were read, how many marks were found, and how many given their value."""

    gold: int
    read: int
    found: int
    right: int


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--misses", action="store_true", help="print each mark that was missed or misread")
    given = arguments.parse_args()
    parser, rules = SpacyParser(), load_time_rules()
    totals = Counts(0, 0, 0, 0)
    for path in sorted(given.folder.glob("*.tml")):
        counts = evaluate(path.read_text("utf-8"), parser, rules, misses=given.misses)
        totals = Counts(*(a + b for a, b in zip(totals, counts, strict=True)))
        print(f"{path.stem:24} {report(counts)}")
    print(f"{'all':24} {report(totals)}")


def evaluate(source: str, parser: SpacyParser, rules: TimeRules, *, misses: bool) -> Counts:
    """Return how many times a file marks, how many were read there, found and right."""
    body = source[source.index("<TEXT>") + 6 : source.index("</TEXT>")]
    created = date.fromisoformat(re.search(r'CREATION_TIME[^>]*value="([\d-]{10})', source)[1])  # type: ignore[index]
    text, marks = unmarked(body)
    readings = read_times(sentences(text, parser), on_day(created, text=None, basis=WhenBasis.STATED), rules)
    read = [mark for reading in readings for mark in read_marks(reading, text)]
    gold = [m for m in marks if CALENDAR.fullmatch(m.value)]
    aside = [m for m in marks if not CALENDAR.fullmatch(m.value)]
    counted = [r for r in read if r.value and not (overlapping(r, aside) and not overlapping(r, gold))]
    found = right = 0
    for mark in gold:
        same = overlapping(mark, read)
        found += any(r in counted for r in same)
        right += any(r.value == mark.value for r in same)
        if misses and not any(r.value == mark.value for r in same):
            context = text[max(0, mark.start - 60) : mark.end + 30].replace("\n", " ")
            print(f"  {mark.value:11} {[r.value for r in same]} {text[mark.start : mark.end]!r} in {context!r}")
    return Counts(len(gold), len(counted), found, right)


def unmarked(body: str) -> tuple[str, list[Mark]]:
    """Return a text without its marks, and the marks with their offsets in it."""
    pieces: list[str] = []
    marks: list[Mark] = []
    at = length = 0
    for tag in TAG.finditer(body):
        for piece in (body[at : tag.start()], tag["text"]):
            pieces.append(piece)
            length += len(piece)
        found = VALUE.search(tag["attributes"])
        marks.append(Mark(length - len(tag["text"]), length, found[1] if found else ""))
        at = tag.end()
    return "".join([*pieces, body[at:]]), marks


def sentences(text: str, parser: SpacyParser) -> tuple[Sentence, ...]:
    """Return the parsed sentences of a text, a paragraph a line."""
    found: list[Sentence] = []
    lines = [line for line in re.finditer(r"[^\n]+", text) if line.group().strip()]
    for number, (line, parsed) in enumerate(zip(lines, parser.parse([line.group() for line in lines]), strict=True)):
        for words in parsed:
            tokens = tuple(replace(w, start=w.start + line.start(), end=w.end + line.start()) for w in words)
            start, end = tokens[0].start, tokens[-1].end
            found.append(Sentence(len(found), start, end, text[start:end], Part.BODY, number, tokens))
    return tuple(found)


def read_marks(reading: Reading, text: str) -> list[Mark]:
    """Return a time as a mark; a range as two, as a person marks both its ends."""
    surface, last, anchor = reading.framed.surface, reading.framed.last, reading.anchor
    whole = Mark(surface.start, surface.end, value(anchor, surface.form))
    if last is not None and reading.span and reading.span.latest:
        return [whole, Mark(last.start, last.end, value(ending(reading.span.latest, last.form), last.form))]
    second = surface.groups.get("y2") or surface.groups.get("d2")
    if second is None or anchor is None or anchor.earliest is None or anchor.latest is None:
        return [whole]
    cut = text.rindex(second, surface.start, surface.end)
    kind = "year" if "y2" in surface.groups else "date"
    ends = [value(beginning(anchor.earliest, kind), kind), value(ending(anchor.latest, kind), kind)]
    return [Mark(surface.start, cut, ends[0]), Mark(cut, surface.end, ends[1])]


def beginning(day: date, form: str) -> Span:
    return year_span(day.year) if form == "year" else day_span(day)


def ending(day: date, form: str) -> Span:
    return {"year": year_span(day.year), "month": month_span(day.year, day.month)}.get(form, day_span(day))


def value(anchor: Span | None, form: str) -> str:
    """Return what a time was read as, in TimeML's way: the day, else the month, season, year or decade it lies in."""
    if anchor is None or anchor.earliest is None or anchor.latest is None:
        return ""
    first, last = anchor.earliest, anchor.latest
    if anchor.precision is Precision.DAY:
        return first.isoformat()
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04}-{first.month:02}"
    if form == "season":
        return f"{first.year:04}-{SEASONS[(first.month // 3) * 3]}"
    if first.year == last.year:
        return f"{first.year:04}"
    return f"{first.year // 10:03}" if first.year // 10 == last.year // 10 else ""


def overlapping(mark: Mark, others: list[Mark]) -> list[Mark]:
    return [other for other in others if other.start < mark.end and mark.start < other.end]


def report(counts: Counts) -> str:
    """Return recall, precision and F1 of finding and of valuing, in a line."""
    found, right = f1(counts.found, counts), f1(counts.right, counts)
    return f"marks {counts.gold:5}  read {counts.read:5}  found F1 {found:.3f}  value F1 {right:.3f}"


def f1(hits: int, counts: Counts) -> float:
    return 2 * hits / (counts.gold + counts.read) if counts.gold + counts.read else 0.0


if __name__ == "__main__":
    main()
