"""Instances of every type of the record, built from the types' own fields."""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st

from dragoman.model.evidence import Evidence
from dragoman.model.json import field_types
from dragoman.model.when import When

T = TypeVar("T")

WORDS = st.text(max_size=12)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def evidence() -> st.SearchStrategy[Evidence]:
    return st.builds(
        lambda start, text: Evidence(start=start, end=start + len(text), text=text),
        st.integers(0, 10_000),
        st.text(min_size=1, max_size=12),
    )


def whens() -> st.SearchStrategy[When]:
    ends = st.tuples(DAYS | st.none(), DAYS | st.none()).filter(lambda e: not (e[0] and e[1]) or e[0] <= e[1])
    parts = {name: of(hint) for name, hint in field_types(When).items() if name not in ("earliest", "latest")}
    return ends.flatmap(lambda e: st.builds(When, earliest=st.just(e[0]), latest=st.just(e[1]), **parts))


_CHECKED: Mapping[str, Callable[[], st.SearchStrategy[object]]] = {
    "evidence": lambda: st.lists(evidence(), min_size=1, max_size=2).map(tuple),
    "reports": lambda: st.lists(WORDS, min_size=1, max_size=2).map(tuple),
    "confidence": lambda: st.floats(0, 1),
    "quad": lambda: st.integers(1, 4),
}
_SCALARS: Mapping[object, st.SearchStrategy[object]] = {
    str: WORDS,
    bool: st.booleans(),
    int: st.integers(-(10**12), 10**12),
    float: st.floats(allow_nan=False, allow_infinity=False),
    date: DAYS,
    type(None): st.none(),
}


def instances(kind: type[T]) -> st.SearchStrategy[T]:
    """Return a strategy for instances of a dataclass of the record."""
    return typing.cast("st.SearchStrategy[T]", _instances(typing.cast("type", kind)))


@cache
def _instances(kind: type) -> st.SearchStrategy[object]:
    if kind is When:
        return whens()
    if kind is Evidence:
        return evidence()
    hints = field_types(kind)
    settable = [f.name for f in fields(kind) if f.init]
    return st.builds(kind, **{name: of(hints[name], name) for name in settable})


def of(hint: object, name: str = "") -> st.SearchStrategy[object]:
    """Return a strategy for the values of a field, by its type and by what the types check of that name."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if name in _CHECKED and hint is not Evidence:
        return _CHECKED[name]()
    if origin in (typing.Union, types.UnionType):
        return st.one_of([of(option) for option in arguments])
    if origin is tuple and arguments[-1] is Ellipsis:
        return st.lists(of(arguments[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*[of(argument) for argument in arguments])
    if hint in _SCALARS:
        return _SCALARS[hint]
    assert isinstance(hint, type)
    return st.sampled_from(list(hint)) if issubclass(hint, StrEnum) else st.deferred(lambda: instances(hint))
