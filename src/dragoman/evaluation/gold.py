"""Gold folders: one YAML file a story beside its page, read into annotated stories and checked."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path

import yaml

from dragoman.errors import FormatError, UsageError
from dragoman.evaluation.annotation import (
    Days,
    GoldAgreement,
    GoldDispute,
    GoldEvent,
    GoldFigure,
    GoldItem,
    GoldProject,
    GoldRelation,
    GoldStatement,
    GoldStory,
)
from dragoman.model.json import Json, field_types, from_json

_NOT_A_STORY = "thread.yaml"  # what a ledger must hold after all pages: no story of its own
_ITEMS: Mapping[str, type[GoldItem]] = {
    "events": GoldEvent,
    "statements": GoldStatement,
    "agreements": GoldAgreement,
    "projects": GoldProject,
    "relations": GoldRelation,
    "figures": GoldFigure,
    "disputes": GoldDispute,
}


def gold_files(folder: Path) -> tuple[Path, ...]:
    """Return the annotation files of a gold folder in the order of their names. Raises UsageError where it has none."""
    files = tuple(sorted(p for p in folder.glob("*.yaml") if p.name != _NOT_A_STORY))
    if not files:
        raise UsageError(f"{folder} holds no gold: expected annotated stories NAME.yaml beside their pages")
    return files


def load_gold(folder: Path) -> tuple[GoldStory, ...]:
    """Return the annotated stories of a gold folder in the order of their file names. Raises FormatError."""
    return tuple(read_story(path) for path in gold_files(folder))


def gold_pages(folder: Path) -> tuple[Path, ...]:
    """Return the pages that the annotated stories of a gold folder stand on, each once. Raises UsageError."""
    pages = tuple(dict.fromkeys(folder / story.file for story in load_gold(folder)))
    missing = [page for page in pages if not page.is_file()]
    if missing:
        raise UsageError(f"{missing[0]} is not there: its annotation is, so put the page beside it")
    return pages


def read_story(path: Path) -> GoldStory:
    """Return the annotated story of one file, keys that mean nothing left out. Raises FormatError."""
    try:
        found = _mapping(path)
        story = _known(GoldStory, {key: value for key, value in found.items() if key not in _ITEMS})
        for kind, of in _ITEMS.items():
            story[kind] = [_known(of, item) for item in _mappings(found, kind)]
        return from_json(GoldStory, story)
    except FormatError as problem:
        raise FormatError(f"{path}: {problem}") from None


def gold_faults(folder: Path) -> Iterator[str]:
    """Yield, one line each, what is wrong with the gold: words that are not on the page, keys that mean nothing."""
    for path in gold_files(folder):
        story = read_story(path)
        page = folder / story.file
        text = page.read_text(encoding="utf-8") if page.is_file() else ""
        faults = [*_unknown_keys(path)] if text else [f"its page {story.file} is not there"]
        yield from (f"{path.name}: {fault}" for fault in [*faults, *(_absent(story, text) if text else ())])


def _absent(story: GoldStory, text: str) -> Iterator[str]:
    if story.title not in text:
        yield f"title is not in the page: {story.title!r}"
    for kind in _ITEMS:
        for item in story.of_kind(kind):
            denial = item.denial if isinstance(item, GoldDispute) else None
            yield from (f"{kind}: not in the page: {q!r}" for q in (item.quote, denial) if q and q not in text)


def _unknown_keys(path: Path) -> Iterator[str]:
    found = _mapping(path)
    yield from (f"unknown key {key!r}" for key in sorted(found.keys() - _names(GoldStory)))
    for kind, of in _ITEMS.items():
        for item in _mappings(found, kind):
            # an unquoted comma inside {...} ends a quote and begins a key of its own
            yield from (f"{kind}: unknown key {key!r}" for key in sorted(item.keys() - _names(of)))


def _mapping(path: Path) -> dict[str, object]:
    try:
        found = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        raise FormatError(f"not readable as YAML: {' '.join(str(problem).split())}") from None
    if not isinstance(found, dict):
        raise FormatError("expected a mapping of keys to values")
    return {str(key): value for key, value in found.items()}


def _mappings(found: Mapping[str, object], kind: str) -> tuple[dict[str, object], ...]:
    items = found.get(kind) or []
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise FormatError(f"{kind}: expected a list of mappings")
    return tuple({str(key): value for key, value in item.items()} for item in items)


def _names(kind: type) -> frozenset[str]:
    return frozenset(f.name for f in fields(kind))


def _known(kind: type, found: Mapping[str, object]) -> dict[str, Json]:
    hints = field_types(kind)
    return {name: _plain(hint, found[name]) for name, hint in hints.items() if found.get(name) is not None}


def _plain(kind: object, value: object) -> Json:
    """Return a YAML value as the JSON that its type is read from: a lone day is the interval of that day."""
    if kind == Days | None:
        days = value if isinstance(value, list) and value else [value]
        return [str(days[0]), str(days[-1])]
    if isinstance(value, list):
        return [_plain(None, item) for item in value]
    return value if isinstance(value, bool | int | float | str) else str(value)
