"""`dragoman classify`: what the marked actor of a sentence does to the marked recipient, a JSON line each."""

import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Annotated, Any, BinaryIO

import typer

from dragoman.cli.exits import SOME_FAILED
from dragoman.cli.talk import complain, write
from dragoman.coding.classify import BATCH, Classified, Convention, classify_batch, question_of
from dragoman.errors import FormatError, UsageError
from dragoman.model.assessment import Question

_Line = tuple[int, dict[str, Any], Question | str]  # number, the line as given, its question or what is wrong with it


def classify(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="JSON lines; without it, standard input.")
    ] = None,
    convention: Annotated[
        Convention,
        typer.Option(
            help="Where imposed sanctions and convictions go: COERCE and ACCUSE as the CAMEO crosswalk has it,"
            " or SANCTION as the manual and the record have it."
        ),
    ] = Convention.CROSSWALK,
    probabilities: Annotated[
        bool, typer.Option("--probabilities", help="Add the probability of each of the sixteen types.")
    ] = False,
) -> None:
    """What the marked actor of a sentence does to the marked recipient.

    Each line is a JSON object with `text`, `actor` and `recipient`, the last two with the `start` and `end` of their
    characters. The same lines come out, in order, with `type` (the best of PLOVER's sixteen), `none_probability` (that
    there is no act at all), `mode`, `status` and `confidence`. A line that cannot be read comes out with `error`, and
    the exit code is 1.

    Examples:

    echo '{"text": "France met Chad.", "actor": {"start": 0, "end": 6}, "recipient": {"start": 11, "end": 15}}' |
    dragoman classify

    dragoman classify pairs.jsonl --probabilities > coded.jsonl
    """
    from dragoman.engines.onnx import OnnxPairModel

    failed = False
    model = OnnxPairModel()
    with _opened(file) as lines:
        read = _lines(lines)
        while batch := tuple(islice(read, BATCH)):
            asked = [question for _, _, question in batch if isinstance(question, Question)]
            answers = iter(tuple(classify_batch(asked, model, convention)))
            for number, given, question in batch:
                found = next(answers) if isinstance(question, Question) else question
                if found is None:
                    found = (
                        "the actor or the recipient is no word of the first 160 pieces of the sentence, which are read"
                    )
                if isinstance(found, str):
                    failed = True
                    complain(f"line {number}: {found}")
                    write(json.dumps({**given, "error": found}) + "\n")  # escaped: what is wrong may be its letters
                else:
                    write(json.dumps({**given, **_fields(found, probabilities)}, ensure_ascii=False) + "\n")
    if failed:
        raise typer.Exit(SOME_FAILED)


def _fields(found: Classified, probabilities: bool) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "type": found.type.value,
        "none_probability": found.none_probability,
        "mode": found.mode,
        "status": found.status.value,
        "confidence": found.confidence,
    }
    if probabilities:
        fields["probabilities"] = dict(found.probabilities)
    return fields


def _opened(file: Path | None) -> BinaryIO:
    if file is None:
        return sys.stdin.buffer
    try:
        return file.open("rb")
    except OSError as problem:
        raise UsageError(f"{file}: {problem.strerror}; name a file of JSON lines") from None


def _lines(lines: BinaryIO) -> Iterator[_Line]:
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        given: dict[str, Any] = {}
        try:
            value = json.loads(raw.decode("utf-8-sig"))
            given = value if isinstance(value, dict) else {"line": value}
            yield number, given, question_of(value)
        except UnicodeDecodeError:
            yield number, given, "not UTF-8"
        except json.JSONDecodeError as problem:
            yield number, given, f"not JSON: {problem.msg} at character {problem.pos}"
        except FormatError as problem:
            yield number, given, str(problem)
        except (RecursionError, ValueError) as problem:  # nested a thousand deep, or a number of a thousand digits
            yield number, given, f"not JSON that can be read: {problem}"
