"""The journal's table: typed over in place, chosen by the row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from ssi_coach.services.entries import delete_entries, edit_entries
from ssi_coach.ui.tables.journal_table import JournalTable
from tests.ui.journal_states import page_of, state_of, work_of

ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture
def work():
    """A few pages of entries."""
    return work_of(200)


@pytest.fixture
def table(skin, qtbot, work):
    """The table on the screen, its pages answered at once."""
    table = JournalTable(skin)
    qtbot.addWidget(table)
    model = table.model_of_rows
    model.page_wanted.connect(lambda page, number: model.take_page(number, page, page_of(work, page)))
    table.set_state(state_of(work))
    table.resize(1046, 400)
    with qtbot.waitExposed(table):
        table.show()
    table.setFocus()
    return table


def choose(table: JournalTable, *rows: int) -> None:
    """Choose rows as Ctrl and a click do."""
    for row in rows:
        table.selectionModel().select(table.model_of_rows.index(row, 0), ROWS)


def edit(table: JournalTable, row: int, field: str):
    """Open a cell's editor, as F2 does."""
    index = table.model_of_rows.index(row, table.model_of_rows.fields().index(field))
    table.setCurrentIndex(index)
    table.edit(index)
    return table.cells.editor


def test_chosen_rows_are_named_by_their_entries(table, qtbot):
    """In the order of the table."""
    with qtbot.waitSignal(table.chosen_changed):
        choose(table, 4, 2)
    chosen = table.chosen()
    assert (chosen.ids, chosen.count, chosen.spans) == (("e2", "e4"), 2, ((2, 2), (4, 4)))


def test_all_rows_are_chosen_without_being_read(table):
    """Rows that are not in memory are named by their numbers."""
    table.selectAll()
    chosen = table.chosen()
    assert (chosen.ids, chosen.spans, chosen.count, chosen.passing) == ((), ((0, 199),), 200, 200)


def test_what_is_chosen_stays_chosen_when_the_journal_changed(table, work):
    """By the entry, not by the place where it stood."""
    choose(table, 4, 5)
    delete_entries(work, ["e0"])
    table.set_state(state_of(work, 2))
    assert table.chosen().ids == ("e4", "e5")
    assert table.chosen().spans == ((3, 4),)


def test_a_changed_day_moves_the_choice_with_the_row(table, work):
    """A later Delete hits what is shown as chosen."""
    choose(table, 0)
    edit_entries(work, ["e0"], count=7)
    table.set_state(state_of(work, 2))
    assert table.chosen().ids == ("e0",)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_typing_over_a_cell_tells_the_new_value(table, qtbot, key):
    """Enter and Tab save; there is no button."""
    editor = edit(table, 3, "note")
    qtbot.keyClicks(editor, "sent the price list")
    with qtbot.waitSignal(table.model_of_rows.edited) as told:
        qtbot.keyClick(editor, key)
    assert told.args == ["e3", "note", "sent the price list", "sent the price list"]


def test_typing_begins_without_opening_first(table, qtbot):
    """The first letter is not lost."""
    index = table.model_of_rows.index(1, table.model_of_rows.fields().index("company"))
    table.setCurrentIndex(index)
    qtbot.keyClick(table, "A")
    qtbot.keyClicks(table.cells.editor, "cme")
    with qtbot.waitSignal(table.model_of_rows.edited) as told:
        qtbot.keyClick(table.cells.editor, Qt.Key.Key_Return)
    assert told.args[2].lower() == "acme"


def test_an_unchanged_cell_saves_nothing(table, qtbot):
    """Enter in an untouched editor only closes it."""
    editor = edit(table, 3, "day")
    with qtbot.assertNotEmitted(table.model_of_rows.edited):
        qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_what_cannot_be_saved_stays_in_its_field(table, qtbot):
    """With the sentence below it; nothing typed is lost."""
    editor = edit(table, 3, "count")
    qtbot.keyClicks(editor, "99999")
    with qtbot.assertNotEmitted(table.model_of_rows.edited):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert table.cells.editor is editor
    assert editor.text() == "99999"
    assert "between 1 and" in editor.problem.sentence
    editor.clear()
    qtbot.keyClicks(editor, "9")
    assert editor.problem.sentence == ""
    with qtbot.waitSignal(table.model_of_rows.edited) as told:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == ["e3", "count", 9, "9"]


def test_escape_gives_an_edit_up(table, qtbot):
    """The cell is as it was."""
    editor = edit(table, 3, "count")
    qtbot.keyClicks(editor, "99999")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(table.model_of_rows.edited):
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert table.model_of_rows.row(3).count == "4"


def test_a_look_at_the_journal_does_not_overwrite_what_is_being_typed(table, qtbot, work):
    """Not even when another entry was logged meanwhile."""
    editor = edit(table, 3, "note")
    qtbot.keyClicks(editor, "half a sen")
    table.set_state(state_of(work, 2))
    assert editor.text() == "half a sen"
    qtbot.keyClicks(editor, "tence")
    with qtbot.waitSignal(table.model_of_rows.edited) as told:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == ["e3", "note", "half a sentence", "half a sentence"]


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "delete_wanted"),
        (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier, "duplicate_wanted"),
    ],
)
def test_keys_say_what_shall_be_done_with_the_chosen(table, qtbot, key, modifier, signal):
    """And open no editor."""
    choose(table, 1)
    with qtbot.waitSignal(getattr(table, signal)):
        qtbot.keyClick(table, key, modifier)
    assert table.cells.editor is None


def test_end_leads_to_the_oldest_entry(table, qtbot):
    """And its page is read."""
    with qtbot.waitSignal(table.model_of_rows.rows_arrived):
        qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == 199
    assert table.model_of_rows.row(199).id == "e199"
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0


@pytest.mark.parametrize("width", [700, 1046, 1700])
def test_columns_fill_the_room(table, width):
    """Wider windows give it to names and notes; numbers keep theirs."""
    table.resize(width, 400)
    total = sum(table.columnWidth(number) for number in range(table.model_of_rows.columnCount()))
    assert total >= table.viewport().width()
    if width >= 1046:
        assert total == table.viewport().width()


def test_every_theme_draws_rows_and_waiting_rows(every_skin, qtbot, work):
    """Also the day that began above the screen."""
    table = JournalTable(every_skin)
    qtbot.addWidget(table)
    table.set_state(state_of(work))
    table.resize(1046, 400)
    table.go_to(100)
    assert not table.grab().isNull()
    table.go_to(1)
    assert not table.grab().isNull()
