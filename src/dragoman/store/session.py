"""Statements within one transaction, in terms of rows."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from dragoman.store.tables import TABLES

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Row(Protocol):
    """A row of a table: a named tuple of its columns."""

    def _asdict(self) -> dict[str, object]: ...


@dataclass(frozen=True, slots=True)
class Session:
    """An open connection to a record, with the few statements that adding to it takes."""

    connection: "DuckDBPyConnection"

    def select(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """Return the rows that a query gives."""
        return self.connection.execute(sql, list(parameters)).fetchall()

    def ids(self, sql: str, among: Collection[str]) -> set[str]:
        """Return the first column of a query whose one parameter is a list of strings."""
        return {str(row[0]) for row in self.select(sql, [sorted(among)])} if among else set()

    def delete(self, table: str, column: str, values: Collection[str]) -> None:
        """Delete the rows whose column has one of the values."""
        if values:
            self.connection.execute(f"DELETE FROM {table} WHERE list_contains(?, {column})", [sorted(values)])

    def insert(self, table: str, rows: Sequence[Row]) -> None:
        """Insert rows.

        They travel as one JSON text: binding nested Python values one by one was twenty times slower.
        """
        if rows:
            text = json.dumps([row._asdict() for row in rows], default=_plain)
            self.connection.execute(
                f"INSERT INTO {table} SELECT unnest(from_json(?::JSON, '{_shape(table)}'), recursive := true)", [text]
            )


def _shape(table: str) -> str:
    """Return the columns of a table as DuckDB's description of a JSON array of rows."""
    columns = {name: [kind[:-2]] if kind.endswith("[]") else kind for name, kind in TABLES[table].items()}
    return json.dumps([columns])


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no column's value")
