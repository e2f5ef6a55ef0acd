"""The journal as a Qt model: as long as the journal, read where it is looked at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ssi_coach.presentation.journal.filter import JournalFilter
from ssi_coach.presentation.journal.page import columns
from ssi_coach.services.entries import delete_entries
from ssi_coach.ui.tables.journal_model import ROW, JournalModel
from ssi_coach.ui.tables.row_pages import PAGE
from tests.ui.journal_states import page_of, table_of, work_of

LIVE = columns(binned=False)


@pytest.fixture
def work():
    """Three pages and a bit."""
    return work_of(200)


@pytest.fixture
def model(qapp, work):
    """The model, with its first page."""
    model = JournalModel()
    model.set_table(table_of(work), LIVE)
    yield model
    model.deleteLater()


def shown(model: JournalModel, row: int, field: str) -> str:
    """A cell's text."""
    return model.data(model.index(row, model.fields().index(field)))


def test_qt_finds_no_fault_in_the_model(model, qtmodeltester, qtbot, work):
    """Qt's own test of models, also while pages arrive and the journal shrinks."""
    model.page_wanted.connect(lambda page, number: model.take_page(number, page, page_of(work, page)))
    qtmodeltester.check(model)
    delete_entries(work, ["e0", "e1"])
    model.set_table(table_of(work, 2), LIVE)
    qtmodeltester.check(model)
    model.set_table(table_of(work, 3, JournalFilter(kinds=frozenset({"post"}))), LIVE)
    qtmodeltester.check(model)


def test_the_model_is_as_long_as_the_journal(model):
    """Whatever is in memory."""
    assert model.rowCount() == 200
    assert model.kept_pages == 1
    assert model.columnCount() == len(LIVE)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Day"


def test_a_row_that_is_not_here_is_asked_for_and_then_shown(model, qtbot, work):
    """After painting, not in the middle of it."""
    with qtbot.waitSignal(model.page_wanted) as asked:
        assert shown(model, PAGE + 5, "kind") == ""
    assert asked.args == [1, 1]
    with qtbot.waitSignal(model.rows_arrived) as arrived:
        model.take_page(1, 1, page_of(work, 1))
    assert arrived.args == [PAGE, 2 * PAGE - 1]
    assert shown(model, PAGE + 5, "kind") == page_of(work, 1)[5].kind


def test_a_late_answer_to_an_earlier_look_is_dropped(model, qtbot, work):
    """Rows of another filter never appear."""
    model.set_table(table_of(work, 2, JournalFilter(kinds=frozenset({"post"}))), LIVE)
    model.take_page(1, 1, page_of(work, 1))
    assert model.kept_pages == 1
    assert model.row(PAGE) is None


def test_the_same_filter_keeps_the_place(model, qtbot, work):
    """Rows leave at the end and are read again; nothing is reset."""
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    delete_entries(work, ["e3"])
    with qtbot.waitSignal(model.rowsRemoved):
        model.set_table(table_of(work, 2), LIVE)
    assert model.rowCount() == 199
    assert [model.row(number).id for number in (2, 3)] == ["e2", "e4"]
    assert resets == []


def test_another_filter_begins_anew(model, qtbot, work):
    """And the columns may be others."""
    with qtbot.waitSignal(model.modelReset):
        model.set_table(table_of(work, 2, JournalFilter(binned=True)), columns(binned=True))
    assert model.rowCount() == 0
    assert model.fields()[-1] == "left"


def test_the_bin_cannot_be_typed_over(model):
    """Restored entries can."""
    note = model.fields().index("note")
    assert model.flags(model.index(0, note)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, model.fields().index("pillar"))) & Qt.ItemFlag.ItemIsEditable
    work = work_of(3, binned=2)
    model.set_table(table_of(work, 2, JournalFilter(binned=True)), columns(binned=True))
    assert not model.flags(model.index(0, note)) & Qt.ItemFlag.ItemIsEditable


def test_a_typed_cell_is_shown_before_the_journal_has_taken_it(model):
    """The eye is faster than the disk."""
    index = model.index(0, model.fields().index("note"))
    model.show_typed(index, "note", "asked about the pilot")
    assert index.data() == "asked about the pilot"
    assert index.data(ROW).typed["note"] == "asked about the pilot"


def test_numbers_stand_at_the_right(model):
    """Counts and minutes."""
    right = [
        field
        for number, field in enumerate(model.fields())
        if model.data(model.index(0, number), Qt.ItemDataRole.TextAlignmentRole)
        & int(Qt.AlignmentFlag.AlignRight)
    ]
    assert right == ["count", "minutes"]
