"""The week on Today wired: opened from the header, built anew after every act, closed with Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ssi_coach.app.window import today as today_page
from ssi_coach.domain.checklist import Tick
from ssi_coach.presentation.today.week_plan import When
from ssi_coach.services.entries import tally
from ssi_coach.services.workspace import change_settings
from tests.build import days_ago, full_reading, make_entry


@pytest.fixture
def page(open_page):
    """Today over a journal in memory that began last week, ready to be used."""
    entries = [make_entry(day=days_ago(ago), kind="profile_view") for ago in range(1, 12)]
    page = open_page(today_page, *entries, full_reading(day=days_ago(2)))
    page.screen.header.offer_week()
    return page


@pytest.fixture
def week(qtbot, page):
    """The week's plan, opened from the header."""
    page.screen.header.switch.chosen.emit("week")
    return page.screen.week_page.plan


def today_of(week):
    """The row of today."""
    return next(row for row in week.rows.values() if row.state.when is When.TODAY)


def test_the_header_leads_to_the_week_and_back(qtbot, page, week):
    assert page.screen.week_page.isVisible()
    assert not page.screen.quick.isVisible()
    assert page.screen.header.switch.key == "week"
    qtbot.keyClick(page.screen, Qt.Key.Key_Escape)
    assert page.screen.quick.isVisible()
    assert not page.screen.week_page.isVisible()
    assert page.screen.header.switch.key == "day"


def test_the_week_is_not_built_before_it_is_wanted(page):
    assert page.screen._week_page is None
    assert page.screen.state.week_plan is None


def test_another_page_leads_to_the_week(page):
    page.screen.visit("week")
    assert page.screen.week_page.isVisible()


def test_in_a_narrow_window_the_page_goes_to_the_week(qtbot, page):
    """With large letters it stands below the gauge, where nobody would see it."""
    page.screen.resize(640, 500)
    page.screen.header.switch.chosen.emit("week")
    qtbot.waitUntil(lambda: page.screen.verticalScrollBar().value() > 0)


def test_a_pillar_covers_the_week_and_gives_it_back(qtbot, page, week):
    page.screen.pillar_pressed.emit("people")
    assert not page.screen.week_page.isVisible()
    assert page.screen.pillar.isVisible()
    qtbot.keyClick(page.screen, Qt.Key.Key_Escape)
    assert page.screen.week_page.isVisible()


def test_a_tick_in_the_week_is_written_and_shown(page, week):
    row = next(iter(today_of(week).rows.values()))
    row.check.click()
    assert any(isinstance(tick, Tick) and tick.item == row.state.id for tick in page.work.journal.ticks())
    assert today_of(week).state.words.startswith("1 of ")


def test_it_shows_the_plan_that_today_shows(page, week):
    on_today = [row.id for row in page.screen.state.actions.rows]
    assert [row.id for row in today_of(week).state.actions] == on_today


@pytest.mark.parametrize(
    "act",
    [
        lambda work: tally(work, kind="profile_view"),
        lambda work: change_settings(work, minutes_a_day=60),
    ],
    ids=["something is logged", "the minutes are changed"],
)
def test_it_is_built_anew_when(page, week, act):
    before = page.screen.state.week_plan
    page.coach.do(act)
    page.coach.do(act)
    for _ in range(3):
        page.coach.do(lambda work: tally(work, kind="profile_view"))
    assert page.screen.state.week_plan != before


def test_what_is_put_off_leaves_the_day(page, week):
    row = next(iter(today_of(week).rows.values()))
    page.screen.snoozed.emit(row.state.id)
    assert row.state.id not in [found.id for found in today_of(week).state.actions]


def test_the_goals_stand_below_it(page, week):
    assert page.screen.week_page.goals.goals
    assert len(page.screen.week_page.goals.goals) == len(page.screen.state.week.goals)


def test_the_calendar_button_makes_the_file(page, week):
    week.calendar.click()
    assert page.ear.wanted == ["calendar"]
