"""Answers: every acceptance finds its invitation, and rates say how sure they are."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_coach.domain.days import DaySpan
from ssi_coach.services.progress.answers import acceptance_by_week, acceptance_in, replies_by_week, replies_in
from tests.build import TODAY, days_ago, make_entry
from tests.today_build import workspace

LONG = DaySpan(days_ago(200), TODAY)


def sent(ago: int, person: str = "", **more):
    return make_entry(day=days_ago(ago), kind="invitation_sent", person=person, **more)


def accepted(ago: int, person: str = "", **more):
    return make_entry(day=days_ago(ago), kind="invitation_accepted", person=person, **more)


def rates(*entries, span: DaySpan = LONG) -> list[tuple[str, int, int]]:
    """The weeks with an attempt: their first day, accepted, of how many."""
    found = acceptance_by_week(workspace(*entries), span)
    return [(week.week.isoformat(), week.rate.passed, week.rate.of) for week in found if week.rate.of]


def test_an_acceptance_counts_for_the_week_in_which_that_person_was_invited():
    """Not for the week in which the answer came."""
    entries = [sent(60, "Ada Example"), sent(50, "Bo Example"), accepted(30, "ada example")]
    assert rates(*entries) == [("2026-03-09", 1, 1), ("2026-03-23", 0, 1)]


def test_a_profile_names_a_person_better_than_the_name_does():
    """Two people may share a name."""
    one, other = ("https://www.linkedin.com/in/ada-1", "https://www.linkedin.com/in/ada-2")
    entries = [
        sent(60, "Ada Example", profile_url=one),
        sent(50, "Ada Example", profile_url=other),
        accepted(30, "Ada Example", profile_url=other),
    ]
    assert rates(*entries) == [("2026-03-09", 0, 1), ("2026-03-23", 1, 1)]


def test_answers_without_a_name_go_to_the_oldest_invitations_that_were_still_open():
    """Those older than three weeks were declined in silence."""
    entries = [sent(60, count=5), sent(45, count=4), sent(40, count=4), accepted(38, count=6)]
    assert rates(*entries) == [("2026-03-09", 0, 5), ("2026-03-23", 4, 4), ("2026-03-30", 2, 4)]


def test_a_young_invitation_is_no_failure_yet():
    """It counts once it was accepted or is three weeks old."""
    entries = [sent(20, count=5), accepted(10, count=2)]
    assert rates(*entries) == [("2026-04-20", 2, 2)]


def test_an_acceptance_before_the_invitation_is_none_of_it():
    """Nor is one that nobody was asked for."""
    assert rates(sent(30), accepted(40)) == [("2026-04-13", 0, 1)]
    assert rates(accepted(40)) == []


def test_a_stranger_who_was_only_counted_may_have_answered():
    """The name is known from the archive, the invitation was a tally."""
    assert rates(sent(30, count=3), accepted(28, "Cy Example")) == [("2026-04-13", 1, 3)]


@given(
    st.lists(st.tuples(st.booleans(), st.integers(0, 90), st.integers(1, 9), st.sampled_from(("", "A", "B"))))
)
@settings(max_examples=150, deadline=None)
def test_no_week_has_more_acceptances_than_attempts(entries):
    """And the whole span has as many as its weeks together."""
    records = [(sent if mine else accepted)(ago, person, count=count) for mine, ago, count, person in entries]
    work = workspace(*records)
    weeks = acceptance_by_week(work, DaySpan(days_ago(100), TODAY))
    assert all(0 <= week.rate.passed <= week.rate.of for week in weeks)
    whole = acceptance_in(work, DaySpan(weeks[0].week, TODAY))
    assert (whole.passed, whole.of) == (
        sum(week.rate.passed for week in weeks),
        sum(week.rate.of for week in weeks),
    )
    assert whole.passed <= sum(count for mine, _, count, _ in entries if not mine)


def test_every_week_of_a_span_stands_in_the_series_also_an_empty_one():
    """A chart has no holes that nobody sees."""
    weeks = acceptance_by_week(workspace(sent(30)), DaySpan(days_ago(30), TODAY))
    assert [week.week for week in weeks] == [weeks[0].week + timedelta(days=7 * n) for n in range(5)]
    assert [week.rate.rate for week in weeks] == [0.0, None, None, None, None]


def test_replies_are_counted_in_the_week_of_the_messages():
    """InMails are messages; more replies than messages are no more than all."""
    work = workspace(
        make_entry(day=days_ago(9), kind="message", count=8),
        make_entry(day=days_ago(9), kind="inmail", count=2),
        make_entry(day=days_ago(8), kind="reply_received", count=4),
        make_entry(day=TODAY, kind="reply_received", count=3),
    )
    weeks = replies_by_week(work, DaySpan(days_ago(9), TODAY))
    assert [(week.rate.passed, week.rate.of) for week in weeks] == [(4, 10), (0, 0)]
    found = replies_in(work, DaySpan(days_ago(9), TODAY))
    assert (found.passed, found.of) == (7, 10)
    assert (found.low, found.high) == pytest.approx((0.3968, 0.8922), abs=1e-4)
