"""What moved the journal score: causes that add up, each with the sign that a person expects."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.levels import Level
from ssi_coach.domain.moves import ACTIVE_DAYS, LINKEDIN_PLAN
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.model.journal_score import Standpoint, journal_score
from ssi_coach.model.score_moves import Between, score_moves
from tests.build import TODAY, days_ago
from tests.model.data import CATALOGUE
from tests.model.lives import lives, weighed
from tests.model.slow_score import Life


def standpoint(life: Life) -> Standpoint:
    return Standpoint(
        counts=weighed(life),
        levels={Level(name): value for name, value in life.levels.items()},
        done=frozenset(life.done),
        plan=LinkedInPlan.SALES_NAVIGATOR if life.sales_navigator else LinkedInPlan.FREE,
        reply_hours=life.reply_hours,
    )


def moved(before: Life, after: Life, **counted: int) -> dict[str, float]:
    """The points of every cause that moved anything."""
    found = Between(
        standpoint(before), standpoint(after), {Level(name): often for name, often in counted.items()}
    )
    points: dict[str, float] = {}
    for move in score_moves(CATALOGUE, found):
        if abs(move.points) > 1e-9:
            points[move.cause] = points.get(move.cause, 0.0) + move.points
    return points


@given(lives(), lives(), st.dictionaries(st.sampled_from(list(Level)), st.integers(0, 500)))
def test_the_causes_make_up_the_difference_of_any_two_days(before, after, counted):
    """Pillar by pillar, whatever changed: entries, levels, ticks, days off, plan."""
    seen = Between(standpoint(before), standpoint(after), counted)
    moves = score_moves(CATALOGUE, seen)
    start, end = (journal_score(CATALOGUE, one).pillars for one in (seen.before, seen.after))
    for pillar in PILLARS:
        told = sum(move.points for move in moves if move.pillar is pillar)
        assert told == pytest.approx(end.of(pillar) - start.of(pillar), abs=1e-8)


QUIET = Life(TODAY, [(days_ago(age), "poll_voted", 1) for age in range(40)])


def with_entries(*entries) -> Life:
    return replace(QUIET, entries=[*QUIET.entries, *entries])


def test_what_was_done_more_often_is_named_by_its_kind():
    """Reactions that stopped pull the same factor down."""
    before = with_entries((days_ago(9), "reaction", 20))
    after = with_entries((TODAY, "comment", 15))
    points = moved(before, after)
    assert points["comment"] > 0 > points["reaction"]


def test_kinds_that_make_up_for_each_other_are_both_named():
    """Two posts count as much as four reposts: together they moved the factor by nothing."""
    points = moved(with_entries((TODAY, "post", 2)), with_entries((TODAY, "repost", 4)))
    assert points["repost"] > 0 > points["post"]


def test_days_off_work_are_named_as_days():
    """More days with anything on them are a cause of their own."""
    before = replace(QUIET, entries=QUIET.entries[::4])
    assert moved(before, QUIET)[ACTIVE_DAYS] > 0


def test_a_level_is_moved_by_entries_and_by_what_was_stated():
    """30 connections were logged, 100 more were stated: the smaller part is the entries'."""
    before, after = (replace(QUIET, levels={"connections": value}) for value in (200, 330))
    points = moved(before, after, connections=30)
    assert 0 < points["connection_added"] < points["connections"]
    assert moved(before, after, connections=130).keys() == {"connection_added"}


def test_a_ticked_item_is_the_factors_own_doing():
    """A checklist has no kinds."""
    assert moved(QUIET, replace(QUIET, done={"headline"})).keys() == {"profile_completeness"}


def test_a_rate_of_answers_is_told_as_a_whole():
    """Nobody can say whether the attempts or the answers made it."""
    before = with_entries((days_ago(60), "invitation_sent", 20), (days_ago(50), "invitation_accepted", 8))
    after = with_entries((days_ago(60), "invitation_sent", 20), (days_ago(50), "invitation_accepted", 14))
    assert moved(before, after)["acceptance_rate"] > 0


def test_messages_are_told_apart_from_their_replies():
    """As long as the same parts of the factor are known on both days."""
    before = with_entries((days_ago(9), "message", 5), (days_ago(8), "reply_received", 1))
    after = with_entries((days_ago(9), "message", 9), (days_ago(8), "reply_received", 4))
    points = moved(before, after)
    assert points["message"] > 0
    assert points["messages"] > 0
    assert moved(QUIET, before).keys() == {"messages"}


def test_another_plan_is_a_cause_of_its_own():
    """What it makes count, and what it takes away from the rest."""
    leads = with_entries((TODAY, "lead_saved", 30), (TODAY, "search", 5))
    points = moved(leads, replace(leads, sales_navigator=True))
    assert points.keys() == {LINKEDIN_PLAN}
