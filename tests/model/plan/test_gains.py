"""Gains: the same hypotheses with an action and without it; where readings show nothing, nothing is promised."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ssi_coach.domain.checklist import Form
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import ONE_DAY, DaySpan
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.prospects import HORIZON, Prospects
from ssi_coach.model.plan.gains import prospects_of
from ssi_coach.model.plan.worth import doing_of
from tests.model_report.course import Moment, estimator, walk
from tests.simulation.users import simulate
from tests.simulation.worlds import WORLDS
from tests.today_build import book

ACTIONS = {item.id: doing_of(item, 7).weekly for item in book().of_form(Form.ROUTINE) if item.logs}
READ_ON = range(6, 7 * 20, 7)
FOLLOWED, ALONE = WORLDS[2], next(world for world in WORLDS if not world.matters)


def moment(world, number: int = 7) -> Moment:
    """Somebody after twenty weeks with a reading each."""
    user = simulate(world, number, 7 * 21)
    return list(walk([user.reading(day) for day in READ_ON], user.counts))[-1]


def prospects(seen: Moment) -> Prospects:
    day = seen.reading.day
    return prospects_of(estimator(), seen.known, seen.journal.record(day, day), ACTIONS)


@pytest.fixture(scope="module")
def followed() -> Moment:
    return moment(FOLLOWED)


def test_the_gain_is_what_the_forecast_with_the_action_has_more_than_the_one_without(followed):
    """The forecast of the same day under counts that hold the action, minus under counts that hold nothing."""
    day = followed.reading.day
    span = DaySpan(day + ONE_DAY, day + timedelta(days=HORIZON))
    totals = []
    for comments in (0.0, 3.0):
        rows = [(on, "comment", comments) for on in span] if comments else []
        counts = DailyCounts.from_rows(span, rows)
        record = followed.journal.record(day, day)
        line = estimator().forecast(followed.known, DaySpan(day, span.last), record, real=counts)
        totals.append({pillar: line.pillars[pillar].mean[-1] for pillar in PILLARS})
    known = prospects(followed)
    for pillar in PILLARS:
        answers = [r.at(21.0) for r in known.responses if r.pillar is pillar and r.kinds == ("comment",)]
        active = [r.at(7.0) for r in known.responses if r.pillar is pillar and r.kinds == ()]
        gained = totals[1][pillar] - totals[0][pillar]
        assert gained == pytest.approx(sum(answers) + sum(active), abs=0.02)


def test_every_action_has_its_band_around_its_gain(followed):
    known = prospects(followed)
    assert set(known.bands) == set(ACTIONS)
    for band in known.bands.values():
        assert band.low <= band.mean <= band.high
    assert max(band.mean for band in known.bands.values()) > 0.3
    assert known.bands["give_endorsements"].mean == 0.0
    assert known.made_by == estimator().made_by
    assert all(0.0 <= share <= 1.0 for share in (*known.follows.values(), *known.earned.values()))


@pytest.mark.parametrize("number", [11, 28, 36])
def test_where_activity_does_not_matter_nothing_is_promised(number):
    known = prospects(moment(ALONE, number))
    assert max(band.mean for band in known.bands.values()) <= 0.05


def test_before_any_reading_nothing_is_promised(followed):
    day = followed.reading.day
    known = prospects_of(estimator(), estimator().beginning(), followed.journal.record(day, day), ACTIONS)
    assert max(band.mean for band in known.bands.values()) < 0.001
    assert max(band.high for band in known.bands.values()) < 0.001
    assert all(0.0 < chance < 0.2 for chance in known.follows.values())


def test_without_an_action_there_is_nothing_to_promise(followed):
    day = followed.reading.day
    known = prospects_of(estimator(), followed.known, followed.journal.record(day, day), {})
    assert known.bands == {}
    assert known.responses
