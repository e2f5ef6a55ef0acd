"""Readings on a chart: dots where there is room, and always enough of them to be told from an estimate."""

from __future__ import annotations

from array import array
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QTransform

from ssi_coach.presentation.chart import Look, SeriesState
from ssi_coach.ui.charts.layer import Place
from ssi_coach.ui.charts.series import RING, ROOM, ReadingLayer

WIDE = 960


class Watched(ReadingLayer):
    """Tells where its dots are."""

    def paint_dot(self, painter: QPainter, centre: QPointF) -> None:
        """Remember it."""
        self.dots.append(centre.x())


def dots(skin, count: int, first: float, last: float) -> list[float]:
    """Where dots stand when daily readings are looked at from one day to another."""
    days = array("d", range(count))
    state = SeriesState(Look.READING, days, array("d", [40.0] * count))
    layer = Watched(skin, state)
    layer.dots = []
    scale = WIDE / (last - first)
    place = Place(QTransform(scale, 0, 0, 1, -first * scale, 0), QRectF(first, 0, last - first, 100))
    image = QImage(WIDE, 100, QImage.Format.Format_ARGB32)
    with QPainter(image) as painter:
        layer.draw(painter, place)
    return layer.dots


@pytest.mark.parametrize("count", [91, 365, 3650])
def test_crowded_readings_still_look_like_readings(skin, count):
    """Many dots, the newest among them, none too near another."""
    found = dots(skin, count, 0, count)
    gaps = [right - left for left, right in pairwise(found)]
    assert len(found) >= 10
    assert min(gaps) >= skin.theme.px(ROOM[RING])
    assert found[-1] == pytest.approx((count - 1) * WIDE / count)


def test_every_reading_has_its_dot_where_there_is_room(skin):
    """A month of daily readings."""
    assert len(dots(skin, 28, 0, 28)) == 28


def test_dots_stay_on_their_days_while_the_chart_is_moved(skin):
    """A day that had a dot keeps it."""
    scale = WIDE / 365
    before = {round(x / scale) for x in dots(skin, 3650, 0, 365)}
    after = {round(x / scale) + 100 for x in dots(skin, 3650, 100, 465)}
    both = range(100, 365)
    assert before & set(both) == after & set(both) != set()
