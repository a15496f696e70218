"""A record's folder: what makes it one, and what is wrong where it is none."""

from pathlib import Path

from dragoman.errors import StoreError
from dragoman.store.lock import LOCK_FILE

CATALOG = "catalog.sqlite"
_OURS = frozenset({CATALOG, f"{CATALOG}-wal", f"{CATALOG}-shm", f"{CATALOG}-journal", LOCK_FILE, "data"})


def check_readable(folder: Path) -> None:
    """Raise StoreError where there is no record in `folder`."""
    _refuse_file(folder)
    if not folder.exists():
        raise StoreError(f"{folder}: there is no record here; make one with: dragoman read --record {folder} PAGES")
    if not (folder / CATALOG).is_file():
        raise StoreError(f"{folder}: not a record (it has no {CATALOG}); name the folder that `dragoman read` made")


def make_writable(folder: Path) -> None:
    """Make the folder where it is missing. Raises StoreError where it holds something else than a record."""
    _refuse_file(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise StoreError(f"{folder}: the folder cannot be made ({problem.strerror})") from None
    if not (folder / CATALOG).exists():
        others = sorted(path.name for path in folder.iterdir() if path.name not in _OURS)
        if others:
            raise StoreError(f"{folder}: not a record, and not empty (it holds {others[0]}); name another folder")


def _refuse_file(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder}: a record is a folder, and this is a file")
