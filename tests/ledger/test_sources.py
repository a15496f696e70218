"""How many independent voices tell a thing."""

import pytest

from dragoman.ledger.derive import derive, told_by
from dragoman.model.coded import CodedStory
from dragoman.model.record import Told
from dragoman.model.report import Report
from tests.ledger.made import day, event, story


@pytest.mark.parametrize(
    ("tellers", "sources"),
    [
        ([("Post", None), ("Times", None)], 2),
        ([("Post", None), ("post", None)], 1),
        ([("Post", "Wire"), ("Times", "Wire")], 1),
        ([("Post", "Wire"), ("Times", None)], 2),
        ([("Post", None), (None, None)], 1),
        ([(None, None), (None, None)], 1),
    ],
)
def test_wire_copies_and_unknown_outlets_do_not_count_twice(
    tellers: list[tuple[str | None, str | None]], sources: int
) -> None:
    told: list[Told[Report]] = []
    for number, (outlet, agency) in enumerate(tellers):
        teller = story("Norway faulted Peru" + "." * number, outlet=outlet)
        report = event(teller, "Norway faulted Peru", date=day("2031-03-03"), agency=agency)
        told += told_by(CodedStory(story=teller, events=(report,)))
    (entry,) = derive(told)
    assert entry.record.sources == sources
    assert len(entry.record.reports) == len(tellers)
