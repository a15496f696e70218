"""Scoring: the stories that were coded beside the stories that were annotated."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from dragoman.evaluation.annotation import Days, GoldAgreement, GoldEvent, GoldItem, GoldStory, Weight
from dragoman.evaluation.gold import load_gold
from dragoman.evaluation.matching import KINDS, overlap, pair
from dragoman.evaluation.scores import KindScore, Scores, Share, Spans
from dragoman.model.agreement import Agreement
from dragoman.model.coded import CodedStory
from dragoman.model.event import Event
from dragoman.model.report import Report
from dragoman.model.when import When

_TITLE_LENGTH = 200  # as much of a story's text stands for a title that it lacks
_INFERRED_DAYS = 40  # an inferred publication date may span so many days beyond its first and still tell something
_DATE_SLACK = 3  # an event's date may be twice as wide as the annotated one, and so many days more


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """The records of one kind in one story: annotated, found, and which of them are the same (by index)."""

    golds: tuple[GoldItem, ...]
    found: tuple[Report, ...]
    pairs: tuple[tuple[int, int], ...]

    def both(self) -> Iterator[tuple[GoldItem, Report]]:
        """Yield what was annotated and found."""
        yield from ((self.golds[i], self.found[j]) for i, j in self.pairs)

    def missed(self) -> Iterator[GoldItem]:
        """Yield what was annotated and not found."""
        hit = {i for i, _ in self.pairs}
        yield from (gold for i, gold in enumerate(self.golds) if i not in hit)

    def false(self) -> Iterator[Report]:
        """Yield what was found and not annotated."""
        hit = {j for _, j in self.pairs}
        yield from (report for j, report in enumerate(self.found) if j not in hit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """An annotated story, the coded story that fits it best, and how many stories its page was cut into."""

    gold: GoldStory
    coded: CodedStory | None
    cut_into: int

    def of_kind(self, kind: str) -> Matched:
        """Return the records of one kind, paired."""
        golds = self.gold.of_kind(kind)
        found = self.coded.of_kind(kind) if self.coded else ()
        return Matched(golds=golds, found=found, pairs=pair(kind, golds, found))


def evaluate(gold_dir: Path, stories: Iterable[CodedStory]) -> Scores:
    """Return how well `stories` say what the gold in `gold_dir` says."""
    return score(compare(load_gold(gold_dir), stories))


def compare(golds: Sequence[GoldStory], stories: Iterable[CodedStory]) -> tuple[Comparison, ...]:
    """Return each annotated story beside the coded story of its page with the most similar title."""
    pages: dict[str, list[CodedStory]] = {}
    for coded in stories:
        pages.setdefault(PurePath(coded.story.path or "").name, []).append(coded)
    return tuple(_comparison(gold, pages) for gold in golds)


def score(comparisons: Sequence[Comparison]) -> Scores:
    """Return the scores over all stories; a page that holds several counts once for how it was cut."""
    total, pages = Scores(), set[str]()
    for comparison in comparisons:
        total += _story_scores(comparison, first_of_page=comparison.gold.file not in pages)
        pages.add(comparison.gold.file)
    return total


def right_status(gold: GoldEvent, found: Event) -> bool:
    """Return whether an event was found with its status."""
    return gold.status is found.status


def right_date(gold: GoldEvent, found: Event) -> bool:
    """Return whether an event's date was found: an interval that meets the annotated one and is not much wider."""
    days = _days(found.date)
    if gold.date is None or days is None:
        return False
    return _meet(days, gold.date) and _length(days) <= max(_length(gold.date), 1) * 2 + _DATE_SLACK


def right_stage(gold: GoldAgreement, found: Agreement) -> bool:
    """Return whether an agreement was found at its stage."""
    return gold.stage is found.stage


def _comparison(gold: GoldStory, pages: Mapping[str, list[CodedStory]]) -> Comparison:
    stories = pages.get(gold.file, [])
    best = max(stories, key=lambda coded: overlap(gold.title, _title(coded)), default=None)
    return Comparison(gold=gold, coded=best, cut_into=len(stories))


def _title(coded: CodedStory) -> str:
    return coded.story.title or coded.story.text[:_TITLE_LENGTH]


def _story_scores(comparison: Comparison, *, first_of_page: bool) -> Scores:
    matched = {kind: comparison.of_kind(kind) for kind in KINDS}
    events = [(g, e) for g, e in matched["events"].both() if isinstance(g, GoldEvent) and isinstance(e, Event)]
    stages = matched["agreements"].both()
    return Scores(
        **{kind: _kind_score(records) for kind, records in matched.items()},
        status=_share(right_status(g, e) for g, e in events),
        date=_share(right_date(g, e) for g, e in events if g.date),
        stage=_share(right_stage(g, a) for g, a in stages if isinstance(g, GoldAgreement) and isinstance(a, Agreement)),
        published=_share([_published(comparison)] if comparison.gold.published else []),
        pages_split=_share([comparison.cut_into == comparison.gold.stories] if first_of_page else []),
        evidence=_spans(comparison.coded) if comparison.coded else Spans(),
    )


def _kind_score(records: Matched) -> KindScore:
    main = [gold.weight is Weight.MAIN for gold in records.golds]
    found_main = sum(main[i] for i, _ in records.pairs)
    return KindScore(main=sum(main), found_main=found_main, found=len(records.pairs), guessed=len(records.found))


def _share(answers: Iterable[bool]) -> Share:
    listed = list(answers)
    return Share(right=sum(listed), of=len(listed))


def _spans(coded: CodedStory) -> Spans:
    spans = [e for kind in KINDS for report in coded.of_kind(kind) for e in report.evidence]
    return Spans(spans=len(spans), broken=sum(coded.story.text[e.start : e.end] != e.text for e in spans))


def _published(comparison: Comparison) -> bool:
    """Return whether the publication date is right: the very days where stated, else a telling interval."""
    wanted, days = comparison.gold.published, _days(comparison.coded.story.published if comparison.coded else None)
    if wanted is None or days is None:
        return False
    if comparison.gold.published_stated:
        return days == wanted
    return _meet(days, wanted) and _length(days) <= _INFERRED_DAYS


def _days(when: When | None) -> Days | None:
    return (when.earliest, when.latest) if when and when.earliest and when.latest else None


def _meet(a: Days, b: Days) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _length(days: Days) -> int:
    return (days[1] - days[0]).days
