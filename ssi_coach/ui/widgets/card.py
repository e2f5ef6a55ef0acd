"""Cards: the white boxes that a page is made of. No card stands in a card; inner boxes are sunken."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.labels import PlainLabel


class Card(QFrame):
    """A box with hairline border and round corners, a header if it has a title, and a body.

    Put things into `body` (a vertical layout); things at the right end of the header go into `header`.
    """

    def __init__(
        self,
        title: str = "",
        sub: str = "",
        *,
        padding: int = 16,
        line: bool = False,
        flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build the card; `line` draws a hairline under the header, `flush` lets rows reach the edges."""
        super().__init__(parent)
        self.setAccessibleName(title)
        # In the card from the first: shown without it, each would be a window of its own for a moment.
        self._title = PlainLabel(title, "card title", parent=self)
        self._sub = PlainLabel(sub, "caption", "muted", parent=self)
        self._title.setVisible(bool(title))
        self._sub.setVisible(bool(sub))
        self.header = QHBoxLayout()
        self.header.setContentsMargins(padding, 0, padding, 0)
        self.header.setSpacing(10)
        self.header.addWidget(self._title)
        self.header.addWidget(self._sub)
        self.header.addStretch(1)
        self._head = QWidget(self)
        self._head.setLayout(self.header)
        self._head.setMinimumHeight(46)
        self._head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._head.setVisible(bool(title or sub))
        self.body = QVBoxLayout()
        side = 0 if flush else padding
        top = 0 if flush or (title and not line) else padding
        self.body.setContentsMargins(side, top, side, 0 if flush else padding)
        self.body.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        if line:
            whole.addWidget(Divider())
        whole.addLayout(self.body, 1)
        whole.addStretch(0)

    def set_title(self, title: str) -> None:
        """Change the header's title; an empty one is not shown."""
        self.setAccessibleName(title)
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._head.setVisible(bool(title or self._sub.text()))

    def set_sub(self, sub: str) -> None:
        """Change the quiet words beside the title."""
        self._sub.setText(sub)
        self._sub.setVisible(bool(sub))
        self._head.setVisible(bool(sub or self._title.text()))

    def set_dashed(self, *, dashed: bool) -> None:
        """Show the card as a place where something is to be dropped or filled in."""
        self.setProperty("dashed", dashed)
        self.style().unpolish(self)
        self.style().polish(self)


class SunkenBox(QFrame):
    """A quiet box inside a card; put things into `body` (a horizontal layout)."""

    def __init__(self, *, padding: int = 12, parent: QWidget | None = None) -> None:
        """Build the box with room around its content."""
        super().__init__(parent)
        self.body = QHBoxLayout(self)
        self.body.setContentsMargins(padding, padding // 2, padding, padding // 2)
        self.body.setSpacing(8)
