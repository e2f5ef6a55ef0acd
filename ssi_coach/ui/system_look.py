"""What the desktop asks for: light or dark, high contrast, less motion."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


def system_theme() -> str:
    """The theme that the desktop asks for: `light`, `dark` or `high contrast`; light if it says nothing."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "high contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def system_reduces_motion() -> bool:
    """Whether the desktop has switched movement off."""
    from PySide6.QtWidgets import QStyle  # noqa: PLC0415  # a large class of Qt, not needed before something moves

    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


class SystemLook(QObject):
    """Calls back with the name of the theme whenever the desktop changes its mind."""

    def __init__(self, heard: Callable[[str], None], parent: QObject | None = None) -> None:
        """Begin to listen; it ends with its parent."""
        super().__init__(parent)
        self._heard = heard
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        """The desktop wants another look."""
        self._heard(system_theme())
