"""Asking a record: every answer comes from one consistent snapshot, whoever writes meanwhile."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from dragoman.errors import StoreError
from dragoman.model.coded import CodedStory
from dragoman.model.json import Json, from_json
from dragoman.store.folder import check_readable
from dragoman.store.lake import attach, connect
from dragoman.store.ports import Snapshot
from dragoman.store.tables import LAYOUT

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class LakeReader:
    """A record in DuckLake, open for questions."""

    folder: Path
    connection: "DuckDBPyConnection"

    def select(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """Return the rows that a query of the tables gives. Raises StoreError."""
        import duckdb

        try:
            return self.connection.execute(sql, list(parameters)).fetchall()
        except duckdb.Error as problem:
            raise StoreError(f"{self.folder}: the record cannot be read ({str(problem).splitlines()[0]})") from None

    def coded(self, story: str) -> CodedStory | None:
        """Return a story with all its reports as they were coded."""
        found = self.select("SELECT body FROM stories WHERE id = ?", [story])
        if not found:
            return None
        kinds: dict[str, list[Json]] = defaultdict(list)
        rows = self.select("SELECT kind, body FROM reports WHERE story = ? ORDER BY kind, position", [story])
        for kind, body in rows:
            kinds[str(kind)].append(json.loads(str(body)))
        return from_json(CodedStory, {"story": json.loads(str(found[0][0])), **kinds})

    def known(self, pages: Sequence[str], coder: str) -> Mapping[str, tuple[str, ...]]:
        """Return, of these pages, those that this coder has coded, each with the ids of its stories."""
        sql = "SELECT id, stories FROM pages WHERE coder = ? AND list_contains(?, id)"
        rows = self.select(sql, [coder, list(pages)])
        return {str(page): tuple(map(str, stories)) for page, stories in rows if isinstance(stories, list)}

    def snapshots(self) -> tuple[Snapshot, ...]:
        """Return all states of the record, the first one first."""
        rows = self.select("SELECT snapshot_id, snapshot_time::VARCHAR FROM record.snapshots() ORDER BY snapshot_id")
        return tuple(Snapshot(version=int(str(version)), time=str(time)) for version, time in rows)

    def at(self, version: int) -> Self:
        """Return the record as it was at a snapshot. Raises StoreError where there was none of that number."""
        if version not in {snapshot.version for snapshot in self.snapshots()}:
            raise StoreError(f"{self.folder}: the record has no version {version}")
        connection = connect()
        attach(connection, self.folder, read_only=True, version=version)
        return type(self)(self.folder, connection)

    def close(self) -> None:
        """Let go of the record."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_reader(folder: Path) -> LakeReader:
    """Return the record in `folder`, open for questions. Raises StoreError."""
    check_readable(folder)
    connection = connect()
    attach(connection, folder, read_only=True)
    reader = LakeReader(folder, connection)
    check_layout(reader)
    return reader


def check_layout(reader: LakeReader) -> None:
    """Raise StoreError where the record was never finished or was made by a newer version."""
    if not has_tables(reader):
        raise StoreError(f"{reader.folder}: the record was begun and holds nothing yet")
    made = reader.select("SELECT value FROM versions WHERE name = 'layout'")
    layout = int(str(made[0][0])) if made else 0
    if layout > LAYOUT:
        raise StoreError(
            f"{reader.folder}: this record was made by a newer version (its layout is {layout}, this version knows"
            f" {LAYOUT}); upgrade with: pip install --upgrade dragoman"
        )


def has_tables(reader: LakeReader) -> bool:
    """Whether the record's tables were made."""
    sql = "SELECT count(*) FROM duckdb_tables() WHERE database_name = 'record' AND table_name = 'versions'"
    return reader.select(sql)[0][0] != 0
