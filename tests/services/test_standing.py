"""Where one stands: the same numbers whether a state was kept, dropped or never made."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_coach.domain.days import DayMark, DayMeaning
from ssi_coach.domain.edits import Edit
from ssi_coach.services.standing import KEEP_AFTER, explain, score_on, weighted_on
from ssi_coach.services.status import standing_on
from ssi_coach.services.workspace import Workspace
from tests.build import TODAY, added, days_ago, full_reading, make_entry, make_reading
from tests.fakes import MemoryJournal


def fill(journal: MemoryJournal, days: int, *, step: int = 3) -> None:
    """An entry every few days, some of every sort."""
    kinds = ("comment", "post", "search", "invitation_sent", "profile_view_received")
    entries = [
        make_entry(day=days_ago(age), kind=kinds[age % 5], count=1 + age % 4) for age in range(0, days, step)
    ]
    journal.apply(added(*entries))


def afresh(work: Workspace, journal: MemoryJournal, on: date) -> object:
    """The score of a day with nothing kept."""
    kept, journal.carried_states = journal.carried_states, {}
    score = score_on(work, on)
    journal.carried_states = kept
    return score.total, [score.pillars.of(factor.factor.pillar) for factor in score.factors]


def now(work: Workspace, on: date) -> object:
    """The score of a day with whatever is kept."""
    score = score_on(work, on)
    return score.total, [score.pillars.of(factor.factor.pillar) for factor in score.factors]


def close(one: object, other: object) -> bool:
    """Equal but for the last digits."""
    (total, pillars), (other_total, others) = one, other
    return total == pytest.approx(other_total) and pillars == pytest.approx(others)


def test_a_state_is_kept_for_today_and_used_again(work: Workspace, journal: MemoryJournal):
    """The next look reads a few days only."""
    fill(journal, 700)
    first = now(work, TODAY)
    (kept,) = journal.carried_states
    assert kept < TODAY
    assert close(now(work, TODAY), first)
    assert list(journal.carried_states) == [kept]
    assert close(first, afresh(work, journal, TODAY))


@pytest.mark.parametrize("later", [1, KEEP_AFTER - 1, KEEP_AFTER + 30, 3 * KEEP_AFTER + 30])
def test_a_kept_state_grows_old_gracefully(work: Workspace, journal: MemoryJournal, later: int):
    """Used, brought forward or made anew: the numbers are the same."""
    fill(journal, 700)
    score_on(work, TODAY)
    work.clock.forward(days=later)
    on = work.today()
    assert close(now(work, on), afresh(work, journal, on))


@pytest.mark.parametrize("age", [0, 25, 100, 699])
def test_a_change_in_the_past_counts(work: Workspace, journal: MemoryJournal, age: int):
    """What was kept of later days is dropped."""
    fill(journal, 700)
    before = now(work, TODAY)
    journal.apply(added(make_entry(day=days_ago(age), kind="comment", count=500)))
    assert close(now(work, TODAY), afresh(work, journal, TODAY))
    assert age == 699 or not close(now(work, TODAY), before)


def test_a_day_off_in_the_past_counts(work: Workspace, journal: MemoryJournal):
    """It takes itself out of every rate."""
    fill(journal, 300)
    before = now(work, TODAY)
    journal.apply([Edit(None, DayMark(days_ago(40), DayMeaning.OFF))])
    assert close(now(work, TODAY), afresh(work, journal, TODAY))
    assert not close(now(work, TODAY), before)


@pytest.mark.parametrize("age", [1, 20, 22, 60, 365, 699, 700, 3000])
def test_a_look_at_the_past_sees_nothing_later_and_keeps_todays_state(
    work: Workspace, journal: MemoryJournal, age: int
):
    """However far back, also before the journal began."""
    fill(journal, 700)
    score_on(work, TODAY)
    kept = dict(journal.carried_states)
    on = days_ago(age)
    then = now(work, on)
    assert age == 1 or journal.carried_states == kept
    shorter = MemoryJournal(*(entry for entry in journal._live() if entry.day <= on))
    work.journal = shorter
    assert close(then, now(work, on))


def test_a_journal_that_began_yesterday_has_a_score(work: Workspace, journal: MemoryJournal):
    """Two days are enough, and nothing is kept of them."""
    journal.apply(added(make_entry(day=days_ago(1), count=5), make_entry(count=5)))
    standing = standing_on(work, TODAY)
    assert standing.score.total > 0
    assert (standing.entries, standing.active_days_7, standing.active_days_30) == (2, 2, 2)
    assert journal.carried_states == {}


def test_an_empty_journal_stands_at_nothing(work: Workspace):
    """Today, in the past and ahead."""
    for on in (TODAY, days_ago(5000), date(2100, 1, 1)):
        standing = standing_on(work, on)
        assert (standing.score.total, standing.entries, standing.reading) == (0, 0, None)
        assert standing.target.total == standing.estimate.total.mean


def test_tomorrow_can_be_asked_for(work: Workspace, journal: MemoryJournal):
    """Weights go on falling."""
    fill(journal, 200)
    assert weighted_on(work, date(2026, 9, 1)).weight > 0
    assert close(now(work, date(2026, 9, 1)), afresh(work, journal, date(2026, 9, 1)))


def test_the_target_is_measured_with_the_estimate_and_the_latest_average(
    work: Workspace, journal: MemoryJournal
):
    """The average may be older than the total."""
    journal.apply(added(full_reading(day=days_ago(500)), make_reading(day=days_ago(2), total=40.0)))
    standing = standing_on(work, TODAY)
    target = standing.target
    assert target.total == standing.estimate.total.mean
    assert target.top_points is not None
    assert target.missing == target.top_points - target.total
    assert standing_on(work, days_ago(600)).target.top_points is None


def test_entries_behind_a_factor_are_the_newest(work: Workspace, journal: MemoryJournal):
    """At most fifty, none of them later than the day."""
    journal.apply(added(*(make_entry(f"e{age}", days_ago(age)) for age in range(80))))
    (given,) = [one for one in explain(work, days_ago(3)) if one.factor.id == "engagement_given"]
    assert given.entries == tuple(f"e{age}" for age in range(3, 53))
