"""The one door to DuckDB: a connection that has DuckLake and SQLite on board, from the installed wheels and offline."""

import shutil
import tempfile
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.errors import SetupError, StoreError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# name of the wheel's extension -> the name under which DuckDB looks for the entry point in the file
_EXTENSIONS = {"sqlite": "sqlite_scanner", "ducklake": "ducklake"}
_BUSY_MILLISECONDS = 10_000
_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    # The extensions come from installed wheels, which the installer has checked: to hash their 70 MB against DuckDB's
    # signature at every start took a third of a second.
    "allow_unsigned_extensions": "true",
}


def connect() -> "DuckDBPyConnection":
    """Return a DuckDB in memory that can attach records. Raises SetupError where an extension is missing."""
    import duckdb

    connection = duckdb.connect(config=_SETTINGS)
    for wheel, name in _EXTENSIONS.items():
        try:
            _load(connection, wheel, name)
        except (ModuleNotFoundError, FileNotFoundError, duckdb.Error) as problem:
            line = str(problem).splitlines()[0]
            raise SetupError(
                f"DuckDB's extension {wheel!r} cannot be loaded: reinstall duckdb-extension-{wheel} ({line})"
            ) from None
    return connection


def attach(connection: "DuckDBPyConnection", folder: Path, *, read_only: bool, version: int | None = None) -> None:
    """Make the record in `folder` the one that SQL speaks of, as of a snapshot where `version` is given."""
    import duckdb

    options = [
        f"DATA_PATH {_quoted(folder / 'data')}",
        "OVERRIDE_DATA_PATH true",  # the catalog keeps the first path: without this a record could not be moved
        "META_JOURNAL_MODE 'WAL'",
        f"META_BUSY_TIMEOUT {_BUSY_MILLISECONDS}",
        *(["READ_ONLY"] if read_only else []),
        *([f"SNAPSHOT_VERSION {version:d}"] if version is not None else []),
    ]
    catalog = "ducklake:sqlite:" + str(folder / "catalog.sqlite")
    try:
        connection.execute(f"ATTACH {_quoted(catalog)} AS record ({', '.join(options)})")
        connection.execute("USE record")
    except duckdb.Error as problem:
        raise StoreError(f"{folder}: the record cannot be opened ({str(problem).splitlines()[0]})") from None


def _load(connection: "DuckDBPyConnection", wheel: str, name: str) -> None:
    """Load an extension under the file name that DuckDB derives the entry point from."""
    folder = files(f"duckdb_extension_{wheel}").joinpath("extensions", f"v{duckdb_version()}")
    with as_file(folder.joinpath(f"{wheel}.duckdb_extension")) as path:
        if path.stem == name:
            connection.load_extension(str(path))
            return
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
            alias = Path(scratch, f"{name}.duckdb_extension")
            _alias(path, alias)
            connection.load_extension(str(alias))


def _alias(path: Path, alias: Path) -> None:
    try:
        alias.symlink_to(path)
    except OSError:  # systems that let only administrators make links
        shutil.copyfile(path, alias)


def duckdb_version() -> str:
    """Return the version of DuckDB, which names the folder of the extensions built for it."""
    import duckdb

    return duckdb.__version__


def _quoted(value: str | Path) -> str:
    return "'" + str(value).replace("'", "''") + "'"
