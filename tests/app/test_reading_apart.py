"""Files are read by a process of their own: what happens to it happens to nobody else."""

from __future__ import annotations

import sys
import threading
import zipfile
from pathlib import Path

import pytest

from ssi_coach.app.reading_apart import FilesApart, child_command
from ssi_coach.app.reading_files import TABLES_NAME, OutsideFiles, read_files
from ssi_coach.app.startup import CHILD_OPTION
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ColumnPlan, ReadProgress
from ssi_coach.services.imports.table_plans import remember_plan
from ssi_coach.services.workspace import Workspace
from ssi_coach.storage.settings_file import SettingsOnDisk
from tests.fakes import FixedClock, MemoryJournal, MemorySettings
from tests.today_build import book, catalogue

POST = "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7"
COMMENTS = f"Date,Link,Message\n2026-05-04 23:30:00,{POST},Well said\n"


@pytest.fixture
def work() -> Workspace:
    return Workspace(
        MemoryJournal(), MemorySettings(), FixedClock(zone="Europe/Berlin"), catalogue(), book(), str
    )


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of LinkedIn with one comment late in the evening."""
    path = tmp_path / "Complete_LinkedInDataExport_05-13-2026.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("Comments.csv", COMMENTS)
    return path


def unheard(_: ReadProgress) -> None:
    """Nobody listens."""


def child(program: str) -> tuple[str, ...]:
    """A child that does something else."""
    return (sys.executable, "-c", program)


def refusal(work: Workspace, path: Path, program: str, seconds: float = 60.0) -> str:
    """What is said about a child that does not do its work."""
    with pytest.raises(KnownError) as told:
        FilesApart(work, command=child(program), seconds=seconds).read([path], plans={}, progress=unheard)
    assert told.value.values["name"] == path.name
    return told.value.id


def test_an_archive_is_read_apart_and_its_progress_told(work: Workspace, archive: Path):
    told: list[ReadProgress] = []
    (file,) = FilesApart(work).read([archive], plans={}, progress=told.append)
    assert file.kind == "archive"
    assert [(entry.kind, entry.day.isoformat()) for entry in file.records] == [("comment", "2026-05-04")]
    assert told
    shares = [progress.share for progress in told]
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1


def test_a_large_archive_is_read_by_two_at_a_time(work: Workspace, archive: Path):
    """What comes is the same; the progress is that of both."""
    told: list[ReadProgress] = []
    (alone,) = FilesApart(work).read([archive], plans={}, progress=unheard)
    (file,) = FilesApart(work, large=1).read([archive], plans={}, progress=told.append)
    assert file == alone
    shares = [progress.share for progress in told]
    assert shares == sorted(shares)
    assert shares[-1] > 0.5


def test_a_refusal_of_one_of_two_is_that_of_the_archive(work: Workspace, archive: Path):
    program = (
        "import json, sys\n"
        "side = json.loads(sys.stdin.readline())['side']\n"
        'print(\'{"refused": ["archive.damaged", {"name": "\' + side + \'"}]}\')\n'
    )
    with pytest.raises(KnownError) as refused:
        FilesApart(work, command=child(program), large=1).read([archive], plans={}, progress=unheard)
    assert refused.value == KnownError("archive.damaged", name="rest")


def test_the_days_are_those_of_the_users_zone(work: Workspace, archive: Path):
    work.clock = FixedClock(zone="Pacific/Auckland")
    (file,) = OutsideFiles(work).read([archive], plans={}, progress=unheard)
    assert [entry.day.isoformat() for entry in file.records] == ["2026-05-05"]


def test_a_table_is_read_as_was_said_before_and_the_other_files_once(
    work: Workspace, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    table = tmp_path / "log.csv"
    table.write_text("Day,Talks\n2026-05-01,3\n")
    monkeypatch.setattr(work.journal, "place", lambda: tmp_path)
    notes = SettingsOnDisk(tmp_path, TABLES_NAME)
    remember_plan(notes, ("Day", "Talks"), ColumnPlan(("date", "kind:message")))
    read: list[list[Path]] = []
    at_first = OutsideFiles.read

    def counted(self, paths, **more):
        read.append([*paths])
        return at_first(self, paths, **more)

    monkeypatch.setattr(OutsideFiles, "read", counted)
    first, second = read_files(work, [archive, table])
    assert (first.kind, [entry.kind for entry in first.records]) == ("archive", ["comment"])
    assert [(entry.kind, entry.count) for entry in second.records] == [("message", 3)]
    assert read == [[archive, table], [table]]


def test_a_refusal_comes_as_it_was_meant(work: Workspace, tmp_path: Path):
    path = tmp_path / "holiday.zip"
    path.write_bytes(b"PK\x03\x04 no zip at all")
    with pytest.raises(KnownError) as told:
        read_files(work, [path])
    assert told.value.id.startswith(("archive.", "file."))
    assert told.value.values["name"] == "holiday.zip"


@pytest.mark.parametrize(
    ("program", "id"),
    [
        ("raise SystemExit(3)", "file.reader"),
        ("import os; os.abort()", "file.reader"),
        ("pass", "file.reader"),
        ("print('no JSON')", "file.reader"),
        ("print('{\"file\": {}}'); print('{\"whole\": [0, 0]}')", "file.reader"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "file.too_slow"),
    ],
)
def test_a_child_that_fails_is_told_and_costs_nothing_else(
    work: Workspace, archive: Path, program: str, id: str
):
    assert refusal(work, archive, program) == id


def test_a_child_that_never_ends_is_ended(work: Workspace, archive: Path):
    assert refusal(work, archive, "import time; time.sleep(600)", seconds=0.5) == "file.too_slow"


def test_a_child_that_needs_too_much_memory_says_so(work: Workspace, archive: Path):
    program = (
        "import sys, ssi_coach.sources.__main__ as child\n"
        "child.read_file = lambda *_, **__: bytearray(4_000_000_000)\n"
        "sys.exit(child.main())"
    )
    assert refusal(work, archive, program) == "file.too_much"


@pytest.mark.parametrize("large", [10**9, 1], ids=["one", "two"])
def test_cancel_ends_the_child(work: Workspace, archive: Path, large: int):
    """At once, also when nothing was heard from it yet, and all of them when there are two."""
    program = (
        "import sys, time\n"
        "print('{\"progress\": [0, 1, \"a\"]}', flush=True)\n"
        "time.sleep(600)"
    )  # fmt: skip
    reader = FilesApart(work, command=child(program), large=large)
    begun, faults = threading.Event(), []

    def read() -> None:
        try:
            reader.read([archive], plans={}, progress=lambda _: begun.set())
        except KnownError as fault:
            faults.append(fault.id)

    reading = threading.Thread(target=read)
    reading.start()
    assert begun.wait(30)
    reader.cancel()
    reading.join(30)
    assert faults == ["import.cancelled"]


def test_small_tables_are_read_here_and_everything_else_apart(work: Workspace, tmp_path: Path, monkeypatch):
    """A process of its own costs more than reading a few lines."""
    small, large = tmp_path / "small.csv", tmp_path / "large.csv"
    small.write_text("date,kind\n2026-05-12,comment\n")
    large.write_text("date,kind\n" + "2026-05-12,comment\n" * 60_000)
    apart: list[Path] = []
    monkeypatch.setattr(FilesApart, "read", lambda self, paths, **_: apart.extend(paths) or ())
    reader = OutsideFiles(work)
    (file,) = reader.read([small], plans={}, progress=unheard)
    assert len(file.records) == 1
    reader.read([large], plans={}, progress=unheard)
    assert apart == [large]


def test_a_frozen_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command() == (sys.executable, CHILD_OPTION)


def test_the_hidden_option_is_the_child(work: Workspace, archive: Path):
    program = f"import sys\nfrom ssi_coach.app.startup import main\nsys.exit(main([{CHILD_OPTION!r}]))"
    (file,) = FilesApart(work, command=child(program)).read([archive], plans={}, progress=unheard)
    assert len(file.records) == 1
