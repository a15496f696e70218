"""The two conventions by which a marked pair is filed."""

from collections.abc import Sequence

import pytest

from dragoman.coding.classify import Convention, by_crosswalk, classify_batch
from dragoman.model.assessment import Assessment, Question
from dragoman.model.event import EventType, Status

ASKED = Question("Canada imposed sanctions on Myanmar.", (((0, 6), (28, 35)),))


def sanction(*, imposed: float, convicted: float) -> Assessment:
    return Assessment(
        act=0.9,
        types=tuple(0.91 if kind is EventType.SANCTION else 0.006 for kind in EventType),
        mode=None,
        status=Status.ACTUAL,
        historical=False,
        announces=EventType.AGREE,
        contexts=(),
        trigger=(7, 14),
        imposed=imposed,
        convicted=convicted,
    )


class Certain:
    """A model that gives one answer."""

    version = "by hand"

    def __init__(self, answer: Assessment) -> None:
        self.answer = answer

    def assess(self, questions: Sequence[Question]) -> tuple[tuple[Assessment | None, ...], ...]:
        return tuple((self.answer,) for _ in questions)


@pytest.mark.parametrize(
    ("imposed", "convicted", "kind", "mode"),
    [
        (0.95, 0.01, EventType.COERCE, "restrict"),
        (0.01, 0.95, EventType.ACCUSE, "disapprove"),
        (0.02, 0.02, EventType.SANCTION, None),
    ],
)
def test_the_crosswalk_files_what_the_manual_calls_a_sanction(
    imposed: float, convicted: float, kind: EventType, mode: str | None
) -> None:
    model = Certain(sanction(imposed=imposed, convicted=convicted))
    (filed,) = classify_batch([ASKED], model)
    (by_manual,) = classify_batch([ASKED], model, Convention.MANUAL)
    assert filed is not None
    assert by_manual is not None
    assert (filed.type, filed.mode) == (kind, mode)
    assert by_manual.type is EventType.SANCTION


def test_moving_probabilities_loses_none() -> None:
    answer = sanction(imposed=0.6, convicted=0.3)
    assert sum(by_crosswalk(answer)) == pytest.approx(sum(answer.types))
    assert min(by_crosswalk(answer)) >= 0
