"""Writes large batches through SQLModel's tables: an import of years, the sample journal.

Importing SQLModel takes half a second, so the window hands this road to the journal after its first
picture, and a command only when it writes in bulk.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlmodel import insert

from ssi_coach.storage.every_row import ROW_OF
from ssi_coach.storage.shapes import Shape
from ssi_coach.storage.writing import AddRows

AT_ONCE = 2_000
"""Rows that are made ready at a time: those of an archive, all at once, would fill the memory."""


@contextmanager
def model_road(connection: sqlite3.Connection) -> Iterator[AddRows]:
    """A transaction that SQLAlchemy runs on the journal's one connection."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: connection,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    try:
        with engine.begin() as transaction:

            def add(shape: Shape[Any], records: Sequence[Any]) -> None:
                statement = _insertion(shape)
                for start in range(0, len(records), AT_ONCE):
                    some = records[start : start + AT_ONCE]
                    transaction.exec_driver_sql(statement, [*map(shape.values, some)])

            yield add
    except DBAPIError as error:
        # The same faults as on the bare connection, whichever road was taken.
        raise error.orig if isinstance(error.orig, sqlite3.Error) else error from error


def _insertion(shape: Shape[Any]) -> str:
    """The statement that SQLAlchemy makes for a table, with its values in the order of the shape's columns.

    Said once, and rows are handed over as they are: a dictionary a row takes longer than the row itself.
    """
    into = insert(ROW_OF[shape.table]).compile(dialect=dialect(), column_keys=[*shape.columns])
    if into.positiontup != [*shape.columns]:
        raise ValueError(f"the columns of {shape.table} stand in another order than those of its shape")
    return str(into)


def _begin(transaction: Connection) -> None:
    # Python's own BEGIN would come late and not for every statement.
    transaction.exec_driver_sql("BEGIN IMMEDIATE")
