"""The frame around the pages: where one is, how one gets elsewhere, what is found from everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ssi_coach.presentation import shell
from ssi_coach.presentation.shell import PaletteEntry
from ssi_coach.ui.actions import Actions
from ssi_coach.ui.main_window import MainWindow

COMMANDS = (PaletteEntry("log:comment", "Log: Comment"), PaletteEntry("setting:theme", "Theme"))


@pytest.fixture
def built():
    """Which pages were made, in order."""
    return []


@pytest.fixture
def window(skin, qtbot, built):
    """A window with plain pages, on Today."""

    def page(name):
        def make():
            built.append(name)
            widget = QWidget()
            widget.setAccessibleName(name)
            return widget

        return make

    window = MainWindow(skin, {found.id: page(found.id) for found in shell.PAGES}, Actions(skin))
    qtbot.addWidget(window)
    window.set_commands(COMMANDS)
    window.show_page("today")
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def typed(qtbot, window, words):
    """Type into the open palette."""
    qtbot.keyClicks(window.palette_box.findChild(QLineEdit), words)


def press(qtbot, window, *keys):
    """Keys for the open palette."""
    for key in keys:
        qtbot.keyClick(window.palette_box.findChild(QLineEdit), key)


def test_a_page_is_made_when_it_is_first_shown(window, built, qtbot):
    """Only Today before the window; each page once."""
    assert built == ["today"]
    with qtbot.waitSignal(window.page_shown) as told:
        window.show_page("progress")
    assert told.args == ["progress"]
    window.show_page("today")
    window.show_page("progress")
    assert built == ["today", "progress"]
    assert window.page == "progress"


def test_the_rail_goes_to_a_page(window, qtbot):
    """A click, and the arrows from there."""
    items = {item.id: item for item in window.rail.findChildren(QWidget) if hasattr(item, "id")}
    qtbot.mouseClick(items["journal"], Qt.MouseButton.LeftButton)
    assert window.page == "journal"
    items["journal"].setFocus()
    qtbot.keyClick(items["journal"], Qt.Key.Key_Down)
    assert window.page == "progress"
    assert items["progress"].isChecked()


def test_the_menu_goes_to_a_page(window):
    """The same as Ctrl+4."""
    window._actions.trigger("page:checklist")
    assert window.page == "checklist"


def test_the_pages_stand_in_the_order_of_the_rail(window):
    """Results between what is done and where everything is."""
    assert [page.id for page in shell.PAGES] == [
        "today",
        "journal",
        "progress",
        "checklist",
        "results",
        "data",
    ]


def test_the_palette_goes_to_pages(window, qtbot):
    """Typed, entered, closed."""
    window.open_palette()
    typed(qtbot, window, "chec")
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.page == "checklist"
    assert window.palette_box.isHidden()


def test_the_palette_does_actions(window, qtbot):
    """As if they were chosen in the menu."""
    window.open_palette()
    typed(qtbot, window, "back up")
    with qtbot.waitSignal(window._actions.triggered) as told:
        press(qtbot, window, Qt.Key.Key_Return)
    assert told.args == ["back_up"]


def test_the_palette_tells_what_else_was_chosen(window, qtbot):
    """Kinds, settings, guidelines, and a line that is to be logged."""
    window.open_palette()
    typed(qtbot, window, "log: com")
    with qtbot.waitSignal(window.chosen) as told:
        press(qtbot, window, Qt.Key.Key_Return)
    assert told.args == ["log:comment"]
    window.open_palette()
    typed(qtbot, window, "3 zebras yesterday")
    with qtbot.waitSignal(window.chosen) as told:
        press(qtbot, window, Qt.Key.Key_Return)
    assert told.args == ["say:3 zebras yesterday"]


def test_arrows_walk_through_what_was_found(window, qtbot):
    """From the first up to the last, and around."""
    window.open_palette()
    press(qtbot, window, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert window.page == "journal"
    window.open_palette()
    press(
        qtbot,
        window,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_Return,
    )
    assert window.page == "today"


def test_escape_closes_and_gives_the_keyboard_back(window, qtbot):
    """Where it was before."""
    item = next(item for item in window.rail.findChildren(QWidget) if getattr(item, "id", "") == "today")
    item.setFocus()
    window.open_palette()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.palette_box.isHidden()
    assert QApplication.focusWidget() is item


def test_the_foot_says_what_is_saved(window):
    """And when it is not yet."""
    window.set_state(shell.build(waiting=1))
    assert window.rail._saved.text() == "Saving ..."
    window.set_state(shell.build(backup_clock="06:12"))
    assert window.rail._saved.text() == "Everything saved"
    assert window.rail._backup.text() == "Backup verified 06:12"


def test_the_sample_journal_is_marked_and_left(window, qtbot):
    """A line above all pages, and the title of the window."""
    window.set_state(shell.build(sample=True))
    assert "sample" in window.windowTitle()
    with qtbot.waitSignal(window.own_journal_wanted):
        window._sample.acted.emit()
    window.set_state(shell.build())
    assert window.windowTitle() == "SSI Coach"


def test_undo_in_the_toast_is_the_action(window, qtbot):
    """The same as Ctrl+Z."""
    window._actions.set_undo("3 comments logged")
    with qtbot.waitSignal(window._actions.triggered) as told:
        window.toast.undo_wanted.emit()
    assert told.args == ["undo"]


def test_closing_is_announced(window, qtbot):
    """So that what is being typed can be kept."""
    with qtbot.waitSignal(window.closing):
        window.close()


def test_it_builds_in_every_theme_and_large(every_skin, qtbot):
    """Also with text of twice the size."""
    every_skin.use(every_skin.theme.name, scale=2.0)
    window = MainWindow(every_skin, {"today": QWidget}, Actions(every_skin))
    qtbot.addWidget(window)
    window.show_page("today")
    window.set_state(shell.build(backup_clock="06:12"))
    assert not window.grab().isNull()
    every_skin.use(every_skin.theme.name, scale=1.0)


class Searching(QWidget):
    """A page with a search of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.searches = 0

    def begin_search(self) -> None:
        self.searches += 1


def test_find_leads_to_the_journal_from_a_page_without_a_search(skin, qtbot):
    """Also when the journal was never shown before; a page that searches itself is not left."""
    makers = {"today": QWidget, "journal": Searching, "checklist": Searching}
    window = MainWindow(skin, makers, Actions(skin))
    qtbot.addWidget(window)
    window.show_page("today")
    window._actions.trigger("find")
    assert window.page == "journal"
    assert window.page_widget("journal").searches == 1
    window.show_page("checklist")
    window._actions.trigger("find")
    assert window.page == "checklist"
    assert window.page_widget("checklist").searches == 1


class Logging(QWidget):
    """A page with a line to log in, and another field."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.other = QLineEdit(self), QLineEdit(self)

    def focus_quick_line(self) -> None:
        self.line.setFocus()


def test_the_keyboard_begins_at_the_quick_line(skin, qtbot):
    """The main job needs no mouse; who types elsewhere already is left alone."""
    window = MainWindow(skin, {"today": Logging}, Actions(skin))
    qtbot.addWidget(window)
    window.show_page("today")
    window.show()
    window.activateWindow()
    page = window.page_widget("today")
    window.begin()
    qtbot.waitUntil(page.line.hasFocus)
    page.other.setFocus()
    window.begin()
    assert page.other.hasFocus()


class Grasping(QWidget):
    """A page that takes the keyboard itself as it appears, as Qt makes some do."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.setFocus()


def test_a_page_gives_the_keyboard_to_what_is_in_it(skin, qtbot):
    """A ring around a whole page says nothing."""
    window = MainWindow(skin, {"today": QWidget, "journal": Grasping}, Actions(skin))
    qtbot.addWidget(window)
    window.show_page("today")
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.show_page("journal")
    assert window.focusWidget() is window.page_widget("journal").field
