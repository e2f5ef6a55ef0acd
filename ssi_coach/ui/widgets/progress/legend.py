"""The words that say which shape or colour is what, at the right end of a card's header."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.painted import Painted, rounded, smooth
from ssi_coach.ui.widgets.shape_mark import ShapeMark

SWATCH = 10


class Swatch(Painted):
    """A little square in a pillar's colour, hatched where colours alone do not do."""

    def __init__(self, skin: Skin, colour: str, parent: QWidget | None = None) -> None:
        """Build the square."""
        super().__init__(skin, parent)
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A small square."""
        side = self.theme.px(SWATCH)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it as bars are filled."""
        with smooth(self) as painter:
            painter.setBrush(self.theme.fill(self._colour))
            rounded(painter, QRectF(self.rect()), 2)


def legend_entry(mark: QWidget, word: str) -> QWidget:
    """A mark and its word."""
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(7)
    row.addWidget(mark)
    row.addWidget(PlainLabel(word, "caption", "muted"))
    return entry


def shape_entry(skin: Skin, shape: str, word: str) -> QWidget:
    """A kind of number and its word."""
    return legend_entry(ShapeMark(skin, shape), word)


def pillar_entry(skin: Skin, pillar: str, word: str) -> QWidget:
    """A pillar and its name."""
    return legend_entry(Swatch(skin, pillar), word)
