"""What lies over the page while files are held above it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import Painted, rounded, smooth

INSET, ICON = 16, 32
LEFT = {QEvent.Type.DragLeave, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress}
"""Nothing is held any more; the mouse tells so where a desktop forgets to."""


def dropped_files(event: QDropEvent) -> tuple[Path, ...]:
    """The files of this computer that are held over the page; addresses of the web are none."""
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())


class DropVeil(Painted):
    """A dashed frame and a sentence, over fields too, which would take the address of a file for a text.

    `dropped` carries the places of files of this computer that were dropped anywhere on the page.
    """

    dropped = Signal(object)

    def __init__(self, skin: Skin, page: QWidget) -> None:
        """Build it hidden; the page takes files from now on."""
        super().__init__(skin, page)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.hide()
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what is held over the page and dropped on it, and keep its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.cover()
        self._look_at(event)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Once it lies over the page, what is held is held over it."""
        self._look_at(event)
        return super().event(event)

    def _look_at(self, event: QEvent) -> None:
        """Come when files are held, go when they leave, take them when they are dropped."""
        kind = event.type()
        if isinstance(event, QDragEnterEvent):
            if dropped_files(event):
                event.acceptProposedAction()
                self.cover()
        elif kind in LEFT:
            self.hide()
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.hide()
            files = dropped_files(event)
            if files:
                event.acceptProposedAction()
                self.dropped.emit(files)

    def cover(self) -> None:
        """Lie over all of the page."""
        page = self.parentWidget()
        if page is not None:
            self.setGeometry(page.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, frame, icon, words."""
        theme = self.theme
        with smooth(self) as painter:
            painter.fillRect(self.rect(), theme.colour("background", 0.92))
            pen = QPen(theme.colour("accent"), 2, Qt.PenStyle.DashLine)
            painter.setBrush(theme.colour("soft"))
            rounded(painter, QRectF(self.rect().adjusted(INSET, INSET, -INSET, -INSET)), theme.px(10), pen)
            side, middle = theme.px(ICON), self.rect().center()
            place = QRectF(middle.x() - side / 2, middle.y() - side * 1.6, side, side)
            self.skin.icons.paint(painter, place, "file-down", theme.colour("accent"))
            self._write(painter, text("Drop to look at it first"), "page title", middle.y())
            below = middle.y() + theme.line("page title") + 4
            self._write(painter, text("Nothing is written before you say so."), "body", below)

    def _write(self, painter: QPainter, words: str, use: str, top: int) -> None:
        """One line in the middle."""
        painter.setFont(self.theme.font(use))
        painter.setPen(self.theme.colour("text"))
        place = QRect(INSET, top, self.width() - 2 * INSET, self.theme.line(use))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
