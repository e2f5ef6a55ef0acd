"""The report sees what users see: the same numbers as the services, and nothing of the days ahead."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.services.estimating import forecast
from tests.build import make_entry
from tests.model_report.course import Moment, walk
from tests.model_report.flat import flat_series
from tests.model_report.forecasts import HORIZONS
from tests.model_report.trials import READINGS, look_at
from tests.model_report.worlds_seen import AS_NOW, KNOWN
from tests.simulation.users import BEGAN, User, simulate
from tests.simulation.worlds import WORLDS
from tests.today_build import workspace

DAYS, AHEAD = 75, 20
READ_ON = (9, 16, 30, 50)


@pytest.fixture(scope="module")
def user() -> User:
    """Somebody in whose world activity matters."""
    return simulate(WORLDS[0], 1, DAYS)


def _moments(user: User) -> list[Moment]:
    return list(walk([user.reading(day) for day in READ_ON], user.counts))


def _entries(user: User) -> list[Entry]:
    days = range(user.counts.span.length)
    return [
        make_entry(day=BEGAN + timedelta(days=day), kind=kind, count=int(row[day]))
        for kind, row in user.counts.by_kind.items()
        for day in days
        if row[day]
    ]


@pytest.mark.parametrize("journal_known", [True, False])
def test_the_forecasts_are_those_of_the_services(user, journal_known):
    work = workspace(*(user.reading(day) for day in READ_ON), *_entries(user))
    for moment in _moments(user):
        day = moment.reading.day
        ours = moment.ahead(AHEAD, journal_known=journal_known)
        theirs = forecast(work, day, day + timedelta(days=AHEAD), assume_journal=journal_known)
        for part in ("mean", "low", "high"):
            assert list(getattr(ours.total, part)) == pytest.approx(
                list(getattr(theirs.total, part)), abs=1e-6
            )


def test_what_is_done_later_moves_a_forecast_only_where_the_journal_is_known(user):
    busy = {kind: row[:51] + type(row)("d", [9.0] * (DAYS - 51)) for kind, row in user.counts.by_kind.items()}
    later = User(type(user.counts)(user.counts.span, busy), user.truth)
    one, other = _moments(user)[-1], _moments(later)[-1]
    plain = [list(moment.ahead(AHEAD, journal_known=False).total.mean) for moment in (one, other)]
    assert plain[0] == plain[1]


def test_a_trial_has_a_forecast_for_every_reading_and_horizon():
    seen = look_at(WORLDS[-1], 3)
    for mode in (KNOWN, AS_NOW):
        made = seen.forecasts[mode]
        assert made.readings.tolist() == list(range(1, READINGS + 1))
        assert made.mean.shape == made.truth.shape == (READINGS, len(HORIZONS), len(PILLARS) + 1)
        assert np.isfinite(made.truth).all()
        assert (made.low <= made.mean).all()
        assert (made.mean <= made.high).all()
        assert made.truth[..., -1] == pytest.approx(made.truth[..., :-1].sum(axis=-1))
    since, until = seen.forecasts[KNOWN].since, seen.forecasts[KNOWN].until
    assert (since > 0).tolist() == np.isinf(until).tolist()
    assert since.max() >= 4


def test_flat_series_have_no_error_to_carry_unless_they_shiver():
    for series in flat_series(1, readings=4):
        assert (series.carried_step < 1e-9) == series.name.startswith("never moving")
