"""Learning from readings: exact, in any portions, near what was read, and calm where nothing moves."""

from __future__ import annotations

from dataclasses import replace
from math import log, pi

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_coach.domain.pillars import PILLARS
from ssi_coach.model.estimate import belief
from ssi_coach.model.estimate.belief import EACH, PRECISION
from ssi_coach.model.estimate.hypotheses import DRIFTS, FORMS, prior_of
from ssi_coach.model.estimate.keeping import from_bytes, to_bytes
from tests.model.estimate.lives import USUAL, counts_of, journal_of, last_moment, moments, reading_on
from tests.model_report.course import estimator

BUSY = counts_of(
    400,
    comment=[day % 5 for day in range(400)],
    post=[int(day % 9 == 0) for day in range(400)],
    search=[2 * (day // 60 % 2) for day in range(400)],
    profile_view=[(day // 30) % 4 for day in range(400)],
    connection_added=[int(day % 6 == 0) for day in range(400)],
    invitation_sent=[int(day > 120) for day in range(400)],
)

points = st.tuples(*(st.floats(0, 25).map(lambda value: round(value, 3)) for _ in PILLARS))


def learned_at_once(readings, counts):
    journal = journal_of(counts)
    record = journal.record(readings[0].day, readings[-1].day)
    return estimator().learn(estimator().beginning(), readings, record)


def some_readings(number: int = 12):
    return [
        reading_on(
            30 + 7 * place,
            (11.0 + 0.1 * place, 5.4, 2.1 + 0.3 * (place % 3), 15.2 - 0.05 * place),
        )
        for place in range(number)
    ]


def log_density(seen: np.ndarray, mean: np.ndarray, covariance: np.ndarray) -> float:
    missed = seen - mean
    _, determinant = np.linalg.slogdet(covariance)
    return float(
        -0.5 * (missed @ np.linalg.solve(covariance, missed) + determinant + len(seen) * log(2 * pi))
    )


@pytest.mark.parametrize(("form", "drift"), [(0, 0), (1, 1), (8, 2), (17, 3), (30, 0)])
def test_each_hypothesis_is_exact_bayesian_regression_with_a_wandering_level(monkeypatch, form, drift):
    """Beside one dense normal distribution of all readings together."""
    monkeypatch.setattr(belief, "MISFIT", 0.0)
    monkeypatch.setattr(belief, "STEP", 0.0)
    monkeypatch.setattr("ssi_coach.model.estimate.learning.READINGS_BEFORE_JUMPS", 10**6)
    readings = some_readings()
    known = learned_at_once(readings, BUSY)
    own = estimator()
    days = np.array([reading.day.toordinal() for reading in readings], dtype=float)
    views = own.views(own.activity(journal_of(BUSY).record(readings[0].day, readings[-1].day)).seen(days))
    for number, pillar in enumerate(PILLARS):
        traces = len(own.traces[number])
        prior = prior_of(traces, USUAL[number])
        rows = [*range(traces), -2, -1]
        view = views[:, rows, number * FORMS + form]
        since = days - days[0]
        wandering = DRIFTS[drift] ** 2 * np.minimum(since[:, None], since)
        covariance = view @ prior.covariance @ view.T + wandering
        covariance += (PRECISION**2 + 10.0 ** (-2 * 3) / 12) * np.eye(len(days))
        seen = np.array([reading.pillar(pillar) for reading in readings], dtype=float)
        # Shown values have at most three decimals; coarser ones would be rounded more.
        noise = np.diag([_noise(reading) - PRECISION**2 - 10.0 ** (-2 * 3) / 12 for reading in readings])
        expected = log_density(seen, view @ prior.mean, covariance + noise)
        found = known.belief.fit[number * EACH + form * len(DRIFTS) + drift] - 0.5 * len(days) * log(2 * pi)
        assert found == pytest.approx(expected, abs=1e-5)


def _noise(reading) -> float:
    from ssi_coach.model.estimate.sighting import sighting_of

    return sighting_of(reading).noise


def test_one_by_one_teaches_the_same_as_all_at_once():
    readings = some_readings(20)
    one_by_one = last_moment(readings, BUSY).known
    at_once = learned_at_once(readings, BUSY)
    assert one_by_one.belief.mean == pytest.approx(at_once.belief.mean)
    assert one_by_one.belief.covariance == pytest.approx(at_once.belief.covariance, abs=1e-9)
    assert one_by_one.belief.fit == pytest.approx(at_once.belief.fit)
    assert replace(one_by_one, belief=at_once.belief) == replace(at_once, belief=at_once.belief)


def test_learning_leaves_what_was_known_as_it_was():
    readings = some_readings(5)
    before = last_moment(readings[:4], BUSY).known
    kept = to_bytes(before)
    estimator().learn(before, readings[4:], journal_of(BUSY).record(readings[4].day, readings[4].day))
    assert to_bytes(before) == kept


def test_what_was_kept_goes_on_as_if_it_had_never_been_away():
    readings = some_readings(10)
    before = last_moment(readings[:9], BUSY).known
    back = from_bytes(to_bytes(before))
    record = journal_of(BUSY).record(readings[9].day, readings[9].day)
    assert to_bytes(estimator().learn(back, readings[9:], record)) == to_bytes(
        estimator().learn(before, readings[9:], record)
    )


@given(
    values=st.lists(points, min_size=1, max_size=6), gaps=st.lists(st.integers(1, 90), min_size=6, max_size=6)
)
@settings(max_examples=60, deadline=None)
def test_a_reading_brings_its_day_nearer_to_it(values, gaps):
    days = np.cumsum(gaps)
    readings = [reading_on(int(day), shown) for day, shown in zip(days, values, strict=False)]
    *earlier, last = readings
    journal = journal_of(BUSY)
    known = learned_at_once(earlier, BUSY) if earlier else estimator().beginning()
    record = journal.record(last.day, last.day)
    span = journal.part(type(BUSY.span)(last.day, last.day)).span
    before = estimator().forecast(known, span, record)
    after = estimator().forecast(estimator().learn(known, [last], record), span, record)
    for pillar in PILLARS:
        read = last.pillar(pillar) or 0.0
        was = abs(before.pillars[pillar].mean[0] - read)
        now = abs(after.pillars[pillar].mean[0] - read)
        assert now <= max(was, 0.3) + 1e-9


@given(total=st.integers(28, 60), later=st.integers(1, 380))
@settings(max_examples=25, deadline=None)
def test_a_total_without_pillars_is_met(total, later):
    known = last_moment([reading_on(10), reading_on(10 + later, (None,) * 4, total=total)], BUSY)
    line = known.ahead(0, journal_known=False)
    assert line.total.mean[0] == pytest.approx(total, abs=0.75)


def test_a_total_moves_the_pillars_that_it_does_not_show():
    shown = reading_on(100, (11.8, None, 2.1, None), total=44)
    line = last_moment([reading_on(10), shown], BUSY).ahead(0, journal_known=False)
    assert line.pillars[PILLARS[0]].mean[0] == pytest.approx(11.8, abs=0.1)
    assert line.total.mean[0] == pytest.approx(44, abs=0.75)


def test_readings_that_never_move_stay_where_they_are():
    nobody = counts_of(400)
    for moment in moments([reading_on(7 * place) for place in range(30)], nobody)[1:]:
        ahead = moment.ahead(7, journal_known=False)
        for pillar, value in zip(PILLARS, USUAL, strict=True):
            assert ahead.pillars[pillar].mean[-1] == pytest.approx(value, abs=0.3)


def test_whole_numbers_are_taken_as_rounded():
    """Half a point up and down between rounded readings is no movement."""
    rounded = [reading_on(7 * place, (12.0, 5.0, 2.0 + place % 2, 15.0)) for place in range(20)]
    exact = [reading_on(7 * place, (12.001, 5.001, 2.001 + place % 2, 15.001)) for place in range(20)]
    nobody = counts_of(400)
    widths = [
        line.pillars[PILLARS[2]].high[0] - line.pillars[PILLARS[2]].low[0]
        for line in (last_moment(shown, nobody).ahead(0, journal_known=False) for shown in (rounded, exact))
    ]
    assert widths[0] > 2 * widths[1]


@pytest.mark.parametrize("points", [-2.0, 1.5])
def test_a_jump_of_all_pillars_at_once_is_told_as_a_changed_formula(points):
    calm = [
        reading_on(7 * place, tuple(value + 0.02 * (place % 3) for value in USUAL)) for place in range(12)
    ]
    after = [reading_on(84 + 7 * place, tuple(value + points for value in USUAL)) for place in range(3)]
    known = last_moment([*calm, *after], BUSY).known
    (shift,) = known.shifts
    assert (shift.before, shift.day) == (calm[-1].day, after[0].day)
    assert shift.points == pytest.approx(4 * points, abs=1.0)
    assert shift.chance > 0.9


def test_one_pillar_that_jumps_is_no_changed_formula():
    calm = [reading_on(7 * place, USUAL) for place in range(12)]
    finished_profile = reading_on(84, (USUAL[0] + 5.0, *USUAL[1:]))
    known = last_moment([*calm, finished_profile], BUSY).known
    assert known.shifts == ()
    assert known.jumps == (1, 0, 0, 0)


def test_after_a_changed_formula_the_estimate_starts_from_there():
    calm = [reading_on(7 * place, USUAL) for place in range(12)]
    after = [reading_on(84 + 7 * place, tuple(value - 1.5 for value in USUAL)) for place in range(3)]
    line = last_moment([*calm, *after], BUSY).ahead(14, journal_known=True)
    assert line.total.mean[-1] == pytest.approx(sum(USUAL) - 6.0, abs=0.5)
