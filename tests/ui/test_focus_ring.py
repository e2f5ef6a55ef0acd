"""The ring around what the keyboard is on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ssi_coach.ui.focus_ring import FocusRing
from ssi_coach.ui.widgets.buttons import PillButton


@pytest.fixture
def ring(skin, qapp):
    """The watcher of an application, for one test."""
    watcher = FocusRing(skin, qapp)
    yield watcher
    qapp.focusChanged.disconnect(watcher._on_focus)
    watcher.deleteLater()


@pytest.fixture
def window(skin, qtbot):
    """A window with a button and a field."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    for widget in (PillButton(skin, "Snooze"), PillButton(skin, "Not for me"), QLineEdit()):
        row.addWidget(widget)
    window.resize(400, 120)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_it_lies_two_pixels_outside(ring, window):
    """Two pixels of air, two of ring."""
    button = window.findChildren(PillButton)[0]
    button.setFocus()
    assert ring.ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)


def test_it_goes_where_the_keyboard_goes(ring, window):
    """One ring, never two."""
    first, second = window.findChildren(PillButton)
    first.setFocus()
    second.setFocus()
    assert ring.ring.geometry().center() == second.geometry().center()


def test_fields_have_their_own_frame(ring, window):
    """A frame around a frame would be noise."""
    window.findChild(QLineEdit).setFocus()
    assert ring.ring is None


def test_it_follows_a_control_that_moves(ring, window):
    """When the window is made larger, for instance."""
    button = window.findChildren(PillButton)[1]
    button.setFocus()
    window.resize(700, 300)
    window.layout().activate()
    assert ring.ring.geometry().center() == button.geometry().center()


def test_it_scrolls_with_its_control(skin, ring, qtbot):
    """Inside a scrolled area it lies on the content."""
    area, content = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    column = QVBoxLayout(content)
    buttons = [QPushButton(str(number)) for number in range(30)]
    for button in buttons:
        column.addWidget(button)
    area.setWidget(content)
    area.resize(200, 150)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    buttons[3].setFocus()
    assert ring.ring.parentWidget() is content


def test_it_survives_the_end_of_its_window(skin, ring, qtbot, qapp):
    """A window that is closed takes its ring along."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(PillButton(skin, "Snooze"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.findChild(PillButton).setFocus()
    window.close()
    window.deleteLater()
    qapp.processEvents()
    assert ring.ring is None
