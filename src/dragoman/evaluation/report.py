"""Scores and mistakes as lines to read and as JSON."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from dragoman.evaluation.assess import Assessment
from dragoman.evaluation.gate import Breach
from dragoman.evaluation.mistakes import Mistake, MistakeKind
from dragoman.evaluation.scores import KindScore, Scores, Share, Spans
from dragoman.model.json import Json, to_json

_KIND_HEADER = f"{'':12} {'main':>6} {'found':>6} {'right':>6} {'guessed':>8} {'precision':>10} {'recall':>8} {'F1':>8}"
_SHARE_HEADER = f"{'':12} {'right':>6} {'of':>6} {'accuracy':>10}"


def scores_json(scores: Scores) -> dict[str, Json]:
    """Return the scores as one JSON object, a member a measure."""
    return {name: _row(row) for name, row in scores.rows()}


def assessment_json(assessment: Assessment, *, errors: bool) -> dict[str, Json]:
    """Return the scores as one JSON object, with the list of mistakes as its member `errors` where asked for."""
    listed: dict[str, Json] = {"errors": [to_json(mistake) for mistake in assessment.mistakes]} if errors else {}
    return scores_json(assessment.scores) | listed


def breach_line(breach: Breach) -> str:
    """Return in words how a measure stands to its floor."""
    if breach.value is None:
        return f"{breach.measure} is not measured any more (floor {breach.floor:g})"
    return f"{breach.measure} is {breach.value:.4g}, its floor {breach.floor:g}"


def score_lines(scores: Scores) -> Iterator[str]:
    """Yield the scores as a table: `found` counts main items found, `right` all records that are right."""
    rows = list(scores.rows())
    yield _KIND_HEADER
    yield from (_kind_line(name, row) for name, row in rows if isinstance(row, KindScore))
    yield ""
    yield _SHARE_HEADER
    yield from (_share_line(name, row) for name, row in rows if isinstance(row, Share))
    yield ""
    yield f"evidence: {scores.evidence.spans} spans, {scores.evidence.broken} broken"


def score_table(scores: Scores) -> Iterator[str]:
    """Yield the scores as the Markdown tables of docs/evaluation.md."""
    yield "| kind | annotated (main) | found | guessed | precision | recall | F1 |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for name, row in scores.rows():
        if isinstance(row, KindScore):
            cells = (row.main, row.found_main, row.guessed, *map(_figure, (row.precision, row.recall, row.f1)))
            yield f"| {name} | {' | '.join(map(str, cells))} |"
    yield ""
    yield "| measure | right | of | accuracy |"
    yield "|---|---:|---:|---:|"
    for name, row in scores.rows():
        if isinstance(row, Share):
            yield f"| {name} | {row.right} | {row.of} | {_figure(row.accuracy)} |"
    whole = scores.evidence.spans - scores.evidence.broken
    yield f"| evidence | {whole} | {scores.evidence.spans} | {_intact(scores)} |"


def mistake_lines(mistakes: Sequence[Mistake]) -> Iterator[str]:
    """Yield the mistakes, gathered by kind of record and of mistake, each with its sentence beneath."""
    order = list(MistakeKind)
    gathered = sorted(enumerate(mistakes), key=lambda entry: (entry[1].of, order.index(entry[1].kind), entry[0]))
    counts = Counter((mistake.of, mistake.kind) for mistake in mistakes)
    for (of, kind), group in groupby((mistake for _, mistake in gathered), key=lambda m: (m.of, m.kind)):
        yield f"{of}: {kind} ({counts[of, kind]})"
        for mistake in group:
            yield from _mistake_lines(mistake)
        yield ""


def _mistake_lines(mistake: Mistake) -> Iterator[str]:
    said = {
        MistakeKind.MISSED: f"{mistake.wanted}",
        MistakeKind.FALSE: f"{mistake.found}",
    }.get(mistake.kind, f"{mistake.found}, should be {mistake.wanted}")
    yield f"  {mistake.page} {mistake.story}  {said}" + (f"  [{mistake.basis}]" if mistake.basis else "")
    yield f"      {mistake.sentence}"


def _row(row: KindScore | Share | Spans) -> Json:
    match row:
        case KindScore():
            return {
                "main": row.main,
                "found_main": row.found_main,
                "found": row.found,
                "guessed": row.guessed,
                "precision": row.precision,
                "recall": row.recall,
                "f1": row.f1,
            }
        case Share():
            return {"right": row.right, "of": row.of, "accuracy": row.accuracy}
        case Spans():
            return {"spans": row.spans, "broken": row.broken}


def _kind_line(name: str, row: KindScore) -> str:
    counts = f"{row.main:>6} {row.found_main:>6} {row.found:>6} {row.guessed:>8}"
    return f"{name:12} {counts} {_figure(row.precision):>10} {_figure(row.recall):>8} {_figure(row.f1):>8}"


def _share_line(name: str, row: Share) -> str:
    return f"{name:12} {row.right:>6} {row.of:>6} {_figure(row.accuracy):>10}"


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _intact(scores: Scores) -> str:
    spans = scores.evidence
    return _figure(1 - spans.broken / spans.spans if spans.spans else None)
