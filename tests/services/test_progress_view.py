"""The facts of Progress: every reading once, whole weeks, and the score that held on each day."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import DayMark, DayMeaning, DaySpan
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.pillars import Pillar
from ssi_coach.services.progress_view import progress_facts
from ssi_coach.services.score_history import MOST_DAYS, score_history
from ssi_coach.services.standing import score_on
from ssi_coach.services.workspace import Workspace
from tests.build import TODAY, added, days_ago, full_reading, make_entry, make_reading
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
