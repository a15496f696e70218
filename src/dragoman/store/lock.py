"""One writer at a time: a lock that the operating system lets go of when its holder dies, however it dies."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from dragoman.errors import StoreError

LOCK_FILE = "writers.lock"


@contextmanager
def writers_lock(folder: Path, *, patience: float) -> Iterator[None]:
    """Hold the record for writing, after waiting up to `patience` seconds for others. Raises StoreError.

    The lock is SQLite's own on an empty file: it works alike on every system, and no stale lock is ever left behind.
    """
    with closing(sqlite3.connect(folder / LOCK_FILE, timeout=patience, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as problem:
            raise StoreError(
                f"{folder}: another process has been writing for {patience:g} seconds; try again later ({problem})"
            ) from None
        try:
            yield
        finally:
            connection.execute("ROLLBACK")
