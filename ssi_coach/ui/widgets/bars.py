"""Bars: a track, how much of it is filled, and perhaps a mark where others are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.theme import Theme
from ssi_coach.ui.widgets.painted import Painted, smooth


def paint_bar(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    *,
    colour: str,
    share: float | None,
    ground: str = "track",
) -> None:
    """Draw a bar filled to a share of 0 to 1 (None: not known)."""
    radius = rect.height() / 2
    track = QPainterPath()
    track.addRoundedRect(rect, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(track, theme.colour(ground))
    if share:
        filled = QRectF(rect)
        filled.setWidth(max(rect.height(), rect.width() * min(1.0, max(0.0, share))))
        shape = QPainterPath()
        shape.addRoundedRect(filled, radius, radius)
        painter.fillPath(shape.intersected(track), theme.fill(colour))
        if theme.is_high_contrast:
            painter.strokePath(shape, QPen(theme.colour(colour), 1))


def paint_estimate(
    painter: QPainter, rect: QRectF, theme: Theme, *, colour: str, at: float, ends: tuple[float, float]
) -> None:
    """Draw an estimate onto a bar that is filled to the low end: its translucent band, and a line at the mean.

    `at` and `ends` are shares of 0 to 1.
    """
    low, high = (rect.left() + rect.width() * min(1.0, max(0.0, end)) for end in ends)
    reach, width = theme.px(2), theme.px(3)
    band = QRectF(low, rect.top() - reach, high - low, rect.height() + 2 * reach)
    painter.fillRect(band, theme.colour(colour, 0.28))
    if theme.is_high_contrast:  # translucency must not be the only sign
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour(colour), 1))
        painter.drawRect(band)
        painter.setPen(Qt.PenStyle.NoPen)
    place = rect.left() + rect.width() * min(1.0, max(0.0, at)) - width / 2
    line = QRectF(place, rect.top() - reach - 1, width, rect.height() + 2 * reach + 2)
    shape = QPainterPath()
    shape.addRoundedRect(line, width / 2, width / 2)
    painter.fillPath(shape, theme.colour(colour))


def paint_mark(painter: QPainter, rect: QRectF, mark: float, theme: Theme) -> None:
    """Where others are: a standing line, higher than the bar, with a rim that shows on every ground."""
    width = theme.px(2)
    left = round(rect.left() + rect.width() * min(1.0, max(0.0, mark)) - width / 2)
    reach = rect.height() / 2
    line = QRectF(left, rect.top() - reach, width, rect.height() + 2 * reach)
    painter.fillRect(line.adjusted(-1, 0, 1, 0), theme.colour("surface"))
    painter.fillRect(line, theme.colour("text"))


class Bar(Painted):
    """A thin bar for goals and progress, in the accent or a pillar's colour; its numbers stand beside it."""

    def __init__(
        self,
        skin: Skin,
        colour: str = "accent",
        *,
        name: str = "",
        height: int = 5,
        parent: QWidget | None = None,
    ) -> None:
        """Build an empty bar; `name` is what screen readers say it measures."""
        super().__init__(skin, parent)
        self.colour = colour
        self.share: float | None = 0.0
        self.extent = height
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float | None, words: str = "") -> None:
        """Fill it to a share of 0 to 1; `words` say it for screen readers ("13 of 20")."""
        self.share = share
        self.setAccessibleDescription(words)
        self.update()

    def set_colour(self, colour: str) -> None:
        """Draw it in another colour of the theme."""
        self.colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        """Its height, and some width to begin with."""
        return QSize(self.theme.px(80), self.theme.px(self.extent))

    def minimumSizeHint(self) -> QSize:
        """It may become short, never thinner."""
        return QSize(self.theme.px(24), self.theme.px(self.extent))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the middle of the room."""
        height = self.theme.px(self.extent)
        with smooth(self) as painter:
            rect = QRectF(0, (self.height() - height) / 2, self.width(), height)
            paint_bar(painter, rect, self.theme, colour=self.colour, share=self.share)
