"""The bar of a pillar: a reading and an estimate are told apart by their shapes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from ssi_coach.presentation.parts import PillarBarState
from ssi_coach.ui.widgets.pillar_bar import SIDE, PillarBar

READING = PillarBarState("brand", "Brand", 12.5, "12.5", "of 25")
ESTIMATE = PillarBarState("brand", "Brand", 12.5, "12.5", "of 25", band=(7.5, 17.5))
MIDDLE = 38


@pytest.fixture
def bar(skin, qtbot):
    """A bar of which 250 pixels are 25 points."""
    bar = PillarBar(skin, READING)
    qtbot.addWidget(bar)
    bar.resize(250 + 2 * SIDE, 53)
    return bar


def colour_at(bar: PillarBar, points: float, y: int = MIDDLE) -> QColor:
    """The colour that is drawn at a number of points."""
    return bar.grab().toImage().pixelColor(QPoint(SIDE + round(10 * points), y))


def test_a_reading_fills_the_bar_and_ends_in_a_dot(bar, skin):
    """Ink in the middle of the ring, track behind it."""
    assert colour_at(bar, 9) == skin.theme.colour("brand")
    assert colour_at(bar, 12.5) == skin.theme.colour("text")
    assert colour_at(bar, 15) == skin.theme.colour("track")


def test_an_estimate_fills_the_bar_up_to_its_band_and_has_a_line_at_its_mean(bar, skin):
    """The band is higher than the bar and lets the ground shine through."""
    bar.set_state(ESTIMATE)
    theme = skin.theme
    assert colour_at(bar, 6) == theme.colour("brand")
    assert colour_at(bar, 12.5) == theme.colour("brand")
    for points in (9, 16):
        assert colour_at(bar, points) not in (theme.colour("brand"), theme.colour("track"))
    assert colour_at(bar, 9, MIDDLE - 5) != colour_at(bar, 6, MIDDLE - 5)
    assert colour_at(bar, 20) == theme.colour("track")


@pytest.mark.parametrize(
    "band", [(12.5, 12.5), (0.0, 25.0), (-3.0, 28.0)], ids=["narrow", "all of it", "beyond"]
)
def test_any_band_is_drawn_in_every_theme(every_skin, qtbot, band):
    """Nothing fails while painting, and nothing stands beyond the ends."""
    bar = PillarBar(every_skin, PillarBarState("people", "People", 12.5, "12.5", "of 25", band=band))
    qtbot.addWidget(bar)
    bar.resize(250 + 2 * SIDE, 53)
    picture = bar.grab().toImage()
    assert picture.pixelColor(4, MIDDLE) == picture.pixelColor(4, 2)
