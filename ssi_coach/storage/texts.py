"""Keeps the texts that a filter looks through, and the index that finds parts of them.

Not by triggers: SQLite counts its search tables as unsafe in a schema that is not trusted. Not by
INSERT ... SELECT either: that flushes the index at every statement, and takes fifteen times as long.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence

from ssi_coach.domain.activities import Entry
from ssi_coach.storage.filters import searched_text
from ssi_coach.storage.shapes import Row

_USUAL, _WIDE = 1_048_576, 16_777_216
"""Bytes that the search index gathers before it writes: SQLite's own choice, and that for a large batch."""

AT_ONCE = 2_000
"""Entries whose rows are looked up in one question."""


def add_texts(connection: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    """Make the text of changed entries findable; entries without any text take no room."""
    said = {entry.id: text for entry in entries if (text := searched_text(entry))}
    # In the order of the rows: the index is written anew at every step back.
    _store(connection, sorted((seq, said[id]) for id, seq in _places(connection, tuple(said))))


def add_texts_of_new(connection: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    """Make the text of entries findable that were stored just now, in this order and by one statement.

    SQLite numbers new rows on from the last one, so no entry has to be looked up.
    """
    if entries:
        (last,) = connection.execute("SELECT max(seq) FROM entries").fetchone()
        first = last - len(entries) + 1
        texts = enumerate(map(searched_text, entries), start=first)
        _store(connection, [(seq, text) for seq, text in texts if text])


def _store(connection: sqlite3.Connection, found: Sequence[Row]) -> None:
    connection.executemany("INSERT INTO entry_texts (seq, folded) VALUES (?, ?)", found)
    connection.executemany("INSERT INTO entry_search (rowid, folded) VALUES (?, ?)", found)


def _places(connection: sqlite3.Connection, ids: Sequence[str]) -> Iterator[Row]:
    """Ids of stored entries, each with the number of its row."""
    question = "SELECT id, seq FROM entries WHERE id IN (SELECT value FROM json_each(?))"
    for start in range(0, len(ids), AT_ONCE):
        yield from connection.execute(question, (json.dumps(ids[start : start + AT_ONCE]),)).fetchall()


def widen_index(connection: sqlite3.Connection) -> None:
    """Let the search index gather a large batch in memory, where it would write and merge many small pieces."""
    _gather(connection, _WIDE)


def order_index(connection: sqlite3.Connection) -> None:
    """Put the search index in order after a large batch, or the next single entry would have to."""
    connection.execute("INSERT INTO entry_search (entry_search) VALUES ('optimize')")
    _gather(connection, _USUAL)


def _gather(connection: sqlite3.Connection, size: int) -> None:
    connection.execute("INSERT INTO entry_search (entry_search, rank) VALUES ('hashsize', ?)", (size,))


def drop_texts(connection: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    """Make the text of stored entries unfindable, before they change or go."""
    question = "SELECT seq, folded FROM entry_texts WHERE seq = (SELECT seq FROM entries WHERE id = ?)"
    found: list[Row] = []
    for entry in entries:
        found += connection.execute(question, (entry.id,)).fetchall()
    connection.executemany(
        "INSERT INTO entry_search (entry_search, rowid, folded) VALUES ('delete', ?, ?)", found
    )
    connection.executemany("DELETE FROM entry_texts WHERE seq = ?", [(seq,) for seq, _ in found])
