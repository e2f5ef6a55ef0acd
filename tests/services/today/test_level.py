"""Where one stands today: which number is shown, what it is compared with, when the target is expected."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from ssi_coach.domain.estimates import Band
from ssi_coach.domain.lessons import Learned, Lessons, Shift
from ssi_coach.domain.pillars import Pillar
from ssi_coach.services.today import level as today_level
from ssi_coach.services.today.level import (
    Reckoned,
    kept,
    learn,
    level_facts,
    put_shift_aside,
    reckon,
    shift_to_tell,
)
from tests.build import TODAY, days_ago, full_reading, make_entry, make_outlook, make_reading
from tests.today_build import workspace

ESTIMATED = Reckoned(make_outlook())


@pytest.fixture
def reckonings(monkeypatch):
    """Every reckoning that was asked for, each of which gives the same days ahead."""
    asked = []

    def reckoned(work, on):
        asked.append(on)
        outlook = make_outlook(on)
        work.journal.keep_outlook(outlook)
        return outlook

    monkeypatch.setattr(today_level, "outlook_kept", lambda work, _: work.journal.outlook())
    monkeypatch.setattr(today_level, "reckon_outlook", reckoned)
    monkeypatch.setattr(today_level, "lessons", lambda work, on: Lessons(readings=1))
    monkeypatch.setattr(today_level, "reckon_prospects", lambda work, on: None)
    return asked


def test_between_readings_the_number_of_the_day_is_the_estimate():
    """Pillars as well; the target is measured with it."""
    level = level_facts(workspace(full_reading(day=days_ago(9))), ESTIMATED)
    assert level.shown == ESTIMATED.outlook.line.on(TODAY)
    assert level.pillar(Pillar.PEOPLE) == Band(12.5, 11.5, 13.5)
    assert level.target.total == 50.0


def test_a_reading_of_today_is_the_number_of_the_day():
    """The estimate does not take its place, only that of a pillar which the page did not show."""
    whole = level_facts(workspace(full_reading()), ESTIMATED)
    assert whole.shown == whole.reading
    assert whole.pillar(Pillar.PEOPLE) == 6.5
    total_alone = level_facts(workspace(make_reading()), ESTIMATED)
    assert total_alone.shown == total_alone.reading
    assert total_alone.pillar(Pillar.PEOPLE) == Band(12.5, 11.5, 13.5)


def test_until_something_is_reckoned_the_last_reading_stands():
    """Also when what was reckoned ended before today."""
    work = workspace(full_reading(day=days_ago(9)))
    for reckoned in (None, Reckoned(make_outlook(days_ago(8), 8))):
        level = level_facts(work, reckoned)
        assert level.shown == level.reading
        assert (level.estimate, level.rank, level.expected_on(60)) == (None, None, None)
        assert level.pillar(Pillar.PEOPLE) == 6.5


def test_without_a_reading_no_number_is_pretended():
    """Whatever was reckoned of strangers."""
    level = level_facts(workspace(make_entry()), ESTIMATED)
    assert (level.shown, level.estimate, level.target.total) == (None, None, None)
    assert level.pillar(Pillar.PEOPLE) is None


@pytest.mark.parametrize(
    ("days", "of_the_reading", "of_the_estimate"),
    [
        ((0, 1, 7, 8), 7, 7),
        ((0, 3, 9, 20), 9, 9),
        ((0, 2, 5), 5, 5),
        ((2, 5), 5, 5),
        ((0,), None, None),
        ((3,), None, 3),
        ((4, 10, 11), 11, 10),
    ],
)
def test_the_change_is_counted_from_a_reading_of_a_week_before(days, of_the_reading, of_the_estimate):
    """The latest of at least a week before the number's day, else the oldest there is."""
    work = workspace(*(full_reading(day=days_ago(ago)) for ago in days))
    for reckoned, expected in ((None, of_the_reading), (ESTIMATED, of_the_estimate)):
        earlier = level_facts(work, reckoned).earlier
        assert (earlier and earlier.day) == (None if expected is None else days_ago(expected))


@pytest.mark.parametrize(
    ("points", "days"), [(50.0, 1), (50.01, 1), (50.02, 2), (50.995, 100), (53.65, 365), (53.66, None)]
)
def test_the_target_is_expected_on_the_first_day_after_today_on_which_the_estimate_is_there(points, days):
    """The estimate here rises by a hundredth of a point a day, for a year."""
    level = level_facts(workspace(full_reading(day=days_ago(9))), ESTIMATED)
    assert level.expected_on(points) == (None if days is None else TODAY + timedelta(days=days))


def test_days_that_were_reckoned_yesterday_tell_today():
    """The estimate is that of today, and what was expected yesterday is not told today."""
    level = level_facts(workspace(full_reading(day=days_ago(9))), Reckoned(make_outlook(days_ago(10))))
    assert level.estimate is not None
    assert (level.estimate.on, level.estimate.total.mean) == (TODAY, pytest.approx(50.1))
    assert level.expected_on(50.05) == TODAY + timedelta(days=1)


def test_what_was_kept_is_shown_before_anything_is_reckoned(reckonings):
    """A start shows it at once."""
    work = workspace(full_reading(day=days_ago(9)))
    assert kept(work) is None
    work.journal.keep_outlook(make_outlook(days_ago(1)))
    assert kept(work) == Reckoned(make_outlook(days_ago(1)))
    assert reckonings == []


def test_only_what_was_not_kept_of_today_is_reckoned(reckonings):
    """Once a day, and again when the journal has dropped it."""
    work = workspace(full_reading(day=days_ago(9)))
    work.journal.keep_outlook(make_outlook(days_ago(1)))
    for _ in range(3):
        assert reckon(work) == Reckoned(make_outlook())
    assert reckonings == [TODAY]


def test_what_was_learned_stays_while_the_days_ahead_are_reckoned(reckonings):
    """It is looked at in a step of its own."""
    work = workspace(full_reading(day=days_ago(9)))
    first = reckon(work)
    assert first is not None
    known = learn(work, first)
    assert known == Reckoned(make_outlook(), Lessons(readings=1))
    work.journal.kept_outlook = None
    assert reckon(work, known) == known
    assert reckonings == [TODAY] * 2


def test_before_the_first_reading_nothing_is_reckoned(reckonings):
    """There is nothing to go by."""
    assert reckon(workspace(make_entry())) is None
    assert reckonings == []


@pytest.mark.parametrize(("age", "told"), [(0, True), (7, True), (30, True), (31, False), (-1, False)])
def test_a_young_change_of_the_formula_is_told(age, told):
    """For thirty days from the first reading after it."""
    shift = Shift(days_ago(age), days_ago(age + 7), -4.1, 0.97)
    old = replace(shift, day=days_ago(200), before=days_ago(207))
    work = workspace(full_reading())
    level = level_facts(work, Reckoned(make_outlook(), Lessons(30, shifts=(old, shift))))
    assert shift_to_tell(work, level) == (shift if told else None)


def test_a_change_of_the_formula_that_was_put_aside_is_told_no_more():
    """A later one is news again; nothing of it can be undone, because nothing was done."""
    shift = Shift(days_ago(10), days_ago(17), -4.1, 0.97)
    work = workspace(full_reading())
    level = level_facts(work, Reckoned(make_outlook(), Lessons(30, shifts=(shift,))))
    changes = put_shift_aside(work, shift.day)
    assert (changes.name, changes.undoable) == (None, False)
    assert shift_to_tell(work, level) is None
    later = replace(shift, day=days_ago(3), before=days_ago(9))
    assert shift_to_tell(work, replace(level, lessons=Lessons(31, shifts=(shift, later)))) == later


def test_what_was_learned_about_a_pillar_is_found():
    """None before anybody looked."""
    learned = Learned(Pillar.INSIGHTS, 0.9, window=90)
    work = workspace(full_reading())
    assert level_facts(work, ESTIMATED).learned(Pillar.INSIGHTS) is None
    level = level_facts(work, Reckoned(make_outlook(), Lessons(30, (learned,))))
    assert level.learned(Pillar.INSIGHTS) == learned
    assert level.learned(Pillar.BRAND) is None
