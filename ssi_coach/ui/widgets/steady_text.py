"""Text that changes many times a second: it asks for another layout only where it needs another height.

A label of Qt has the whole page laid out again with each text.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import Painted, smooth

TALL = 10_000


class SteadyText(Painted):
    """Words in one of the design's uses of type; with `wrap` in as many lines as they need, else in one."""

    def __init__(
        self,
        skin: Skin,
        use: str = "body",
        tone: str = "text",
        *,
        right: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build it without words; `right` lets them end at the right."""
        super().__init__(skin, parent)
        self._use = use
        self._tone = tone
        self._words = ""
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self._flags = int(side | Qt.AlignmentFlag.AlignVCenter)
        if wrap:
            self._flags |= int(Qt.TextFlag.TextWordWrap)
        high = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, high)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """The words."""
        return self._words

    def setText(self, words: str) -> None:
        """Show other words."""
        if words == self._words:
            return
        before = self.heightForWidth(self.width())
        self._words = words
        self.setAccessibleName(words)
        if self.heightForWidth(self.width()) != before:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All in one line."""
        letters = QFontMetrics(self.theme.font(self._use))
        return QSize(letters.horizontalAdvance(self._words), self.theme.line(self._use))

    def minimumSizeHint(self) -> QSize:
        """Narrow where it may break, else a few letters."""
        return QSize(self.theme.px(40), self.theme.line(self._use))

    def heightForWidth(self, width: int) -> int:
        """The height of its lines at a width."""
        if not self._flags & int(Qt.TextFlag.TextWordWrap):
            return self.theme.line(self._use)
        letters = QFontMetrics(self.theme.font(self._use))
        room = letters.boundingRect(QRect(0, 0, max(1, width), TALL), self._flags, self._words)
        return max(self.theme.line(self._use), room.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words."""
        with smooth(self) as painter:
            painter.setFont(self.theme.font(self._use))
            painter.setPen(self.theme.colour(self._tone))
            painter.drawText(self.rect(), self._flags, self._words)
