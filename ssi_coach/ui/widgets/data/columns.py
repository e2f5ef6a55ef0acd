"""Two columns of cards that stand below each other where there is no room for both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PADDING
from ssi_coach.ui.widgets.labels import PlainLabel

RIGHT, LEAST_LEFT, MOST_LEFT, GAP, MARGIN = 320, 480, 900, 16, 24
SIDE_BY_SIDE = QBoxLayout.Direction.LeftToRight
ONE_BELOW_OTHER = QBoxLayout.Direction.TopToBottom


class CardColumns(QScrollArea):
    """A wide column at the left, a narrow one at the right; `header` is a row above both.

    With `hang` the words of quiet buttons at the ends of the header stand over the edges of the cards.
    """

    def __init__(self, skin: Skin, *, hang: bool = False) -> None:
        """Build it empty."""
        super().__init__()
        self._skin = skin
        self._hang = hang
        self.header = QHBoxLayout()
        self.header.setSpacing(12)
        self._left, self._right = QWidget(), QWidget()
        self._page = QWidget()
        self._columns = QBoxLayout(SIDE_BY_SIDE)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrange()
        skin.changed.connect(self._fit)

    def fill(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        """Put cards into both columns; those that stood there before go."""
        for place, cards in ((self._left, left), (self._right, right)):
            column = place.layout()
            while column is not None and (item := column.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
            for card in cards:
                if column is not None:
                    column.addWidget(card)
            place.setVisible(bool(cards))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both columns side by side where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        for place in (self._left, self._right):
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GAP)
        self._columns.setSpacing(GAP)
        self._columns.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._columns.addWidget(self._left, 1, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(self._right, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 17, 0, 20)
        column.setSpacing(12)
        column.addLayout(self.header)
        column.addLayout(self._columns)
        column.addStretch(1)
        content = QWidget()
        middle = QHBoxLayout(content)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(self._page, 1)
        self.setWidget(content)

    def _fit(self) -> None:
        """Side by side, or one below the other where a large text leaves no room for two columns."""
        px = self._skin.theme.px
        room = self.viewport().width() - 2 * MARGIN
        side = MARGIN - px(PADDING["normal"]) if self._hang else MARGIN
        self.header.setContentsMargins(max(0, side), 0, max(0, side), 0)
        wide = room >= px(RIGHT) + GAP + px(LEAST_LEFT)
        self._columns.setDirection(SIDE_BY_SIDE if wide else ONE_BELOW_OTHER)
        self._right.setFixedWidth(px(RIGHT) if wide else room)
        self._page.setMaximumWidth(most_wide(self._skin))


def most_wide(skin: Skin) -> int:
    """The width in pixels that both columns and the margins take at most; the rest of the room stays empty."""
    return skin.theme.px(MOST_LEFT + RIGHT) + GAP + 2 * MARGIN


def page_title(words: str) -> PlainLabel:
    """The title of a page, as high as the buttons beside it on other pages."""
    title = PlainLabel(words, "page title")
    title.setMinimumHeight(32)
    return title
