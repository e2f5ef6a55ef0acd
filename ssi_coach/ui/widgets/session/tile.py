"""A button of the session window: its key and count above, its icon and name below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from ssi_coach.presentation.session import TileState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.key_box import paint_key
from ssi_coach.ui.widgets.painted import PaintedButton, rounded, smooth

HIGH, SIDE, ICON, GAP, TOP, LEAST = 60, 10, 16, 6, 18, 91


class SessionTile(PaintedButton):
    """Press it once for each thing done; `choosing` asks for another kind on it."""

    choosing = Signal()

    def __init__(self, skin: Skin, state: TileState) -> None:
        """Build the button."""
        super().__init__(skin)
        self.state = state
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_state(state)

    def set_state(self, state: TileState) -> None:
        """Show another kind or count."""
        self.state = state
        self.setAccessibleName(state.summary)
        tip = f"{state.name}  {state.key}"
        if state.kind:
            tip += "\n" + text("Right click: another activity on this button")
        self.setToolTip(tip)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for icon and name."""
        theme = self.theme
        letters = QFontMetrics(theme.font("body")).horizontalAdvance(self.state.name)
        width = letters + theme.px(2 * SIDE + ICON + GAP) + 2
        return QSize(max(width, theme.px(LEAST)), theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Names may be cut where they are long: the tooltip and screen readers say them whole."""
        return QSize(self.theme.px(LEAST), self.theme.px(HIGH))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Another kind on this button; the menu key works as well."""
        if self.state.kind:
            self.choosing.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Outline, key and count, icon and name."""
        theme, state = self.theme, self.state
        share = 0.10 if self.isDown() else 0.04 if self.underMouse() else 0.0
        with smooth(self) as painter:
            painter.setBrush(theme.mixed("surface", "accent", share))
            line = theme.colour("control" if self.underMouse() else "border")
            rounded(painter, QRectF(self.rect()), theme.px(8), QPen(line, theme.border_width))
            top, left = theme.px(TOP), theme.px(SIDE)
            paint_key(painter, left, top, state.key, theme)
            if state.kind or state.count:
                painter.setFont(theme.font("page title"))
                painter.setPen(theme.colour("text" if state.count else "muted"))
                count = str(state.count)
                letters = painter.fontMetrics()
                base = top + letters.capHeight() / 2
                width = letters.horizontalAdvance(count)
                painter.drawText(QPointF(self.width() - left - width, base), count)
            side, middle = theme.px(ICON), self.height() - theme.px(TOP)
            box = QRectF(left, middle - side / 2, side, side)
            self.skin.icons.paint(painter, box, state.icon, theme.colour("muted"))
            painter.setFont(theme.font("body"))
            painter.setPen(theme.colour("text"))
            begin = left + side + theme.px(GAP)
            letters = painter.fontMetrics()
            room = self.width() - begin - theme.px(4)
            name = letters.elidedText(state.name, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(begin, middle + letters.capHeight() / 2), name)
