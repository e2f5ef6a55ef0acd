"""The days ahead: bands that hold, widen, and stay numbers whatever comes."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import PEERS_USUAL, PILLARS
from tests.model.estimate.lives import (
    BEGAN,
    USUAL,
    counts_of,
    journal_of,
    last_moment,
    life_that_follows,
    reading_on,
)
from tests.model_report.course import estimator

DAYS = 120
kinds = ("comment", "post", "search", "message", "connection_added", "reaction_received", "lead_saved")


def bands_of(line):
    return [line.total, *line.pillars.values()]


def widths(line) -> list[float]:
    return [high - low for low, high in zip(line.total.low, line.total.high, strict=True)]


@given(
    often=st.dictionaries(st.sampled_from(kinds), st.sampled_from((0, 1, 3, 40, 10_000)), max_size=5),
    seed=st.integers(0, 999),
    values=st.lists(st.tuples(*[st.floats(0, 25)] * 4), max_size=8),
    known=st.booleans(),
)
@settings(max_examples=40, deadline=None)
def test_whatever_was_done_and_read_the_estimate_is_a_number_in_its_range(often, seed, values, known):
    chance = np.random.default_rng(seed)
    counts = counts_of(
        DAYS, **{kind: chance.integers(0, most, DAYS, endpoint=True) for kind, most in often.items()}
    )
    journal = journal_of(counts)
    readings = [reading_on(8 * place, shown) for place, shown in enumerate(values)]
    day = BEGAN + timedelta(days=80)
    record = journal.record(BEGAN, day)
    learned = estimator().learn(estimator().beginning(), readings, record)
    span = DaySpan(day, BEGAN + timedelta(days=DAYS - 1))
    real = journal.part(DaySpan(day + timedelta(days=1), span.last)) if known else None
    line = estimator().forecast(learned, span, journal.record(day, day), real=real)
    for band, limit in zip(bands_of(line), (100.0, *[25.0] * 4), strict=True):
        for low, mean, high in zip(band.low, band.mean, band.high, strict=True):
            assert 0.0 <= low <= mean <= high <= limit
    sums = [sum(values) for values in zip(*(line.pillars[pillar].mean for pillar in PILLARS), strict=True)]
    assert list(line.total.mean) == pytest.approx(sums, abs=1e-9)


def test_without_any_reading_it_is_what_peers_have_and_very_open():
    record = journal_of(counts_of(30)).record(BEGAN, BEGAN)
    line = estimator().forecast(estimator().beginning(), DaySpan(BEGAN, BEGAN), record)
    for pillar in PILLARS:
        assert line.pillars[pillar].mean[0] == pytest.approx(PEERS_USUAL.of(pillar), abs=0.01)
    assert widths(line)[0] > 15


def test_the_band_widens_with_the_days_since_the_last_reading():
    readings = [
        reading_on(7 * place, tuple(value + 0.1 * (place % 2) for value in USUAL)) for place in range(20)
    ]
    line = last_moment(readings, counts_of(140)).ahead(365, journal_known=False)
    looked_at = [widths(line)[ahead] for ahead in (0, 1, 7, 30, 90, 180, 365)]
    assert looked_at == sorted(looked_at)
    assert looked_at[-1] > 4 * looked_at[1]


def test_years_without_a_reading_leave_it_open_again():
    readings = [reading_on(7 * place) for place in range(20)]
    counts = counts_of(2_000, comment=[day % 3 for day in range(2_000)])
    line = last_moment(readings, counts).ahead(1_800, journal_known=True)
    assert widths(line)[-1] > 3.0
    assert np.isfinite(line.total.mean).all()


def test_a_guess_as_now_is_less_sure_than_a_known_journal():
    counts, readings, _ = life_that_follows(window=30)
    moment = last_moment(readings, counts)
    guessed, known = (moment.ahead(30, journal_known=known) for known in (False, True))
    assert widths(guessed)[-1] > 1.2 * widths(known)[-1]


def test_the_line_is_the_same_for_a_short_and_a_long_look():
    counts = counts_of(400, comment=[day % 4 for day in range(400)])
    moment = last_moment([reading_on(7 * place) for place in range(10)], counts)
    short, long = (moment.ahead(days, journal_known=False) for days in (20, 300))
    for brief, whole in zip(bands_of(short), bands_of(long), strict=True):
        assert list(brief.mean) == pytest.approx(list(whole.mean[:21]), abs=1e-6)
        assert list(brief.low) == pytest.approx(list(whole.low[:21]), abs=1e-6)


def test_where_activity_moves_the_readings_it_is_found_and_used():
    counts, readings, insights = life_that_follows(window=30)
    last = last_moment(readings, counts)
    ahead = (last.reading.day - BEGAN).days + 30
    line = last.ahead(30, journal_known=True)
    carried = abs((last.reading.insights or 0.0) - insights[ahead])
    assert abs(line.pillars[PILLARS[2]].mean[30] - insights[ahead]) < 0.3 * carried
    assert last.known.weights.nothing < 0.05


def test_a_total_without_pillars_is_known_though_its_pillars_are_not():
    """What one of them has too much another has too little."""
    counts = counts_of(200)
    line = last_moment([reading_on(10, (None,) * 4, total=52)], counts).ahead(60, journal_known=False)
    assert widths(line)[0] < 1.5
    assert widths(line)[0] < widths(line)[30] < widths(line)[60] < 10
    assert line.pillars[PILLARS[0]].high[0] - line.pillars[PILLARS[0]].low[0] > 5
