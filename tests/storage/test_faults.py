"""A disk that refuses is told apart from a damaged journal and from our own mistakes, and costs nothing."""

from __future__ import annotations

import errno
import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.errors import KnownError
from ssi_coach.storage.connection import JOURNAL_NAME
from ssi_coach.storage.digest import whole_content
from ssi_coach.storage.faults import fault_of, is_busy, told
from ssi_coach.storage.journal import SqliteJournal, open_journal
from ssi_coach.storage.model_road import model_road
from ssi_coach.storage.writing import plain_road
from tests.build import TODAY, added, days_ago, make_entry, make_reading


def sqlite_error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "id"),
    [
        (sqlite3.SQLITE_FULL, "journal.full"),
        (sqlite3.SQLITE_IOERR_WRITE, "journal.io"),
        (sqlite3.SQLITE_IOERR_FSYNC, "journal.io"),
        (sqlite3.SQLITE_READONLY, "journal.readonly"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "journal.readonly"),
        (sqlite3.SQLITE_CANTOPEN, "journal.readonly"),
        (sqlite3.SQLITE_CORRUPT, "journal.damaged"),
        (sqlite3.SQLITE_NOTADB, "journal.damaged"),
        (sqlite3.SQLITE_BUSY, "journal.busy"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "journal.busy"),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, "journal.stale"),
        (sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, "journal.stale"),
        (sqlite3.SQLITE_CONSTRAINT_CHECK, None),
        (sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY, None),
        (sqlite3.SQLITE_ERROR, None),
        (sqlite3.SQLITE_MISUSE, None),
    ],
)
def test_each_fault_of_the_database_has_its_name(code: int, id: str | None) -> None:
    """Only the world's faults get one; what has none is a bug and goes to the crash hook."""
    fault = fault_of(sqlite_error(code))
    assert (None if fault is None else fault.id) == id


@pytest.mark.parametrize(
    ("number", "id"),
    [
        (errno.ENOSPC, "journal.full"),
        (errno.EFBIG, "journal.full"),
        (errno.EACCES, "journal.readonly"),
        (errno.EROFS, "journal.readonly"),
        (errno.EIO, "journal.io"),
    ],
)
def test_each_fault_of_the_system_has_its_name(number: int, id: str) -> None:
    with pytest.raises(KnownError) as error, told():
        raise OSError(number, "as the system says it")
    assert error.value.id == id


def test_an_error_without_a_code_is_a_bug() -> None:
    assert fault_of(sqlite3.ProgrammingError("Cannot operate on a closed database.")) is None
    assert not is_busy(sqlite3.ProgrammingError())
    with pytest.raises(sqlite3.ProgrammingError), told():
        raise sqlite3.ProgrammingError


@pytest.mark.parametrize("road", [plain_road, model_road])
@pytest.mark.parametrize("room", range(0, 60, 6))
def test_a_full_disk_takes_all_or_nothing(journal: SqliteJournal, road: object, room: int) -> None:
    """Wherever in the batch the room ends: its own message, nothing changed, and it works again after."""
    journal.use_road(road, from_edits=1)
    journal.apply(added(make_entry(note="kept")))
    before = whole_content(journal.connection)
    pages = journal.connection.execute("PRAGMA page_count").fetchone()[0]
    journal.connection.execute(f"PRAGMA max_page_count = {pages + room}")
    batch = added(*(make_entry(day=days_ago(n), note=f"a long note {n} " * 40) for n in range(300)))
    with pytest.raises(KnownError) as error:
        journal.apply(batch)
    assert error.value.id == "journal.full"
    assert whole_content(journal.connection) == before
    journal.connection.execute("PRAGMA max_page_count = 1000000")
    journal.apply(batch)
    assert journal.line_count(TODAY) == 301
    assert journal.check() == ()


LIMITED = """
import json, pathlib, resource, signal, sys
from ssi_coach.domain.errors import KnownError
from ssi_coach.storage.digest import whole_content
from ssi_coach.storage.journal import open_journal
from ssi_coach.storage.settings_file import SettingsOnDisk
from tests.build import TODAY, added, make_entry

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder = pathlib.Path(sys.argv[1])
told = []

def refused(work):
    try:
        work()
        return "done"
    except KnownError as error:
        return error.id

for number, limit in enumerate(range(0, 2_000_000, 80_000)):
    journal = open_journal(folder / str(number))
    journal.apply(added(make_entry(note="kept")))
    settings = SettingsOnDisk(folder / str(number))
    settings.save({"language": "de"})
    before = whole_content(journal.connection)
    batch = added(*(make_entry(note=f"a note {n} " * 50) for n in range(200)))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    outcome = {
        "journal": refused(lambda: journal.apply(batch)),
        "backup": refused(lambda: journal.back_up(folder / str(number) / "backups")),
        "settings": refused(lambda: settings.save({"language": "en" * 2_000_000})),
    }
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    after = whole_content(journal.connection)
    outcome["same"] = (after == before) == (outcome["journal"] != "done")
    outcome["language"] = settings.load()["language"]
    outcome["left"] = sorted(path.name for path in (folder / str(number)).rglob(".*"))
    outcome["again"] = refused(lambda: journal.apply(added(make_entry())))
    outcome["faults"] = journal.check()
    told.append(outcome)
    journal.close()
print(json.dumps(told))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file sizes")
def test_a_file_that_may_not_grow_takes_all_or_nothing(tmp_path: Path) -> None:
    """The system refuses to write at 25 different sizes: journal, backup and settings stay whole."""
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told_by_child = json.loads(done.stdout)
    assert {outcome["journal"] for outcome in told_by_child} == {"journal.io", "done"}
    assert {outcome["backup"] for outcome in told_by_child} <= {"journal.io", "journal.full", "done"}
    for outcome in told_by_child:
        assert outcome["same"]
        assert (outcome["language"], outcome["again"]) == ("de", "done")
        assert (outcome["settings"], outcome["faults"], outcome["left"]) == ("journal.full", [], [])


def test_a_damaged_page_is_told_as_damage_and_found_by_the_check(folder: Path) -> None:
    journal = open_journal(folder)
    journal.apply(added(*(make_entry(note=f"a note {n}" * 20) for n in range(400)), make_reading()))
    journal.close()
    content = (folder / JOURNAL_NAME).read_bytes()
    pages = [content[start : start + 4096] for start in range(0, len(content), 4096)]
    (folder / JOURNAL_NAME).write_bytes(
        b"".join(b"\xff" * 4096 if b"a note" in page else page for page in pages)
    )
    damaged = open_journal(folder)
    with pytest.raises(KnownError, match=r"journal\.damaged"):
        damaged.entries_page(EntryFilter(), offset=0, limit=400)
    assert damaged.check() != ()
    damaged.close()
