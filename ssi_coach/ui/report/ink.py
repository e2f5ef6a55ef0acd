"""What a page is written with: letters, colours and lengths on paper.

Lengths are tenths of a point (720 to the inch): fine enough that letters stand where their metrics say.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from ssi_coach.ui.theme import FAMILY, LIGHT, TABULAR

UNIT = 10
"""Units of a point."""

DOTS = 72 * UNIT
"""Units of an inch."""

_LETTERS = {
    "title": (20.0, 26.0, 600),
    "figure": (17.0, 22.0, 600),
    "heading": (11.5, 16.0, 600),
    "body": (9.0, 13.0, 400),
    "strong": (9.0, 13.0, 600),
    "caption": (7.5, 10.5, 400),
    "caption strong": (7.5, 10.5, 600),
}
"""Uses of type: height of the letters and of the line in points, and the weight."""


def pt(points: float) -> float:
    """A length in points as units of the page."""
    return points * UNIT


def colour(name: str, opacity: float = 1.0) -> QColor:
    """A colour of the light theme by its name in the design; paper is white, whatever the window is."""
    found = QColor(getattr(LIGHT, name.replace(" ", "_")))
    found.setAlphaF(opacity)
    return found


def font(use: str) -> QFont:
    """The letters of a use, with figures of equal width."""
    size, _, weight = _LETTERS[use]
    found = QFont(FAMILY)
    found.setPixelSize(round(pt(size)))
    found.setWeight(QFont.Weight(weight))
    found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    found.setFeature(TABULAR, 1)
    return found


def line_of(use: str) -> float:
    """The height of a line of a use."""
    return pt(_LETTERS[use][1])


def width_of(use: str, words: str) -> float:
    """How wide words are."""
    return QFontMetricsF(font(use)).horizontalAdvance(words)


def elided(use: str, words: str, width: float) -> str:
    """Words that fit into a width, their end cut off with dots where they are longer."""
    return QFontMetricsF(font(use)).elidedText(words, Qt.TextElideMode.ElideRight, width)


def lines_of(use: str, words: str, width: float) -> list[str]:
    """Words broken into lines of at most a width; a word that is wider is broken as well."""
    return [line for paragraph in words.splitlines() for line in _broken(use, paragraph, width)]


def write(painter: QPainter, use: str, words: str, spot: QPointF, ink: str = "text") -> None:
    """Write one line whose upper left corner is the spot."""
    letters = font(use)
    metrics = QFontMetricsF(letters)
    painter.setFont(letters)
    painter.setPen(colour(ink))
    base = spot.y() + (line_of(use) - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    painter.drawText(QPointF(spot.x(), base), words)


def write_in(
    painter: QPainter, use: str, words: str, room: QRectF, *, right: bool = False, ink: str = "text"
) -> None:
    """Write one line into a room, in the middle of its height, cut off where it is too long."""
    shown = elided(use, words, room.width())
    left = room.right() - width_of(use, shown) if right else room.left()
    write(painter, use, shown, QPointF(left, room.center().y() - line_of(use) / 2), ink)


def hairline(
    painter: QPainter, start: QPointF, end: QPointF, ink: str = "border", width: float = 0.6
) -> None:
    """A thin line; `width` in points."""
    painter.setPen(QPen(colour(ink), pt(width)))
    painter.drawLine(start, end)


def _broken(use: str, paragraph: str, width: float) -> list[str]:
    if not paragraph.strip():
        return [""]
    layout = QTextLayout(paragraph, font(use))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    # Qt counts halves of characters where Python counts characters.
    halves = paragraph.encode("utf-16-le", "surrogatepass")
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, stop = line.textStart(), line.textStart() + line.textLength()
        found.append(halves[2 * start : 2 * stop].decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
    return found
