"""What a story leads one to expect: announced meetings and deeds, signatures and entries into force."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.actor import Actor
from dragoman.model.agreement import Agreement, AgreementStage
from dragoman.model.event import Event, EventType, Status
from dragoman.model.evidence import Evidence
from dragoman.model.expectation import Expectation, Outcome
from dragoman.model.story import Story
from dragoman.model.when import When

_SIGNING = (EventType.SUPPORT, EventType.AGREE, EventType.COOPERATE)  # under which types coders file a signature
_AWAITED = {
    AgreementStage.EXPECTED_SIGNATURE: "signature of",
    AgreementStage.AGREED: "signature of",
    AgreementStage.SIGNED: "entry into force of",
    AgreementStage.AWAITING_RATIFICATION: "ratification of",
    AgreementStage.RATIFIED: "entry into force of",
}


def code_expectations(
    story: Story, events: Sequence[Event], agreements: Sequence[Agreement]
) -> tuple[Expectation, ...]:
    """Return what the story says is to come, all of it pending, one for each thing however often it is told."""
    found = [e for agreement in agreements for e in _of_agreement(story, agreement)]
    for event in events:
        expectation = _of_event(story, event)
        if expectation is not None:
            _merge(found, expectation)
    return tuple(sorted(found, key=lambda e: (e.evidence[0].start, e.of)))


def _of_agreement(story: Story, agreement: Agreement) -> tuple[Expectation, ...]:
    """Return the step that an agreement is waiting for: its signature, or a later one where a day is told."""
    awaited = _AWAITED.get(agreement.stage)
    open_ended = agreement.stage is AgreementStage.EXPECTED_SIGNATURE
    if awaited is None or (agreement.due is None and not open_ended):
        return ()
    return (
        Expectation(
            reports=(story.id,),
            evidence=_of_step(agreement),
            attribution=agreement.attribution,
            confidence=agreement.confidence,
            basis=f"rule: the agreement is at the stage {agreement.stage}",
            of=agreement.id,
            what=f"{awaited} {agreement.name}",
            type=EventType.SUPPORT,
            actors=agreement.parties,
            recipients=agreement.parties,
            due=agreement.due,
            outcome=Outcome.PENDING,
        ),
    )


def _of_step(agreement: Agreement) -> tuple[Evidence, ...]:
    """Return the words for the step that the agreement has reached."""
    for step in agreement.steps:
        if step.stage is agreement.stage and step.evidence:
            return step.evidence
    return agreement.evidence


def _of_event(story: Story, event: Event) -> Expectation | None:
    """Return what a promise or plan announces, or the event itself where it is told as coming."""
    announced = event.announces if event.type is EventType.AGREE else None
    coming = event.status is Status.FUTURE
    if event.historical or not (coming or (announced and event.status is Status.ACTUAL)):
        return None
    kind = announced or event.type
    return Expectation(
        reports=(story.id,),
        evidence=event.evidence,
        attribution=event.attribution,
        confidence=event.confidence,
        basis=f"rule: {event.type} announces {kind}" if announced else f"rule: {event.type} told as coming",
        of=event.id,
        what=" ".join(event.evidence[0].text.split()),
        type=kind,
        actors=event.actors,
        recipients=event.recipients,
        due=event.date,
        outcome=Outcome.PENDING,
    )


def _merge(found: list[Expectation], new: Expectation) -> None:
    """Add an expectation, or its evidence to the one that already stands for the same thing."""
    for place, old in enumerate(found):
        if _same(old, new):
            evidence = tuple(sorted({*old.evidence, *new.evidence}))
            due = old.due or new.due
            found[place] = replace(old, evidence=evidence, due=due, attribution=old.attribution or new.attribution)
            return
    found.append(new)


def _same(old: Expectation, new: Expectation) -> bool:
    fits = old.type is new.type or (old.type in _SIGNING and new.type in _SIGNING)
    touching = any(a.start < b.end and b.start < a.end for a in old.evidence for b in new.evidence)
    if not fits or not _meet(_lands(old), _lands(new)) or not _compatible(old.due, new.due):
        return False
    dated = old.due is not None and new.due is not None
    return touching or (dated and _lands(new) <= _lands(old))


def _lands(expectation: Expectation) -> frozenset[str]:
    everybody: tuple[Actor, ...] = (*expectation.actors, *expectation.recipients)
    return frozenset(a.country or a.code for a in everybody if a.country or a.code)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)


def _compatible(one: When | None, other: When | None) -> bool:
    """Whether two moments can be the same."""
    if one is None or other is None:
        return True
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return True
    return one.earliest <= other.latest and other.earliest <= one.latest
