"""The window's outermost frame: on the screen at once, before anything that fills it is loaded."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QStackedLayout, QWidget

USUAL_SIZE = QSize(1280, 800)
QT_WORDS = ("ssi-coach", "-style", "Fusion")
"""What Qt is started with. Putting the style on afterwards would bring all of QStyle to Python, 7 ms of the start."""


class Stage(QWidget):
    """An empty window that others are put into; one of them is seen at a time.

    `painted` comes once, after the first picture is on the screen; `closing` before the window closes.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, background: str) -> None:
        """Build it in the background's colour."""
        super().__init__()
        self._was_painted = False
        self._places = QStackedLayout(self)
        self.setWindowTitle("SSI Coach")
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, QColor(background))
        self.setPalette(colours)
        self.setAutoFillBackground(True)
        self.resize(USUAL_SIZE)

    def hold(self, widget: QWidget) -> None:
        """Show a widget in the frame; one that was held before stays hidden behind it."""
        if self._places.indexOf(widget) < 0:
            self._places.addWidget(widget)  # no longer a window of its own: Qt takes that flag from it
            widget.windowTitleChanged.connect(self.setWindowTitle)
        self._places.setCurrentWidget(widget)
        self.setMinimumSize(widget.minimumSize())
        self.setWindowTitle(widget.windowTitle() or "SSI Coach")

    def let_go(self, widget: QWidget) -> None:
        """Take a widget out for good."""
        self._places.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    @property
    def held(self) -> QWidget | None:
        """The widget that is seen."""
        return self._places.currentWidget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The background; the first time it is told."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever keeps things learns of it first."""
        self.closing.emit()
        super().closeEvent(event)
