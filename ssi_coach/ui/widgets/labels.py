"""Text on the screen: always plain, so that nothing typed or imported is ever read as markup."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

# Qt lays out one word of a million letters for many seconds; no label needs more than this.
LONGEST = 4_000


class PlainLabel(QLabel):
    """A line or a paragraph of plain text in one of the design's uses of type and colours.

    `role` is a use of type (`body`, `medium`, `strong`, `caption`, `card title`, `page title` ...), `tone` a
    colour of text (`text`, `muted`, `accent`, `success`, `brand text` ...). With `wrap` it takes as many
    lines as it needs; with `elide` it is cut where room ends and its tooltip shows the whole text.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build the label; role and tone may be changed later."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self._elides = elide
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text; markup in it stays visible as it was typed."""
        super().setText(text[:LONGEST])
        if self._elides:
            self.setToolTip("")
            self.updateGeometry()

    def set_tone(self, tone: str) -> None:
        """Change the colour to another of the theme."""
        self._dress("tone", tone)

    def set_role(self, role: str) -> None:
        """Change the use of type."""
        self._dress("role", role)

    def minimumSizeHint(self) -> QSize:
        """An elided text may shrink to a few letters."""
        hint = super().minimumSizeHint()
        if not self._elides:
            return hint
        return QSize(min(hint.width(), self.fontMetrics().horizontalAdvance("mmm")), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut to the room there is if it may be cut."""
        if not self._elides:
            super().paintEvent(event)
            return
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            painter.drawText(room, int(self.alignment()), shown)

    def _dress(self, name: str, value: str) -> None:
        """Set a property that the stylesheet looks at, and have it looked at."""
        if self.property(name) != value:
            self.setProperty(name, value)
            self.style().unpolish(self)
            self.style().polish(self)
