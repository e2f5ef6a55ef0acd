"""The days ahead under other activity: the same numbers as a forecast's, and each future as one expects it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.futures import Future
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.model.counted_days import CountedDays
from ssi_coach.model.estimate.activity import HABIT_DAYS
from ssi_coach.model.estimate.forecast import Guess, forecast
from ssi_coach.model.estimate.futures import Futures
from ssi_coach.model.estimate.record import Record
from tests.model.estimate.lives import (
    BEGAN,
    counts_of,
    journal_of,
    last_moment,
    life_that_follows,
    reading_on,
)
from tests.model_report.course import estimator

AS_NOW = Future()
YEAR = 365
KINDS = ("comment", "post", "search", "message", "invitation_sent", "connection_added", "reaction")


class Life:
    """A life up to a day, and its futures; `off` are weekdays on which nothing is done."""

    def __init__(self, counts, readings, *, off: tuple[int, ...] = ()) -> None:
        self.counts = counts
        self.known = last_moment(readings, counts).known
        self.day: date = readings[-1].day
        record = journal_of(counts).record(self.day, self.day)
        counted = CountedDays(record.began, {}, ((BEGAN, off),) if off else ())
        self.record = Record(record.counts, record.early, record.began, counted)
        self.futures = Futures.of(
            estimator(), self.known, self.record, now=self.daily(), until=self.day + timedelta(days=YEAR)
        )

    def daily(self) -> dict[str, float]:
        """The mean counts of the last 28 counted days."""
        span = self.record.counts.span
        mask = self.record.counted.mask(span)
        places = [place for place in range(span.length) if mask[place]][-HABIT_DAYS:]
        rows = self.record.counts.by_kind.items()
        return {kind: sum(row[place] for place in places) / len(places) for kind, row in rows}

    def forecast(self) -> EstimateLine:
        return estimator().forecast(self.known, self.futures.span, self.record)

    def after(self, days: int, future: Future = AS_NOW) -> list[float]:
        """The pillars so many days later."""
        return self.futures.mean_on([future], [self.day + timedelta(days=days)])[0, 0].tolist()


def random_life(seed: int, readings: int = 30, off: tuple[int, ...] = ()) -> Life:
    chance = np.random.default_rng(seed)
    counts = counts_of(
        230, **{kind: chance.integers(0, 2 + 3 * place, 230) for place, kind in enumerate(KINDS)}
    )
    shown = [
        reading_on(7 * number, (12.0, 6.0, 4.0 + float(chance.normal()), 15.0)) for number in range(readings)
    ]
    return Life(counts, shown, off=off)


@pytest.fixture(scope="module")
def follower() -> Life:
    """Insights follow the comments of the last 30 days."""
    counts, readings, _ = life_that_follows(window=30)
    return Life(counts, readings)


def apart(one: EstimateLine, other: EstimateLine) -> float:
    """The farthest that two lines lie apart anywhere."""
    bands = [(one.total, other.total), *((one.pillars[p], other.pillars[p]) for p in PILLARS)]
    return max(
        float(np.abs(np.array(getattr(mine, end)) - np.array(getattr(theirs, end))).max())
        for mine, theirs in bands
        for end in ("mean", "low", "high")
    )


@pytest.mark.parametrize(
    ("readings", "off"), [(1, ()), (4, ()), (30, ()), (30, (5, 6)), (12, (0, 1, 2, 3, 4, 6))]
)
def test_as_now_is_what_the_forecast_says(readings, off):
    """Means and bands, every day of a year, with and without days off; also when said in counts a week."""
    life = random_life(readings, readings, off)
    assert apart(life.futures.line(AS_NOW), life.forecast()) < 0.01
    assert apart(life.futures.line(Future(life.futures.weekly_now)), life.forecast()) < 0.01


@given(seed=st.integers(0, 5), often=st.dictionaries(st.sampled_from(KINDS), st.floats(0, 200), max_size=4))
@settings(max_examples=20, deadline=None)
def test_another_pace_is_what_the_forecast_says_of_such_a_journal(seed, often):
    """The same as a forecast over daily counts that really go on so: its mean, with nothing to guess."""
    life = random_life(seed)
    future = Future(often, active_days=7.0)
    ahead = DaySpan(life.day + timedelta(days=1), life.day + timedelta(days=YEAR))
    weekly = {**life.futures.weekly_now, **often}
    # The days on which anything is done must be the same: a thousandth of a poll makes a day active.
    rows = counts_of(YEAR, **{kind: number / 7.0 for kind, number in weekly.items()}, poll_voted=0.001)
    real = type(rows)(ahead, rows.by_kind)
    told = estimator().forecast(life.known, life.futures.span, life.record, real=real)
    line = life.futures.line(future)
    assert np.abs(np.array(line.total.mean) - np.array(told.total.mean)).max() < 0.01


@given(seed=st.integers(0, 3), often=st.dictionaries(st.sampled_from(KINDS), st.floats(0, 500), max_size=5))
@settings(max_examples=20, deadline=None)
def test_bands_hold_their_mean_and_many_futures_agree_with_one(seed, often):
    """Whatever is done: a line is in its range, and `mean_on` says the same as the line."""
    life = random_life(seed, readings=5)
    futures = [Future(often), AS_NOW, Future(often, idle_days=20)]
    days = [life.day + timedelta(days=number) for number in (0, 28, 60, 365)]
    means = life.futures.mean_on(futures, days)
    for number, future in enumerate(futures):
        line = life.futures.line(future)
        for low, mean, high in zip(line.total.low, line.total.mean, line.total.high, strict=True):
            assert 0.0 <= low <= mean <= high <= 100.0
        for place, day in enumerate(days):
            estimate = line.on(day)
            assert estimate is not None
            assert means[number, place] == pytest.approx([estimate.of(p).mean for p in PILLARS], abs=1e-6)


def test_more_of_what_counts_lifts_its_pillar_and_none_lets_it_fall(follower):
    """And leaves the others alone."""
    often = follower.futures.weekly_now["comment"]
    less, now, more = (follower.after(60, Future({"comment": times * often})) for times in (0.0, 1.0, 2.0))
    assert less[2] + 1.0 < now[2] < more[2] - 1.0
    for pillar in (0, 1, 3):
        assert abs(less[pillar] - more[pillar]) < 0.3


def test_two_weeks_off_cost_something_that_comes_back(follower):
    """While the window still holds them it is less, after it as if nothing had been."""
    off = Future(idle_days=14)
    assert follower.after(14, off)[2] < follower.after(14)[2] - 0.5
    assert follower.after(90, off)[2] == pytest.approx(follower.after(90)[2], abs=0.05)
    assert follower.after(0, off) == pytest.approx(follower.after(0))


def in_full(life: Life, future: Future) -> EstimateLine:
    """A future by the road of the forecast: every band of every day."""
    futures, idle = life.futures, life.futures.ahead.idle
    pace, opened = futures.paces.of(future), futures.ahead.open_after(future.idle_days)
    seen = replace(idle, seen=idle.seen + opened[:, :, None] * pace)
    guess = Guess(estimator().views(idle), futures.bands.guess.restlessness)
    return forecast(life.known, futures.span, estimator().views(seen), guess)


@pytest.mark.parametrize("readings", [2, 6, 30])
@pytest.mark.parametrize("times", [0.0, 0.5, 3.0])
@pytest.mark.parametrize("idle", [0, 14])
def test_the_quick_band_is_the_one_that_is_reckoned_in_full(readings, times, idle):
    """To a tenth of a point or so on every day, which nobody sees while a line moves."""
    life = random_life(readings, readings)
    weekly = {kind: times * often for kind, often in life.futures.weekly_now.items()}
    future = Future(weekly, idle_days=idle)
    assert apart(life.futures.line(future), in_full(life, future)) < 0.15


@pytest.mark.parametrize(
    ("future", "least", "most"),
    [
        (AS_NOW, 3.4, 3.6),
        (Future({"poll_voted": 0.0}), 0.0, 0.01),
        (Future({"poll_voted": 35.0}), 6.5, 7.0),
        (Future(active_days=2.0), 2.0, 2.0),
        (Future(active_days=9.0), 7.0, 7.0),
    ],
)
def test_more_activity_makes_more_days_active_but_never_more_than_there_are(future, least, most):
    """Who does something every second day now."""
    counts = counts_of(100, poll_voted=[float(number % 2) for number in range(100)])
    life = Life(counts, [reading_on(number) for number in range(0, 99, 9)])
    traces = [trace for traces in estimator().traces for trace in traces]
    place = next(number for number, trace in enumerate(traces) if not trace.kinds)
    days = life.futures.paces.of(future)[place] * traces[place].pace
    assert least - 1e-9 <= days <= most + 1e-9


def test_who_has_done_nothing_yet_begins_with_active_days():
    """A first plan makes days active as well."""
    life = Life(counts_of(30), [reading_on(number) for number in range(0, 29, 7)])
    assert life.futures.weekly_now == {}
    rates = [life.futures.paces.of(Future({"comment": often})).max() for often in (0.0, 5.0, 50.0)]
    assert rates[0] == 0.0 < rates[1] < rates[2]


def test_no_future_asked_for_is_none_told(follower):
    """An empty list of actions is no fault."""
    assert follower.futures.mean_on([], [follower.day]).shape == (0, 1, 4)
