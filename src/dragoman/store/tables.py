"""The tables of a record, defined once: columns in order, with their types in SQL."""

from collections.abc import Mapping

LAYOUT = 1  # raised when a table changes in a way that an older version could not read

TABLES: Mapping[str, Mapping[str, str]] = {
    "versions": {"name": "VARCHAR", "value": "VARCHAR"},
    "pages": {"id": "VARCHAR", "item": "VARCHAR", "coder": "VARCHAR", "stories": "VARCHAR[]"},
    "stories": {
        "id": "VARCHAR",
        "page": "VARCHAR",
        "position": "INTEGER",
        "title": "VARCHAR",
        "outlet": "VARCHAR",
        "path": "VARCHAR",
        "published_earliest": "DATE",
        "published_latest": "DATE",
        "body": "VARCHAR",
    },
    "reports": {
        "id": "VARCHAR",
        "story": "VARCHAR",
        "kind": "VARCHAR",
        "position": "INTEGER",
        "drawer": "VARCHAR",
        "type": "VARCHAR",
        "status": "VARCHAR",
        "body": "VARCHAR",
    },
    "entries": {
        "id": "VARCHAR",
        "kind": "VARCHAR",
        "drawer": "VARCHAR",
        "members": "VARCHAR[]",
        "stories": "VARCHAR[]",
        "sources": "INTEGER",
        "type": "VARCHAR",
        "status": "VARCHAR",
        "date_earliest": "DATE",
        "date_latest": "DATE",
        "start": "INTEGER",
        "side_a": "VARCHAR[]",
        "side_b": "VARCHAR[]",
        "body": "VARCHAR",
    },
    "failures": {"id": "VARCHAR", "item": "VARCHAR", "stage": "VARCHAR", "reason": "VARCHAR"},
}


def definition(table: str) -> str:
    """Return the statement that makes a table."""
    columns = ", ".join(f"{name} {kind}" for name, kind in TABLES[table].items())
    return f"CREATE TABLE {table} ({columns})"
