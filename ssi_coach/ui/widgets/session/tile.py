"""A button of the session window: its key and count above, its icon and name below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from ssi_coach.presentation.today.session import TileState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.key_box import paint_key
from ssi_coach.ui.widgets.painted import PaintedButton, rounded, smooth

HIGH, SIDE, ICON, GAP, TOP, BELOW, LEAST = 66, 9, 16, 6, 18, 21, 96
WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


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
        """Room for the icon and the longest word; a name may take two lines."""
        theme = self.theme
        letters = QFontMetrics(theme.font("caption"))
        longest = max((letters.horizontalAdvance(word) for word in self.state.name.split()), default=0)
        width = longest + theme.px(2 * SIDE + ICON + GAP) + 1
        return QSize(max(width, theme.px(LEAST)), theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Names are never cut."""
        return self.sizeHint()

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
            side, middle = theme.px(ICON), self.height() - theme.px(BELOW)
            box = QRectF(left, middle - side / 2, side, side)
            self.skin.icons.paint(painter, box, state.icon, theme.colour("muted"))
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("text"))
            begin = left + side + theme.px(GAP)
            high = 2 * theme.line("caption")
            room = QRectF(begin, middle - high / 2, self.width() - begin - theme.px(SIDE) / 2, high)
            painter.drawText(room, WRAPPED, state.name)
