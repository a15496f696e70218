"""A text as the coders get it: parsed, with its cast and statements."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from dragoman.actors import cast
from dragoman.coding.statements import code_statements
from dragoman.language.analyse import analyse
from dragoman.model.actor import Actor
from dragoman.model.analysis import Analysis, Cast
from dragoman.model.statement import Statement
from dragoman.model.story import Story
from dragoman.model.when import WhenBasis, on_day
from dragoman.ports import Tools

PUBLISHED = date(2024, 3, 13)
Case = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the coders of records are given."""

    analysis: Analysis
    cast: Cast
    statements: tuple[Statement, ...]


def read(text: str, tools: Tools) -> Reading:
    """Return a text without a headline, published on a Wednesday, as the coders get it."""
    story = Story(
        title=text.split(",")[0],
        outlet=None,
        url=None,
        path=None,
        position=0,
        published=on_day(PUBLISHED, text=None, basis=WhenBasis.GIVEN),
        language="en",
        text=text,
        captions=(),
    )
    book = tools.codebook
    analysis = analyse(story, parser=tools.parser, gazetteer=tools.gazetteer, times=book.times)
    people = cast(analysis, tools.world)
    return Reading(analysis=analysis, cast=people, statements=code_statements(analysis, people, book.speech))


def cases(kind: str) -> list[Case]:
    """Return the cases of one kind of record."""
    path = Path(__file__).parent.parent / f"cases/coding/{kind}.yaml"
    found: list[Case] = yaml.safe_load(path.read_text("utf-8"))
    return found


def lands(actors: tuple[Actor, ...]) -> str:
    """Return the countries or codes of some actors, sorted and joined by commas."""
    return ",".join(sorted({a.country or a.code for a in actors}))
