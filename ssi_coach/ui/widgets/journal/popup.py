"""Little windows that open below a button and close when the mouse goes elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.ui.widgets.card import Card


class Popup(QWidget):
    """Put things into `body`. Escape closes it, and the keyboard goes back to the button."""

    def __init__(self, button: QWidget) -> None:
        """Build it hidden, below a button."""
        super().__init__(button, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._button = button
        card = Card(padding=8)
        self.body = card.body
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def open_below(self) -> None:
        """Show it under the button, inside the screen."""
        self.adjustSize()
        place = self._button.mapToGlobal(QPoint(0, self._button.height() + 4))
        room = self._button.screen().availableGeometry()
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        place.setY(max(room.top(), min(place.y(), room.bottom() - self.height())))
        self.move(place)
        self.show()

    def hideEvent(self, event: QHideEvent) -> None:
        """The keyboard goes back."""
        if self._button.isVisible():
            self._button.setFocus(Qt.FocusReason.PopupFocusReason)
        super().hideEvent(event)
