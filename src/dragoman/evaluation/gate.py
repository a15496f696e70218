"""The gate: floors under the scores, pinned to the gold they were measured on."""

import hashlib
import math
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import FormatError, UsageError
from dragoman.evaluation.scores import KindScore, Scores, Share, Spans

_PLACES = 4  # floors are cut off, not rounded, after so many decimals: what was measured always passes
_HEADER = (
    "# Floors under the scores on the gold beside this file. `dragoman evaluate` fails below them; --pin raises them,",
    "# and only --lower-floors lowers them. `gold` is the digest of the annotated pages the scores were measured on.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """The least that a measure may be; for `evidence.broken` the most."""

    measure: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """The floors, in the order of the report, and the digest of the gold they hold for."""

    gold: str
    floors: tuple[Floor, ...]

    def of(self, measure: str) -> float | None:
        """Return the floor under a measure."""
        return next((floor.value for floor in self.floors if floor.measure == measure), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A measure that is below its floor, or not measured any more (`value` None)."""

    measure: str
    floor: float
    value: float | None


def gold_digest(folder: Path) -> str:
    """Return the digest of the pages and annotations of a gold folder: names and bytes."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.iterdir() if p.is_file() and p.suffix != ".md"):
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode() + content)
    return f"sha256:{digest.hexdigest()}"


def measures(scores: Scores) -> Iterator[Floor]:
    """Yield what the floors hold: F1 of every kind, accuracies, broken evidence; what was not measured is left out."""
    for name, row in scores.rows():
        match row:
            case KindScore() if row.f1 is not None:
                yield Floor(measure=f"{name}.f1", value=row.f1)
            case Share() if row.accuracy is not None:
                yield Floor(measure=f"{name}.accuracy", value=row.accuracy)
            case Spans():
                yield Floor(measure=f"{name}.broken", value=float(row.broken))
            case _:
                pass


def breaches(scores: Scores, floors: Floors) -> tuple[Breach, ...]:
    """Return the floors that the scores fall through, in the order of the file."""
    reached = {m.measure: m.value for m in measures(scores)}
    return tuple(
        Breach(measure=floor.measure, floor=floor.value, value=reached.get(floor.measure))
        for floor in floors.floors
        if _worse(floor.measure, reached.get(floor.measure), floor.value)
    )


def pinned(scores: Scores, gold: str, before: Floors | None, *, lower: bool) -> Floors:
    """Return new floors: raised to what was reached; below the old ones only where `lower` allows it."""
    floors = []
    for measure in measures(scores):
        old, new = before.of(measure.measure) if before else None, _cut(measure.measure, measure.value)
        keep = old is not None and not lower and _worse(measure.measure, new, old)
        floors.append(Floor(measure=measure.measure, value=old if keep and old is not None else new))
    gone = () if before is None or lower else (f for f in before.floors if f.measure not in {m.measure for m in floors})
    return Floors(gold=gold, floors=(*floors, *gone))


def read_floors(path: Path) -> Floors:
    """Return the floors of a TOML file. Raises UsageError, FormatError."""
    if not path.is_file():
        raise UsageError(f"{path} is not a file: --pin makes it")
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise FormatError(f"{path}: {problem}") from None
    gold = found.pop("gold", None)
    if not isinstance(gold, str):
        raise FormatError(f"{path}: gold, the digest of the annotated pages, is missing")
    return Floors(gold=gold, floors=tuple(_floors(path, found)))


def floor_lines(floors: Floors) -> Iterator[str]:
    """Yield the lines of the TOML file that `read_floors` reads."""
    yield from _HEADER
    yield f'gold = "{floors.gold}"'
    for floor in floors.floors:
        table, key = floor.measure.split(".")
        yield f"{table}.{key} = {floor.value:.{0 if _is_limit(floor.measure) else _PLACES}f}"


def _floors(path: Path, found: Mapping[str, object]) -> Iterator[Floor]:
    for table, row in found.items():
        if not isinstance(row, dict):
            raise FormatError(f"{path}: {table} is no measure")
        for key, value in row.items():
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise FormatError(f"{path}: {table}.{key} is no number")
            yield Floor(measure=f"{table}.{key}", value=float(value))


def _is_limit(measure: str) -> bool:
    return measure.endswith(".broken")


def _worse(measure: str, value: float | None, floor: float) -> bool:
    if value is None:
        return True
    return value > floor if _is_limit(measure) else value < floor


def _cut(measure: str, value: float) -> float:
    return value if _is_limit(measure) else math.floor(value * 10**_PLACES) / 10**_PLACES
