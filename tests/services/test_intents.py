"""Readings, days, levels, checklist and settings: one intent each, and each can be taken back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ssi_coach.domain.activities import EntryFilter, LinkedInPlan
from ssi_coach.domain.checklist import Cadence, Goal
from ssi_coach.domain.days import DayMeaning, DaySpan
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.levels import Level
from ssi_coach.domain.pillars import Pillar
from ssi_coach.services import checklist, days, profile, readings
from ssi_coach.services.changes import Topic
from ssi_coach.services.entries import write_entries
from ssi_coach.services.settings import Settings, ThemeChoice, from_plain, to_plain
from ssi_coach.services.workspace import Workspace, change_settings, finish_first_start, redo, undo
from tests.build import TODAY, days_ago, make_entry

PILLARS = {"brand": 21.0, "people": 6.5, "insights": 9.5, "relationships": 15.0}


def test_a_reading_is_saved_once(work: Workspace) -> None:
    """Saying the same again adds nothing; a correction of the same day stands for it."""
    first, changes = readings.save_reading(work, dict(PILLARS))
    assert changes.topics == {Topic.READINGS}
    again, nothing = readings.save_reading(work, dict(PILLARS))
    assert (again, bool(nothing)) == (first, False)
    second, _ = readings.save_reading(work, {**PILLARS, "insights": 9.6})
    assert work.journal.latest_reading(TODAY) == second


def test_a_reading_can_be_corrected_deleted_and_restored(work: Workspace) -> None:
    """And every step taken back."""
    saved, _ = readings.save_reading(work, dict(PILLARS))
    readings.correct_reading(work, saved.id, {**PILLARS, "industry_rank": 10.0}, day=TODAY)
    readings.delete_reading(work, saved.id)
    assert work.journal.latest_reading(TODAY) is None
    readings.restore_reading(work, saved.id)
    undo(work)
    undo(work)
    assert work.journal.latest_reading(TODAY).industry_rank == 10.0
    undo(work)
    assert work.journal.latest_reading(TODAY) == saved


def test_a_corrected_reading_says_only_what_is_given(work: Workspace) -> None:
    """A number that was taken out is not known; the rest of the record stays what it was."""
    saved, _ = readings.save_reading(work, {**PILLARS, "industry_rank": 10.0}, source="pasted")
    readings.correct_reading(work, saved.id, {"total": 51.0}, day=TODAY)
    corrected = work.journal.latest_reading(TODAY)
    assert corrected is not None
    assert (corrected.id, corrected.total, corrected.industry_rank) == (saved.id, 51.0, None)
    assert (corrected.source, corrected.saved_at) == ("pasted", saved.saved_at)
    assert not readings.correct_reading(work, saved.id, {"total": 51.0}, day=TODAY)


def test_a_reading_that_moves_to_another_day_stands_for_it(work: Workspace) -> None:
    """Also where the day had a reading before; undo brings both back."""
    saved, _ = readings.save_reading(work, dict(PILLARS), day=days_ago(3))
    other, _ = readings.save_reading(work, {"total": 40.0})
    readings.correct_reading(work, saved.id, dict(PILLARS), day=TODAY)
    assert work.journal.latest_reading(days_ago(3)) is None
    assert work.journal.latest_reading(TODAY).total == 52.0
    undo(work)
    assert work.journal.latest_reading(days_ago(3)) == saved
    assert work.journal.latest_reading(TODAY) == other


@pytest.mark.parametrize(
    ("numbers", "day"),
    [({"total": 120.0}, TODAY), ({"brand": 3.0}, TODAY), ({"total": 50.0}, TODAY + timedelta(days=2))],
)
def test_a_correction_that_cannot_be_is_refused(
    work: Workspace, numbers: dict[str, float | None], day: date
) -> None:
    """And the reading stays as it was."""
    saved, _ = readings.save_reading(work, dict(PILLARS))
    with pytest.raises(Refused):
        readings.correct_reading(work, saved.id, numbers, day=day)
    assert work.journal.latest_reading(TODAY) == saved


def test_no_reading_comes_from_the_day_after_tomorrow(work: Workspace) -> None:
    """Nor from before LinkedIn was there."""
    for day in (TODAY + timedelta(days=2), date(2001, 1, 1)):
        with pytest.raises(Refused):
            readings.save_reading(work, dict(PILLARS), day=day)


def test_days_are_marked_and_unmarked(work: Workspace) -> None:
    """A holiday may lie ahead."""
    week = DaySpan(TODAY + timedelta(days=20), TODAY + timedelta(days=26))
    days.mark_days(work, week, DayMeaning.OFF)
    assert len(work.journal.day_marks(week)) == 7
    days.mark_days(work, DaySpan(week.first, week.first), None)
    assert len(work.journal.day_marks(week)) == 6
    undo(work)
    assert len(work.journal.day_marks(week)) == 7


def test_a_gap_is_asked_about_once(work: Workspace) -> None:
    """More than three silent days, and only until somebody has spoken about them."""
    assert days.open_gap(work) is None
    write_entries(work, [make_entry(day=days_ago(4))])
    assert days.open_gap(work) is None
    work.clock.forward(days=1)
    assert days.open_gap(work) == DaySpan(days_ago(3), TODAY)
    days.mark_days(work, DaySpan(days_ago(3), TODAY), DayMeaning.UNKNOWN)
    assert days.open_gap(work) is None


def test_weekly_days_off_are_no_gap(work: Workspace) -> None:
    """Nobody asks about weekends that are always off."""
    profile.change_circumstances(work, days_off=(5, 6))
    write_entries(work, [make_entry(day=date(2026, 5, 8))])  # a Friday; today is Wednesday
    assert days.open_gap(work) is None


def test_a_level_counts_on_from_its_last_statement(work: Workspace) -> None:
    """What was logged before the statement is in it, what comes after raises it."""
    write_entries(work, [make_entry(kind="connection_added", count=2)])
    profile.state_level(work, "connections", 812)
    write_entries(work, [make_entry(kind="connection_added", count=3)])
    assert profile.level_values(work.journal, TODAY)[Level.CONNECTIONS] == 815
    assert Level.CONNECTIONS not in profile.level_values(work.journal, days_ago(1))
    with pytest.raises(Refused):
        profile.state_level(work, "friends", 3)


def test_the_first_circumstances_hold_for_the_past_and_later_ones_from_today(work: Workspace) -> None:
    """A plan bought today changes nothing about last year."""
    profile.change_circumstances(work, industry="Software")
    profile.change_circumstances(work, plan=LinkedInPlan.PREMIUM)
    assert work.circumstances(days_ago(1)).plan is LinkedInPlan.FREE
    now = work.circumstances(TODAY)
    assert (now.plan, now.industry) == (LinkedInPlan.PREMIUM, "Software")


def test_ticking_a_routine_writes_its_entries_and_undo_takes_both_back(work: Workspace) -> None:
    """Doing is logging."""
    routine = next(found for found in work.guidelines.by_id.values() if found.logs)
    checklist.tick(work, routine.id)
    assert not checklist.tick(work, routine.id)
    page = work.journal.entries_page(EntryFilter(), offset=0, limit=10)
    assert sorted((entry.kind, entry.count) for entry in page) == sorted(routine.logs)
    undo(work)
    assert work.journal.ticks() == ()
    assert work.journal.entry_count(EntryFilter()) == 0
    redo(work)
    checklist.untick(work, routine.id)
    assert work.journal.entry_count(EntryFilter()) == 0


def test_own_items_can_be_written_ticked_put_off_and_removed(work: Workspace) -> None:
    """Like any other item."""
    checklist.add_own_item(work, title="  Ask  Jo for a photo ", pillar=Pillar.BRAND, cadence=Cadence.ONCE)
    (item,) = work.journal.own_items()
    assert item.title == "Ask Jo for a photo"
    checklist.tick(work, item.id)
    checklist.snooze(work, item.id)
    checklist.not_for_me(work, item.id)
    (answer,) = work.journal.snoozes()
    assert answer.until is None
    checklist.bring_back(work, item.id)
    checklist.remove_own_item(work, item.id)
    assert work.journal.ticks() == ()
    with pytest.raises(Refused):
        checklist.tick(work, item.id)


def test_goals_are_set_as_a_whole(work: Workspace) -> None:
    """At most four, each kind once, and only kinds that exist."""
    checklist.set_goals(work, [Goal("comment", 20), Goal("post", 3)])
    checklist.set_goals(work, [Goal("post", 2)])
    assert work.journal.goals() == (Goal("post", 2),)
    undo(work)
    assert {goal.kind for goal in work.journal.goals()} == {"comment", "post"}
    for wrong in ([Goal("post", 1)] * 2, [Goal("poke", 1)]):
        with pytest.raises(Refused):
            checklist.set_goals(work, wrong)


def test_settings_are_kept_and_can_be_taken_back(work: Workspace) -> None:
    """Also through the values that a file holds."""
    change_settings(work, theme=ThemeChoice.DARK, minutes_a_day=30)
    assert from_plain(work.settings_file.load()) == work.settings
    undo(work)
    assert work.settings == Settings()
    with pytest.raises(Refused):
        change_settings(work, minutes_a_day=1)


def test_undoing_a_setting_leaves_what_nobody_sets_by_hand(work: Workspace) -> None:
    """The first questions are not asked again because the theme is taken back."""
    change_settings(work, theme=ThemeChoice.DARK)
    finish_first_start(work)
    undo(work)
    assert (work.settings.theme, work.settings.first_start_done) == (ThemeChoice.SYSTEM, True)
    assert work.settings_file.load()["first_start_done"] is True
    redo(work)
    assert (work.settings.theme, work.settings.first_start_done) == (ThemeChoice.DARK, True)


def test_a_useless_value_in_the_settings_gives_way_to_its_default() -> None:
    """The others stay."""
    plain = {
        **to_plain(Settings(minutes_a_day=45)),
        "theme": "pink",
        "day_start": "25:00",
        "text_percent": "big",
    }
    assert from_plain(plain) == Settings(minutes_a_day=45)
