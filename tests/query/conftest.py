"""A record of a handful of stories, asked by all tests of questions."""

from collections.abc import Iterator

import pytest

from dragoman.knowledge.load import load_world
from dragoman.model.coded import CodedStory
from dragoman.model.event import EventType, Status
from dragoman.ports import World
from dragoman.store.reader import LakeReader, open_reader
from dragoman.store.writer import open_writer
from tests.ledger.made import actor, day, event, ferry, span, story
from tests.store.made import failed, page

TALKS = story(
    "Chile met Norway. Peru may shell Chile. Ada Lund warned Peru. Lund Oil sued Peru.", published=day("2031-04-02")
)
UNDATED = story("Peru sued Bolivia at some time", outlet=None)


def talks() -> CodedStory:
    both = (actor("CHL"), actor("NOR"))
    return CodedStory(
        story=TALKS,
        events=(
            event(TALKS, "Chile met Norway", EventType.CONSULT, by=both, to=(), date=span("2031-04-01", "2031-04-30")),
            event(
                TALKS,
                "Peru may shell",
                EventType.ASSAULT,
                by=(actor("PER", "MIL"),),
                to=(actor("CHL"),),
                status=Status.HYPOTHETICAL,
            ),
            event(
                TALKS,
                "Ada Lund warned Peru",
                EventType.THREATEN,
                by=(actor("NOR", name="Ada Lund"),),
                date=day("2031-04-01"),
            ),
            event(TALKS, "Lund Oil sued Peru", by=(actor("NOR", "BUS", name="Lund Oil"),), date=day("2031-03-20")),
        ),
    )


@pytest.fixture(scope="session")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LakeReader]:
    folder = tmp_path_factory.mktemp("asked") / "record"
    undated = CodedStory(story=UNDATED, events=(event(UNDATED, "Peru sued", by=(actor("PER"),), to=(actor("BOL"),)),))
    with open_writer(folder) as writer:
        writer.write(
            [page(ferry()), page(talks(), key="page-2"), page(undated, key="page-3"), failed("b.txt"), failed("a.txt")]
        )
    with open_reader(folder) as reader:
        yield reader


@pytest.fixture(scope="session")
def world() -> World:
    return load_world()
