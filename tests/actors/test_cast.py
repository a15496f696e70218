"""The cast of a story: words -> actors, as the cases tell, and what holds of every cast."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml
from _pytest.mark import ParameterSet
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.actors import cast
from dragoman.engines.spacy import SpacyParser
from dragoman.knowledge.load import load_world
from dragoman.model.actor import actor_code
from dragoman.model.analysis import Analysis, Cast, Mention
from dragoman.model.json import from_json
from dragoman.ports import World
from tests.actors.reading import analysis_of

CASES = Path(__file__).parent.parent / "cases" / "actors" / "cast.yaml"
DAY = date(2025, 3, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What one mention of a case must be."""

    words: str
    code: str | tuple[str, ...] | None = None
    name: str | None = None
    kind: str | None = None
    entity: str | None = None
    recognised: bool | None = None
    nth: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A text and who is in it."""

    text: str
    day: date = DAY
    headline: bool = False
    outlet: str | None = None
    mentions: tuple[Expected, ...] = ()
    absent: tuple[str, ...] = ()


def cases() -> Iterator[ParameterSet]:
    for number, case in enumerate(yaml.safe_load(CASES.read_text("utf-8"))):
        yield pytest.param(from_json(Case, case), id=f"{number}-{case['text'][:40]}")


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


@pytest.fixture(scope="module")
def parser() -> SpacyParser:
    return SpacyParser()


@pytest.mark.parametrize("case", list(cases()))
def test_case(case: Case, world: World, parser: SpacyParser) -> None:
    found = cast(analysis_of(case.text, parser, day=case.day, headline=case.headline, outlet=case.outlet), world)
    for expected in case.mentions:
        mention = _mention(found, expected)
        if expected.code is not None:
            codes = (expected.code,) if isinstance(expected.code, str) else expected.code
            assert tuple(a.code for a in mention.actors) == codes, mention.why
        for told, actual in (
            (expected.name, mention.actors[0].name),
            (expected.kind, mention.kind.value),
            (expected.entity, mention.entity),
            (expected.recognised, mention.actors[0].recognised),
        ):
            assert told is None or told == actual, mention.why
    assert not [m.text for m in found.mentions if m.text in case.absent]


def _mention(found: Cast, expected: Expected) -> Mention:
    named = [m for m in found.mentions if m.text == expected.words]
    assert len(named) >= expected.nth, f"{expected.words!r} is not among {[m.text for m in found.mentions]}"
    return named[expected.nth - 1]


WORDS = st.sampled_from(
    (
        *(
            "Iran",
            "Iran's",
            "Iranian",
            "Moscow",
            "President",
            "Ali",
            "Omar",
            "said",
            "that",
            "the",
            "its",
            "government",
        ),
        *("it", "they", "two", "countries", ",", ".", "“", "”", "and", "of", "in", "spokeswoman", "Ministry", "(GDF)"),
        *("which", "who", "U.S.", "Minister", "for", "Foreign", "Affairs", "accused", "met", "with", "Kabul", "both"),
    )
)


@given(words=st.lists(WORDS, min_size=1, max_size=25))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_cast_holds_together(words: list[str], world: World, parser: SpacyParser) -> None:
    analysis = analysis_of(" ".join(words), parser, day=DAY)
    found = cast(analysis, world)
    _holds_together(analysis, found)
    assert cast(analysis, world) == found


def _holds_together(analysis: Analysis, found: Cast) -> None:
    text = analysis.story.text
    heads = [(m.sentence, m.head) for m in found.mentions]
    assert len(set(heads)) == len(heads)
    assert list(found.mentions) == sorted(found.mentions, key=lambda m: (m.start, m.end, m.head))
    for mention in found.mentions:
        head = analysis.sentences[mention.sentence].tokens[mention.head]
        assert text[mention.start : mention.end] == mention.text
        assert mention.start <= head.start
        assert head.end <= mention.end
        assert mention.actors
        assert mention.why
        for actor in mention.actors:
            assert actor.mention == mention.text
            assert actor.code == actor_code(actor.country, actor.sector)


def test_a_mention_is_found_by_its_head(world: World, parser: SpacyParser) -> None:
    analysis = analysis_of("Chilean lawmaker Ana Prueba met reporters.", parser, day=DAY)
    sentence = analysis.sentences[0]
    met = next(t for t in sentence.tokens if t.text == "met")
    subject = sentence.children(met, "nsubj")[0]
    mention = cast(analysis, world).headed_by(sentence, subject)
    assert mention is not None
    assert mention.actors[0].name == "Ana Prueba"
