"""The towns and regions of GeoNames in one sorted text: a name is found by halving, nothing is parsed in advance."""

import gzip
from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files

from dragoman.engines.geonames.entries import Entry

_FILE = "places.tsv.gz"  # written by training/compile_gazetteer.py
_PAST_ALL = b"\xff"
_REMEMBERED = 20_000  # names: the news names the same places again and again


class _Keys:
    """The keys of a sorted text by offset: that of the first line from there on, one past all at the end."""

    def __init__(self, text: bytes) -> None:
        self._text = text

    def __len__(self) -> int:
        return len(self._text)

    def __getitem__(self, offset: int) -> bytes:
        start = line_start(self._text, offset)
        return self._text[start : self._text.find(b"\t", start)] if start < len(self._text) else _PAST_ALL


class PackedPlaces:
    """Places by key out of the packed file."""

    def __init__(self, text: bytes) -> None:
        """`text`: sorted lines, each ending in a newline."""
        self._text = text
        self._remembered = lru_cache(_REMEMBERED)(self._look_up)

    def named(self, key: str) -> tuple[Entry, ...]:
        """Return the places of this key in the order of the file."""
        return self._remembered(key)

    def _look_up(self, key: str) -> tuple[Entry, ...]:
        wanted = key.encode("utf-8")
        start = line_start(self._text, bisect_left(_Keys(self._text), wanted))
        found = []
        while self._text.startswith(wanted + b"\t", start):
            end = self._text.index(b"\n", start)
            found.append(_entry(self._text[start:end].decode("utf-8")))
            start = end + 1
        return tuple(found)


def read_packed() -> PackedPlaces:
    """Return the places that ship with the package."""
    packed = files("dragoman.engines.geonames").joinpath(_FILE).read_bytes()
    return PackedPlaces(gzip.decompress(packed))


def line_start(text: bytes, offset: int) -> int:
    """Return where the first line begins at or after an offset."""
    return 0 if offset == 0 else text.find(b"\n", offset - 1) + 1 or len(text)


def _entry(line: str) -> Entry:
    _, name, country, kind, latitude, longitude, number, people, own, admin = line.split("\t")
    point = float(latitude), float(longitude)
    return Entry(name, country, kind, *point, int(number) if number else None, int(people), own == "1", admin)
