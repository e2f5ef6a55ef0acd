"""Brings an older journal up to the newest schema: the whole way in one transaction, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from ssi_coach.domain.errors import KnownError
from ssi_coach.storage.digest import Content, columns_of, content_of, tables_of
from ssi_coach.storage.faults import fault_of
from ssi_coach.storage.gate import APPLICATION_ID, schema_version
from ssi_coach.storage.migrations.m0001_first import STEP as FIRST
from ssi_coach.storage.migrations.m0002_estimate import STEP as ESTIMATE
from ssi_coach.storage.migrations.m0003_imports import STEP as IMPORTS
from ssi_coach.storage.migrations.m0004_coach import STEP as COACH
from ssi_coach.storage.migrations.m0005_results import STEP as RESULTS
from ssi_coach.storage.migrations.step import EVERY_COLUMN, Step

STEPS: tuple[Step, ...] = (FIRST, ESTIMATE, IMPORTS, COACH, RESULTS)


def bring_up_to_date(
    connection: sqlite3.Connection,
    *,
    back_up_first: Callable[[], None],
    steps: Sequence[Step] = STEPS,
) -> None:
    """Run the steps that the database has not seen.

    A database that holds anything is backed up before. Raises `KnownError("journal.update_failed")` when a
    step did not keep its word, or what the disk says; the database is then as it was.
    """
    present = schema_version(connection)
    due = [step for step in steps if step.version > present]
    if not due:
        return
    if present:
        back_up_first()
    # Inside a transaction this pragma does nothing, and with foreign keys on, rebuilding a table
    # silently deletes the rows that belong to it.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        _run_whole(connection, due)
    except sqlite3.Error as error:
        raise fault_of(error) or KnownError("journal.update_failed", version=due[-1].version) from error
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA foreign_keys = ON")


def _run_whole(connection: sqlite3.Connection, due: Sequence[Step]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for step in due:
        _run(connection, step)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {due[-1].version}")
    connection.execute("COMMIT")


def _run(connection: sqlite3.Connection, step: Step) -> None:
    before = {table: _promised(connection, step, table) for table in tables_of(connection)}
    for statement in step.statements:
        connection.execute(statement)
    if step.run is not None:
        step.run(connection)
    for table, content in before.items():
        if content is not None and _content_now(connection, table, content) != content:
            raise KnownError("journal.update_failed", version=step.version, table=table)
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise KnownError("journal.update_failed", version=step.version)
    if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        raise KnownError("journal.update_failed", version=step.version)


def _promised(connection: sqlite3.Connection, step: Step, table: str) -> Content | None:
    """What must be the same in a table after the step, None when the step may do as it likes."""
    if table in step.refilled:
        return None
    touched = step.touched.get(table, frozenset())
    kept = [name for name in columns_of(connection, table) if not touched & {name, EVERY_COLUMN}]
    # Without a column that is kept, the number of rows still is.
    return content_of(connection, table, kept) if kept else Content((), _rows(connection, table), "")


def _content_now(connection: sqlite3.Connection, table: str, before: Content) -> Content | None:
    if table not in tables_of(connection):
        return None
    if not before.columns:
        return Content((), _rows(connection, table), "")
    if not set(before.columns) <= set(columns_of(connection, table)):
        return None
    return content_of(connection, table, before.columns)


def _rows(connection: sqlite3.Connection, table: str) -> int:
    found: int = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608
    return found
