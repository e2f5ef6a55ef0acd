"""Something dropped on a widget, as a person does it with the mouse."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


def held(widget: QWidget, address: str) -> bool:
    """Hold an address over a widget; whether it would be taken."""
    enter = QDragEnterEvent(QPoint(9, 9), COPY, _data(address), LEFT, NO_KEY)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    return enter.isAccepted()


def dropped(widget: QWidget, address: str) -> bool:
    """Hold an address over a widget and let go; whether it was taken."""
    would = held(widget, address)
    drop = QDropEvent(QPointF(9, 9), COPY, _data(address), LEFT, NO_KEY)
    drop.ignore()
    QApplication.sendEvent(widget, drop)
    return would and drop.isAccepted()


def taken_away(widget: QWidget) -> None:
    """What was held leaves; Qt remembers over whom it is until then."""
    QApplication.sendEvent(widget, QDragLeaveEvent())


_kept: list[QMimeData] = []
"""Qt does not keep what an event carries."""


def _data(address: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(address)])
    _kept[:] = [*_kept[-1:], data]
    return data
