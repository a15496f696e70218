"""JSON Schema (draft 2020-12) of the record, derived from the types themselves."""

import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum

from dragoman.errors import FormatError
from dragoman.model.json import Json, field_types, json_name

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SCALARS: Mapping[type, str] = {bool: "boolean", int: "integer", float: "number", str: "string", type(None): "null"}
# What the types check when they are built, beyond the type of each field.
_LIMITS: Mapping[str, Mapping[str, Json]] = {
    "Report.id": {"pattern": "^[a-z]+-[0-9a-f]{20}$"},
    "Report.reports": {"minItems": 1},
    "Report.evidence": {"minItems": 1},
    "Report.confidence": {"minimum": 0, "maximum": 1},
    "Event.quad": {"enum": [1, 2, 3, 4]},
    "Evidence.start": {"minimum": 0},
    "Evidence.end": {"minimum": 1},
    "Evidence.text": {"minLength": 1},
    "Story.id": {"pattern": "^story-[0-9a-f]{20}$"},
    "Failure.id": {"pattern": "^failure-[0-9a-f]{20}$"},
}


def schema(kind: type) -> dict[str, Json]:
    """Return the JSON Schema that the JSON form of every `kind` fits; each type it holds is a definition."""
    definitions: dict[str, Json] = {}
    root = _of_type(kind, definitions)
    return {
        "$schema": _DIALECT,
        "$id": f"urn:dragoman:schema:{kind.__name__}",
        "title": kind.__name__,
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _of_type(kind: object, definitions: dict[str, Json]) -> dict[str, Json]:
    origin = typing.get_origin(kind)
    if origin is typing.Union or origin is types.UnionType:
        return _union([_of_type(option, definitions) for option in typing.get_args(kind)])
    if origin is tuple:
        return _array(typing.get_args(kind), definitions)
    if kind is date:
        return {"type": "string", "format": "date"}
    if isinstance(kind, type) and kind in _SCALARS:
        return {"type": _SCALARS[kind]}
    if isinstance(kind, type) and (is_dataclass(kind) or issubclass(kind, StrEnum)):
        return _reference(kind, definitions)
    raise FormatError(f"{kind} has no JSON Schema")


def _union(options: list[dict[str, Json]]) -> dict[str, Json]:
    if all(option.keys() == {"type"} for option in options):
        return {"type": [option["type"] for option in options]}
    return {"anyOf": list(options)}


def _array(items: tuple[object, ...], definitions: dict[str, Json]) -> dict[str, Json]:
    if len(items) == 2 and items[1] is Ellipsis:
        return {"type": "array", "items": _of_type(items[0], definitions)}
    fixed: list[Json] = [_of_type(item, definitions) for item in items]
    return {"type": "array", "prefixItems": fixed, "items": False, "minItems": len(items)}


def _reference(kind: type, definitions: dict[str, Json]) -> dict[str, Json]:
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = None  # holds the place while the type's own fields are read
        definitions[kind.__name__] = _object(kind, definitions) if is_dataclass(kind) else _enumeration(kind)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _enumeration(kind: type) -> dict[str, Json]:
    values: list[Json] = [str(member) for member in kind] if issubclass(kind, StrEnum) else []
    return {"description": _said_of(kind), "type": "string", "enum": values}


def _object(kind: type, definitions: dict[str, Json]) -> dict[str, Json]:
    properties: dict[str, Json] = {
        json_name(name): _of_type(hint, definitions) | _limits(kind, name) for name, hint in field_types(kind).items()
    }
    return {
        "description": _said_of(kind),
        "type": "object",
        "properties": properties,
        "required": [json_name(f.name) for f in fields(kind)],
        "additionalProperties": False,
    }


def _limits(kind: type, name: str) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for ancestor in reversed(kind.__mro__):
        found |= _LIMITS.get(f"{ancestor.__name__}.{name}", {})
    return found


def _said_of(kind: type) -> str:
    """Return the docstring of a type, each paragraph on one line."""
    paragraphs = (kind.__doc__ or "").split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
