"""The gauge: what it tells, how it moves, that it draws every state in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from ssi_coach.presentation.today.gauge import GaugeMark, GaugeState
from ssi_coach.ui.widgets.gauge import Gauge
from ssi_coach.ui.widgets.gauge_geometry import ABOVE, angle, spot

MARKS = (GaugeMark(44, "Top 25 %", "~ 44", reached=True), GaugeMark(70, "70 points", chosen=True))
READING = GaugeState("reading", "Reading", 52, "52", caption="of 4 May", rank_text="Top 11 %", marks=MARKS)
ESTIMATE = GaugeState("estimate", "Estimate", 53, "53", (50, 56), "80 % band 50 to 56", marks=MARKS)
NOTHING = GaugeState("none", "No reading yet", caption="About 8 of 10 people", peers_range=(17, 53))


@pytest.fixture
def gauge(skin, qtbot):
    """A gauge on the screen, still empty."""
    gauge = Gauge(skin)
    qtbot.addWidget(gauge)
    gauge.resize(gauge.sizeHint())
    with qtbot.waitExposed(gauge):
        gauge.show()
    return gauge


def colour_at(gauge: Gauge, points: float, radius: float = 120.0) -> QColor:
    """The colour that is drawn at a number of points."""
    x, y = spot(angle(points), radius)
    place = QPoint(round(gauge.width() / 2 + x), round(ABOVE + y))
    return gauge.grab().toImage().pixelColor(place)


def test_a_reading_fills_up_to_its_value(gauge, skin):
    """Accent before the value, track behind it."""
    gauge.set_state(READING)
    assert colour_at(gauge, 30) == skin.theme.colour("accent")
    assert colour_at(gauge, 85) == skin.theme.colour("track")


def test_a_reading_is_a_dot_in_a_ring(gauge, skin):
    """Ink in the middle of the mark."""
    gauge.set_state(READING)
    assert colour_at(gauge, 52) == skin.theme.colour("text")


def test_an_estimate_fills_only_up_to_the_low_end_of_its_band(gauge, skin):
    """Inside the band the filling has ended; the band is wider than the arc."""
    gauge.set_state(ESTIMATE)
    assert colour_at(gauge, 48) == skin.theme.colour("accent")
    assert colour_at(gauge, 51.5) not in (skin.theme.colour("accent"), skin.theme.colour("track"))
    assert colour_at(gauge, 51.5, 131) != gauge.grab().toImage().pixelColor(1, 1)


def test_without_a_number_others_are_shown(gauge, skin):
    """The range of the industry in a colour of its own, and no filling."""
    gauge.set_state(NOTHING)
    assert colour_at(gauge, 10) == skin.theme.colour("track")
    assert colour_at(gauge, 30) not in (skin.theme.colour("track"), skin.theme.colour("accent"))


def test_a_new_value_is_reached_in_one_movement(gauge, qtbot):
    """From the old place to the new, without jumping."""
    gauge.set_state(READING)
    assert gauge.shown == 52
    with qtbot.waitSignal(gauge.motion.finished):
        gauge.set_state(GaugeState("reading", "Reading", 60, "60"))
        assert gauge.shown == 52
    assert gauge.shown == 60


def test_reduced_motion_moves_nothing(gauge, skin):
    """The new value stands there at once."""
    skin.reduced_motion = True
    gauge.set_state(READING)
    gauge.set_state(GaugeState("reading", "Reading", 60, "60"))
    assert gauge.shown == 60
    assert gauge.motion.state() == gauge.motion.State.Stopped


def test_it_says_what_it_shows(gauge):
    """Screen readers hear word and number, and the sentence."""
    gauge.set_state(GaugeState("reading", "Reading", 52, "52", summary="52 of 100 points on 4 May"))
    assert gauge.accessibleName() == "Reading 52"
    assert gauge.accessibleDescription() == "52 of 100 points on 4 May"


@pytest.mark.parametrize("state", [READING, ESTIMATE, NOTHING, GaugeState("none", "")])
def test_every_state_is_drawn_in_every_theme(every_skin, qtbot, state):
    """Nothing fails while painting."""
    gauge = Gauge(every_skin)
    qtbot.addWidget(gauge)
    gauge.set_state(state)
    assert not gauge.grab().isNull()


def test_it_grows_with_the_text(skin, qtbot):
    """Twice the letters, twice the room."""
    gauge = Gauge(skin)
    qtbot.addWidget(gauge)
    before = gauge.sizeHint()
    skin.use("light", scale=2.0)
    assert gauge.sizeHint() == before * 2
    skin.use("light", scale=1.0)
