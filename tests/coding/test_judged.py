"""What lexicon and model come to together, with a model that says what the case tells it to say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pytest

from dragoman.model.assessment import Assessment, Question
from dragoman.model.event import Event, EventType, Status
from dragoman.ports import Tools
from tests.coding.test_events import events_of

Pair = tuple[str, str | None]
DAY = date(2023, 6, 14)
ODD = "Kenya glorped Uganda on Monday."  # a verb that no lexicon knows


@dataclass(frozen=True)
class Says:
    """One deed as the model sees it."""

    type: EventType
    act: float = 0.95
    trigger: str = "glorped"
    status: Status = Status.ACTUAL


class Scripted:
    """A model that sees the deeds it was told of between the words it was told of, and nothing else."""

    version = "by hand"

    def __init__(self, deeds: Mapping[tuple[str, str | None], Says]) -> None:
        self.deeds = deeds
        self.asked: list[tuple[str, str | None]] = []

    def assess(self, questions: Sequence[Question]) -> tuple[tuple[Assessment | None, ...], ...]:
        return tuple(tuple(self._answer(q.text, a, b) for a, b in q.pairs) for q in questions)

    def _answer(self, text: str, actor: tuple[int, int], recipient: tuple[int, int] | None) -> Assessment:
        pair = (text[slice(*actor)], text[slice(*recipient)] if recipient else None)
        self.asked.append(pair)
        says = self.deeds.get(pair, Says(EventType.CONSULT, act=0.0, trigger=text.split()[0]))
        start = text.index(says.trigger)
        return Assessment(
            act=says.act,
            types=tuple(0.985 if kind is says.type else 0.001 for kind in EventType),
            mode=None,
            status=says.status,
            historical=False,
            announces=EventType.SUPPORT,
            contexts=(),
            trigger=(start, start + len(says.trigger)),
        )


def told(text: str, deeds: Mapping[tuple[str, str | None], Says], tools: Tools) -> tuple[Event, ...]:
    return events_of(text, DAY, tools, Scripted(deeds))


def sides(event: Event) -> tuple[list[str | None], list[str | None]]:
    return [a.country for a in event.actors], [a.country for a in event.recipients]


def test_what_only_the_model_sees_is_an_event_with_its_reason(tools: Tools) -> None:
    (event,) = told(ODD, {("Kenya", "Uganda"): Says(EventType.ACCUSE)}, tools)
    assert (event.type, *sides(event)) == (EventType.ACCUSE, ["KEN"], ["UGA"])
    assert event.basis == "'glorped'; model: ACCUSE 0.94"
    assert "glorped" in event.evidence[0].text
    assert 0 < event.confidence < 1


def test_what_the_model_is_not_sure_of_is_none(tools: Tools) -> None:
    assert told(ODD, {("Kenya", "Uganda"): Says(EventType.ACCUSE, act=0.2)}, tools) == ()


def test_a_one_way_deed_goes_the_way_the_model_is_surer_of(tools: Tools) -> None:
    both: dict[Pair, Says] = {
        ("Kenya", "Uganda"): Says(EventType.SANCTION, act=0.7),
        ("Uganda", "Kenya"): Says(EventType.SANCTION, act=0.9),
    }
    (event,) = told(ODD, both, tools)
    assert sides(event) == (["UGA"], ["KEN"])


def test_nobody_acts_on_himself(tools: Tools) -> None:
    chain: dict[Pair, Says] = {
        ("Kenya", "Uganda"): Says(EventType.ACCUSE),
        ("Uganda", "Rwanda"): Says(EventType.ACCUSE),
    }
    for event in told("Kenya glorped Uganda and Rwanda on Monday.", chain, tools):
        actors, recipients = sides(event)
        assert not set(actors) & set(recipients)


@pytest.mark.parametrize(
    ("says", "coded"),
    [
        (Says(EventType.SUPPORT, status=Status.FUTURE), (EventType.AGREE, EventType.SUPPORT)),
        (Says(EventType.ASSAULT, status=Status.FUTURE), (EventType.THREATEN, None)),
        (Says(EventType.THREATEN, status=Status.HYPOTHETICAL), (EventType.THREATEN, None)),
        (Says(EventType.ASSAULT, status=Status.HYPOTHETICAL), None),
        (Says(EventType.ASSAULT, status=Status.NEGATED), None),
    ],
)
def test_plovers_rules_hold_for_what_the_model_sees(
    says: Says, coded: tuple[EventType, EventType | None] | None, tools: Tools
) -> None:
    found = told(ODD, {("Kenya", "Uganda"): says}, tools)
    assert [(event.type, event.announces) for event in found] == ([coded] if coded else [])


def test_the_model_adds_its_word_to_an_event_of_the_lexicon(tools: Tools) -> None:
    text = "Sweden condemned the Belarusian government."
    deeds: dict[Pair, Says] = {("Sweden", "the Belarusian government"): Says(EventType.ACCUSE, trigger="condemned")}
    (event,) = told(text, deeds, tools)
    assert event.type is EventType.ACCUSE
    assert "lexicon: trigger 'condemn'" in event.basis
    assert "model: ACCUSE" in event.basis
    (alone,) = events_of(text, DAY, tools)
    assert event.confidence > alone.confidence


def test_a_blow_is_no_cover_for_the_blow_returned(tools: Tools) -> None:
    text = "Armenian troops shelled Azerbaijan, which glorped Armenian troops in return."
    back = Says(EventType.ASSAULT, trigger="glorped")
    found = told(text, {("Azerbaijan", "Armenian troops"): back}, tools)
    assert (["AZE"], ["ARM"]) in [sides(event) for event in found]


def test_a_sentence_with_one_actor_is_not_asked_about(tools: Tools) -> None:
    model = Scripted({})
    events_of("Thousands rallied in Tbilisi on Monday.", DAY, tools, model)
    events_of("Kenya glorped on Monday.", DAY, tools, model)
    assert model.asked == []
