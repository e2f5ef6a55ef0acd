"""The card of the week: a row a day, unfolded by mouse and keys, and its actions tell what a person does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ssi_coach.domain.targets import Circumstances
from ssi_coach.presentation.today.week_plan import When, build_week_plan
from ssi_coach.services import checklist
from ssi_coach.services.today.week_ahead import week_facts
from ssi_coach.ui.widgets.today.week_plan_card import WeekPlanCard
from tests.build import days_ago, make_entry
from tests.today_build import FORMATS, book, workspace


@pytest.fixture
def work():
    """A journal that began last week."""
    early = [make_entry(day=days_ago(ago), kind="profile_view", count=5) for ago in (2, 8, 9)]
    return workspace(*early, Circumstances(days_off=(5, 6)))


@pytest.fixture
def card(qtbot, skin, work):
    """The card with the week, shown."""
    card = WeekPlanCard(skin)
    qtbot.addWidget(card)
    card.resize(648, 680)
    card.set_state(build_week_plan(week_facts(work), book(), FORMATS))
    card.show()
    return card


def rows(card, when):
    """The rows of some days."""
    return [row for row in card.rows.values() if row.state.when is when]


def test_today_is_open_to_begin_with(card):
    assert [row.state.when for row in card.rows.values() if row.open] == [When.TODAY]


def test_one_day_is_open_at_a_time(qtbot, card):
    friday = rows(card, When.AHEAD)[1]
    qtbot.mouseClick(friday.chevron, Qt.MouseButton.LeftButton)
    assert [row for row in card.rows.values() if row.open] == [friday]
    qtbot.keyClick(friday, Qt.Key.Key_Left)
    assert not any(row.open for row in card.rows.values())
    qtbot.keyClick(friday, Qt.Key.Key_Right)
    assert friday.open


def test_a_day_off_does_not_unfold(qtbot, card):
    saturday = rows(card, When.AHEAD)[2]
    assert saturday.chevron.isHidden()
    qtbot.mouseClick(saturday, Qt.MouseButton.LeftButton)
    qtbot.keyClick(saturday, Qt.Key.Key_Right)
    assert not saturday.open


def test_only_what_belongs_to_today_can_be_ticked(card):
    today, thursday = rows(card, When.TODAY)[0], rows(card, When.AHEAD)[0]
    card.unfold(thursday.state.id)
    assert all(row.check.isEnabled() for row in today.rows.values())
    assert thursday.rows
    assert not any(row.check.isEnabled() for row in thursday.rows.values())


def test_a_tick_and_the_way_to_the_page_are_told(qtbot, card):
    row = next(iter(rows(card, When.TODAY)[0].rows.values()))
    with qtbot.waitSignal(card.ticked) as ticked:
        row.check.click()
    assert ticked.args == [row.state.id, True]
    row.unfolded.emit(row.state.id)
    with qtbot.waitSignal(card.page_wanted) as wanted:
        row.detail.primary.click()
    assert wanted.args == [row.state.id, row.state.page]


def test_what_is_unfolded_stays_so_when_something_was_done(card, work):
    thursday = rows(card, When.AHEAD)[0]
    card.unfold(thursday.state.id)
    checklist.tick(work, rows(card, When.TODAY)[0].state.actions[0].id)
    card.set_state(build_week_plan(week_facts(work), book(), FORMATS))
    assert [row for row in card.rows.values() if row.open] == [thursday]
    assert rows(card, When.TODAY)[0].state.words.startswith("1 of ")


def test_every_row_says_itself_in_full(card):
    for row in card.rows.values():
        assert row.accessibleName() == row.state.summary
        assert row.state.name in row.chevron.accessibleName()
        assert row.bar.accessibleDescription() == row.state.minutes_text


def test_the_calendar_is_asked_for(qtbot, card):
    with qtbot.waitSignal(card.calendar_wanted):
        card.calendar.click()
