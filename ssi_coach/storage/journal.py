"""The journal on the disk: every read and every change, on one connection that keeps all others out."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from pathlib import Path

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.carried import CarriedCounts
from ssi_coach.domain.edits import Edit, kinds_of
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.estimates import KeptLearning, Outlook
from ssi_coach.domain.prospects import Prospects
from ssi_coach.storage.connection import connect
from ssi_coach.storage.every_shape import shape_of
from ssi_coach.storage.faults import told
from ssi_coach.storage.first_state import BareReader
from ssi_coach.storage.gate import NEWEST_SCHEMA, schema_version
from ssi_coach.storage.large_batch import large_batch
from ssi_coach.storage.reckoned import sweep, write_learning, write_outlook, write_prospects
from ssi_coach.storage.shapes import CARRIED
from ssi_coach.storage.untrue import drop_untrue
from ssi_coach.storage.watching import Going, watched
from ssi_coach.storage.writing import Road, apply_edits, plain_road

LARGE = 500
"""From so many edits on, writing through the tables' models costs less than it brings."""


RESULTS_TABLE = "results"
MAY_COME_AGAIN = frozenset({"entries", "readings", RESULTS_TABLE})
"""Tables whose records a file may bring again."""


def _table_of(edit: Edit) -> str:
    return shape_of(type(edit.record)).table


def _local_now() -> datetime:
    return datetime.now(UTC).astimezone()


class SqliteJournal(BareReader):
    """The port `Journal` over SQLite.

    Reads and single changes need nothing but sqlite3; large batches take the road given to `use_road` once
    SQLModel is loaded. Used by one thread at a time.
    """

    def __init__(
        self, connection: sqlite3.Connection, folder: Path, now: Callable[[], datetime] = _local_now
    ) -> None:
        super().__init__(connection)
        self._folder = folder
        self._now = now
        self._large_road: Road = plain_road
        self._large = LARGE
        self._settled = -1

    def use_road(self, road: Road, *, from_edits: int = LARGE) -> None:
        """Write batches of so many edits this way from now on (`model_road`)."""
        self._large_road = road
        self._large = from_edits

    def apply(self, edits: Sequence[Edit]) -> None:
        """Apply all edits in one transaction; when this returns they are on the disk.

        Raises `KnownError("journal.stale" | "journal.full" | "journal.io" | "journal.text" | ...)`; nothing
        is changed then.
        """
        if edits:
            self._write(edits)

    def watched(self, going: Going) -> AbstractContextManager[None]:
        """Ask `going` now and then, while something is written, whether to go on (`storage.watching`)."""
        return watched(self.connection, going)

    def forget(self, edits: Sequence[Edit]) -> None:
        """Take binned records away for good; the ids of what may come again are kept, so no import brings them back."""
        if edits:
            gone = [edit.record.id for edit in edits if _table_of(edit) in MAY_COME_AGAIN]
            self._write(edits, forgotten=gone)

    def keep_carried(self, carried: CarriedCounts) -> None:
        """Keep a carried state; an edit of its day or an older one drops it."""
        with told(), plain_road(self.connection) as add:
            self.connection.execute("DELETE FROM carried WHERE day = ?", (carried.day.isoformat(),))
            add(CARRIED, [carried])

    def keep_learning(self, learning: KeptLearning) -> None:
        """Keep what the estimate has learned; an edit of its day or an older one drops it."""
        with told(), plain_road(self.connection):
            write_learning(self.connection, learning)

    def keep_outlook(self, outlook: Outlook) -> None:
        """Keep an outlook in the place of the one before; the next edit that it rests on drops it."""
        with told(), plain_road(self.connection):
            write_outlook(self.connection, outlook)

    def keep_prospects(self, prospects: Prospects) -> None:
        """Keep what the estimate expects of every action, in the place of what it expected before."""
        with told(), plain_road(self.connection):
            write_prospects(self.connection, prospects)

    def place(self) -> Path:
        """The folder that holds the journal."""
        return self._folder

    def back_up(self, folder: Path) -> Path:
        """Write a checked copy of the journal into the folder and say where.

        Raises `KnownError("backup.unequal")` when the copy did not prove equal, and what the disk says.
        """
        from ssi_coach.storage.backup import write_backup  # noqa: PLC0415  # no start waits for it

        return write_backup(self.connection, folder, self._now())

    def check(self) -> tuple[str, ...]:
        """Faults that SQLite finds in the file, none when it is sound."""
        from ssi_coach.storage.backup import faults_of  # noqa: PLC0415  # no start waits for it

        return faults_of(self.connection)

    def settle(self) -> bool:
        """Tidy up at a quiet moment and bring SQLite's log into the file: the next commits find less to do.

        Says whether there was anything to do.
        """
        with told():
            sweep(self.connection)
            if self.connection.total_changes == self._settled:
                return False
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._settled = self.connection.total_changes
        return True

    def close(self) -> None:
        """Let go of the journal: a single file is left, and another program may open it."""
        self.connection.close()

    def _write(self, edits: Sequence[Edit], forgotten: Sequence[str] = ()) -> None:
        large = len(edits) >= self._large
        road = self._large_road if large else plain_road
        try:
            with told(), road(self.connection) as add:
                with large_batch(self.connection, len(edits)) if large else nullcontext():
                    apply_edits(self.connection, add, edits)
                drop_untrue(self.connection, edits)
                today = self._now().date().isoformat()
                self.connection.executemany(
                    "INSERT OR IGNORE INTO forgotten (id, forgotten_on) VALUES (?, ?)",
                    [(id, today) for id in forgotten],
                )
        except UnicodeEncodeError as error:
            raise KnownError("journal.text") from error  # half a character: no file can hold it
        finally:
            kinds = kinds_of(edits)
            tables = {shape_of(kind).table for kind in kinds}
            self.read_again(tables)
            if RESULTS_TABLE in tables:
                self.read_results_again(
                    {edit.record.id for edit in edits if _table_of(edit) == RESULTS_TABLE}
                )
            if Entry in kinds:
                self.count_again()


def open_journal(
    folder: Path, *, wait: float = 0.0, now: Callable[[], datetime] = _local_now
) -> SqliteJournal:
    """The journal in `folder`, made if there is none, brought up to the newest schema.

    Waits up to `wait` seconds for another program to let go of it. Raises `KnownError("journal....")` as
    `connect` and `bring_up_to_date` do.
    """
    connection = connect(folder, wait=wait)
    journal = SqliteJournal(connection, folder, now)
    try:
        with told():
            if schema_version(connection) != NEWEST_SCHEMA:
                _bring_up_to_date(journal)
    except (KnownError, sqlite3.Error):
        connection.close()
        raise
    return journal


def _bring_up_to_date(journal: SqliteJournal) -> None:
    """Run the steps that an older journal has not seen; a start on one of today does not wait for them to load."""
    from ssi_coach.storage.backup import BACKUP_FOLDER  # noqa: PLC0415  # see above
    from ssi_coach.storage.migrations.runner import bring_up_to_date  # noqa: PLC0415

    def back_up_first() -> None:
        journal.back_up(journal.place() / BACKUP_FOLDER)

    bring_up_to_date(journal.connection, back_up_first=back_up_first)
