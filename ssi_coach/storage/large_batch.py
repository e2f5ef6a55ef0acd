"""A batch of very many edits, such as an archive: indexes are written once at its end, not row by row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from ssi_coach.storage.texts import order_index, widen_index

_PUT_OFF, _DROP = "entries_live", "DROP INDEX entries_live"
"""The index of the days that entries lie on; that of their ids must stay, for it refuses what is there already."""


@contextmanager
def large_batch(connection: sqlite3.Connection, size: int) -> Iterator[None]:
    """Inside the open transaction: whatever happens to that happens to the indexes as well.

    `size` is the number of edits; an index is put off only where they are more than what it holds already.
    """
    widen_index(connection)
    put_off = _put_off(connection, size)
    yield
    if put_off:
        connection.execute(put_off)
    order_index(connection)


def _put_off(connection: sqlite3.Connection, size: int) -> str:
    """Take the index away and say how it is made again; "" where it stays."""
    (last,) = connection.execute("SELECT coalesce(max(seq), 0) FROM entries").fetchone()
    found = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (_PUT_OFF,)).fetchone()
    if last >= size or found is None:
        return ""
    connection.execute(_DROP)
    return str(found[0])
