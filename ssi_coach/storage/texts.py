"""Keeps the texts that a filter looks through, and the index that finds parts of them.

Not by triggers: SQLite counts its search tables as unsafe in a schema that is not trusted. Not by
INSERT ... SELECT either: that flushes the index at every statement, and takes fifteen times as long.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from ssi_coach.domain.activities import Entry
from ssi_coach.storage.filters import searched_text
from ssi_coach.storage.shapes import Row


def add_texts(connection: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    """Make the text of stored entries findable; entries without any text take no room."""
    said = [(searched_text(entry), entry.id) for entry in entries]
    question = "SELECT seq FROM entries WHERE id = ?"
    found = [(connection.execute(question, (id,)).fetchone()[0], text) for text, id in said if text]
    connection.executemany("INSERT INTO entry_texts (seq, folded) VALUES (?, ?)", found)
    connection.executemany("INSERT INTO entry_search (rowid, folded) VALUES (?, ?)", found)


def order_index(connection: sqlite3.Connection) -> None:
    """Put the search index in order after a large batch, or the next single entry would have to."""
    connection.execute("INSERT INTO entry_search (entry_search) VALUES ('optimize')")


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
