"""What a database holds, as numbers that can be compared: rows and a digest of the content a table."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

_SEARCH_INDEX = "entry_search"  # reckoned from entry_texts; its inner tables differ after a VACUUM
_RECKONED = "reckoned_bytes"  # megabytes that are reckoned anew if lost, with checksums of their own
_ROWS_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Content:
    """A table's columns, number of rows, and the digest of all their values."""

    columns: tuple[str, ...]
    rows: int
    digest: str


def tables_of(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names of all tables that hold the journal's own content."""
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
        " AND name NOT LIKE ? || '%' AND name <> ? ORDER BY name",
        (_SEARCH_INDEX, _RECKONED),
    )
    return tuple(row[0] for row in found)


def columns_of(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """The names of a table's columns."""
    found = connection.execute("SELECT name FROM pragma_table_info(?) ORDER BY cid", (table,))
    return tuple(row[0] for row in found)


def content_of(connection: sqlite3.Connection, table: str, columns: Iterable[str]) -> Content:
    """What a table holds in the given columns, whatever the order of its rows on the disk."""
    import hashlib  # noqa: PLC0415  # loads OpenSSL, and most starts have nothing to prove

    names = tuple(columns)
    listed = ", ".join(f'"{name}"' for name in names)
    key = connection.execute("SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY pk", (table,))
    order = ", ".join(f'"{row[0]}"' for row in key) or "rowid"
    # Names come from the database's own schema, which the gate let through.
    cursor = connection.execute(f'SELECT {listed} FROM "{table}" ORDER BY {order}')  # noqa: S608
    summed, rows = hashlib.sha256(), 0
    while batch := cursor.fetchmany(_ROWS_AT_ONCE):
        rows += len(batch)
        summed.update(repr(batch).encode("utf-8", "surrogatepass"))
    return Content(names, rows, summed.hexdigest())


def whole_content(connection: sqlite3.Connection) -> dict[str, Content]:
    """What every table holds."""
    return {
        table: content_of(connection, table, columns_of(connection, table)) for table in tables_of(connection)
    }
