"""`dragoman knowledge`: what is known of the world, and up to when."""

import json
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from dragoman.cli.options import KnowledgeFile, knowledge_file
from dragoman.cli.output import print_json
from dragoman.cli.talk import print_line, screen, write
from dragoman.knowledge.coverage import Coverage
from dragoman.model.json import Json, to_json
from dragoman.model.world import Entity, EntityKind, Membership, Name, NameKind, Spell
from dragoman.workspace import coverage, entity


def knowledge(
    term: Annotated[
        str | None,
        typer.Argument(metavar="[ENTITY]", help="A key, a code or a name; without it, how much is known."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    knowledge: KnowledgeFile = None,
) -> None:
    """What is known of the world, and up to when; with a name, all about one entry.

    Examples:

    dragoman knowledge

    dragoman knowledge Muttaqi
    """
    file = knowledge_file(knowledge)
    if term is None:
        known = coverage(file)
        print_json(known) if as_json else _print_coverage(known)
        return
    found = entity(term, file)
    if as_json:
        entities: list[Json] = [_fields(one, memberships) for one, memberships in found]
        write(json.dumps({"term": term, "entities": entities}, ensure_ascii=False) + "\n")
        return
    for number, (one, memberships) in enumerate(found):
        if number:
            print_line("")
        screen().print(_card(one, memberships))


def _fields(one: Entity, memberships: tuple[Membership, ...]) -> dict[str, Json]:
    told = to_json(one)
    return {**(told if isinstance(told, dict) else {}), "memberships": to_json(memberships)}


def _print_coverage(known: Coverage) -> None:
    entries = _grid("entries", "")
    for count in known.kinds:
        entries.add_row(count.of, str(count.number))
    decades = [count.of for count in known.offices[0].decades]
    offices = _grid("tenures by office", "states", *decades)
    for office in known.offices:
        offices.add_row(office.office, str(office.countries), *(str(count.number) for count in office.decades))
    tables = _grid("table", "rows", "newest day")
    for table in known.tables:
        tables.add_row(table.table, str(table.rows), table.newest or "-")
    for block in (entries, offices, tables):
        screen().print(block)
        print_line("")
    for source in known.sources:
        tenures = f"; {source.tenures} tenures" if source.tenures else ""
        print_line(f"{source.source}: {source.about} ({source.licence}{tenures})")
    if known.overrides:
        print_line(f"with your own file, {known.overrides}")


def _grid(head: str, *others: str) -> Table:
    """Return an empty table without lines: words, then numbers."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column(head)
    for other in others:
        table.add_column(other, justify="right")
    return table


def _card(one: Entity, memberships: tuple[Membership, ...]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    table.add_row(Text(one.kind, style="bold"), Text(one.name, style="bold"))
    for head, cell in _lines(one, memberships):
        table.add_row(Text(head, style="dim"), Text(cell))
    return table


def _lines(one: Entity, memberships: tuple[Membership, ...]) -> Iterator[tuple[str, str]]:
    yield "key", one.key
    facts = (("country", one.country), ("sector", one.sector), ("form", one.form), ("wikidata", one.wikidata))
    for head, cell in facts:
        if cell:
            yield head, cell
    for kind in NameKind:
        called = [_named(name) for name in one.names if name.kind is kind]
        if called:
            yield kind, ", ".join(called)
    for spell in one.spells:
        yield _days(spell), _spell(spell)
    of_body = one.kind is EntityKind.BODY
    for days, codes in _by_days(memberships, of_body=of_body):
        yield days, f"{'members' if of_body else 'member of'} {', '.join(codes)}"


def _named(name: Name) -> str:
    return f"{name.text} ({_days(name)})" if name.since or name.until else name.text


def _spell(spell: Spell) -> str:
    side = ":".join(part for part in (spell.country, spell.sector) if part)
    unrecognised = "" if spell.recognised else ", not recognised"
    return f"{spell.role or spell.office or ''} {side}{unrecognised}".strip()


def _days(held: Name | Spell | Membership) -> str:
    if held.since is None and held.until is None:
        return "always"
    return f"{held.since or '…'} to {held.until or '…'}"


def _by_days(memberships: Iterable[Membership], *, of_body: bool) -> Iterator[tuple[str, list[str]]]:
    """Yield the spells of membership with those who share them, the earliest first."""
    groups: dict[str, list[str]] = {}
    for one in sorted(memberships, key=lambda m: (str(m.since or ""), str(m.until or "9"), m.body, m.state)):
        groups.setdefault(_days(one), []).append(one.state if of_body else one.body)
    yield from groups.items()
