"""What if: sliders for what matters, presets, a time budget, and a target date that follows."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.days import DayMark, DayMeaning
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.targets import Circumstances, Target, TargetKind
from ssi_coach.services.estimating import forecast
from ssi_coach.services.progress.what_if import (
    AS_NOW,
    MOST_KINDS,
    TODAYS_PLAN,
    TWO_WEEKS_OFF,
    WhatIf,
    daily_now,
    planned_today,
    reckon_what_if,
    routines_of,
)
from tests.build import TODAY, days_ago, full_reading, make_entry
from tests.today_build import catalogue, workspace

MINE = ("comment", "post", "search", "message", "invitation_sent", "reaction", "profile_view", "repost")


def readings(number: int = 12):
    return [
        full_reading(day=days_ago(7 * ago), total=52.0 + ago % 2, insights=9.5 + ago % 2)
        for ago in range(number)
    ]


def entries(days: int = 100, kinds: tuple[str, ...] = MINE):
    return [
        make_entry(day=days_ago(ago), kind=kinds[ago % len(kinds)], count=1 + ago % 4) for ago in range(days)
    ]


def prepared(*records) -> WhatIf:
    found = reckon_what_if(workspace(*records))
    assert found is not None
    return found


@pytest.fixture(scope="module")
def what_if() -> WhatIf:
    """A user of eight kinds with twelve readings."""
    return prepared(*readings(), *entries(), make_entry(day=TODAY, kind="reaction_received", count=90))


def farthest(one: EstimateLine, other: EstimateLine) -> float:
    return max(
        abs(mine - theirs)
        for end in ("mean", "low", "high")
        for mine, theirs in zip(getattr(one.total, end), getattr(other.total, end), strict=True)
    )


def test_as_now_is_the_dotted_line_of_the_chart(what_if):
    """Nothing jumps when the sliders are opened."""
    work = workspace(*readings(), *entries(), make_entry(day=TODAY, kind="reaction_received", count=90))
    shown = forecast(work, TODAY, TODAY + timedelta(days=365))
    for line in (
        what_if.ahead({}).line,
        what_if.ahead(what_if.as_now).line,
        what_if.under(what_if.presets[AS_NOW]).line,
    ):
        assert farthest(line, shown) < 0.01


def test_sliders_are_my_own_kinds_at_most_six_in_the_order_of_the_buttons(what_if):
    """What others do cannot be decided."""
    kinds = [slider.kind for slider in what_if.sliders]
    assert len(kinds) == MOST_KINDS
    assert kinds == [kind for kind in catalogue().kinds if kind in kinds]
    assert set(kinds) <= set(MINE)
    for slider in what_if.sliders:
        assert 0 < slider.now <= slider.most / 2
        assert slider.now == pytest.approx(7 * daily_now_of(slider.kind))


def daily_now_of(kind: str) -> float:
    return sum(1 + ago % 4 for ago in range(28) if MINE[ago % len(MINE)] == kind) / 28


def test_who_has_logged_nothing_is_offered_what_the_routines_advise():
    """So that there is something to move."""
    found = prepared(*readings(3))
    assert len(found.sliders) == 4
    assert all(slider.now == 0 and slider.most >= 5 for slider in found.sliders)
    assert found.ahead({"comment": 20.0}).line.total.mean[60] > found.ahead({}).line.total.mean[60]


def test_before_the_first_reading_there_is_nothing_to_go_by():
    """The page asks for one."""
    assert reckon_what_if(workspace(*entries())) is None


def test_two_weeks_off_are_as_now_later(what_if):
    """The line lies below for a while, and in a year it is as if nothing had been."""
    off, now = what_if.under(what_if.presets[TWO_WEEKS_OFF]).line, what_if.ahead({}).line
    assert off.total.mean[14] < now.total.mean[14]
    assert off.total.mean[365] == pytest.approx(now.total.mean[365], abs=0.05)
    assert what_if.ahead({}, idle_days=14).line.total.mean[14] == off.total.mean[14]


def test_routines_are_done_at_their_cadence():
    """Three comments a day, and two more three times a week; nothing that the LinkedIn plan does not allow."""
    weekly = routines_of(workspace(*readings()), TODAY)
    assert weekly["comment"] == pytest.approx(3 * 7 + 2 * 3)
    assert weekly["article"] == pytest.approx(7 / 30)
    assert "lead_saved" not in weekly
    paid = workspace(*readings(), Circumstances(since=days_ago(9), plan=LinkedInPlan.SALES_NAVIGATOR))
    assert routines_of(paid, TODAY)["lead_saved"] == pytest.approx(10.0)
    assert routines_of(paid, TODAY, {"publish_article"}) == {"article": pytest.approx(7 / 30)}


def test_todays_plan_is_what_its_routines_ask_for_and_never_less_than_now():
    """Those of the actions of the day; where it holds none, all routines."""
    work = workspace(*readings(), *entries(), make_entry(kind="comment", count=500))
    found = reckon_what_if(work)
    assert found is not None
    plan = found.presets[TODAYS_PLAN].weekly
    assert plan
    assert set(plan) <= set(routines_of(work, TODAY))
    now = found.futures.weekly_now
    assert all(often >= now.get(kind, 0.0) - 1e-9 for kind, often in plan.items())


def test_a_plan_without_a_routine_stands_for_all_of_them():
    """On a day off nothing is planned."""
    work = workspace(*readings(), DayMark(TODAY, DayMeaning.OFF))
    assert planned_today(work) == routines_of(work, TODAY)


def test_the_minutes_of_a_week_follow_the_sliders_and_a_budget_scales_them(what_if):
    """In proportion; from nothing every kind gets the same time."""
    assert what_if.minutes_of({"comment": 10.0, "post": 1.0}) == pytest.approx(50.0)
    fitted = what_if.fitted({"comment": 10.0, "post": 1.0}, 25.0)
    assert fitted == pytest.approx({"comment": 5.0, "post": 0.5})
    even = what_if.fitted({"comment": 0.0, "post": 0.0}, 60.0)
    assert even == pytest.approx({"comment": 10.0, "post": 1.5})
    assert what_if.fitted({}, 60.0) == {}


def test_the_day_of_the_target_moves_with_the_line():
    """Where the readings follow the comments, more comments bring it nearer."""
    comments = [40 if ago // 30 % 2 else 4 for ago in range(300)]
    window = [sum(comments[ago : ago + 30]) for ago in range(260)]
    shown = [
        full_reading(
            day=days_ago(ago), insights=window[ago] / 100, total=round(21.048 + 6.5 + 15 + window[ago] / 100)
        )
        for ago in range(0, 250, 5)
    ]
    logged = [make_entry(day=days_ago(ago), count=often) for ago, often in enumerate(comments)]
    target = Circumstances(since=days_ago(400), target=Target(TargetKind.OWN, 52.0, 25.0))
    found = prepared(*shown, *logged, target)
    assert found.ahead({}).expected_on is None
    sooner, later = (found.ahead({"comment": often}).expected_on for often in (280.0, 240.0))
    assert sooner is not None
    assert later is not None
    assert TODAY < sooner < later


def test_as_now_is_the_mean_of_the_last_counted_days():
    """Of a young journal's as many as it has; without any, nothing."""
    assert daily_now(workspace(make_entry(day=TODAY, count=4), make_entry(day=days_ago(1))), TODAY) == {
        "comment": 2.5
    }
    assert daily_now(workspace(), TODAY) == {}
