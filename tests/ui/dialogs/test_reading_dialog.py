"""The dialog for a reading: paste or type, see what was understood, mend it, save."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.readings import NUMBER_FIELDS
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.reading_entry import SSI_PAGE, PastedView, Span
from ssi_coach.ui.dialogs.plain_text import PlainTextDialog, ShortcutsDialog
from ssi_coach.ui.dialogs.reading import ReadingDialog
from tests.build import full_reading

PAGE = "Current Social Selling Index\n52 out of 100\n"


def read(text: str) -> PastedView:
    """Understands one line, as the real reader would."""
    at = text.find("52")
    if at < 0:
        return PastedView(problem=KnownError("paste.not_ssi"), lines=1)
    return PastedView(
        {"total": 52.0}, NUMBER_FIELDS[1:], (Span("total", at, at + 2),), None, text.count("\n")
    )


@pytest.fixture
def dialog(skin, today, opened):
    """The empty dialog."""
    return opened(ReadingDialog(skin, read, today, PlainFormats()))


def cell(dialog, field):
    """The cell of a number."""
    cells = (dialog.entry.understood.total, *(row.cell for row in dialog.entry.understood.rows))
    return next(cell for cell in cells if cell.field == field)


def type_into(qtbot, cell, text):
    """Type a number as a person does."""
    cell.selectAll()
    qtbot.keyClicks(cell, text)


def test_nothing_can_be_saved_before_something_is_there(dialog):
    """The button says so."""
    assert not dialog.primary.isEnabled()


def test_a_paste_is_understood_at_once(skin, today, opened, qtbot):
    """Ctrl+V anywhere opens it with the clipboard's text; one more key saves."""
    dialog = opened(ReadingDialog(skin, read, today, PlainFormats(), pasted=PAGE))
    assert cell(dialog, "total").text() == "52"
    with qtbot.waitSignal(dialog.reading_chosen) as told:
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (told.args[0].day, told.args[0].numbers) == (today, {"total": 52.0})


def test_enter_after_a_paste_saves(dialog, qtbot):
    """Paste, look, Enter."""
    dialog.entry.paste(PAGE)
    with qtbot.waitSignal(dialog.reading_chosen):
        qtbot.keyClick(dialog.entry.box.field, Qt.Key.Key_Return)


def test_a_paste_into_the_box_replaces_what_was_there(dialog):
    """Also by drag and drop."""
    held = QMimeData()
    held.setText(PAGE)
    dialog.entry.box.field.insertFromMimeData(held)
    dialog.entry.box.field.insertFromMimeData(held)
    assert dialog.entry.box.field.toPlainText() == PAGE
    assert dialog.primary.isEnabled()


def test_the_box_takes_no_files(dialog, tmp_path):
    """Their address is not what is on the page."""
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(tmp_path / "archive.zip"))])
    assert not dialog.entry.box.field.canInsertFromMimeData(held)
    held.setUrls([QUrl("https://www.linkedin.com/sales/ssi")])
    assert dialog.entry.box.field.canInsertFromMimeData(held)


def test_a_page_pasted_into_a_number_goes_to_the_box(dialog, qtbot):
    """Wherever the keyboard was."""
    QGuiApplication.clipboard().setText(PAGE)
    qtbot.keyClick(cell(dialog, "brand"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.entry.box.field.toPlainText() == PAGE
    assert cell(dialog, "brand").text() == ""


def test_a_number_can_be_mended(dialog, qtbot):
    """What is typed stays as it was typed."""
    dialog.entry.paste(PAGE)
    type_into(qtbot, cell(dialog, "total"), "53,4")
    assert cell(dialog, "total").text() == "53,4"
    assert dialog.entry.answer.numbers["total"] == 53.4


def test_a_number_that_cannot_be_is_marked(dialog, qtbot):
    """With its sentence, and nothing can be saved."""
    dialog.entry.paste(PAGE)
    type_into(qtbot, cell(dialog, "brand"), "26")
    assert cell(dialog, "brand").property("mark") == "wrong"
    assert not dialog.primary.isEnabled()
    assert dialog.entry.understood._problem.isVisible()


def test_a_text_that_is_no_page_says_so(dialog):
    """And what to do instead."""
    dialog.entry.paste("hello")
    assert dialog.entry.understood._problem.isVisible()
    assert not dialog.primary.isEnabled()


def test_the_numbers_can_be_typed_instead(dialog, qtbot):
    """Without any page."""
    dialog.other.click()
    type_into(qtbot, cell(dialog, "total"), "48")
    assert dialog.entry.answer.numbers == {"total": 48.0}
    assert dialog.entry.answer.source == "typed"


def test_another_day_can_be_chosen(dialog):
    """A reading of last week."""
    dialog.entry.paste(PAGE)
    dialog.entry.understood.day.set_day(date(2026, 5, 4))
    assert dialog.entry.answer.day == date(2026, 5, 4)


def test_clear_begins_again(dialog):
    """Text and numbers."""
    dialog.entry.paste(PAGE)
    dialog.entry.box.cleared.emit()
    assert dialog.entry.box.field.toPlainText() == ""
    assert dialog.entry.answer is None


def test_a_wall_of_text_does_not_stop_the_window(dialog):
    """It is cut for the eye, not for the reader."""
    dialog.entry.paste("52" + "x" * 1_000_000)
    assert len(dialog.entry.box.field.toPlainText()) < 1_000
    assert dialog.entry.answer is not None


def test_markup_stays_text(dialog):
    """Nothing pasted is read as HTML."""
    held = QMimeData()
    held.setHtml("<b>52</b>")
    held.setText("<b>52</b> out of 100")
    dialog.entry.box.field.insertFromMimeData(held)
    assert dialog.entry.box.field.toPlainText() == "<b>52</b> out of 100"


def test_the_page_is_opened_by_whoever_may(dialog, qtbot):
    """The dialog only says which one."""
    with qtbot.waitSignal(dialog.open_wanted) as told:
        dialog.entry.how_to.open_wanted.emit()
    assert told.args == [SSI_PAGE]


def test_each_number_has_a_name(dialog):
    """For screen readers."""
    assert all(cell(dialog, field).accessibleName() for field in NUMBER_FIELDS)


def test_a_saved_reading_can_be_mended(skin, today, opened, qtbot):
    """It begins with its numbers and its day; what is not typed over stays to the last place."""
    saved = full_reading(day=date(2026, 5, 4))
    dialog = opened(ReadingDialog(skin, read, today, PlainFormats(), saved=saved))
    assert dialog.windowTitle() == "Correct reading"
    assert dialog.entry.typing
    assert (dialog.entry.answer.day, dialog.entry.answer.numbers["brand"]) == (saved.day, 21.048)
    type_into(qtbot, cell(dialog, "people"), "6,7")
    cell(dialog, "industry_rank").selectAll()
    qtbot.keyClick(cell(dialog, "industry_rank"), Qt.Key.Key_Delete)
    with qtbot.waitSignal(dialog.reading_chosen) as told:
        qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    numbers = told.args[0].numbers
    assert (numbers["people"], numbers["total"]) == (6.7, 52.048)
    assert "industry_rank" not in numbers


@pytest.mark.parametrize("kind", ["text", "shortcuts"])
def test_dialogs_that_only_say_something_close_with_escape(skin, opened, qtbot, kind):
    """And copy what they say."""
    if kind == "text":
        dialog = opened(PlainTextDialog(skin, "About", ["<b>one</b>", "two"], copyable=True))
        dialog._on_copy()
        assert QGuiApplication.clipboard().text() == "<b>one</b>\ntwo"
    else:
        dialog = opened(ShortcutsDialog(skin, [("Undo", "Ctrl+Z")]))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_never_grows_beyond_the_screen(skin, dialog):
    """With large letters on a small screen it is the body that scrolls; the buttons stay in sight."""
    dialog.hide()
    dialog.resize(9_000, 9_000)
    dialog.show()
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
