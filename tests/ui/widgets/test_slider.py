"""The slider: mouse, keys and screen readers, and who is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication

from ssi_coach.ui.widgets.slider import Slider


@pytest.fixture
def slider(skin, qtbot) -> Slider:
    """From 0 to 40, standing between 12 and 13."""
    found = Slider(skin, "Comment")
    qtbot.addWidget(found)
    found.resize(220, 28)
    found.show_value(12.4, 40, "12 a week, 36 min", 12.4)
    found.show()
    return found


@pytest.fixture
def heard(slider) -> list[int]:
    """Every step that a person chose."""
    found: list[int] = []
    slider.moved.connect(found.append)
    return found


def test_a_value_that_is_shown_is_not_heard(slider, heard) -> None:
    """Only people move it, and it may stand between two steps."""
    slider.show_value(20.6, 40, "21 a week")
    assert heard == []
    assert slider.exact == 20.6


def test_keys_move_it_step_by_step(slider, heard, qtbot) -> None:
    """Arrows, pages, both ends."""
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(slider, key)
    assert heard == [13, 12, 16, 0, 40]


def test_the_knob_comes_to_the_mouse_and_follows_it(slider, heard, qtbot) -> None:
    """And stops when it is let go."""
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(110, 14))
    qtbot.mouseMove(slider, QPoint(215, 14))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(215, 14))
    qtbot.mouseMove(slider, QPoint(20, 14))
    assert heard == [20, 40]


def test_scrolling_the_page_does_not_move_it(slider, heard) -> None:
    """Unless the keyboard is on it."""
    spot, turn = QPointF(110, 14), QPoint(0, 120)
    none = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase)
    event = QWheelEvent(spot, spot, turn, turn, *none, False)
    slider.clearFocus()
    QApplication.sendEvent(slider, event)
    assert heard == []


def test_screen_readers_hear_name_value_and_unit(slider) -> None:
    """The value through the slider's own interface, the unit in its description."""
    reader = QAccessible.queryAccessibleInterface(slider)
    assert reader.text(QAccessible.Text.Name) == "Comment"
    assert reader.text(QAccessible.Text.Description) == "12 a week, 36 min"
    assert reader.valueInterface().currentValue() == 12


def test_it_is_drawn_in_every_theme(every_skin, qtbot) -> None:
    """With its mark, at both ends, at twice the size of text."""
    found = Slider(every_skin, "Comment")
    qtbot.addWidget(found)
    for value in (0.0, 40.0):
        found.show_value(value, 40, "", 12.0)
        assert not found.grab().isNull()
    every_skin.use(every_skin.theme.name, scale=2.0)
    assert found.sizeHint().height() == 56
