"""What a question needs of the store: SQL over the tables of a record."""

from collections.abc import Sequence
from typing import Protocol


class Lake(Protocol):
    """An open record."""

    def select(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """Return the rows that a query of the tables gives."""
        ...
