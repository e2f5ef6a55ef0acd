"""A signal of the system ends the program in the usual way."""

from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtWidgets import QLineEdit

from ssi_coach.ui.desktop.signals import EndOfSession, leave_field


@pytest.fixture
def end(qapp):
    """Somebody who listens, and stops at the end."""
    end = EndOfSession(qapp)
    yield end
    end.stop()
    end.setParent(None)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_each_signal_wants_a_clean_end(end, qtbot, number):
    """Qt's loop alone would never notice."""
    with qtbot.waitSignal(end.quit_wanted, timeout=2000):
        os.kill(os.getpid(), number)


def test_the_old_handlers_come_back(qapp):
    """Nothing of it stays."""
    before = signal.getsignal(signal.SIGTERM)
    end = EndOfSession(qapp)
    assert signal.getsignal(signal.SIGTERM) != before
    end.stop()
    end.stop()
    end.setParent(None)
    assert signal.getsignal(signal.SIGTERM) == before


def test_the_end_of_the_desktop_session_is_told(end, qtbot):
    """Everything is saved before it returns."""
    with qtbot.waitSignal(end.session_ending):
        end._on_commit(None)


def test_a_field_that_is_left_says_what_was_typed(qtbot):
    """Nobody presses Enter while the computer shuts down."""
    field = QLineEdit()
    qtbot.addWidget(field)
    said = []
    field.editingFinished.connect(lambda: said.append(field.text()))
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "Before the fair")
    leave_field()
    assert said == ["Before the fair"]


def test_without_a_field_nothing_is_left(qapp):
    """Nobody was typing."""
    assert qapp.focusWidget() is None
    leave_field()
