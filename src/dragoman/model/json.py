"""The lossless JSON form of every type in this package: `from_json(T, to_json(x)) == x`.

Field names are the JSON names, save for a trailing underscore that dodges a Python keyword (`except_` is `except`).
Dates are ISO 8601 strings, tuples are arrays, enumerations are their values, `id` is written and, when read, checked.
Every field is written; a field that is missing when read takes its default where it has one.
"""

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TypeAlias, TypeVar, cast

from dragoman.errors import FormatError

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None
T = TypeVar("T")


def to_json(value: object) -> Json:
    """Return `value`, a type of this package or a part of one, as plain JSON values."""
    if is_dataclass(value) and not isinstance(value, type):
        return {json_name(f.name): to_json(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, StrEnum | date):
        return str(value)
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise FormatError(f"{type(value).__name__} has no JSON form")


def from_json(kind: type[T], value: Json) -> T:
    """Return the `kind` that `value` is the JSON form of. Raises FormatError where it is none."""
    return cast(T, _read(kind, value, kind.__name__))


def json_name(field_name: str) -> str:
    """Return the JSON name of a field."""
    return field_name.rstrip("_")


@cache
def field_types(kind: type) -> Mapping[str, object]:
    """Return the resolved type of each field of the dataclass `kind`, in order."""
    hints = typing.get_type_hints(kind)
    return {f.name: hints[f.name] for f in fields(kind)}


def _read(kind: object, value: Json, where: str) -> object:
    origin = typing.get_origin(kind)
    if origin is typing.Union or origin is types.UnionType:
        return _read_union(typing.get_args(kind), value, where)
    if origin is tuple:
        return _read_tuple(typing.get_args(kind), value, where)
    if isinstance(kind, type):
        if is_dataclass(kind):
            return _read_dataclass(kind, value, where)
        return _read_scalar(kind, value, where)
    raise FormatError(f"{where}: cannot read a {kind}")


def _read_scalar(kind: type, value: Json, where: str) -> object:
    if kind is type(None) and value is None:
        return None
    if issubclass(kind, StrEnum | date) and isinstance(value, str):
        try:
            return kind(value) if issubclass(kind, StrEnum) else date.fromisoformat(value)
        except ValueError as problem:
            raise FormatError(f"{where}: {problem}") from None
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
        return value
    raise FormatError(f"{where}: expected {kind.__name__}, found {value!r:.60}")


def _read_union(options: tuple[object, ...], value: Json, where: str) -> object:
    problems: list[str] = []
    for option in options:
        try:
            return _read(option, value, where)
        except FormatError as problem:
            problems.append(str(problem))
    raise FormatError(problems[0])


def _read_tuple(items: tuple[object, ...], value: Json, where: str) -> object:
    if not isinstance(value, list):
        raise FormatError(f"{where}: expected an array, found {value!r:.60}")
    if len(items) == 2 and items[1] is Ellipsis:
        return tuple(_read(items[0], item, f"{where}[{i}]") for i, item in enumerate(value))
    if len(items) != len(value):
        raise FormatError(f"{where}: expected {len(items)} values, found {len(value)}")
    return tuple(_read(kind, item, f"{where}[{i}]") for i, (kind, item) in enumerate(zip(items, value, strict=True)))


def _read_dataclass(kind: type, value: Json, where: str) -> object:
    if not isinstance(value, dict):
        raise FormatError(f"{where}: expected an object, found {value!r:.60}")
    arguments: dict[str, object] = {}
    settable = {f.name: f.init for f in fields(kind)}
    optional = {f.name for f in fields(kind) if f.default is not MISSING}
    unknown = sorted(value.keys() - {json_name(name) for name in settable})
    if unknown:
        raise FormatError(f"{where}: there is no field {unknown[0]!r}")
    for name, hint in field_types(kind).items():
        if json_name(name) not in value:
            if name in optional:
                continue
            raise FormatError(f"{where}: {json_name(name)} is missing")
        if settable[name]:
            arguments[name] = _read(hint, value[json_name(name)], f"{where}.{json_name(name)}")
    try:
        made = kind(**arguments)
    except ValueError as problem:
        raise FormatError(f"{where}: {problem}") from None
    if "id" in settable and not settable["id"] and made.id != value["id"]:
        raise FormatError(f"{where}: id {value['id']!r} is not the id of this content, {made.id}")
    return cast(object, made)
