"""Asking the journal's database: one place where rows come out and faults get their names."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from ssi_coach.storage.faults import told
from ssi_coach.storage.shapes import Kept, Row, Shape, Value


class Asking:
    """Plain SELECTs on a connection; raises `KnownError("journal....")` when the file cannot be read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def rows(self, question: str, values: Sequence[Value] = ()) -> list[Row]:
        """All rows of the answer."""
        with told():
            return self.connection.execute(question, values).fetchall()

    def row(self, question: str, values: Sequence[Value] = ()) -> Row | None:
        """The first row of the answer."""
        with told():
            found: Row | None = self.connection.execute(question, values).fetchone()
            return found

    def number(self, question: str, values: Sequence[Value] = ()) -> int:
        """The one number that is the answer, 0 where SQL says NULL."""
        found = self.row(question, values)
        return 0 if found is None else found[0] or 0

    def records(self, shape: Shape[Kept], rest: str, values: Sequence[Value] = ()) -> tuple[Kept, ...]:
        """The records of a table; `rest` is what follows FROM and the table's name."""
        # Nothing but the constants of shapes.py is put together; values travel beside the question.
        question = f"SELECT {shape.selected} FROM {shape.table} {rest}"  # noqa: S608
        return tuple(shape.record(row) for row in self.rows(question, values))

    def kept(self, shape: Shape[Kept], key: Sequence[Value]) -> Kept | None:
        """The record with that key."""
        found = self.records(shape, "WHERE " + " AND ".join(f"{name} = ?" for name in shape.key), key)
        return found[0] if found else None


class Remembering(Asking):
    """Asking that remembers tables which are small, seldom change and are read at every look.

    No other program can change them meanwhile, and who writes here says so (`read_again`).
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._remembered: dict[str, tuple[Any, ...]] = {}

    def whole(self, shape: Shape[Kept], order: str) -> tuple[Kept, ...]:
        """All records of a small table, remembered until it is written."""
        found: tuple[Kept, ...] | None = self._remembered.get(shape.table)
        if found is None:
            found = self._remembered[shape.table] = self.records(shape, order)
        return found

    def read_again(self, tables: Iterable[str]) -> None:
        """Look at these tables anew when they are asked for next."""
        for table in tables:
            self._remembered.pop(table, None)
