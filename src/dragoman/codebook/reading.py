"""YAML of this folder as typed rules: what does not fit its type is refused, with the place that is wrong."""

import re
from importlib.resources import files
from typing import TypeVar

import yaml

from dragoman.errors import FormatError
from dragoman.model.json import from_json

T = TypeVar("T")


class _WordLoader(yaml.CSafeLoader):
    """YAML in which `on`, `no` and `2024-01-01` are words: only true, false, null and numbers are more than text."""


_WordLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":bool", ":timestamp"))]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_WordLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def read_rules(kind: type[T], name: str) -> T:
    """Return the rules of type `kind` that the file `name` of this package holds. Raises FormatError."""
    text = files("dragoman.codebook").joinpath(name).read_text("utf-8")
    try:
        return from_json(kind, yaml.load(text, _WordLoader))
    except FormatError as problem:
        raise FormatError(f"codebook/{name}: {problem}") from None
