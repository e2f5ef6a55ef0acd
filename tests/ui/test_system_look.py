"""Following the desktop."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ssi_coach.ui.system_look import SystemLook, system_reduces_motion, system_theme
from ssi_coach.ui.theme import THEMES


def test_the_desktop_always_asks_for_a_theme_that_there_is(qapp):
    """Whatever it says, or nothing."""
    assert system_theme() in THEMES
    assert system_reduces_motion() in (True, False)


def test_a_change_of_the_desktop_is_heard(qapp):
    """From light to dark and back."""
    heard = []
    look = SystemLook(heard.append)
    hints = qapp.styleHints()
    hints.setColorScheme(Qt.ColorScheme.Dark)
    hints.setColorScheme(Qt.ColorScheme.Light)
    hints.unsetColorScheme()
    look.deleteLater()
    assert set(heard) <= set(THEMES)
