"""Something dropped on a widget, as a person does it with the mouse."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


def dropped(widget: QWidget, address: str) -> bool:
    """Hold an address over a widget and let go; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl(address)])
    enter = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NO_KEY)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    drop = QDropEvent(QPointF(9, 9), COPY, data, LEFT, NO_KEY)
    drop.ignore()
    QApplication.sendEvent(widget, drop)
    return enter.isAccepted() and drop.isAccepted()
