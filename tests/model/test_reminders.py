"""Reminders come when they are due: once, right after sleep, and never twice, whatever the clock does."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from ssi_coach.domain.days import day_of
from ssi_coach.model.reminders import (
    LONGEST_SNOOZE,
    MOST_KEPT,
    Due,
    Given,
    Ledger,
    Schedule,
    answer,
    due_now,
    pass_over,
)

NINE, NOON, FIVE = time(9), time(12), time(17)
EVERY_DAY = frozenset(range(7))
BERLIN, NEW_YORK, TOKYO = (ZoneInfo(name) for name in ("Europe/Berlin", "America/New_York", "Asia/Tokyo"))
WEDNESDAY = date(2026, 5, 13)


def schedule(*times: time, **more) -> Schedule:
    """At nine on every day, without quiet hours, or whatever is asked for."""
    return Schedule(**{"times": times or (NINE,), "weekdays": EVERY_DAY, **more})


def at(clock: str, day: date = WEDNESDAY, zone: ZoneInfo = BERLIN, fold: int = 0) -> datetime:
    """A moment on the wall of a zone."""
    return datetime.combine(day, time.fromisoformat(clock), zone).replace(fold=fold)


def shown(day: date, *times: time) -> Ledger:
    """A ledger that says that these times were shown."""
    return Ledger(tuple(Given(day, found, shown=True) for found in times))


# --- in plain sentences


@pytest.mark.parametrize(
    ("clock", "times"),
    [("08:59", None), ("09:00", (NINE,)), ("23:59", (NINE,)), ("02:59", None)],
)
def test_a_reminder_is_due_from_its_time_until_the_day_ends(clock, times):
    """At 02:59 the user's day is still the one before; the journal's day starts at three."""
    known = shown(WEDNESDAY - timedelta(days=1), NINE)
    due = due_now(schedule(), known, at(clock))
    assert due == (None if times is None else Due(WEDNESDAY, times))


def test_a_time_after_midnight_belongs_to_the_evening_before():
    """Who works at night is reminded at night."""
    late = schedule(time(1, 30))
    assert due_now(late, Ledger(), at("23:00")) is None
    assert due_now(late, Ledger(), at("01:30", WEDNESDAY + timedelta(days=1))) == Due(
        WEDNESDAY, (time(1, 30),)
    )


def test_other_weekdays_stay_quiet():
    """Monday is 0, Wednesday is 2."""
    assert due_now(schedule(weekdays=frozenset({2})), Ledger(), at("10:00")) is not None
    assert due_now(schedule(weekdays=frozenset({0, 1, 3})), Ledger(), at("10:00")) is None


def test_times_missed_in_sleep_make_one_reminder():
    """Nobody wants three of them when the lid opens."""
    many = schedule(NINE, NOON, FIVE, most_a_day=3)
    due = due_now(many, Ledger(), at("18:00"))
    assert due == Due(WEDNESDAY, (NINE, NOON, FIVE))
    after = answer(Ledger(), due, shown=True)
    assert after.shown(WEDNESDAY) == 1
    assert due_now(many, after, at("18:00")) is None


def test_what_yesterday_missed_lapses():
    """Three days of sleep bring one reminder, about today."""
    assert due_now(schedule(), Ledger(), at("09:30", WEDNESDAY + timedelta(days=3))).day == date(2026, 5, 16)


def test_once_a_day_unless_more_are_wanted():
    """The second time of the day counts only then."""
    twice = schedule(NINE, FIVE)
    assert due_now(twice, shown(WEDNESDAY, NINE), at("17:30")) is None
    two = schedule(NINE, FIVE, most_a_day=2)
    assert due_now(two, shown(WEDNESDAY, NINE), at("17:30")) == Due(WEDNESDAY, (FIVE,))


def test_a_time_that_was_passed_over_leaves_room_for_the_next():
    """Nothing was open at nine, so five may still speak."""
    passed = answer(Ledger(), Due(WEDNESDAY, (NINE,)), shown=False)
    assert due_now(schedule(NINE, FIVE), passed, at("09:01")) is None
    assert due_now(schedule(NINE, FIVE), passed, at("17:00")) == Due(WEDNESDAY, (FIVE,))


@pytest.mark.parametrize(
    ("first", "end", "clock", "quiet"),
    [
        ("20:00", "08:00", "20:00", True),
        ("20:00", "08:00", "03:00", True),
        ("20:00", "08:00", "08:00", False),
        ("12:00", "13:00", "12:30", True),
        ("12:00", "13:00", "13:00", False),
        ("00:00", "00:00", "00:00", False),
    ],
)
def test_quiet_hours_may_span_midnight(first, end, clock, quiet):
    """Equal times mean that no hour is quiet."""
    hours = schedule(quiet_from=time.fromisoformat(first), quiet_until=time.fromisoformat(end))
    assert hours.quiet_at(time.fromisoformat(clock)) is quiet


def test_what_falls_into_quiet_hours_waits_for_their_end():
    """A lunch hour puts noon off; a night that ends the day drops it."""
    lunch = schedule(NOON, quiet_from=NOON, quiet_until=time(13))
    assert due_now(lunch, Ledger(), at("12:30")) is None
    assert due_now(lunch, Ledger(), at("13:00")) == Due(WEDNESDAY, (NOON,))
    night = schedule(time(21), quiet_from=time(20), quiet_until=time(8))
    assert due_now(night, Ledger(), at("22:00")) is None
    assert due_now(night, Ledger(), at("08:00", WEDNESDAY + timedelta(days=1))) is None


def test_an_hour_that_summer_time_skips_comes_right_after():
    """On 29 March 2026 there is no half past two in Berlin."""
    day = date(2026, 3, 29)
    early = schedule(time(2, 30), day_start=time(0))
    assert due_now(early, Ledger(), at("01:59", day)) is None
    assert due_now(early, Ledger(), at("03:00", day)) == Due(day, (time(2, 30),))


def test_an_hour_that_winter_time_repeats_reminds_once():
    """On 25 October 2026 Berlin has half past two twice."""
    day = date(2026, 10, 25)
    early = schedule(time(2, 30), day_start=time(0))
    due = due_now(early, Ledger(), at("02:30", day))
    after = answer(Ledger(), due, shown=True)
    assert due_now(early, after, at("02:30", day, fold=1)) is None


def test_a_journey_west_repeats_nothing():
    """Nine in Berlin was shown; nine in New York, six hours later, is the same reminder."""
    assert due_now(schedule(), shown(WEDNESDAY, NINE), at("09:00", zone=NEW_YORK)) is None


def test_a_journey_east_leaves_nothing_out():
    """Eight in Berlin, then three in the afternoon in Tokyo: it comes on arrival."""
    assert due_now(schedule(), Ledger(), at("08:00")) is None
    assert due_now(schedule(), Ledger(), at("15:00", zone=TOKYO)) == Due(WEDNESDAY, (NINE,))


def test_a_clock_set_forward_and_back_brings_nothing_again():
    """A year ahead by mistake, reminded there, and back: today's answer still stands."""
    ahead = WEDNESDAY.replace(year=2027)
    ledger = answer(shown(WEDNESDAY, NINE), Due(ahead, (NINE,)), shown=True)
    assert due_now(schedule(), ledger, at("09:30")) is None
    assert due_now(schedule(), ledger, at("09:30", ahead)) is None


def test_a_new_schedule_does_not_make_up_for_the_morning():
    """Who asks at noon to be reminded at nine means tomorrow."""
    ledger = pass_over(schedule(NINE, FIVE), Ledger(), at("12:00"))
    assert due_now(schedule(NINE, FIVE), ledger, at("12:01")) is None
    assert due_now(schedule(NINE, FIVE), ledger, at("17:00")) == Due(WEDNESDAY, (FIVE,))


def test_a_snoozed_reminder_comes_again_once():
    """It does not use up the one of the day, and holds others back meanwhile."""
    two = schedule(NINE, time(9, 20), most_a_day=2)
    ledger = shown(WEDNESDAY, NINE).snoozed(at("09:00"), timedelta(minutes=30))
    assert due_now(two, ledger, at("09:25")) is None
    due = due_now(two, ledger, at("09:30"))
    assert due == Due(WEDNESDAY, (time(9, 20),), snoozed=True)
    assert due_now(two, answer(ledger, due, shown=True), at("10:00")) is None


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (at("04:00", zone=NEW_YORK), True),  # ten in Berlin: a zone changes no moment
        (at("04:00"), True),  # set back by five hours: it would wait for too long
        (at("09:30", WEDNESDAY + timedelta(days=1)), False),  # the day is over
    ],
)
def test_a_snoozed_reminder_survives_zones_and_clocks(now, due):
    """It is a moment, not a time on the wall; a day later nobody waits for it any more."""
    ledger = shown(now.date(), NINE).snoozed(at("09:00"), timedelta(minutes=59))
    found = due_now(schedule(), ledger, now)
    assert (found is not None and found.snoozed) is due


def test_nobody_snoozes_for_longer_than_four_hours():
    """Or the clock's jumps could not be told from the user's wish."""
    ledger = Ledger().snoozed(at("09:00"), timedelta(days=2))
    assert ledger.snoozed_until == at("09:00") + LONGEST_SNOOZE


def test_answers_are_not_kept_for_ever():
    """Weeks of them are enough, the newest."""
    ledger = Ledger()
    for days in range(MOST_KEPT + 5):
        ledger = answer(ledger, Due(WEDNESDAY + timedelta(days=days), (NINE,)), shown=True)
    assert len(ledger.given) == MOST_KEPT
    assert ledger.given[-1].day == WEDNESDAY + timedelta(days=MOST_KEPT + 4)


# --- 500 schedules in a computer that sleeps, travels, and whose clock is set

LOOK = timedelta(seconds=30)
ZONES = tuple(
    ZoneInfo(name)
    for name in (
        *("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"),
        *("Pacific/Apia", "America/St_Johns", "Africa/Casablanca", "Pacific/Kiritimati"),
    )
)
CHANGES_OF_CLOCK = (datetime(2026, 3, 28, 20, tzinfo=UTC), datetime(2026, 10, 24, 20, tzinfo=UTC))


@dataclass
class Computer:
    """Its clock, where it is, and what it keeps on the disk; `awake` looks every half minute."""

    chance: random.Random
    now: datetime
    zone: ZoneInfo
    ledger: Ledger

    @property
    def wall(self) -> datetime:
        """What the clock on the wall says."""
        return self.now.astimezone(self.zone)

    def jump(self) -> None:
        """Sleep, travel, a clock that is set, or the time at which a zone changes its offset."""
        chance = self.chance
        kind = chance.choice(("sleep", "sleep", "zone", "back", "forward", "change"))
        if kind == "sleep":
            self.now += timedelta(minutes=chance.choice((20, 300, 900, 4000)))
        elif kind == "zone":
            self.zone = chance.choice(ZONES)
        elif kind == "back":
            self.now -= timedelta(minutes=chance.choice((5, 90, 1500)))
        elif kind == "forward":
            self.now += timedelta(minutes=chance.choice((5, 90, 1500)))
        else:
            self.now = chance.choice(CHANGES_OF_CLOCK) + timedelta(minutes=chance.randrange(600))

    def awake(self) -> Iterator[datetime]:
        """The moments of some minutes of use."""
        for _ in range(self.chance.randrange(4, 40)):
            self.now += LOOK
            yield self.wall


def random_schedule(chance: random.Random) -> Schedule:
    """Any schedule that Settings can hold."""
    times = {time(chance.randrange(24), chance.randrange(60)) for _ in range(chance.randrange(1, 7))}
    weekdays = frozenset(day for day in range(7) if chance.random() < 0.8)
    quiet = [time(chance.randrange(24)) for _ in range(2)]
    start = chance.choice((time(0), time(3)))
    return Schedule(tuple(sorted(times)), weekdays, *quiet, chance.randrange(1, 4), start)


def wanted(found: Schedule, told: dict[date, list[time]], wall: datetime) -> list[time]:
    """The times that the user should have heard of by now, told the slow and plain way."""
    minutes = wall.hour * 60 + wall.minute
    first, end = (clock.hour * 60 for clock in (found.quiet_from, found.quiet_until))
    day = day_of(wall, found.day_start)
    night = day != wall.date()
    if (minutes - first) % 1440 < (end - first) % 1440 or day.weekday() not in found.weekdays:
        return []
    reached = []
    for clock in found.times:
        after_midnight = clock < found.day_start
        passed = clock.hour * 60 + clock.minute <= minutes
        if (after_midnight and night and passed) or (not after_midnight and (night or passed)):
            reached.append(clock)
    return [clock for clock in reached if clock not in told.get(day, [])]


@pytest.mark.parametrize("seed", range(500))
def test_each_due_reminder_comes_once_within_a_minute_and_never_twice(seed):
    """Half a minute after the computer wakes, whatever its clock did meanwhile."""
    chance = random.Random(seed)  # the same schedules every time
    found = random_schedule(chance)
    computer = Computer(chance, datetime(2026, 5, 12, 4, tzinfo=UTC), chance.choice(ZONES), Ledger())
    told: dict[date, list[time]] = {}
    reminders: dict[date, int] = {}
    for _ in range(12):
        for wall in computer.awake():
            day = day_of(wall, found.day_start)
            late = wanted(found, told, wall) if reminders.get(day, 0) < found.most_a_day else []
            due = due_now(found, computer.ledger, wall)
            assert (list(due.times) if due else []) == sorted(late, key=found.reached(wall).index)
            if due is not None:
                assert not set(due.times) & set(told.get(day, []))
                told.setdefault(day, []).extend(due.times)
                reminders[day] = reminders.get(day, 0) + 1
                computer.ledger = answer(computer.ledger, due, shown=True)
        computer.jump()
    assert all(count <= found.most_a_day for count in reminders.values())
