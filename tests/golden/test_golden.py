"""Every chart looks as it has to: in every theme, for nobody, one point, a busy user and ten years.

A picture that differs is written to build/golden; when the new look is wanted, `python -m tests.golden make`.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from ssi_coach.presentation.charts.chart import ChartState, Look
from ssi_coach.ui.charts.time_chart import TimeChart
from tests.golden.lives import lives
from tests.golden.pictures import FAILED, difference, kept, painted, place_of
from tests.golden.subjects import CHARTS, SUBJECTS, charts_of, widget_of
from tests.ui.conftest import dressed

LIVES = {life.name: life for life in lives()}
THEMES = ("light", "dark", "high contrast")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("life", "chart"), SUBJECTS)
def test_a_chart_looks_as_it_has_to(qapp, qtbot, life: str, chart: str, theme: str) -> None:
    """Within the tolerance that letters need from computer to computer."""
    skin = dressed(qapp, theme, reduced_motion=True)
    widget = widget_of(LIVES[life], chart, skin)
    qtbot.addWidget(widget)
    image, place = painted(widget, skin), place_of(chart, theme, life)
    found = difference(image, QImage(str(place)))
    if not found.small:
        kept(image, FAILED / place.name)
    assert found.small, f"{found}: compare {FAILED / place.name} with {place}"


@pytest.fixture
def demo(qapp, qtbot):
    """The total of the busy user, and its golden picture."""
    skin = dressed(qapp, "light", reduced_motion=True)
    chart = widget_of(LIVES["demo"], "total", skin)
    qtbot.addWidget(chart)
    return chart, skin, QImage(str(place_of("total", "light", "demo")))


@pytest.mark.parametrize("gone", [Look.ESTIMATE, Look.FORECAST, Look.READING, Look.SCORE])
def test_a_chart_without_one_of_its_lines_is_noticed(demo, gone: Look) -> None:
    """So that the tolerance hides no mistake."""
    chart, skin, golden = demo
    assert isinstance(chart, TimeChart)
    state = chart.state
    chart.set_state(replace(state, series=tuple(one for one in state.series if one.look is not gone)))
    assert not difference(painted(chart, skin), golden).small


def test_a_scale_that_differs_is_noticed(demo) -> None:
    """Everything stands elsewhere then."""
    chart, skin, golden = demo
    chart.view.setYRange(0.0, 100.0, padding=0)
    assert not difference(painted(chart, skin), golden).small


def test_other_colours_are_noticed(demo, qapp) -> None:
    """Dark is not light."""
    chart, _, golden = demo
    other = dressed(qapp, "dark", reduced_motion=True)
    dark = widget_of(LIVES["demo"], "total", other)
    assert not difference(painted(dark, other), golden).small
    dark.deleteLater()
    dressed(qapp, "light")
    assert chart.state is not None


def test_a_shade_is_no_difference() -> None:
    """Letters are painted a bit darker on one computer than on another; a band that is missing is a difference."""
    one = QImage(100, 100, QImage.Format.Format_RGB888)
    one.fill(QColor(250, 250, 250))
    other = one.copy()
    with QPainter(other) as painter:
        painter.fillRect(QRect(0, 0, 50, 10), QColor(240, 240, 240))
    assert difference(one, other).small
    with QPainter(other) as painter:
        painter.fillRect(QRect(0, 0, 50, 10), QColor(220, 220, 220))
    assert not difference(one, other).small
    assert not difference(one, one.scaled(90, 100)).small


def test_a_line_may_lie_a_pixel_beside_its_place() -> None:
    """But not two, and it may not be missing."""
    pictures = []
    for top in (50, 51, 52, None):
        image = QImage(100, 100, QImage.Format.Format_RGB888)
        image.fill(QColor("white"))
        with QPainter(image) as painter:
            painter.drawLine(0, top, 99, top) if top is not None else None
        pictures.append(image)
    assert [difference(pictures[0], other).small for other in pictures] == [True, True, False, False]


@pytest.mark.parametrize("life", LIVES)
def test_every_golden_chart_has_a_state(life: str) -> None:
    """The list of pictures and that of states are one."""
    found = dict(charts_of(LIVES[life]))
    assert tuple(found) == CHARTS
    shown = [state for state in found.values() if isinstance(state, ChartState)]
    assert bool(shown) == (life != "empty")
