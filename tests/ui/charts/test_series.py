"""Readings on a chart: dots where there is room, and always enough of them to be told from an estimate."""

from __future__ import annotations

from array import array
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QTransform

from ssi_coach.presentation.charts.chart import BandState, Look, SeriesState
from ssi_coach.ui.charts.layer import Numbers, Place
from ssi_coach.ui.charts.looks import LAYERS
from ssi_coach.ui.charts.series import RING, ROOM, ReadingLayer

WIDE = 960


class Watched(ReadingLayer):
    """Tells where its dots are."""

    def paint_dots(self, painter: QPainter, xs: Numbers, ys: Numbers) -> None:
        """Remember them."""
        self.dots.extend(xs.tolist())


def dots(skin, count: int, first: float, last: float, *, joined: bool = True) -> list[float]:
    """Where dots stand when daily readings are looked at from one day to another."""
    days = array("d", range(count))
    state = SeriesState(Look.READING, days, array("d", [40.0] * count), joined=joined)
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


def test_an_estimate_leaves_room_for_more_rings(skin):
    """A year of weekly readings shows each of them, smaller, because no line of their own is needed."""
    assert len(dots(skin, 100, 0, 100, joined=False)) == 100
    assert len(dots(skin, 100, 0, 100)) < 100


def drawn(skin, look: Look, *, joined: bool = True) -> QImage:
    """A level series at 50 of 100 in a band from 30 to 70, on white."""
    count = 20
    band = BandState(array("d", [30.0] * count), array("d", [70.0] * count))
    days, values = array("d", range(count)), array("d", [50.0] * count)
    layer = LAYERS[look](skin, SeriesState(look, days, values, "accent", band, joined=joined))
    image = QImage(WIDE, 100, QImage.Format.Format_ARGB32)
    image.fill("white")
    place = Place(QTransform(WIDE / count, 0, 0, 1, 0, 0), QRectF(0, 0, count, 100))
    with QPainter(image) as painter:
        layer.draw(painter, place)
    return image


def shade(image: QImage, y: int) -> float:
    """How light a row of the picture is on average, 0 to 255."""
    return sum(image.pixelColor(x, y).lightness() for x in range(100, 900)) / 800


def test_an_estimate_is_a_dark_line_in_a_light_band(skin):
    """Nothing beside it."""
    image = drawn(skin, Look.ESTIMATE)
    assert shade(image, 10) == shade(image, 90) == 255
    assert 200 < shade(image, 35) < 245
    assert shade(image, 50) < 100


def test_a_forecast_is_dotted_in_a_fainter_band(skin):
    """So that nobody takes it for what has been."""
    estimate, forecast = drawn(skin, Look.ESTIMATE), drawn(skin, Look.FORECAST)
    assert shade(estimate, 35) < shade(forecast, 35) < 255
    assert shade(estimate, 50) + 40 < shade(forecast, 50) < 235


def test_readings_without_a_line_of_their_own(skin):
    """Between two dots nothing is drawn where the estimate runs."""
    for look in (Look.READING, Look.READING_SMALL):
        assert shade(drawn(skin, look), 50) < shade(drawn(skin, look, joined=False), 50)


def test_in_high_contrast_a_band_has_edges(qapp, every_skin):
    """Its faint fill alone would not be seen."""
    image = drawn(every_skin, Look.ESTIMATE)
    edge, inside = shade(image, 30), shade(image, 35)
    assert (abs(edge - inside) > 20) is every_skin.theme.is_high_contrast


def test_a_click_finds_the_nearest_dot(skin):
    """With how far away it is."""
    state = SeriesState(Look.READING, array("d", [0.0, 10.0]), array("d", [20.0, 60.0]))
    place = Place(QTransform(10, 0, 0, 1, 0, 0), QRectF(0, 0, 20, 100))
    assert LAYERS[Look.READING](skin, state).near(place, QPointF(97, 56)) == (5.0, 10)
    assert LAYERS[Look.ESTIMATE](skin, state).near(place, QPointF(97, 56)) is None
