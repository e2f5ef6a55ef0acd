"""The facts of Progress: every reading once, whole weeks, and the score that held on each day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import ONE_DAY, DayMark, DayMeaning, DaySpan
from ssi_coach.domain.estimates import Outlook
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.pillars import Pillar
from ssi_coach.services.changes import Topic
from ssi_coach.services.progress.score_history import MOST_DAYS, score_history
from ssi_coach.services.progress.view import course_of, progress_facts
from ssi_coach.services.standing import score_on
from ssi_coach.services.workspace import Workspace
from tests.build import TODAY, added, days_ago, full_reading, make_entry, make_reading
from tests.course_build import estimate_line, make_course
from tests.fakes import MemoryJournal


def test_a_new_journal_has_nothing_to_show(work: Workspace) -> None:
    """And nothing is made up."""
    facts = progress_facts(work, score=True)
    assert (facts.readings, facts.activity, facts.score) == ((), None, None)


def test_of_two_readings_of_a_day_the_last_saved_one_counts(work: Workspace, journal: MemoryJournal) -> None:
    """A corrected reading makes no second point."""
    journal.apply(added(make_reading(total=40.0), make_reading(total=44.0), make_reading(day=days_ago(9))))
    assert [reading.total for reading in progress_facts(work).readings] == [52.0, 44.0]


def test_weeks_are_whole_and_begin_as_the_user_counts_them(work: Workspace, journal: MemoryJournal) -> None:
    """The journal begins on a Wednesday; the first bar begins on the Monday before it."""
    journal.apply(added(make_entry(day=date(2026, 4, 29), count=3), make_entry(day=TODAY, count=2)))
    activity = progress_facts(work).activity
    assert activity is not None
    assert activity.span == DaySpan(date(2026, 4, 27), TODAY)
    assert [activity.in_week(number) for number in range(activity.weeks)] == [3, 0, 2]
    assert activity.on(date(2026, 4, 29)) == 3
    assert activity.week_of(TODAY) == 2
    assert activity.week_of(date(2026, 4, 26)) is None


def test_an_activity_counts_once_and_only_if_the_user_did_it(work: Workspace, journal: MemoryJournal) -> None:
    """What others did for the user is no activity of theirs."""
    journal.apply(added(make_entry(count=4), make_entry(kind="endorsement_received", count=9)))
    activity = progress_facts(work).activity
    assert activity is not None
    assert activity.in_week(-1) == 4
    assert activity.by_week[Pillar.INSIGHTS][-1] == 4


def test_the_score_of_the_past_is_the_score_of_that_day(work: Workspace, journal: MemoryJournal) -> None:
    """Reckoned in one pass, it equals what was shown on each of the days."""
    records = [make_entry(day=days_ago(age), kind=kind, count=1 + age % 3) for age in range(120) for kind in
               ("comment", "invitation_sent") if age % 7 > 1]  # fmt: skip
    journal.apply(added(*records, make_entry(day=days_ago(30), kind="connection_added", count=5)))
    journal.apply(
        added(StatedLevel(Level.CONNECTIONS, days_ago(60), 300), DayMark(days_ago(40), DayMeaning.OFF))
    )
    journal.apply(added(Tick("photo", days_ago(50))))
    history = progress_facts(work, score=True).score
    assert history is not None
    assert len(history.days) == 17
    for ordinal, total in zip(history.days, history.totals, strict=True):
        assert total == pytest.approx(score_on(work, date.fromordinal(int(ordinal))).total)


def test_ten_years_are_looked_at_in_longer_steps(work: Workspace, journal: MemoryJournal) -> None:
    """So that the grey line costs about the same after any time, and ends today."""
    journal.apply(added(make_entry(day=days_ago(3650)), make_entry()))
    counts = journal.daily_counts(DaySpan(days_ago(3650), TODAY))
    history = score_history(work, counts)
    assert len(history.days) <= MOST_DAYS
    assert history.days[-1] == TODAY.toordinal()


def test_the_target_is_measured_with_the_last_reading(work: Workspace, journal: MemoryJournal) -> None:
    """Both marks are there once an average is known."""
    journal.apply(added(full_reading()))
    target = progress_facts(work).target
    assert target.total == pytest.approx(52.048)
    assert target.top_points is not None


def test_only_what_was_touched_is_read_again(work: Workspace, journal: MemoryJournal) -> None:
    """A logged comment leaves the readings as they were, a reading the bars; a new day leaves nothing."""
    journal.apply(added(make_reading(), make_entry()))
    first = progress_facts(work)
    logged = progress_facts(work, before=first, touched=frozenset({Topic.ENTRIES}))
    assert logged.readings is first.readings
    assert logged.activity is not first.activity
    read = progress_facts(work, before=first, touched=frozenset({Topic.READINGS}))
    assert read.readings is not first.readings
    assert read.activity is first.activity
    same = progress_facts(work, before=first, touched=frozenset())
    assert (same.readings, same.activity) == (first.readings, first.activity)
    scored = progress_facts(work, score=True, before=first, touched=frozenset())
    assert scored.score is not None
    assert progress_facts(work, before=scored, touched=frozenset()).score is None
    work.clock.forward(days=1)
    assert progress_facts(work, before=first, touched=frozenset()).today != first.today


def test_before_the_first_reading_there_is_no_course(work: Workspace, journal: MemoryJournal) -> None:
    """Also when something was logged."""
    journal.apply(added(make_entry()))
    assert course_of(work) is None


def test_the_course_runs_from_the_first_reading_to_a_year_ahead(
    work: Workspace, journal: MemoryJournal
) -> None:
    """What has been ends where what comes begins: today."""
    journal.apply(added(full_reading(day=days_ago(30)), full_reading(day=days_ago(2))))
    course = course_of(work)
    assert course is not None
    assert course.past.span == DaySpan(days_ago(30), TODAY)
    assert course.ahead.span == DaySpan(TODAY, TODAY + timedelta(days=365))
    assert course.rank is not None
    assert course.on(days_ago(3)) == course.past.on(days_ago(3))
    assert course.on(TODAY + ONE_DAY) == course.ahead.on(TODAY + ONE_DAY)
    assert course.on(days_ago(31)) is None


def test_today_has_one_rank_however_seldom_somebody_reads(work: Workspace, journal: MemoryJournal) -> None:
    """The number beside the chart ends its line; readings of years ago tell nothing about today's peers."""
    old = [full_reading(day=days_ago(7 * week), industry_rank=40.0) for week in range(60, 30, -1)]
    journal.apply(added(*old, full_reading(day=days_ago(2))))
    course = course_of(work)
    assert course is not None
    assert course.ranks is not None
    assert course.rank == course.ranks.on(TODAY.toordinal())


def test_an_outlook_of_yesterday_is_shown_from_today_on(work: Workspace, journal: MemoryJournal) -> None:
    """Nothing has changed since, so it is not reckoned again."""
    journal.apply(added(full_reading(day=days_ago(2))))
    yesterday = estimate_line(DaySpan(days_ago(1), days_ago(1) + timedelta(days=365)), 47.0)
    journal.keep_outlook(Outlook("kept", yesterday, TODAY + timedelta(days=40)))
    course = course_of(work)
    assert course is not None
    assert course.ahead.span.first == TODAY
    assert len(course.ahead.total.mean) == len(course.ahead.pillars[Pillar.BRAND].low) == 365
    assert course.ahead.total.mean[0] == 47.0
    assert course.expected_on == TODAY + timedelta(days=40)


def test_the_target_is_measured_with_the_estimate_between_readings(
    work: Workspace, journal: MemoryJournal
) -> None:
    """As everywhere; on the day of a reading the reading counts."""
    journal.apply(added(make_reading(day=days_ago(9), total=40.0)))
    course = make_course(days_ago(9), 47.0)
    assert progress_facts(work, course=course).target.total == 47.0
    journal.apply(added(make_reading(total=41.0)))
    assert progress_facts(work, course=course).target.total == 41.0


def test_a_course_is_dropped_with_the_last_reading(work: Workspace) -> None:
    """Nothing is left to draw it through."""
    assert progress_facts(work, course=make_course(days_ago(9))).course is None
