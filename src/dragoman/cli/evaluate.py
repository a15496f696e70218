"""`dragoman evaluate`: score the coding of annotated pages, and hold the scores to their floors."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from dragoman.cli.options import LexiconOnly
from dragoman.cli.output import complain, complain_of, say, write
from dragoman.errors import UsageError
from dragoman.evaluation.assess import Assessment, assess
from dragoman.evaluation.gate import breaches, floor_lines, gold_digest, pinned, read_floors
from dragoman.evaluation.gold import gold_pages
from dragoman.evaluation.predictions import read_predictions
from dragoman.evaluation.report import assessment_json, breach_line, mistake_lines, score_lines, score_table
from dragoman.evaluation.scores import Scores
from dragoman.model.coded import CodedStory
from dragoman.workspace import read_into

GoldFolder: TypeAlias = Annotated[
    Path, typer.Argument(metavar="GOLD_DIR", help="A folder of annotated pages, such as gold/stories.")
]
AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
AsMarkdown: TypeAlias = Annotated[bool, typer.Option("--markdown", help="Print the scores as Markdown tables.")]
WithErrors: TypeAlias = Annotated[
    bool, typer.Option("--errors", help="List what was missed, made up or got wrong, with the sentence.")
]
FloorsFile: TypeAlias = Annotated[
    Path | None, typer.Option("--floors", metavar="FILE", help="Fail where a score is below the floors of this file.")
]
Pin: TypeAlias = Annotated[bool, typer.Option("--pin", help="Raise the floors to the scores reached.")]
LowerFloors: TypeAlias = Annotated[
    bool, typer.Option("--lower-floors", help="Set the floors to the scores reached, lower ones too.")
]
Predictions: TypeAlias = Annotated[
    Path | None,
    typer.Option("--predictions", metavar="FILE", help="Score what `dragoman read --json` printed; code nothing."),
]


def evaluate(
    gold_dir: GoldFolder,
    as_json: AsJson = False,
    as_markdown: AsMarkdown = False,
    errors: WithErrors = False,
    floors: FloorsFile = None,
    pin: Pin = False,
    lower_floors: LowerFloors = False,
    predictions: Predictions = None,
    lexicon_only: LexiconOnly = False,
) -> None:
    """Score the coding of annotated pages against what a careful reader found in them.

    Exit code 1 where a score is below its floor.

    Examples:

    dragoman evaluate gold/stories --errors

    dragoman evaluate gold/stories --floors gold/floors.toml
    """
    if (pin or lower_floors) and floors is None:
        raise UsageError("--pin and --lower-floors write a file: name it with --floors FILE")
    stories = read_predictions(predictions) if predictions else _coded(gold_dir, lexicon_only)
    assessment = assess(gold_dir, stories)
    for fault in assessment.faults:
        complain(f"gold: {fault}")
    _print(assessment, as_json=as_json, as_markdown=as_markdown, errors=errors)
    if floors and (pin or lower_floors):
        _pin(floors, gold_dir, assessment.scores, lower=lower_floors)
    if floors and not _holds(floors, gold_dir, assessment.scores):
        raise typer.Exit(1)


def _coded(gold_dir: Path, lexicon_only: bool) -> Iterator[CodedStory]:
    for page in read_into(None, [str(path) for path in gold_pages(gold_dir)], lexicon_only=lexicon_only):
        complain_of(page.failures)
        yield from page.stories


def _print(assessment: Assessment, *, as_json: bool, as_markdown: bool, errors: bool) -> None:
    if as_json:
        write(json.dumps(assessment_json(assessment, errors=errors), ensure_ascii=False) + "\n")
        return
    if as_markdown:
        write("".join(f"{line}\n" for line in score_table(assessment.scores)))
        return
    if errors:
        write("".join(f"{line}\n" for line in mistake_lines(assessment.mistakes)))
    write("".join(f"{line}\n" for line in score_lines(assessment.scores)))


def _pin(path: Path, gold_dir: Path, scores: Scores, *, lower: bool) -> None:
    before = read_floors(path) if path.exists() else None
    after = pinned(scores, gold_digest(gold_dir), before, lower=lower)
    path.write_text("".join(f"{line}\n" for line in floor_lines(after)), encoding="utf-8")
    say(f"{path}: pinned")


def _holds(path: Path, gold_dir: Path, scores: Scores) -> bool:
    floors = read_floors(path)
    fallen = breaches(scores, floors)
    if floors.gold != gold_digest(gold_dir):
        complain(f"{path}: the gold has changed since its floors were pinned; look at the scores, then --pin")
        return False
    for breach in fallen:
        complain(f"{path}: {breach_line(breach)}")
    return not fallen
