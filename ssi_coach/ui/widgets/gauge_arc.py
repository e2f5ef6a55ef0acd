"""The arc of the gauge: track, filling, band, marks. Drawn around (0, 0) at 100 %."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ssi_coach.presentation.today.gauge import GaugeMark, GaugeState
from ssi_coach.ui.theme import Theme
from ssi_coach.ui.widgets.gauge_geometry import (
    BAND_EXTRA,
    RADIUS,
    TICK_EDGE,
    TICK_INNER,
    TICK_OUTER,
    WIDTH,
    angle,
    arc,
    label_box,
    spot,
    spread,
)
from ssi_coach.ui.widgets.shape_mark import paint_reading

CIRCLE = QRectF(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS)
FLAT, ROUND = Qt.PenCapStyle.FlatCap, Qt.PenCapStyle.RoundCap


def paint_arc(painter: QPainter, state: GaugeState, shown: float | None, theme: Theme) -> None:
    """Track, filling and what stands on them; `shown` is the value of this moment of the movement."""
    _stroke(painter, (0.0, 100.0), theme.colour("track"), WIDTH, ROUND)
    if state.peers_range is not None:
        _peers(painter, state.peers_range, theme)
    filled = _filled_to(state, shown)
    if filled > 0:
        _stroke(painter, (0.0, filled), theme.colour("accent"), WIDTH, FLAT)
        _round_start(painter, theme.colour("accent"))
    for mark in state.marks:
        _tick(painter, mark, theme, on_filling=mark.value <= filled)
    if shown is not None and state.shape == "estimate":
        _band(painter, state, shown, theme)
    if shown is not None and state.shape == "reading":
        paint_reading(painter, QPointF(*spot(angle(shown))), 9.0, theme)


def paint_labels(painter: QPainter, marks: tuple[GaugeMark, ...], theme: Theme) -> None:
    """The words of the targets outside the arc, pushed apart where they would touch."""
    places = spread([angle(mark.value) for mark in marks])
    for mark, place in zip(marks, places, strict=True):
        painter.setPen(QPen(theme.colour("text"), 2, c=FLAT))
        painter.drawLine(_line(angle(mark.value), TICK_EDGE, place, TICK_OUTER))
        _label(painter, mark, place, theme)


def _label(painter: QPainter, mark: GaugeMark, place: float, theme: Theme) -> None:
    """The strong words of a target, and the quiet ones behind them."""
    strong, quiet = theme.font("caption strong"), theme.font("caption")
    painter.setFont(strong)
    width = painter.fontMetrics().horizontalAdvance(mark.label)
    height = painter.fontMetrics().height()
    painter.setFont(quiet)
    more = painter.fontMetrics().horizontalAdvance(f" {mark.detail}") if mark.detail else 0
    left, top = label_box(place, width + more, height)
    upright = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.setFont(strong)
    painter.setPen(theme.colour("text"))
    painter.drawText(QRectF(left, top, width + 2, height), upright, mark.label)
    if mark.detail:
        painter.setFont(quiet)
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRectF(left + width, top, more + 2, height), upright, f" {mark.detail}")


def _filled_to(state: GaugeState, shown: float | None) -> float:
    """Where the filling ends: at a reading, or at the low end of an estimate's band."""
    if shown is None or state.shape == "none":
        return 0.0
    if state.shape == "estimate" and state.band is not None and state.value is not None:
        return shown - (state.value - state.band[0])
    return shown


def _band(painter: QPainter, state: GaugeState, shown: float, theme: Theme) -> None:
    """The band of an estimate, wider than the arc, and the line at its mean."""
    if state.band is not None and state.value is not None:
        low, high = (shown - state.value + end for end in state.band)
        wide = WIDTH + BAND_EXTRA
        _stroke(painter, (low, high), theme.colour("accent", 0.28), wide, FLAT)
        if theme.is_high_contrast:  # translucency must not be the only sign
            _ends(painter, (low, high), theme.colour("accent"), wide)
    painter.setPen(QPen(theme.colour("accent"), 3, c=ROUND))
    reach = (WIDTH + BAND_EXTRA) / 2 + 0.5
    painter.drawLine(_line(angle(shown), RADIUS - reach, angle(shown), RADIUS + reach))


def _peers(painter: QPainter, peers: tuple[float, float], theme: Theme) -> None:
    """Where most people of the industry are, while there is no number of one's own."""
    _stroke(painter, peers, theme.mixed("track", "accent", 0.28), WIDTH, FLAT)
    _ends(painter, peers, theme.mixed("muted", "accent", 0.5), WIDTH)


def _ends(painter: QPainter, ends: tuple[float, float], colour: QColor, width: float) -> None:
    """Thin lines across the arc where a range begins and ends."""
    painter.setPen(QPen(colour, 1.25, c=FLAT))
    for points in ends:
        painter.drawLine(_line(angle(points), RADIUS - width / 2, angle(points), RADIUS + width / 2))


def _tick(painter: QPainter, mark: GaugeMark, theme: Theme, *, on_filling: bool) -> None:
    """A target's line across the arc, in the colour that shows on its ground."""
    colour = theme.colour("surface" if on_filling else "text")
    painter.setPen(QPen(colour, 2, c=FLAT))
    painter.drawLine(_line(angle(mark.value), TICK_INNER, angle(mark.value), TICK_EDGE - 1.5))


def _stroke(
    painter: QPainter, ends: tuple[float, float], colour: QColor, width: float, cap: Qt.PenCapStyle
) -> None:
    """A piece of the arc between two numbers of points."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width, c=cap))
    painter.drawArc(CIRCLE, *arc(*ends))


def _round_start(painter: QPainter, colour: QColor) -> None:
    """The round end of the filling at 0."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(*spot(angle(0))), WIDTH / 2, WIDTH / 2)


def _line(first: float, inner: float, second: float, outer: float) -> QLineF:
    """A line from one angle and distance to another."""
    return QLineF(QPointF(*spot(first, inner)), QPointF(*spot(second, outer)))
