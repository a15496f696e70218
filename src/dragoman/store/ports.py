"""What a store offers and what it is given: the Protocols that other stores will have to keep too."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

from dragoman.model.coded import CodedStory, Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedPage:
    """A page as the coder left it. `page` is the id of its content, None where it could not even be read.

    `item` is what the page is called in failures, `coder` the version of everything that decided.
    """

    page: str | None
    item: str
    coder: str
    stories: tuple[CodedStory, ...]
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A state of the record that stays citable: its number and when it was committed."""

    version: int
    time: str


class Reader(Protocol):
    """A record to ask."""

    def select(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """Return the rows that a query of the tables gives."""
        ...

    def coded(self, story: str) -> CodedStory | None:
        """Return a story with all its reports as they were coded."""
        ...

    def known(self, pages: Sequence[str], coder: str) -> Mapping[str, tuple[str, ...]]:
        """Return, of these pages, those that this coder has coded, each with the ids of its stories."""
        ...

    def snapshots(self) -> tuple[Snapshot, ...]:
        """Return all states of the record, the first one first."""
        ...

    def at(self, version: int) -> Self:
        """Return the record as it was."""
        ...

    def close(self) -> None:
        """Let go of the record."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class Writer(Protocol):
    """A record to add to."""

    @property
    def reader(self) -> Reader:
        """The same record to ask."""
        ...

    def write(self, pages: Sequence[CodedPage]) -> None:
        """Add pages in one commit: their stories and reports, what the ledger makes of them, their failures."""
        ...

    def close(self) -> None:
        """Let go of the record."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None: ...
