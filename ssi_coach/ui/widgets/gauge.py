"""The gauge: the one thing on Today that the eye finds first."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.presentation.today.gauge import GaugeState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.theme import Theme
from ssi_coach.ui.widgets.gauge_arc import paint_arc, paint_labels
from ssi_coach.ui.widgets.gauge_geometry import ABOVE, BELOW, HALF_WIDTH
from ssi_coach.ui.widgets.painted import Painted, smooth
from ssi_coach.ui.widgets.shape_mark import WIDTHS, paint_shape

MILLISECONDS = 200
INNER_WIDTH = 178.0
CENTRE = Qt.AlignmentFlag.AlignCenter
WRAPPED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class Gauge(Painted):
    """An arc from 0 to 100 with the total, its word, its targets; give it a `GaugeState`.

    It moves to a new value in 200 ms, and at once where motion is reduced. It grows with the text.
    """

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build an empty gauge."""
        super().__init__(skin, parent)
        self.state = GaugeState("none", "")
        self._shown: float | None = None
        self.motion = QVariantAnimation(self)
        self.motion.setDuration(MILLISECONDS)
        self.motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.motion.valueChanged.connect(self._on_moved)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_state(self, state: GaugeState) -> None:
        """Show another state; a number that was there before moves to its new place."""
        self.motion.stop()
        before, self.state = self._shown, state
        self.setAccessibleName(f"{state.word} {state.number_text}".strip())
        self.setAccessibleDescription(state.summary)
        still = self.skin.reduced_motion or not self.isVisible()
        if before is None or state.value is None or still or before == state.value:
            self._shown = state.value
        else:
            self.motion.setStartValue(float(before))
            self.motion.setEndValue(float(state.value))
            self.motion.start()
        self.update()

    @property
    def shown(self) -> float | None:
        """The value that the arc shows at this moment, None without one."""
        return self._shown

    def sizeHint(self) -> QSize:
        """Room for the arc and the labels around it."""
        scale = self.theme.scale
        return QSize(round(2 * HALF_WIDTH * scale), round((ABOVE + BELOW) * scale))

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is ever cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arc, then the words; all at 100 %, enlarged as a whole."""
        scale = self.theme.scale
        theme = Theme(self.theme.name, self.theme.tokens)
        with smooth(self) as painter:
            painter.translate(round(self.width() / 2), round(ABOVE * scale))
            painter.scale(scale, scale)
            paint_arc(painter, self.state, self._shown, theme)
            paint_labels(painter, self.state.marks, theme)
            self._paint_ends(painter, theme)
            if self.state.shape == "none":
                self._paint_nothing(painter, theme)
            else:
                self._paint_number(painter, theme)

    def _paint_ends(self, painter: QPainter, theme: Theme) -> None:
        """The numbers at both ends of the scale, and the change between them."""
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("muted"))
        for text, x in (("0", -107), ("100", 107)):
            painter.drawText(QRectF(x - 20, 69, 40, 16), CENTRE, text)
        painter.setFont(theme.font("body"))
        painter.drawText(QRectF(-84, 76, 168, 18), CENTRE, self.state.change_text)

    def _paint_number(self, painter: QPainter, theme: Theme) -> None:
        """Shape and word, the number, its caption and the rank."""
        painter.setFont(theme.font("body"))
        mark = WIDTHS[self.state.shape] + 6
        width = painter.fontMetrics().horizontalAdvance(self.state.word)
        left = -(mark + width) / 2
        paint_shape(painter, QRectF(left, -63, mark - 6, 14), self.state.shape, theme)
        painter.setPen(theme.colour("muted"))
        painter.drawText(QPointF(left + mark, -56 + painter.fontMetrics().capHeight() / 2), self.state.word)
        painter.setFont(theme.font("gauge number"))
        painter.setPen(theme.colour("text"))
        letters = painter.fontMetrics()
        half = letters.horizontalAdvance(self.state.number_text) / 2
        painter.drawText(QPointF(-half, -13 + letters.capHeight() / 2), self.state.number_text)
        self._paint_lines(painter, 21, theme)

    def _paint_nothing(self, painter: QPainter, theme: Theme) -> None:
        """That there is no number yet, and where others are."""
        painter.setFont(theme.font("page title"))
        painter.setPen(theme.colour("text"))
        painter.drawText(QRectF(-100, -42, 200, 28), CENTRE, self.state.word)
        self._paint_lines(painter, -8, theme)

    def _paint_lines(self, painter: QPainter, top: float, theme: Theme) -> None:
        """The caption, as many lines as it needs, and the strong line below it."""
        small = (
            self.state.shape == "estimate"
        )  # its caption takes two lines, and all must end above the change
        painter.setFont(theme.font("caption" if small else "body"))
        painter.setPen(theme.colour("muted"))
        room = _evenly(painter, self.state.caption, top - 3 * small)
        used = painter.boundingRect(room, WRAPPED, self.state.caption).height() if self.state.caption else 0
        painter.drawText(room, WRAPPED, self.state.caption)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour("text"))
        gap = 9 if self.state.shape == "reading" else 3
        below = QRectF(-INNER_WIDTH / 2, room.top() + used + gap, INNER_WIDTH, 40)
        painter.drawText(below, WRAPPED, self.state.rank_text)

    def _on_moved(self, value: float) -> None:
        """One step of the movement."""
        self._shown = value
        self.update()


def _evenly(painter: QPainter, words: str, top: float) -> QRectF:
    """The narrowest room in which words take no more lines than in all of it, so that none stands alone."""
    room = QRectF(-INNER_WIDTH / 2, top, INNER_WIDTH, 60)
    high = painter.boundingRect(room, WRAPPED, words).height()
    while room.width() > INNER_WIDTH / 2:
        narrower = room.adjusted(4, 0, -4, 0)
        found = painter.boundingRect(narrower, WRAPPED, words)
        if found.height() > high or found.width() > narrower.width():
            break
        room = narrower
    return room
