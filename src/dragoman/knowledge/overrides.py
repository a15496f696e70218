"""What a user says of the world in a file of their own: entries that add to the tables here or correct them."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import FormatError, UsageError
from dragoman.knowledge.entries import ENTRIES, membership, role
from dragoman.knowledge.fields import EntryError, Fields, nearest
from dragoman.knowledge.known import known
from dragoman.knowledge.patches import MembershipPatch, Patch, RolePatch
from dragoman.model.identity import content_id
from dragoman.model.json import to_json

TABLES = (*ENTRIES, "membership", "role")


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """The entries of one file, in its order, and a digest of what they say: comments and layout do not count."""

    patches: tuple[Patch, ...] = ()
    memberships: tuple[MembershipPatch, ...] = ()
    roles: tuple[RolePatch, ...] = ()

    @property
    def digest(self) -> str:
        """The id of what the entries say."""
        return content_id("knowledge", to_json((self.patches, self.memberships, self.roles)))


def read_overrides(path: Path) -> Overrides:
    """Return the entries of a file in TOML.

    Raises UsageError where there is no such file, FormatError with a line for each entry that is wrong.
    """
    tables = _tables(path)
    facts = known(states=_codes(tables, "state"), bodies=_codes(tables, "body"))
    wrong: list[str] = [*_misnamed(tables)]
    patches: list[Patch] = []
    memberships: list[MembershipPatch] = []
    roles: list[RolePatch] = []
    for table, number, entry in _entries(tables, wrong):
        try:
            if table == "membership":
                memberships.extend(membership(entry, facts))
            elif table == "role":
                roles.append(role(entry, facts))
            else:
                patches.append(_single(ENTRIES[table](entry, facts), patches))
            entry.finish()
        except EntryError as problem:
            wrong.append(f"{table} {entry.title or number}: {problem}")
    if wrong:
        raise FormatError("\n".join(f"{path}: {line}" for line in wrong))
    return Overrides(patches=tuple(patches), memberships=tuple(memberships), roles=tuple(roles))


def _tables(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError:
        raise UsageError(f"{path} cannot be read; name a file of knowledge, or leave --knowledge out") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise FormatError(f"{path}: is no TOML: {problem}") from None


def _misnamed(tables: Mapping[str, object]) -> Iterator[str]:
    for name in tables:
        if name not in TABLES:
            yield f"{name}: there is no such table{nearest(name, TABLES)}"


def _entries(tables: Mapping[str, object], wrong: list[str]) -> Iterator[tuple[str, int, Fields]]:
    """Yield the entries with the name of their table and their number in it; what is no entry is put down as wrong."""
    for table in TABLES:
        entries = tables.get(table, [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            wrong.append(f"{table}: begin each entry with a line [[{table}]]")
            continue
        for number, entry in enumerate(entries, start=1):
            yield table, number, Fields(entry)


def _codes(tables: Mapping[str, object], table: str) -> tuple[str, ...]:
    """Return the codes that the file itself adds: its other entries may use them."""
    entries = tables.get(table)
    listed = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    return tuple(code for entry in listed if isinstance(code := entry.get("code"), str))


def _single(patch: Patch, before: list[Patch]) -> Patch:
    if any(patch.key == other.key for other in before):
        raise EntryError("is there twice; put all that is to be said of it into one entry")
    return patch
