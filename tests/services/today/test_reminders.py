"""Reminders say what is open, stay quiet when nothing is, and remember what they said."""

from __future__ import annotations

from datetime import time
from zoneinfo import ZoneInfo

import pytest

from ssi_coach.domain.days import DayMark, DayMeaning
from ssi_coach.domain.errors import KnownError
from ssi_coach.services import checklist
from ssi_coach.services.profile import change_circumstances
from ssi_coach.services.settings import Settings, from_plain, to_plain
from ssi_coach.services.today.plan import plan_on
from ssi_coach.services.today.reminders import (
    begin_schedule,
    due_reminder,
    ledger_of,
    remind,
    schedule_of,
    snooze_reminder,
)
from ssi_coach.services.workspace import change_settings, undo
from tests.build import TODAY, added

NINE = time(9)


@pytest.fixture
def reminding(work):
    """A workspace that reminds at nine; it is noon."""
    change_settings(work, reminders=True)
    return work


def test_reminders_are_off_until_the_user_wants_them(work):
    """Nobody is disturbed unasked."""
    assert schedule_of(work.settings) is None
    assert due_reminder(work.settings, work.clock.now()) is None
    assert remind(work) is None


def test_a_reminder_tells_what_is_open(reminding):
    """The day's plan, and how long it takes."""
    assert due_reminder(reminding.settings, reminding.clock.now()).times == (NINE,)
    found = remind(reminding)
    assert found.day == TODAY
    assert found.actions
    assert 0 < found.minutes <= reminding.settings.minutes_a_day


def test_it_comes_once_even_if_the_program_is_started_again(reminding):
    """What was shown is kept before it is shown."""
    assert remind(reminding) is not None
    assert remind(reminding) is None
    again = from_plain(reminding.settings_file.load())
    assert due_reminder(again, reminding.clock.now()) is None
    assert ledger_of(again).shown(TODAY) == 1


def test_undo_of_a_setting_does_not_bring_it_again(reminding):
    """What is remembered is no setting."""
    change_settings(reminding, minutes_a_day=45)
    remind(reminding)
    undo(reminding)
    assert due_reminder(reminding.settings, reminding.clock.now()) is None


@pytest.mark.parametrize("weekly", [True, False])
def test_a_day_off_stays_quiet_and_is_not_made_up_for(reminding, journal, weekly):
    """Off every week, or this once."""
    if weekly:
        change_circumstances(reminding, since=None, days_off=(TODAY.weekday(),))
    else:
        journal.apply(added(DayMark(TODAY, DayMeaning.OFF)))
    assert remind(reminding) is None
    assert ledger_of(reminding.settings).shown(TODAY) == 0
    assert due_reminder(reminding.settings, reminding.clock.now()) is None


def test_a_day_with_everything_done_stays_quiet(reminding):
    """Nothing is open, so there is nothing to say."""
    change_settings(reminding, minutes_a_day=5)
    while True:
        still = plan_on(reminding, TODAY).open
        if not still:
            break
        checklist.tick(reminding, still[0].item.id)
    assert remind(reminding) is None


def test_put_off_it_comes_again_once(reminding):
    """Half an hour later."""
    remind(reminding)
    snooze_reminder(reminding, minutes=30)
    assert remind(reminding) is None
    reminding.clock.forward(minutes=30)
    assert remind(reminding) is not None
    assert remind(reminding) is None


def test_a_new_schedule_begins_with_its_next_time(reminding):
    """Nine is over at noon; at five it is time."""
    begin_schedule(reminding)
    assert due_reminder(reminding.settings, reminding.clock.now()) is None
    change_settings(reminding, reminder_times=(NINE, time(17)))
    begin_schedule(reminding)
    reminding.clock.forward(hours=5)
    assert due_reminder(reminding.settings, reminding.clock.now()).times == (time(17),)


def test_a_full_disk_reminds_all_the_same_and_not_twice(reminding):
    """It is told elsewhere; as long as the program runs, what was shown is known."""

    def refuse(_: object) -> None:
        raise KnownError("settings.full")

    reminding.settings_file.save = refuse
    assert remind(reminding) is not None
    assert remind(reminding) is None


def test_it_follows_the_clock_on_the_wall_of_another_zone(reminding):
    """Noon in London is eight in New York: the same nine o'clock is not reached there."""
    now = reminding.clock.now()
    assert due_reminder(reminding.settings, now.astimezone(ZoneInfo("America/New_York"))) is None
    assert due_reminder(reminding.settings, now.astimezone(ZoneInfo("Asia/Tokyo"))) is None  # quiet there
    assert due_reminder(reminding.settings, now.astimezone(ZoneInfo("Asia/Kolkata"))).times == (NINE,)


def test_the_schedule_survives_the_settings_file():
    """Times and weekdays as plain lists, and strange ones give way to the usual."""
    wanted = Settings(reminders=True, reminder_times=(NINE, time(16, 30)), reminder_weekdays=(0, 6))
    plain = to_plain(wanted)
    assert plain["reminder_times"] == ["09:00", "16:30"]
    assert from_plain(plain) == wanted
    for strange in ([], ["25:00"], "09:00", [9], ["09:00"] * 7):
        assert from_plain({**plain, "reminder_times": strange}).reminder_times == Settings().reminder_times
    for strange in ([7], ["Monday"], [True]):
        assert (
            from_plain({**plain, "reminder_weekdays": strange}).reminder_weekdays
            == Settings().reminder_weekdays
        )


@pytest.mark.parametrize("kept", ["rubbish", "2026-99-99T09:00+", "+", "2026-05-13"])
def test_what_cannot_be_read_counts_as_nothing(kept):
    """A file that somebody edited stops nothing."""
    settings = Settings(reminders_given=kept, reminder_snoozed=kept)
    assert ledger_of(settings).snoozed_until is None
    assert ledger_of(settings).shown(TODAY) == 0
