"""The toast: stays long enough to read, gives Undo, goes by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from ssi_coach.ui.widgets.toast import MARGIN, Toast, ToastWord


@pytest.fixture
def page(qtbot):
    """A page on the screen."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def toast(skin, page):
    """A toast that goes after a twentieth of a second."""
    toast = Toast(skin, page, seconds=0.05)
    yield toast
    toast.close_now()


def undo_of(toast: Toast) -> ToastWord:
    """Its button."""
    return toast.findChild(ToastWord)


def test_it_goes_by_itself(toast, qtbot):
    """After its seconds."""
    with qtbot.waitSignal(toast.gone, timeout=2000):
        toast.show_message("3 comments logged", "Undo", "Ctrl+Z")
    assert not toast.isVisible()


def test_a_click_takes_it_away(toast, qtbot):
    """What lies under it can be reached at once, and nothing is undone."""
    toast.show_message("3 comments logged", "Undo", "Ctrl+Z")
    with qtbot.assertNotEmitted(toast.undo_wanted):
        qtbot.mouseClick(toast, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not toast.isVisible()


def test_it_stays_while_the_pointer_is_on_it(toast, qtbot):
    """And goes after the pointer has left."""
    toast.show_message("3 comments logged", "Undo", "Ctrl+Z")
    where = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(where, where, where))
    with qtbot.assertNotEmitted(toast.gone, wait=120):
        pass
    with qtbot.waitSignal(toast.gone, timeout=2000):
        QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))


def test_it_stays_while_undo_has_the_keyboard(toast, page, qtbot):
    """Nobody races against a clock."""
    page.activateWindow()
    toast.show_message("3 comments logged", "Undo", "Ctrl+Z")
    undo_of(toast).setFocus()
    with qtbot.assertNotEmitted(toast.gone, wait=120):
        pass
    assert toast.isVisible()


def test_undo_is_told_and_closes_it(toast, qtbot):
    """By mouse or keyboard."""
    toast.show_message("3 comments logged", "Undo", "Ctrl+Z")
    with qtbot.waitSignal(toast.undo_wanted):
        qtbot.keyClick(undo_of(toast), Qt.Key.Key_Space)
    assert not toast.isVisible()


def test_a_next_step_is_told_and_closes_it(toast, qtbot):
    """Beside Undo, which is not meant by it."""
    toast.show_message("1 call logged", "Undo", "Ctrl+Z", "Make it a result")
    with qtbot.waitSignal(toast.offer_taken), qtbot.assertNotEmitted(toast.undo_wanted):
        qtbot.keyClick(toast._offer, Qt.Key.Key_Return)
    assert not toast.isVisible()


def test_a_next_step_is_there_only_where_one_is_offered(toast):
    """A note about something else says nothing of it."""
    toast.show_message("1 call logged", "Undo", "Ctrl+Z", "Make it a result")
    assert toast._offer.isVisible()
    toast.show_message("3 comments logged", "Undo", "Ctrl+Z")
    assert not toast._offer.isVisible()


def test_escape_closes_it(toast, qtbot):
    """Before its time."""
    toast.show_message("3 comments logged", "Undo")
    with qtbot.waitSignal(toast.gone):
        qtbot.keyClick(undo_of(toast), Qt.Key.Key_Escape)


def test_a_new_message_takes_the_place_of_the_old(toast):
    """There is only ever one."""
    toast.show_message("3 comments logged", "Undo")
    toast.show_message("Backup made")
    assert toast.sentence == "Backup made"
    assert not undo_of(toast).isVisible()


def test_it_stays_at_the_lower_right(toast, page):
    """Also when the window changes its size, and never wider than the page."""
    toast.show_message("A very long sentence " * 10, "Undo", "Ctrl+Z")
    for width in (800, 1200, 300):
        page.resize(width, 500)
        assert toast.geometry().right() + 1 == width - MARGIN
        assert toast.x() >= MARGIN
