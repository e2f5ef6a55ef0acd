"""Turns: done by a tick or by entries, due on the days that spread them best, never a reproach."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Cadence, OwnItem, Tick
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.plan.day import Day
from ssi_coach.model.plan.turns import Turns, main_actions, weekly_turns
from ssi_coach.model.routines import Due, DueState
from tests.model.data import BOOK

MONDAY = date(2026, 5, 11)
SUNDAY = MONDAY + timedelta(days=6)
WEEKEND = frozenset({5, 6})


def on(day: date, ticks: tuple[Tick, ...] = (), *rows: tuple[date, str, int], **more: object) -> Turns:
    """Turns as they stand on a day."""
    counts = DailyCounts.from_rows(DaySpan.ending(day, days=31), rows)
    seen = replace(Day(day, 20, ticks=ticks, counts=counts, weekdays_off=WEEKEND), **more)
    return Turns(BOOK, seen)


def due(item: str, turns: Turns) -> Due:
    return turns.due(BOOK.by_id[item])


def week_of(item: str, *done_on: int) -> str:
    """The working days of a week on which an item is due, when it is done on some of them."""
    found = ""
    for weekday in range(5):
        day = MONDAY + timedelta(days=weekday)
        ticks = tuple(Tick(item, MONDAY + timedelta(days=at)) for at in done_on if at < weekday)
        found += "x" if due(item, on(day, ticks)).wanted else "."
    return found


@pytest.mark.parametrize(
    ("item", "done_on", "wanted"),
    [
        ("publish_post", (0, 1, 3), "xx.x."),  # three times: as evenly as five days allow
        ("publish_post", (), "xxxxx"),  # what was missed may be done on any later day
        ("publish_post", (3, 4), "xxxxx"),
        ("share_with_view", (0,), "x...."),  # once a week is once a week
        ("share_with_view", (2,), "xxx.."),
        ("search_people", (0, 1, 2, 3, 4), "xxxxx"),  # five times: once a working day
        ("save_leads", (0, 2), "x.x.."),
        ("comment_posts", (0, 1, 2), "xxxxx"),  # daily
    ],
)
def test_turns_are_spread_over_the_working_days(item: str, done_on: tuple[int, ...], wanted: str):
    assert week_of(item, *done_on) == wanted


def test_a_new_week_begins_without_what_was_missed():
    last = on(MONDAY, (Tick("publish_post", MONDAY - timedelta(days=3)),))
    assert due("publish_post", last) == Due(DueState.SOME_DONE, by=SUNDAY, done=0, of=3)


def test_a_week_with_days_off_holds_the_same_turns_on_fewer_days():
    said = dict.fromkeys([MONDAY + timedelta(days=ago) for ago in (1, 2, 3)], False)
    friday = MONDAY + timedelta(days=4)
    assert due("publish_post", on(friday, (Tick("publish_post", MONDAY),), said=said)).wanted


def test_entries_count_as_a_turn_of_what_they_mostly_mean():
    """Three comments are the daily three; two are not yet, and none of them is an answer to comments."""
    for count, state in ((2, DueState.TODAY), (3, DueState.DONE_TODAY), (7, DueState.DONE_TODAY)):
        turns = on(MONDAY, (), (MONDAY, "comment", count))
        assert due("comment_posts", turns).state is state
        assert due("answer_comments", turns).wanted


def test_entries_that_another_tick_wrote_count_once():
    ticks = (Tick("answer_comments", MONDAY),)
    turns = on(MONDAY, ticks, (MONDAY, "comment", 2 + 2))
    assert due("answer_comments", turns).state is DueState.DONE_TODAY
    assert due("comment_posts", turns).wanted
    assert due("comment_posts", on(MONDAY, ticks, (MONDAY, "comment", 2 + 3))).state is DueState.DONE_TODAY


def test_a_busy_day_may_hold_several_turns_of_the_week():
    turns = on(MONDAY + timedelta(days=1), (), (MONDAY, "search", 4))
    found = due("search_people", turns)
    assert (found.state, found.done, found.of) == (DueState.LATER, 4, 5)
    assert turns.done_in(BOOK.by_id["search_people"], DaySpan(MONDAY, SUNDAY)) == 4
    all_done = on(MONDAY + timedelta(days=1), (), (MONDAY, "search", 9))
    assert due("search_people", all_done) == Due(DueState.LATER, days=6, done=9, of=5)


def test_whatever_one_does_makes_the_day_active():
    assert due("be_active", on(MONDAY)).wanted
    assert due("be_active", on(MONDAY, active=True)).state is DueState.DONE_TODAY


def test_a_monthly_turn_by_entries_counts_for_a_month():
    turns = on(MONDAY, (), (MONDAY - timedelta(days=20), "article", 1))
    assert due("publish_article", turns) == Due(DueState.LATER, days=10)


def test_once_is_once_however_long_ago():
    """Ten years of ticks are no reason to ask for a photo again; a quarterly turn counts for a quarter."""
    years = tuple(Tick("profile_photo", MONDAY - timedelta(days=age)) for age in (3000, 2000, 900))
    assert due("profile_photo", on(MONDAY)).wanted
    assert due("profile_photo", on(MONDAY, years)).state is DueState.DONE
    for age, wanted in ((91, True), (90, False)):
        found = due("review_profile", on(MONDAY, (Tick("review_profile", MONDAY - timedelta(days=age)),)))
        assert found.wanted is wanted


def test_a_tick_of_a_later_day_is_not_known_yet():
    later = (Tick("comment_posts", MONDAY + timedelta(days=1)), Tick("publish_post", SUNDAY))
    assert due("comment_posts", on(MONDAY, later)).state is DueState.TODAY
    assert due("publish_post", on(MONDAY, later)).done == 0


def test_only_the_users_own_word_is_a_tick():
    turns = on(MONDAY, (Tick("headline", MONDAY, proof="profile"), Tick("education", MONDAY)))
    assert not turns.ticked(BOOK.by_id["headline"])
    assert turns.ticked(BOOK.by_id["education"])


@pytest.mark.parametrize(
    ("item", "weekly"),
    [
        ("comment_posts", 5.0),
        ("publish_post", 3.0),
        ("publish_article", 7 / 30),
        ("refresh_featured", 7 / 91),
    ],
)
def test_a_cadence_is_so_many_turns_a_week(item: str, weekly: float):
    assert weekly_turns(BOOK.by_id[item], 5) == pytest.approx(weekly)


def test_own_items_have_their_cadence_and_what_is_done_once_has_none():
    own = OwnItem("own", "Call the fair", Pillar.BRAND, Cadence.YEARLY)
    assert weekly_turns(own, 5) == pytest.approx(7 / 365)
    assert weekly_turns(replace(own, cadence=Cadence.ONCE), 5) == 0


def test_the_main_action_of_a_kind_is_one_that_the_plan_allows():
    assert main_actions(BOOK, LinkedInPlan.FREE)["invitation_note_sent"].id == "personal_notes"
    assert main_actions(BOOK, LinkedInPlan.PREMIUM)["invitation_note_sent"].id == "paid_notes"
    assert main_actions(BOOK, LinkedInPlan.FREE)["reaction"].id == "react_posts"
