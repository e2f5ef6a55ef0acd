"""Dialogs are built alone, from a value."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid


@pytest.fixture
def today():
    """The Wednesday on which the tests happen."""
    return date(2026, 5, 13)


@pytest.fixture
def opened(qtbot):
    """Opens a dialog as the window does, and makes sure that nothing of it is left."""
    dialogs = []

    def open_it(dialog):
        dialogs.append(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        return dialog

    yield open_it
    for dialog in dialogs:
        if isValid(dialog):
            dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [dialog for dialog in dialogs if isValid(dialog)] == []
