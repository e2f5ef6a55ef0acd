"""Keeps the texts that a filter looks through, and the index that finds parts of them.

Not by triggers: SQLite counts its search tables as unsafe in a schema that is not trusted.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from ssi_coach.domain.activities import Entry
from ssi_coach.storage.filters import searched_text

_SEQ = "SELECT seq FROM entries WHERE id = ?"


def add_texts(connection: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    """Make the text of stored entries findable; entries without any text take no room."""
    said = [(searched_text(entry), entry.id) for entry in entries]
    found = [(connection.execute(_SEQ, (id,)).fetchone()[0], text) for text, id in said if text]
    connection.executemany("INSERT INTO entry_texts (seq, folded) VALUES (?, ?)", found)
    connection.executemany("INSERT INTO entry_search (rowid, folded) VALUES (?, ?)", found)


def drop_texts(connection: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    """Make the text of stored entries unfindable, before they change or go."""
    ids = [(entry.id,) for entry in entries]
    connection.executemany(
        f"""
        INSERT INTO entry_search (entry_search, rowid, folded)
        SELECT 'delete', seq, folded FROM entry_texts WHERE seq = ({_SEQ})
        """,  # noqa: S608
        ids,
    )
    connection.executemany(f"DELETE FROM entry_texts WHERE seq = ({_SEQ})", ids)  # noqa: S608
