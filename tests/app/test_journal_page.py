"""The journal's page wired: an act on the page changes the journal, and the page shows it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QDialog

from ssi_coach.app.opening import Opened
from ssi_coach.app.window import journal as journal_page
from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.days import DayMeaning, DaySpan
from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.journal.filter import JournalFilter
from ssi_coach.services.entries import tally, write_entries
from ssi_coach.services.readings import delete_reading, save_reading
from tests.build import TODAY, days_ago, make_entry
from tests.ui.journal_states import OPEN, work_of

ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture
def page(open_page):
    """The page over two hundred entries in memory."""
    work = work_of(200, binned=1)
    return open_page(journal_page, over=Opened(work, work.journal))


def count(page, **which) -> int:
    """How many entries pass."""
    return page.work.journal.entry_count(EntryFilter(**which))


def choose(page, *rows: int) -> None:
    """Choose rows."""
    table = page.screen.table
    for row in rows:
        table.selectionModel().select(table.model_of_rows.index(row, 0), ROWS)


def type_over(page, qtbot, row: int, field: str, typed: str) -> None:
    """Type over a cell and press Enter."""
    table = page.screen.table
    index = table.model_of_rows.index(row, table.model_of_rows.fields().index(field))
    table.setCurrentIndex(index)
    table.edit(index)
    qtbot.keyClicks(table.cells.editor, typed)
    press_enter(page, qtbot)


def press_enter(page, qtbot) -> None:
    """Close the editor; the journal answers afterwards, as it does from its own thread."""
    page.runner.holding = True
    qtbot.keyClick(page.screen.table.cells.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.screen.table.cells.editor is None)
    page.runner.go_on()


def only_dialog(page) -> QDialog:
    """The dialog that is open."""
    return page.screen.findChild(QDialog)


def test_a_cell_typed_over_is_saved_and_can_be_undone(page, qtbot):
    """Without any button."""
    type_over(page, qtbot, 2, "company", "Acme")
    assert page.work.journal.entry("e2").company == "Acme"
    assert page.screen.table.model_of_rows.row(2).company == "Acme"
    assert page.ear.toasts == ["Company changed in 1 entry"]
    page.coach.undo()
    assert page.work.journal.entry("e2").company == ""
    assert page.screen.table.model_of_rows.row(2).company == ""


def test_a_disk_that_refuses_gives_the_text_back(page, qtbot):
    """With the reason below it; the next Enter tries again."""
    page.work.journal.fails_with = KnownError("journal.full")
    type_over(page, qtbot, 2, "note", "not to be lost")
    editor = page.screen.table.cells.editor
    assert editor.text() == "not to be lost"
    assert "disk is full" in editor.problem.sentence
    press_enter(page, qtbot)
    assert page.work.journal.entry("e2").note == "not to be lost"


def test_a_deleted_reading_comes_back_from_the_bin(page, qtbot):
    """It is counted with the entries there, and stands for its day again."""
    saved, _ = save_reading(page.work, {"total": 52.0})
    page.coach.do(lambda work: delete_reading(work, saved.id))
    assert page.screen.bin.text() == "Bin, 2"
    qtbot.mouseClick(page.screen.bin, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.screen.binned.rows[0].restore, Qt.MouseButton.LeftButton)
    assert page.work.journal.latest_reading(TODAY) == saved
    assert page.screen.binned.rows == ()


def test_chosen_rows_go_to_the_bin_and_come_back(page, qtbot):
    """Both ways can be undone as well."""
    choose(page, 0, 1, 2)
    qtbot.mouseClick(page.screen.foot.delete, Qt.MouseButton.LeftButton)
    assert (count(page), count(page, binned=True)) == (197, 4)
    assert page.screen.bin.text() == "Bin, 4"
    qtbot.mouseClick(page.screen.bin, Qt.MouseButton.LeftButton)
    assert page.screen.state.binned
    page.screen.table.selectAll()
    qtbot.mouseClick(page.screen.foot.restore, Qt.MouseButton.LeftButton)
    assert (count(page), count(page, binned=True)) == (201, 0)
    assert page.screen.empty_bin.isVisible()
    qtbot.mouseClick(page.screen.back, Qt.MouseButton.LeftButton)
    assert not page.screen.state.binned


def test_all_rows_that_pass_can_be_deleted_at_once(page, qtbot):
    """Also those that were never read."""
    page.screen.filter_wanted.emit(JournalFilter(kinds=frozenset({"post"})))
    passing = page.screen.state.table.count
    page.screen.table.selectAll()
    page.screen.table.delete_wanted.emit()
    assert count(page) == 200 - passing
    assert count(page, kinds=frozenset({"post"})) == 0
    page.coach.undo()
    assert count(page) == 200


def test_row_numbers_of_a_journal_that_moved_on_hit_nothing(page):
    """Another entry was logged from the command line meanwhile."""
    page.screen.table.selectAll()
    chosen = page.screen.table.chosen()
    assert chosen.ids == ()
    tally(page.work, "post", day=days_ago(3))
    page.screen.delete_wanted.emit(chosen)
    assert count(page) == 201
    assert page.ear.errors


def test_rows_are_copied_to_today(page, qtbot):
    """As entries of their own, in the same order."""
    rows = page.screen.table.model_of_rows
    kinds = [rows.row(number).kind for number in (10, 11)]
    before = count(page, first=TODAY)
    choose(page, 10, 11)
    qtbot.keyClick(page.screen.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert count(page, first=TODAY) == before + 2
    assert [rows.row(number).kind for number in (0, 1)] == kinds


def test_several_entries_are_changed_together(page, qtbot):
    """And stay chosen."""
    choose(page, 5, 6, 7)
    qtbot.mouseClick(page.screen.foot.edit, Qt.MouseButton.LeftButton)
    dialog = only_dialog(page)
    qtbot.keyClicks(dialog.lines["company"].edit, "Globex")
    dialog.primary.click()
    assert [page.work.journal.entry(f"e{n}").company for n in (5, 6, 7)] == ["Globex"] * 3
    assert page.ear.toasts == ["Company changed in 3 entries"]
    assert page.screen.table.chosen().ids == ("e5", "e6", "e7")


def test_chosen_days_are_marked_off(page):
    """From the map."""
    page.screen.heat.heat.range_chosen.emit(days_ago(4), days_ago(3))
    page.screen.heat._menu.actions()[0].trigger()
    marks = page.work.journal.day_marks(DaySpan(days_ago(10), TODAY))
    assert [(mark.day, mark.meaning) for mark in marks] == [
        (days_ago(4), DayMeaning.OFF),
        (days_ago(3), DayMeaning.OFF),
    ]
    days = {day.day: day for day in page.screen.heat.heat.state.days}
    assert days[days_ago(4)].off


def test_any_day_can_be_filled_in(page, qtbot):
    """The day that is chosen is the one that the dialog begins with."""
    page.screen.visit(days_ago(150))
    assert page.screen.nothing.isVisible()
    qtbot.mouseClick(page.screen.add, Qt.MouseButton.LeftButton)
    dialog = only_dialog(page)
    assert dialog.draft.day == days_ago(150)
    dialog.primary.click()
    assert count(page, first=days_ago(150), last=days_ago(150)) == 1
    assert page.screen.state.table.count == 1


def test_another_page_shows_the_entries_behind_something(page):
    """Kinds and days arrive as the filter."""
    page.screen.visit(EntryFilter(kinds=frozenset({"post"}), last=TODAY))
    assert page.screen.state.table.filter == JournalFilter(kinds=frozenset({"post"}), last=TODAY)
    assert page.screen.bar.kinds.chip.text() == "Post"


def test_answers_to_what_is_no_longer_wanted_are_passed_over(page, qtbot):
    """Only the last of three keys is looked up."""
    looks = []
    page.screen.bar.search.setFocus()
    page.runner.holding = True
    count_before = page.screen.state.table.number
    qtbot.keyClicks(page.screen.bar.search, "pos")
    looks.append(len(page.runner.tasks))
    page.runner.go_on()
    assert looks == [3]
    assert page.screen.state.table.filter.text == "pos"
    assert page.screen.state.table.number == count_before + 1


def test_rows_are_fetched_where_one_looks(page, qtbot):
    """The end of the journal."""
    model = page.screen.table.model_of_rows
    page.screen.table.go_to(199)
    qtbot.waitUntil(lambda: model.row(199) is not None)
    assert model.row(199).id == "e199"


def test_what_is_shown_is_written_to_a_file(page, tmp_path):
    """As CSV, and nothing else."""
    page.screen.filter_wanted.emit(JournalFilter(kinds=frozenset({"post"})))
    desk = page.screen.findChild(journal_page.JournalDesk)
    desk._on_place(str(tmp_path / "shown.csv"))
    lines = (tmp_path / "shown.csv").read_text("utf-8").splitlines()
    assert len(lines) == 1 + page.screen.state.table.count
    assert all(",post," in line for line in lines[1:])
    assert page.ear.toasts == ["Exported to shown.csv"]


def test_find_leads_to_the_text_field(page, qtbot):
    """Whatever had the keyboard before."""
    page.screen.begin_search()
    assert page.screen.bar.search.hasFocus()


def test_the_whole_filter_can_be_cleared(page, qtbot):
    """Back to everything."""
    page.screen.filter_wanted.emit(JournalFilter(text="nobody wrote this"))
    qtbot.mouseClick(page.screen.nothing.button, Qt.MouseButton.LeftButton)
    assert page.screen.state.table.filter == OPEN
    assert page.screen.state.table.count == 200


def test_an_entry_becomes_a_result_from_its_menu_and_leads_to_it(page):
    """It says so in the place of a pillar; undo takes the result back."""
    talk = make_entry("talk", kind="conversation", count=2, person="Ada")
    page.coach.do(lambda work: write_entries(work, [talk]))
    menu, table = page.screen.menu, page.screen.table
    choose(page, 0)
    menu.set_rows(table.chosen_rows())
    assert menu.result.text() == "Make it a result"
    page.screen.foot.result.click()
    assert [result.person for result in page.work.journal.results()] == ["Ada", "Ada"]
    assert table.model_of_rows.row(0).pillar_name == "Result"
    menu.set_rows(table.chosen_rows())
    assert menu.result.text() == "Open the result"
    menu.result.trigger()
    assert page.ear.went == [("results", page.work.journal.results()[0].id)]
    page.coach.undo()
    assert table.model_of_rows.row(0).pillar_name == ""


def test_what_can_be_no_result_is_not_offered_as_one(page):
    """Comments and posts stay what they are."""
    choose(page, 0, 1)
    page.screen.menu.set_rows(page.screen.table.chosen_rows())
    assert not page.screen.menu.result.isVisible()
    assert not page.screen.foot.result.isVisible()


def test_the_header_leads_to_the_people(page):
    page.screen.people.click()
    assert page.ear.wanted == ["people"]
