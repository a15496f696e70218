"""Adding to a record: one commit a batch, one writer at a time, the ledger kept in step with the reports."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from dragoman.errors import StoreError
from dragoman.store.commit import add_pages
from dragoman.store.folder import make_writable
from dragoman.store.lake import attach, connect
from dragoman.store.lock import writers_lock
from dragoman.store.ports import CodedPage
from dragoman.store.reader import LakeReader, check_layout, has_tables
from dragoman.store.session import Session
from dragoman.store.tables import LAYOUT, TABLES, definition

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

PATIENCE = 120.0  # seconds to wait for other writers: a commit takes a fraction of one
_ATTEMPTS = 6
_FIRST_PAUSE = 0.05  # seconds, doubled after each conflict


@dataclass(frozen=True, slots=True)
class LakeWriter:
    """A record in DuckLake, open for additions."""

    folder: Path
    connection: "DuckDBPyConnection"
    patience: float = PATIENCE

    @property
    def reader(self) -> LakeReader:
        """The same record to ask."""
        return LakeReader(self.folder, self.connection)

    def write(self, pages: Sequence[CodedPage]) -> None:
        """Add pages in one commit. Raises StoreError.

        A story that is there already with the same reports is left alone; one that was coded otherwise has its reports
        replaced, and keeps the old ones in older snapshots. An item's failures are those of its last reading.
        """
        with writers_lock(self.folder, patience=self.patience):
            retried(lambda: self._commit(pages), self.folder)

    def close(self) -> None:
        """Let go of the record."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _commit(self, pages: Sequence[CodedPage]) -> None:
        self.connection.execute("BEGIN")
        try:
            add_pages(Session(self.connection), pages)
            self.connection.execute("COMMIT")
        except BaseException:
            _roll_back(self.connection)
            raise


def open_writer(folder: Path, *, patience: float = PATIENCE) -> LakeWriter:
    """Return the record in `folder`, made where there is none, open for additions. Raises StoreError."""
    make_writable(folder)
    connection = connect()
    with writers_lock(folder, patience=patience):
        attach(connection, folder, read_only=False)
        writer = LakeWriter(folder, connection, patience)
        if not has_tables(writer.reader):
            _make_tables(connection)
    check_layout(writer.reader)
    return writer


def retried(commit: Callable[[], None], folder: Path) -> None:
    """Carry out a commit, again after a pause where a program that does not know our lock came between."""
    import duckdb

    for attempt in range(_ATTEMPTS):
        try:
            return commit()
        except duckdb.InterruptException:
            raise KeyboardInterrupt from None
        except duckdb.Error as problem:
            line = str(problem).splitlines()[0]
            if attempt == _ATTEMPTS - 1 or not any(sign in line.lower() for sign in ("conflict", "locked")):
                raise StoreError(f"{folder}: the record cannot be written ({line})") from None
            time.sleep(_FIRST_PAUSE * 2**attempt)
    return None


def _make_tables(connection: "DuckDBPyConnection") -> None:
    connection.execute("BEGIN")
    for table in TABLES:
        connection.execute(definition(table))
    connection.execute("INSERT INTO versions VALUES ('layout', ?)", [str(LAYOUT)])
    connection.execute("COMMIT")


def _roll_back(connection: "DuckDBPyConnection") -> None:
    """Undo the open transaction: after a failed COMMIT there is none, and that is as well."""
    import duckdb

    try:
        connection.execute("ROLLBACK")
    except duckdb.Error:
        return
