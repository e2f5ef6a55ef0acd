"""Applies edits: each record is compared with what is stored, then added, changed or taken away."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.edits import Edit, Record
from ssi_coach.domain.errors import KnownError
from ssi_coach.storage.every_shape import shape_of
from ssi_coach.storage.shapes import Shape
from ssi_coach.storage.sums import count_in, count_out
from ssi_coach.storage.texts import add_texts, add_texts_of_new, drop_texts

AddRows = Callable[[Shape[Any], Sequence[Any]], None]
"""Puts new records into their table."""

Road = Callable[[sqlite3.Connection], AbstractContextManager[AddRows]]
"""Opens a transaction of its own, gives the way to add rows, commits at the end or takes all back."""


@contextmanager
def plain_road(connection: sqlite3.Connection) -> Iterator[AddRows]:
    """A transaction on the bare connection; nothing has to be loaded for it."""

    def add(shape: Shape[Any], records: Sequence[Any]) -> None:
        marks = ", ".join("?" * len(shape.columns))
        statement = f"INSERT INTO {shape.table} ({', '.join(shape.columns)}) VALUES ({marks})"  # noqa: S608
        connection.executemany(statement, map(shape.values, records))

    connection.execute("BEGIN IMMEDIATE")
    try:
        yield add
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:  # after a full disk SQLite may have rolled back by itself
            connection.execute("ROLLBACK")


def apply_edits(connection: sqlite3.Connection, add: AddRows, edits: Sequence[Edit]) -> None:
    """Apply edits in their order, inside the transaction that is open.

    Raises `KnownError("journal.stale")` when a record is not stored as its edit says.
    """
    for batch in _batches(edits):
        for kind, concerned in batch.items():
            _apply_batch(connection, add, shape_of(kind), list(concerned.values()))


def _batches(edits: Sequence[Edit]) -> Iterator[dict[type[Record], dict[str, Edit]]]:
    """Edits by kind and id, in runs that concern each record once, so that a run's order does not matter."""
    batch: dict[type[Record], dict[str, Edit]] = {}
    for edit in edits:
        record = edit.record
        kind, id = type(record), record.id
        concerned = batch.get(kind)
        if concerned is None:
            concerned = batch[kind] = {}
        elif id in concerned:
            yield batch
            batch = {kind: (concerned := {})}
        concerned[id] = edit
    yield batch


def _apply_batch(
    connection: sqlite3.Connection, add: AddRows, shape: Shape[Any], edits: Sequence[Edit]
) -> None:
    known = [edit for edit in edits if edit.before is not None]
    for edit in known:
        if edit.before is not None:
            _compare(connection, shape, edit.before)
    _take_away(connection, shape, [edit.before for edit in known if edit.before and edit.after is None])
    _change(connection, shape, [(edit.before, edit.after) for edit in known if edit.before and edit.after])
    new = [edit.after for edit in edits if edit.before is None and edit.after is not None]
    if new:
        add(shape, new)
        _add_parts(connection, new, add_texts_of_new)


def _key_condition(shape: Shape[Any]) -> str:
    return " AND ".join(f"{name} = ?" for name in shape.key)


def _compare(connection: sqlite3.Connection, shape: Shape[Any], before: Record) -> None:
    question = f"SELECT {shape.selected} FROM {shape.table} WHERE {_key_condition(shape)}"  # noqa: S608
    row = connection.execute(question, shape.key_of(before)).fetchone()
    if row is None or shape.record(row) != before:
        raise KnownError("journal.stale")


def _take_away(connection: sqlite3.Connection, shape: Shape[Any], records: Sequence[Record]) -> None:
    _drop_parts(connection, records)
    statement = f"DELETE FROM {shape.table} WHERE {_key_condition(shape)}"  # noqa: S608
    connection.executemany(statement, map(shape.key_of, records))


def _change(
    connection: sqlite3.Connection, shape: Shape[Any], pairs: Sequence[tuple[Record, Record]]
) -> None:
    _drop_parts(connection, [before for before, _ in pairs])
    records = [after for _, after in pairs]
    assigned = ", ".join(f"{name} = ?" for name in shape.columns)
    statement = f"UPDATE {shape.table} SET {assigned} WHERE {_key_condition(shape)}"  # noqa: S608
    connection.executemany(statement, [(*shape.values(one), *shape.key_of(one)) for one in records])
    _add_parts(connection, records, add_texts)


def _drop_parts(connection: sqlite3.Connection, records: Sequence[Record]) -> None:
    """Take away what belongs to records but lies in other tables."""
    entries = [one for one in records if isinstance(one, Entry)]
    count_out(connection, entries)
    drop_texts(connection, entries)
    connection.executemany(
        "DELETE FROM tick_entries WHERE tick = (SELECT seq FROM ticks WHERE item = ? AND day = ?)",
        [(one.item, one.day.isoformat()) for one in records if isinstance(one, Tick)],
    )


def _add_parts(
    connection: sqlite3.Connection,
    records: Sequence[Record],
    put_texts: Callable[[sqlite3.Connection, Sequence[Entry]], None],
) -> None:
    """What belongs to records but lies in other tables: daily sums, searched texts, the entries of a tick."""
    entries = [one for one in records if isinstance(one, Entry)]
    count_in(connection, entries)
    put_texts(connection, entries)
    connection.executemany(
        """
        INSERT INTO tick_entries (tick, place, entry)
        SELECT seq, ?, ? FROM ticks WHERE item = ? AND day = ?
        """,
        [
            (place, entry, one.item, one.day.isoformat())
            for one in records
            if isinstance(one, Tick)
            for place, entry in enumerate(one.entries)
        ],
    )
