"""The journal score follows its definition, for every journal, however it was written down."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.levels import Level
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.model.journal_score import Standpoint, journal_score
from tests.build import TODAY, days_ago
from tests.model import slow_score
from tests.model.data import CATALOGUE
from tests.model.lives import KINDS, lives, score_of, weighed
from tests.model.slow_score import ALL_STAR, MINE, Life


def every(days: int, kind: str, count: int = 1, *, first: int = 0) -> list[tuple[date, str, int]]:
    """The same thing on each of the last days."""
    return [(days_ago(age), kind, count) for age in range(first, days)]


def value_of(life: Life, factor: str) -> float:
    found = {score.factor.id: score.value for score in score_of(life).factors}[factor]
    assert found is not None
    return found


BUSY = Life(
    on=TODAY,
    entries=[
        *every(70, "comment", 3),
        *every(60, "message", 2),
        *every(60, "reply_received"),
        *every(90, "invitation_sent", 2),
        *every(80, "invitation_note_sent"),
        *every(85, "invitation_accepted"),
        *every(30, "profile_view", 4),
        *every(50, "post"),
        *every(20, "reaction_received", 9),
        (days_ago(33), "article", 2),
        (days_ago(2), "group_joined", 2),
    ],
    uncounted={days_ago(age) for age in (0, 1, 7, 8, 30, 31, 32, 33)},
    levels={"connections": 812, "endorsements": 8, "recommendations": 1, "colleagues": 4},
    done={"headline", "cover_image", "education"},
    reply_hours=60.0,
)
STORIES = {
    "nothing at all": Life(TODAY),
    "one comment today": Life(TODAY, [(TODAY, "comment", 1)]),
    "one comment yesterday and none today": Life(TODAY, [(days_ago(1), "comment", 1)]),
    "only what others did": Life(TODAY, every(10, "reaction_received", 5)),
    "only tomorrow": Life(TODAY, [(TODAY + timedelta(days=1), "comment", 5)]),
    "only a call": Life(TODAY, every(10, "call", 2)),
    "invitations too young to be declined": Life(TODAY, every(21, "invitation_sent", 5)),
    "invitations just old enough": Life(TODAY, every(22, "invitation_sent", 5, first=21)),
    "more acceptances than young invitations": Life(
        TODAY, [(days_ago(40), "invitation_sent", 30), (days_ago(3), "invitation_accepted", 20)]
    ),
    "acceptances without any invitation": Life(TODAY, [(days_ago(3), "invitation_accepted", 2)]),
    "replies without any message": Life(TODAY, [(days_ago(3), "reply_received", 2)]),
    "a fast answerer who never writes first": Life(TODAY, reply_hours=12.0),
    "leads with Sales Navigator": Life(TODAY, every(20, "lead_saved", 3), sales_navigator=True),
    "leads without it": Life(TODAY, every(20, "lead_saved", 3)),
    "every day off": Life(TODAY, every(9, "comment"), uncounted={days_ago(age) for age in range(9)}),
    "a full profile": Life(TODAY, done=set(ALL_STAR)),
    "levels above full": Life(
        TODAY, levels={"connections": 30_000, "endorsements": 99, "decision_makers": 51}
    ),
    "much of everything": BUSY,
    "much of everything, paid for": replace(BUSY, sales_navigator=True),
}


@pytest.mark.parametrize("life", STORIES.values(), ids=STORIES)
def test_a_story_has_the_score_that_its_definition_gives(life: Life):
    """The pillars agree with loops over all days and entries, and the factors with them."""
    score, expected, values = score_of(life), slow_score.pillars(life), slow_score.values(life)
    for pillar in PILLARS:
        assert score.pillars.of(pillar) == pytest.approx(expected[pillar.value], abs=1e-9)
    for found in score.factors:
        if found.value is not None:
            assert found.value == pytest.approx(values[found.factor.id], abs=1e-9), found.factor.id


@given(lives())
def test_any_journal_has_the_score_that_its_definition_gives(life: Life):
    """Day by day or through a carried state: the same as loops over all days and entries."""
    expected = slow_score.pillars(life)
    for through_carry in (False, True):
        score = score_of(life, through_carry=through_carry)
        for pillar in PILLARS:
            assert score.pillars.of(pillar) == pytest.approx(expected[pillar.value], abs=1e-9)


@given(lives())
def test_every_number_is_finite_and_stays_in_its_range(life: Life):
    """Whatever was written down, a pillar has 0 to 25 points, and won and open make up its worth."""
    score = score_of(life)
    for pillar in PILLARS:
        assert -1e-12 <= score.pillars.of(pillar) <= 25 + 1e-9
        assert score.pillars.of(pillar) + score.open_of(pillar) == pytest.approx(25)
    assert all(math.isfinite(found.points) and found.open >= -1e-12 for found in score.factors)
    assert score.total == pytest.approx(sum(found.points for found in score.factors))


@given(lives(), st.randoms(use_true_random=False))
def test_it_does_not_matter_in_which_order_or_portions_things_were_written_down(
    life: Life, chance: random.Random
):
    """Three comments in one line score like three lines of one."""
    portions = []
    for day, kind, count in life.entries:
        first = chance.randint(0, count)
        portions += [(day, kind, part) for part in (first, count - first) if part]
    chance.shuffle(portions)
    again = score_of(replace(life, entries=portions))
    assert again.total == pytest.approx(score_of(life).total, abs=1e-9)


HARMLESS = sorted(set(KINDS) - {"invitation_sent", "invitation_note_sent", "message", "inmail"})


@given(lives(), st.sampled_from(HARMLESS), st.integers(1, 50))
def test_one_more_of_what_is_no_attempt_never_lowers_a_pillar(life: Life, kind: str, count: int):
    """Attempts may fail; everything else only adds, on a day that the journal knows already."""
    began = min(life.began or TODAY, TODAY)
    known = [*life.entries, (began, "poll_voted", 1), (TODAY, "poll_voted", 1)]
    before = replace(life, entries=known)
    after = replace(life, entries=[*known, (TODAY, kind, count)])
    for pillar in PILLARS:
        assert score_of(after).pillars.of(pillar) >= score_of(before).pillars.of(pillar) - 1e-9


@given(lives(), st.sampled_from(sorted(Level)), st.integers(1, 1_000))
def test_a_higher_level_never_lowers_the_score(life: Life, level: Level, more: int):
    """Fifty more connections are no loss."""
    higher = {**life.levels, level.value: life.levels.get(level.value, 0) + more}
    assert score_of(replace(life, levels=higher)).total >= score_of(life).total - 1e-9


@pytest.mark.parametrize(("a_day", "value"), [(0, 0.0), (10, 0.8), (20, 0.96), (30, 0.992)])
def test_a_rate_at_its_target_is_worth_four_fifths_and_more_helps_ever_less(a_day: int, value: float):
    """Received reactions aim at 30 a week; here they come in sevenths of that, every day."""
    life = Life(TODAY, [*every(420, "reaction_received", a_day * 3), *every(420, "poll_voted")])
    assert value_of(life, "engagement_received") == pytest.approx(1 - (1 - value) ** 7, abs=1e-12)


def test_one_busy_first_day_is_no_habit():
    """A new journal is reckoned as if it were 14 days old."""
    first_day = value_of(Life(TODAY, [(TODAY, "search", 5)]), "people_searches")
    floor = sum(math.exp(-age / 45) for age in range(14))
    assert first_day == pytest.approx(1 - math.exp(-math.log(5) * 7 * 5 / floor / 5))
    assert first_day < value_of(Life(TODAY, every(60, "search", 1)), "people_searches")


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [
        ([("comment", 1)], [("reaction", 2)]),
        ([("article", 1)], [("post", 3)]),
        ([("comment_received", 3)], [("repost_received", 2)]),
    ],
)
def test_some_kinds_count_several_times(stronger: list[tuple[str, int]], weaker: list[tuple[str, int]]):
    """A comment counts as two reactions, an article as three posts, a repost received as three reactions."""
    factor = {"comment": "engagement_given", "article": "posts_published"}.get(
        stronger[0][0], "engagement_received"
    )
    one = Life(TODAY, [(TODAY, kind, count) for kind, count in stronger])
    other = Life(TODAY, [(TODAY, kind, count) for kind, count in weaker])
    assert value_of(one, factor) == pytest.approx(value_of(other, factor))


def test_a_day_off_is_no_miss_and_an_idle_day_is():
    """A week off leaves the rates where they were; a week of nothing lowers them."""
    worked = every(60, "search", 2, first=7)
    off = Life(TODAY, worked, uncounted={days_ago(age) for age in range(7)})
    idle = Life(TODAY, worked)
    before = Life(days_ago(7), worked)
    assert value_of(off, "people_searches") == pytest.approx(value_of(before, "people_searches"))
    assert value_of(off, "days_active") == pytest.approx(1.0)
    assert value_of(idle, "people_searches") < value_of(off, "people_searches")
    regular = {found.factor.id: found.pace for found in score_of(idle).factors}["days_active"]
    assert regular is not None
    assert regular < 7.0


def test_every_kind_of_mine_makes_a_day_active_and_no_other_does():
    """What others do, and results, leave the active days alone."""
    for kind in KINDS:
        active = value_of(Life(TODAY, [(TODAY, kind, 1)]), "days_active")
        assert active == (1.0 if kind in MINE else 0.0), kind


def test_without_any_data_a_ratio_is_worth_nothing_and_has_no_pace():
    """Nobody is praised for the usual 30 %."""
    found = {score.factor.id: score for score in score_of(Life(TODAY)).factors}["acceptance_rate"]
    assert (found.value, found.pace) == (0.0, None)


def test_the_pace_is_told_in_the_factors_own_unit():
    """A week's count, days of seven, the plain share, the level, items done; and what to aim at."""
    told = {found.factor.id: (found.pace, found.aim) for found in score_of(BUSY).factors}
    assert told["profile_completeness"] == (3.0, 11.0)
    assert told["connections"] == (812.0, 2000.0)
    assert told["endorsements_recommendations"] == (8.0, 20.0)
    assert told["leads_saved"] == (None, 10.0)
    assert told["days_active"][0] == pytest.approx(7.0)
    assert told["engagement_given"][1] == 20.0
    accepted, aim = told["acceptance_rate"]
    assert 0.3 < (accepted or 0.0) < 0.6
    assert aim == 0.6


@pytest.mark.parametrize(
    ("connections", "aim"), [(0, 500), (499, 500), (500, 2000), (2000, 2000), (30_000, 2000)]
)
def test_a_level_aims_at_the_next_full_value(connections: int, aim: float):
    """Who has 500 connections is shown 2 000."""
    found = score_of(Life(TODAY, levels={"connections": connections})).of(Pillar.RELATIONSHIPS)[0]
    assert (found.pace, found.aim) == (connections, aim)


@pytest.mark.parametrize("plan", LinkedInPlan)
def test_what_the_plan_leaves_out_gives_its_weight_to_the_others(plan: LinkedInPlan):
    """Each pillar still has 25 points to win, and the factor left out says which plan it needs."""
    score = journal_score(CATALOGUE, Standpoint(weighed(BUSY), {}, frozenset(), plan))
    left_out = [found.factor.id for found in score.factors if found.value is None]
    assert left_out == ([] if plan is LinkedInPlan.SALES_NAVIGATOR else ["leads_saved"])
    for pillar in PILLARS:
        assert sum(found.points + found.open for found in score.of(pillar)) == pytest.approx(25)
    for found in score.factors:
        if found.value is None:
            assert (found.points, found.open, found.pace) == (0.0, 0.0, None)


@pytest.mark.parametrize(("hours", "value"), [(0, 1.0), (24, 1.0), (96, 0.5), (168, 0.0), (10_000, 0.0)])
def test_answers_within_a_day_count_in_full_and_after_a_week_not_at_all(hours: float, value: float):
    """Reply time makes up two tenths of seven while nothing was written."""
    found = value_of(Life(TODAY, reply_hours=hours), "messages")
    assert found == pytest.approx(0.2 * value / 0.7)
