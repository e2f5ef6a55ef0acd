"""One result on the board: with whom, a line about it, since when; it is opened, dragged, or moved with keys."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ssi_coach.presentation.results.board import CardState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import PaintedButton, rounded, smooth

MIME = "application/x-ssi-coach-result"
HEIGHT, LEAST, SIDE, ABOVE, ICON = 74, 96, 11, 8, 13
UPRIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
STEPS = {
    Qt.Key.Key_Up.value: (0, -1),
    Qt.Key.Key_Down.value: (0, 1),
    Qt.Key.Key_Left.value: (-1, 0),
    Qt.Key.Key_Right.value: (1, 0),
}


class ResultCard(PaintedButton):
    """A click opens it; arrows go to its neighbours, Ctrl+Right moves it on, Delete puts it into the bin.

    `reached` tells that the keyboard has come to it.
    """

    opened = Signal(str)
    reached = Signal(str)
    stepped = Signal(int, int)
    moved_on = Signal(str)
    menu_wanted = Signal(str, QPoint)
    delete_wanted = Signal(str)

    def __init__(self, skin: Skin, state: CardState, parent: QWidget | None = None) -> None:
        """Build the card of a result."""
        super().__init__(skin, parent)
        self.state = state
        self._pressed: QPoint | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self._show()

    def set_state(self, state: CardState) -> None:
        """Show another result, or the same one as it is now."""
        if state != self.state:
            self.state = state
            self._show()
            self.update()

    def sizeHint(self) -> QSize:
        """Room for three lines."""
        return QSize(self.theme.px(LEAST), self.theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Its words are cut where room ends; the tooltip says them."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the keyboard, with Ctrl the result."""
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Right and held:
            self.moved_on.emit(self.state.id)
        elif event.key() in STEPS and not held:
            self.stepped.emit(*STEPS[event.key()])
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(self.state.id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is here now."""
        super().focusInEvent(event)
        self.reached.emit(self.state.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right button and the menu key."""
        self.menu_wanted.emit(self.state.id, event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Where a drag would begin."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag begins when the pointer has gone far enough."""
        if self._pressed is None or not self.state.moves:
            super().mouseMoveEvent(event)
            return
        way = event.position().toPoint() - self._pressed
        if way.manhattanLength() >= QApplication.startDragDistance():
            start, self._pressed = self._pressed, None
            self.setDown(False)
            self._drag(start)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box and its three lines."""
        theme, state = self.theme, self.state
        side, top = theme.px(SIDE), theme.px(ABOVE)
        with smooth(self) as painter:
            ground = theme.mixed("surface", "soft", 0.45) if self.underMouse() else theme.colour("surface")
            painter.setBrush(ground)
            line = QPen(theme.colour("border"), theme.border_width)
            rounded(painter, QRectF(self.rect()), theme.px(7), line)
            title = QRect(side, top, self.width() - 2 * side, theme.px(18))
            tone = "muted" if state.quiet else "text"
            self._words(painter, title, state.title, theme.font("medium"), tone)
            second = title.translated(0, theme.px(18)).adjusted(0, 0, 0, -theme.px(1))
            self._words(painter, second, state.line, theme.font("caption"), "muted")
            third = QRect(side, self.height() - top - theme.px(17), title.width(), theme.px(16))
            icon = theme.px(ICON)
            place = QRectF(side, third.center().y() - icon / 2 + 0.5, icon, icon)
            self.skin.icons.paint(painter, place, state.icon, theme.colour("muted"))
            room = third.adjusted(icon + theme.px(5), 0, 0, 0)
            self._words(painter, room, state.when, theme.font("caption"), "muted")

    def _words(self, painter: QPainter, room: QRect, words: str, letters: QFont, tone: str) -> None:
        """One line, cut where room ends."""
        painter.setFont(letters)
        painter.setPen(self.theme.colour(tone))
        shown = QFontMetrics(letters).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(UPRIGHT), shown)

    def _show(self) -> None:
        """What screen readers say."""
        self.setAccessibleName(self.state.summary)

    def _drag(self, start: QPoint) -> None:
        """The card follows the pointer; the column that it is dropped on says what happens."""
        content = QMimeData()
        content.setData(MIME, self.state.id.encode())
        drag = QDrag(self)
        drag.setMimeData(content)
        drag.setPixmap(self.grab())
        drag.setHotSpot(start)
        drag.exec(Qt.DropAction.MoveAction)

    def _on_clicked(self) -> None:
        self.opened.emit(self.state.id)
