"""`dragoman explain`: why an event is in the record."""

from collections.abc import Iterator
from typing import Annotated

import typer

from dragoman.cli.cells import dyad, when_text
from dragoman.cli.options import AsJson, RecordFolder, record_folder
from dragoman.cli.output import print_json, short_id
from dragoman.cli.talk import print_line
from dragoman.model.event import Event
from dragoman.query.explain import Explained, Telling
from dragoman.workspace import open_record


def explain(
    event_id: Annotated[str, typer.Argument(metavar="ID", help="An event's id, or its beginning.")],
    as_json: AsJson = False,
    record: RecordFolder = None,
) -> None:
    """Why an event is in the record: how it is coded, and for each story the words and the reasons.

    A reason names the trigger, the rule of the codebook and the model with its probability; the confidence is the
    probability that a careful reader finds the same.

    Examples:

    dragoman events --json --limit 1

    dragoman explain 3fa9c2
    """
    with open_record(record_folder(record)) as workspace:
        found = workspace.explain(event_id)
    if as_json:
        print_json(found)
        return
    for line in _lines(found):
        print_line(line)


def _lines(found: Explained) -> Iterator[str]:
    yield f"{found.event.id}"
    yield f"{coded(found.event)}: {dyad(found.event.actors, found.event.recipients)}"
    yield from _facts(found.event)
    for telling in found.tellings:
        yield ""
        yield from _told(telling)


def coded(event: Event) -> str:
    """Return type, mode and status in words."""
    kind = event.type.value + (f"/{event.mode}" if event.mode else "")
    later = f" of a later {event.announces}" if event.announces else ""
    return f"{kind}{later}, {event.status}" + (", told as history" if event.historical else "")


def _facts(event: Event) -> Iterator[str]:
    if event.date:
        yield f"  when        {when_text(event.date)}, {event.date.precision}, {event.date.basis}"
    yield f"  scale       quad {event.quad}, intensity {event.intensity:g}" + (
        f", CAMEO {event.cameo}" if event.cameo else ""
    )
    if event.contexts:
        yield f"  contexts    {', '.join(event.contexts)}"
    sources = "source" if event.sources == 1 else "sources"
    yield f"  confidence  {event.confidence:.2f}, {event.sources} independent {sources}"


def _told(telling: Telling) -> Iterator[str]:
    by = ", ".join(part for part in (telling.outlet, telling.published) if part)
    yield f"{short_id(telling.event.reports[0])}  {telling.title}" + (f"  ({by})" if by else "")
    for evidence in telling.event.evidence:
        yield f"  “{' '.join(evidence.text.split())}”"
    for voice in telling.event.attribution:
        yield f"  by the word of {voice.name} ({voice.kind})"
    for reason in telling.event.basis.split("; "):
        yield f"  - {reason}"
    yield f"  - confidence {telling.event.confidence:.2f}"
