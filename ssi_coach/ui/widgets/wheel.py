"""The wheel over a field: it scrolls the page, until somebody has gone to the field itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class _ScrolledPast(QObject):
    """Hands the wheel on to the page while the keyboard is elsewhere."""

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        """Qt passes on to the parent what is ignored here."""
        past = event.type() == QEvent.Type.Wheel and isinstance(field, QWidget) and not field.hasFocus()
        if past:
            event.ignore()
        return past


def scroll_past(field: QWidget) -> None:
    """Let nobody change a field by scrolling the page over it.

    Without this Qt gives the field the keyboard for a turn of the wheel, and the next turn its value.
    """
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_ScrolledPast(field))
