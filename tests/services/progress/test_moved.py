"""What moved it: for any two days the causes add up to what the chart shows."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import DayMark, DayMeaning, DaySpan
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.moves import FORMULA, LINKEDIN_PLAN, Waterfall
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.domain.targets import Circumstances
from ssi_coach.services.estimating import history
from ssi_coach.services.progress.moved import activity_between, estimate_moved, score_moved
from ssi_coach.services.progress.score_history import score_history
from ssi_coach.services.progress.spans import Done
from ssi_coach.services.workspace import Workspace
from tests.build import TODAY, added, days_ago, full_reading, make_entry, make_reading
from tests.fakes import MemoryJournal
from tests.today_build import workspace

DAYS = 200
KINDS = ("comment", "post", "search", "connection_added", "message", "reply_received", "invitation_sent")


@cache
def lived() -> tuple[Workspace, EstimateLine]:
    """Half a year with readings, one of them bare, days off, a stated level, ticks and a new plan."""
    entries = [
        make_entry(day=days_ago(ago), kind=KINDS[(ago * 5) % len(KINDS)], count=1 + (ago * 7) % 9)
        for ago in range(DAYS)
        if ago % 6
    ]
    readings = [
        full_reading(day=days_ago(ago), total=52.0 + ago % 3, insights=9.5 + ago % 3, industry_average=34.0)
        for ago in range(4, 170, 9)
    ]
    work = workspace(
        *entries,
        *readings,
        make_reading(day=days_ago(63), total=50.0),
        *(DayMark(days_ago(ago), DayMeaning.UNKNOWN) for ago in (20, 21, 22)),
        *(DayMark(days_ago(ago), DayMeaning.OFF) for ago in (100, 101)),
        StatedLevel(Level.CONNECTIONS, days_ago(150), 300),
        StatedLevel(Level.CONNECTIONS, days_ago(40), 420),
        Tick("headline", days_ago(90)),
        Circumstances(since=days_ago(70), plan=LinkedInPlan.SALES_NAVIGATOR),
    )
    line = history(work, TODAY)
    assert line is not None
    return work, line


def adds_up(found: Waterfall) -> bool:
    """Total and pillars, within a hundredth."""
    parts = [found, *(found.of(pillar) for pillar in PILLARS)]
    return all(
        abs(one.start + sum(move.points for move in one.moves) + one.rest - one.end) < 0.01 for one in parts
    )


days = st.integers(0, DAYS - 1).map(days_ago)


@given(days, days)
@settings(max_examples=1_000, deadline=None)
def test_the_estimates_causes_add_up_to_the_shown_difference(first: date, last: date):
    """What the chart draws on both days is where they begin and end."""
    work, line = lived()
    found = estimate_moved(work, first, last, line=line)
    shown = [line.on(day) for day in sorted((first, last))]
    if shown[0] is None or shown[1] is None:
        assert found is None
        return
    assert found is not None
    assert (found.start, found.end) == (shown[0].total.mean, shown[1].total.mean)
    assert [found.starts.of(pillar) for pillar in PILLARS] == [shown[0].of(pillar).mean for pillar in PILLARS]
    assert adds_up(found)


@given(days, days)
@settings(max_examples=1_000, deadline=None)
def test_the_scores_causes_add_up_and_leave_nothing_open(first: date, last: date):
    """The journal score is ours, so all of it can be explained."""
    work, _ = lived()
    found = score_moved(work, first, last)
    assert adds_up(found)
    assert abs(found.rest) < 0.01


def test_the_scores_ends_are_what_the_chart_of_the_score_shows():
    """On each of its days."""
    work, _ = lived()
    began = work.journal.first_day()
    assert began is not None
    shown = score_history(work, work.journal.daily_counts(DaySpan(began, TODAY)))
    for place in (3, 10, -1):
        found = score_moved(work, date.fromordinal(int(shown.days[place])), TODAY)
        assert found.start == pytest.approx(shown.totals[place], abs=0.01)


def test_without_the_charts_line_it_is_reckoned_anew():
    """A report has no chart."""
    work, line = lived()
    pair = days_ago(80), days_ago(2)
    assert estimate_moved(work, *pair) == estimate_moved(work, *pair, line=line)


def test_the_days_may_be_given_in_any_order():
    """The earlier one is where it starts."""
    work, line = lived()
    assert estimate_moved(work, TODAY, days_ago(50), line=line) == estimate_moved(
        work, days_ago(50), TODAY, line=line
    )
    assert score_moved(work, TODAY, days_ago(50)).first == days_ago(50)


def test_before_the_first_reading_nothing_moved(work: Workspace, journal: MemoryJournal):
    """There is no estimate to explain, but a score."""
    journal.apply(added(make_entry(kind="post")))
    assert estimate_moved(work, days_ago(5), TODAY) is None
    assert score_moved(work, days_ago(5), TODAY).change > 0


def test_a_change_of_plan_and_a_stated_level_are_causes_of_the_score():
    """Neither was an activity."""
    work, _ = lived()
    causes = {move.cause for move in score_moved(work, days_ago(75), days_ago(30)).moves}
    assert {LINKEDIN_PLAN, "connections"} <= causes


def test_a_changed_formula_is_named_as_the_cause():
    """All pillars leap at once between two readings: no activity did that."""
    before = {"brand": 12.0, "people": 8.0, "insights": 9.0, "relationships": 15.0}
    readings = [
        make_reading(
            day=days_ago(100 - 5 * number),
            total=44.0 - (12.0 if number > 12 else 0.0),
            **{pillar: value - (3.0 if number > 12 else 0.0) for pillar, value in before.items()},
        )
        for number in range(20)
    ]
    work = workspace(*readings, *(make_entry(day=days_ago(ago)) for ago in range(120)))
    found = estimate_moved(work, days_ago(60), days_ago(10))
    assert found is not None
    assert sum(move.points for move in found.moves if move.cause == FORMULA) == pytest.approx(-12.0, abs=0.5)
    assert abs(found.rest) < 0.5
    assert adds_up(found)
    across = estimate_moved(work, days_ago(37), days_ago(36))
    assert across is not None
    assert adds_up(across)


def test_what_was_done_between_is_what_came_after_the_first_day():
    """The first day's own entries are in its number already."""
    work = workspace(
        make_entry(day=days_ago(9), kind="post"),
        make_entry(day=days_ago(8), count=3, minutes=12),
        make_entry(day=TODAY, count=2),
        make_entry(day=TODAY, kind="search", minutes=4),
        make_entry(day=TODAY + timedelta(days=1), kind="message"),
    )
    assert activity_between(work, TODAY, days_ago(9)) == (Done("comment", 5, 12), Done("search", 1, 4))


def test_pillars_without_any_reading_of_their_own_stay_unexplained():
    """Totals alone: nobody knows which pillar moved, so no activity is blamed for it."""
    readings = [make_reading(day=days_ago(ago), total=40.0 + ago % 4) for ago in range(1, 60, 3)]
    work = workspace(*readings, make_entry(day=days_ago(70), kind="post"))
    found = estimate_moved(work, days_ago(50), days_ago(7))
    assert found is not None
    assert adds_up(found)
    assert found.unexplained.keys() == set(Pillar)
