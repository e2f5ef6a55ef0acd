"""A button that counts one more of a kind: icon, name, today's count."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPen

from ssi_coach.presentation.today.week import TallyState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import PaintedButton, rounded, smooth

HIGH, SIDE, ICON, GAP, BEFORE_COUNT = 40, 8, 15, 5, 6


class TallyButton(PaintedButton):
    """Press it once for each thing done."""

    def __init__(self, skin: Skin, state: TallyState, key: str = "") -> None:
        """Build the button; `key` is the number key that does the same while the keyboard is on the strip."""
        super().__init__(skin)
        self._key = key
        self._tight = False
        self.state = state
        self.set_state(state)

    def set_state(self, state: TallyState) -> None:
        """Show another kind or count."""
        before = self.full_width()
        self.state = state
        self.setAccessibleName(state.summary)
        self.setToolTip(f"{state.name}  {self._key}" if self._key else state.name)
        if self.full_width() != before:
            self.updateGeometry()
        self.update()

    def set_tight(self, *, tight: bool) -> None:
        """Leave the icon out, where the names of all buttons need the room."""
        if tight != self._tight:
            self._tight = tight
            self.updateGeometry()
            self.update()

    def full_width(self) -> int:
        """The width with the icon."""
        theme = self.theme
        return self._words_width() + theme.px(2 * SIDE + ICON + GAP + BEFORE_COUNT)

    def sizeHint(self) -> QSize:
        """Room for icon, name and count; the strip gives more where it has more."""
        saved = self.theme.px(ICON + GAP) if self._tight else 0
        return QSize(self.full_width() - saved, self.theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Names are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Outline, icon, name, and the count at the right end."""
        theme = self.theme
        share = 0.10 if self.isDown() else 0.04 if self.underMouse() else 0.0
        with smooth(self) as painter:
            painter.setBrush(theme.mixed("surface", "accent", share))
            line = theme.colour("control" if self.underMouse() else "border")
            rounded(painter, QRectF(self.rect()), theme.px(8), QPen(line, theme.border_width))
            side, left = theme.px(ICON), theme.px(SIDE)
            if not self._tight:
                place = QRectF(left, (self.height() - side) / 2, side, side)
                self.skin.icons.paint(painter, place, self.state.icon, theme.colour("muted"))
                left += side + theme.px(GAP)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("text"))
            base = (self.height() + painter.fontMetrics().capHeight()) / 2
            painter.drawText(QPointF(left, base), self.state.name)
            painter.setFont(theme.font("strong"))
            count = str(self.state.count)
            width = painter.fontMetrics().horizontalAdvance(count)
            painter.drawText(QPointF(self.width() - theme.px(SIDE) - width, base), count)

    def _words_width(self) -> int:
        """Room for name and count."""
        name = QFontMetrics(self.theme.font("caption")).horizontalAdvance(self.state.name)
        return name + QFontMetrics(self.theme.font("strong")).horizontalAdvance(str(self.state.count))
