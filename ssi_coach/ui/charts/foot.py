"""What stands at the foot of a chart: pennants for own notes, small squares for imported posts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ssi_coach.presentation.charts.chart import NoteState
from ssi_coach.ui.charts.ground import write_on_ground
from ssi_coach.ui.charts.layer import Layer, Place
from ssi_coach.ui.skin import Skin

POLE, FLAG_WIDE, FLAG_HIGH = 22, 8, 7
SQUARE = 4
NEAR_FOOT = 30
"""Pixels above the foot within which a click is meant for a pennant."""

MOST_LETTERS = 28
"""Letters of a note that stand beside its pennant; the readout of its day has room for more."""


class NotesLayer(Layer):
    """Pennants with the first words of their note where these do not run into the next one."""

    def __init__(self, skin: Skin, notes: Sequence[NoteState]) -> None:
        """Take the marks, oldest first."""
        super().__init__(skin)
        self.notes = tuple(note for note in notes if note.label)
        self.posts = tuple(note for note in notes if not note.label)

    def near(self, place: Place, spot: QPointF) -> tuple[float, int] | None:
        """How many pixels the nearest pennant is away from a spot at the foot, and its day."""
        if not self.notes or place.area.bottom() - spot.y() > self.skin.theme.px(NEAR_FOOT):
            return None
        return min((abs(place.x_of(note.day) - spot.x()), int(note.day)) for note in self.notes)

    def draw(self, painter: QPainter, place: Place) -> None:
        """Squares first, pennants above them."""
        theme, area = self.skin.theme, place.area
        side, foot = theme.px(SQUARE), area.bottom() - 1
        for post in self.posts:
            x = float(round(place.x_of(post.day)))
            if area.left() <= x <= area.right():
                square = QRectF(x - side / 2, foot - side, side, side)
                painter.fillRect(square, theme.colour("control"))
        ends = [place.x_of(note.day) for note in self.notes]
        for note, (x, after) in zip(self.notes, pairwise([*ends, area.right()]), strict=True):
            if area.left() <= x <= area.right():
                self._draw_pennant(painter, QPointF(round(x) + 0.5, foot), after - x, note.label)

    def _draw_pennant(self, painter: QPainter, foot: QPointF, room: float, label: str) -> None:
        theme, px = self.skin.theme, self.skin.theme.px
        top = foot - QPointF(0, px(POLE))
        painter.setPen(QPen(theme.colour("text"), theme.border_width))
        painter.drawLine(foot, top)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("text"))
        tip = QPointF(px(FLAG_WIDE), px(FLAG_HIGH) / 2)
        painter.drawPolygon(QPolygonF([top, top + tip, top + QPointF(0, px(FLAG_HIGH))]))
        painter.setFont(theme.font("caption"))
        letters = painter.fontMetrics()
        words = letters.elidedText(label, Qt.TextElideMode.ElideRight, px(6 * MOST_LETTERS))
        if letters.horizontalAdvance(words) + px(FLAG_WIDE + 8) <= room:
            painter.setPen(theme.colour("text"))
            write_on_ground(painter, top + QPointF(px(FLAG_WIDE + 4), letters.ascent() - 2), words, theme)
