"""Data wired to a real journal: files go in and out, copies are made, and nothing happens twice."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from ssi_coach.app.window import data as data_page
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.results import Stage
from ssi_coach.services.entries import write_entries
from ssi_coach.services.results.results import add_result
from tests.build import make_entry

TABLE = "date,kind,count\n2026-05-12,comment,3\n2026-05-13,post,1\n"


@pytest.fixture
def page(data_page):
    """The page over a journal on the disk that holds one entry."""
    data_page.coach.do(partial(write_entries, entries=[make_entry()]), quiet=True)
    return data_page


def table(page, text: str = TABLE, name: str = "journal.csv") -> Path:
    """A file that somebody has."""
    path = page.place / name
    path.write_text(text, encoding="utf-8")
    return path


def lines(page) -> int:
    """Entries in the journal."""
    return page.work.journal.line_count(page.work.today())


def test_dropped_files_are_shown_first_and_written_when_somebody_says_so(page):
    page.screen.files_dropped.emit((table(page),))
    assert page.screen.previewing
    assert lines(page) == 1
    page.screen.importing.primary.click()
    assert not page.screen.previewing
    assert lines(page) == 3
    assert page.ear.toasts == ["2 records imported"]
    assert page.screen.state.figures[0].value == "3"
    page.coach.undo()
    assert lines(page) == 1


def test_a_copy_is_made_before_an_import(page):
    page.screen.files_dropped.emit((table(page),))
    page.screen.importing.primary.click()
    assert len(list((page.place / "journal" / "backups").glob("journal-*.db"))) == 1
    assert page.screen.state.backed_up


def test_the_same_file_again_has_nothing_new(page):
    for _ in range(2):
        page.files.look_at([table(page)])
        page.screen.importing.primary.click()
    assert lines(page) == 3
    assert len(page.ear.toasts) == 1


def test_rows_that_are_not_understood_stay_out_when_somebody_agrees(page):
    page.files.look_at([table(page, TABLE + "soon,post,1\n")])
    page.screen.importing.primary.click()
    assert lines(page) == 1
    page.screen.importing.reasons.leave_out.click()
    page.screen.importing.primary.click()
    assert lines(page) == 3


def test_leaving_writes_nothing(page):
    page.files.look_at([table(page)])
    page.screen.importing.leave.click()
    assert not page.screen.previewing
    page.screen.import_wanted.emit()
    assert lines(page) == 1


@pytest.mark.parametrize("text", ["", "%PDF-1.7 a letter", "{broken"])
def test_a_file_of_something_else_is_refused_with_a_sentence(page, text):
    page.files.look_at([table(page, text)])
    assert not page.screen.previewing
    assert page.screen.import_card.fault.isVisible()
    assert lines(page) == 1


def test_a_disk_that_refuses_leaves_the_journal_as_it_was(page, monkeypatch):
    def refuse(folder):
        raise KnownError("journal.full")

    page.files.look_at([table(page)])
    monkeypatch.setattr(type(page.work.journal), "back_up", lambda self, folder: refuse(folder))
    page.screen.importing.primary.click()
    assert lines(page) == 1
    assert page.screen.import_card.fault.isVisible()


def test_an_answer_that_nobody_waits_for_any_more_is_dropped(page):
    page.files.look_at([table(page)])
    stale = page.files._chosen.looked
    page.screen.importing.leave.click()
    page.files._on_looked(1, stale)
    assert not page.screen.previewing


def test_the_whole_journal_goes_out_and_comes_back(page):
    out = page.place / "out.json"
    page.desk._on_place("json", str(out))
    assert len(json.loads(out.read_text(encoding="utf-8"))["entries"]) == 1
    assert page.screen.state.written.folder == page.place
    page.files.look_at([out])
    assert page.screen.importing.state.button == ""


def test_an_export_never_writes_over_an_older_one(page):
    for _ in range(2):
        page.desk._on_place("csv", str(page.place))
    folders = sorted(page.place.glob("ssi-coach-*"))
    assert len(folders) == 2
    assert {path.name for path in folders[1].iterdir()} == {"entries.csv", "readings.csv"}


def test_everything_is_three_files(page):
    page.desk._on_place("all", str(page.place))
    assert page.screen.state.written.sentence == "3 files written"


@pytest.mark.parametrize("choice", ["results", "hubspot"])
def test_results_and_contacts_are_one_table_each(page, choice):
    add_result(page.work, stage=Stage.CALL, person="Ada Beispiel", note="again in May")
    out = page.place / "out.csv"
    page.desk._on_place(choice, str(out))
    assert page.screen.state.written.sentence == "1 file written"
    assert "again in May" in out.read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_told(page):
    (page.place / "file").touch()
    page.desk._on_place("json", str(page.place / "file" / "journal.json"))
    assert len(page.ear.errors) == 1
    assert page.screen.state.written is None


def test_a_backup_is_made_and_named(page):
    page.screen.safety.back_up_now.click()
    assert page.screen.state.safety[0].detail.startswith("journal-")
    assert len(page.ear.toasts) == 1


def test_a_check_is_remembered_beside_the_journal(page):
    page.screen.safety.check_now.click()
    assert page.ear.toasts == ["The journal file is sound."]
    assert page.screen.state.safety[1].title.startswith("Last check: Today")
    assert (page.place / "journal" / data_page.CHECK_NAME).exists()


def test_faults_can_be_copied(page, monkeypatch):
    monkeypatch.setattr(type(page.work.journal), "check", lambda _: ("page 3 is lost",))
    page.screen.safety.check_now.click()
    assert page.screen.faults.isVisible()
    page.screen.faults.acted.emit()
    assert QGuiApplication.clipboard().text() == "page 3 is lost"


def test_the_path_can_be_copied(page):
    page.screen.journal.copy_path.click()
    assert QGuiApplication.clipboard().text() == str(page.place / "journal")


@pytest.mark.parametrize("choice", ["json", "results", "hubspot", "all"])
def test_the_menu_and_the_buttons_open_a_chooser(page, choice):
    """It does not block: the window goes on."""
    page.screen.visit("import")
    page.screen.export_card.buttons[choice].click()
    dialogs = page.screen.findChildren(data_page.QFileDialog)
    assert len(dialogs) == 2
    for dialog in dialogs:
        dialog.close()
