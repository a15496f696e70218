"""One entry of a user's file, read key by key; whatever is wrong is told in words, with what to do about it."""

from collections.abc import Iterable
from datetime import date, datetime
from difflib import get_close_matches

from dragoman.model.world import Name, NameKind


class EntryError(ValueError):
    """What is wrong with an entry, and what to do about it."""


class Fields:
    """The keys of one entry and their values. Every key asked for is a key that may stand there."""

    def __init__(self, entry: dict[str, object]) -> None:
        """Take an entry as it was read."""
        self._entry = entry
        self._asked: list[str] = []

    @property
    def title(self) -> str | None:
        """What the entry calls its subject, in quotation marks."""
        for key in ("key", "code", "name", "text", "body"):
            if isinstance(value := self._entry.get(key), str):
                return f'"{value}"'
        return None

    def text(self, key: str) -> str | None:
        """Return the words under a key."""
        value = self._value(key)
        if value is not None and (not isinstance(value, str) or not value.strip()):
            raise EntryError(f"{key} must be words in quotation marks")
        return value.strip() if isinstance(value, str) else None

    def needed(self, key: str, why: str = "") -> str:
        """Return the words under a key that must be there."""
        value = self.text(key)
        if value is None:
            raise EntryError(f"{key} is missing; add a line {key} = ...{why}")
        return value

    def one_of(self, key: str, known: Iterable[str]) -> str | None:
        """Return the value under a key where it is a known one."""
        value, values = self.text(key), tuple(known)
        if value is not None and value not in values:
            raise EntryError(f'{key} "{value}" is not known{nearest(value, values)}')
        return value

    def day(self, key: str) -> date | None:
        """Return the day under a key."""
        return _day(key, self._value(key))

    def days(self) -> tuple[date | None, date | None]:
        """Return the days between which something held, in order."""
        since, until = self.day("since"), self.day("until")
        if since and until and since > until:
            raise EntryError(f"since {since} is later than until {until}; exchange them")
        return since, until

    def flag(self, key: str) -> bool | None:
        """Return the true or false under a key."""
        value = self._value(key)
        if value is not None and not isinstance(value, bool):
            raise EntryError(f"{key} must be true or false, without quotation marks")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of words under a key."""
        value = self._value(key) or []
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise EntryError(f'{key} must be a list such as ["A", "B"]')
        return tuple(value)

    def names(self, key: str, kind: NameKind) -> tuple[Name, ...]:
        """Return the names under a key: words, or tables of text, since and until."""
        value = self._value(key) or []
        if not isinstance(value, list):
            raise EntryError(f'{key} must be a list such as ["A", {{ text = "B", until = 2019-02-12 }}]')
        return tuple(_name(key, kind, item) for item in value)

    def entries(self, key: str, header: str) -> tuple["Fields", ...]:
        """Return the entries under a key, each begun with a line `[[header]]`."""
        value = self._value(key) or []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise EntryError(f"{key}: begin each with a line [[{header}]]")
        return tuple(Fields(item) for item in value)

    def finish(self) -> None:
        """Raise EntryError where there is a key that was never asked for."""
        for key in self._entry:
            if key not in self._asked:
                raise EntryError(f"there is no key {key}{nearest(key, self._asked)}")

    def _value(self, key: str) -> object:
        self._asked.append(key)
        return self._entry.get(key)


def nearest(wrong: str, known: Iterable[str]) -> str:
    """Return what may have been meant, else all that is known where that is little, as the end of a sentence."""
    values = sorted(set(known))
    near = get_close_matches(wrong.casefold(), [value.casefold() for value in values], n=1, cutoff=0.7)
    if near:
        return f'; did you mean "{next(value for value in values if value.casefold() == near[0])}"?'
    return f"; known are {', '.join(values)}" if len(values) <= _FEW else ""


_FEW = 40  # as many fit into a line of talk


def _name(key: str, kind: NameKind, item: object) -> Name:
    if isinstance(item, str) and item.strip():
        return Name(text=item, kind=kind)
    if isinstance(item, dict):
        inner = Fields(item)
        text, (since, until) = inner.needed("text"), inner.days()
        inner.finish()
        return Name(text=text, kind=kind, since=since, until=until)
    raise EntryError(f'{key} holds what is no name; write "B" or {{ text = "B", until = 2019-02-12 }}')


def _day(key: str, value: object) -> date | None:
    if value is None:
        return None
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise EntryError(f"{key} must be a day without quotation marks, such as 2026-03-11")
