"""Days ahead that move: only they are painted again, and what is seen is what would be painted from anew."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from ssi_coach.presentation.charts.chart import (
    BandState,
    CalloutState,
    ChartState,
    Look,
    ReachState,
    SeriesState,
    TargetState,
    Window,
)
from ssi_coach.presentation.charts.scales import ScaleKind
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.ui.charts.days_shown import DaysShown
from ssi_coach.ui.charts.series import ForecastLayer, ReadingLayer
from ssi_coach.ui.charts.time_chart import TimeChart
from tests.build import TODAY

LAST = TODAY.toordinal()
PAST = array("d", range(LAST - 200, LAST + 1, 20))
READ = SeriesState(Look.READING, PAST, array("d", [50.0] * len(PAST)), joined=False)


def line(rise: float, label: str = "with these numbers", colour: str = "accent") -> SeriesState:
    """Days ahead that rise by so much in 100 days."""
    days = array("d", range(LAST, LAST + 101))
    values = array("d", [50.0 + rise * day / 100 for day in range(101)])
    ends = (
        array("d", [value + side * (1 + day / 50) for day, value in enumerate(values)]) for side in (-1, 1)
    )
    return SeriesState(Look.FORECAST, days, values, colour, BandState(*ends), label=label)


@pytest.fixture
def chart(skin, qtbot) -> TimeChart:
    """Readings until today, and how it goes on as now."""
    days = DaysShown()
    found = TimeChart(skin, PlainFormats("en"), days)
    days.setParent(found)
    qtbot.addWidget(found)
    found.resize(700, 260)
    found.set_state(
        ChartState(
            "Total",
            "Steady",
            ScaleKind.POINTS,
            (READ, line(0.0, "as now")),
            (TargetState(70.0, "70 points"),),
            today=float(LAST),
            callout=CalloutState(float(LAST), 50.0, "50 today", "reading"),
        )
    )
    days.show(Window(LAST - 210.0, LAST + 100.0), Window(LAST - 210.0, LAST + 100.0), float(LAST))
    with qtbot.waitExposed(found):
        found.show()
    return found


def drawn(chart: TimeChart) -> list[str]:
    """The layers that are painted from now on, by name."""
    found: list[str] = []
    for layer in chart._layers:
        layer.draw = partial(_noted, found, type(layer).__name__, layer.draw)
    return found


def _noted(found: list[str], name: str, draw: Callable[..., None], *args: object) -> None:
    found.append(name)
    draw(*args)


def pixels(image: QImage) -> np.ndarray:
    """Grey levels."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].astype(int)


def test_other_days_ahead_take_the_place_of_the_old_ones(chart) -> None:
    """And the chart's own come back with its state."""
    chart.show_ahead((line(2.0, "", "muted"), line(9.0)), ReachState(LAST + 60.0, 55.0, "12 Jul 2026"))
    layers = [layer for layer in chart._layers if isinstance(layer, ForecastLayer)]
    assert [layer.state.values[-1] for layer in layers] == [52.0, 59.0]
    chart.show_ahead((line(2.0, "", "muted"), line(5.0)), ReachState(LAST + 90.0, 55.0, "11 Aug 2026"))
    assert [layer.state.values[-1] for layer in layers] == [52.0, 55.0]
    chart.set_state(chart.state)
    assert [layer.state.label for layer in chart._layers if isinstance(layer, ForecastLayer)] == ["as now"]


def test_only_what_changes_is_painted_again(chart, qapp) -> None:
    """Neither readings nor today's box, nor the words of targets at the left."""
    chart.show_ahead((line(1.0),), None)
    qapp.processEvents()
    found = drawn(chart)
    chart.show_ahead((line(3.0),), None)
    qapp.processEvents()
    assert "ForecastLayer" in found
    assert not {"ReadingLayer", "CalloutLayer", "TargetWordsLayer"} & set(found)
    assert any(isinstance(layer, ReadingLayer) for layer in chart._layers)


def test_what_is_seen_is_what_would_be_painted_anew(chart, qapp) -> None:
    """After many small steps nothing of an older line is left."""
    for step in range(12):
        chart.show_ahead((line(step - 6.0),), None)
        qapp.processEvents()
    seen = chart.screen().grabWindow(chart.winId()).toImage()
    anew = QImage(chart.size(), QImage.Format.Format_RGB32)
    chart.render(anew, QPoint())
    apart = np.abs(pixels(seen) - pixels(anew)) > 24
    assert apart.mean() < 0.002
