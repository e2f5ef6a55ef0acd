"""Long transactions that somebody watches: how far they are, and whether anybody still wants them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ssi_coach.domain.errors import KnownError

HALTED = "journal.halted"

STEPS = 200_000
"""Steps of SQLite's machine between two questions: some hundredths of a second."""

Going = Callable[[int], bool]
"""Told how many rows of all tables were written so far; answers whether to go on."""


@contextmanager
def watched(connection: sqlite3.Connection, going: Going) -> Iterator[None]:
    """Ask now and then, while something is written, whether to go on; else all of it is taken back.

    Raises `KnownError("journal.halted")` then.
    """
    before = connection.total_changes
    halted = False

    def ask() -> int:
        nonlocal halted
        halted = halted or not going(connection.total_changes - before)
        return int(halted)

    connection.set_progress_handler(ask, STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if halted and error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise KnownError(HALTED) from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
