"""What is said about index and results: rarely where there is nothing, mostly where there is something."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.results import Stage
from ssi_coach.model.results.association import association_of
from ssi_coach.model.results.together import WEEKS_NEEDED
from ssi_coach.model.results.weekly import known_span, weekly_of
from tests.model.results.made_up import (
    LAG,
    MONDAY,
    claimed,
    habits,
    journal,
    with_an_effect,
    with_effect,
    without_effect,
)
from tests.results_build import make_result


def test_journals_without_an_effect_seldom_make_a_claim():
    """At most one of ten, though both sides grow, pause together and come in good months."""
    assert claimed(without_effect(range(1_000, 1_100))) <= 0.12


def test_journals_with_an_effect_mostly_make_a_claim():
    """With a rank correlation of 0.5 after a year; a hundred journals leave 9 % to chance."""
    assert claimed(with_an_effect(range(1_000, 1_100))) >= 0.62


@pytest.mark.long
def test_five_hundred_journals_of_each_sort(record_property):
    """As promised: a claim on at most 10 % without an effect, on at least 70 % with one."""
    found = claimed(without_effect(range(500))), claimed(with_an_effect(range(500)))
    record_property("claims without and with an effect", found)
    assert found[0] <= 0.10
    assert found[1] >= 0.70


def test_a_clear_answer_names_pillar_stage_and_lag():
    """And the same journal gives the same answer."""
    lived = with_effect(np.random.default_rng(0), correlation=0.8)
    found = association_of(lived)
    assert found == association_of(lived)
    said = found.strongest
    assert said is not None
    assert (said.pillar, said.lag_weeks, said.stage) == (Pillar.INSIGHTS, LAG, Stage.MEETING)
    assert said.clear
    assert 0 < said.low < said.correlation < said.high < 1


@pytest.mark.parametrize("seed", range(12))
def test_a_range_without_zero_and_a_claim_are_the_same(seed):
    """So whoever reads the range alone is not misled."""
    lived = next(with_an_effect(range(seed, seed + 1)))
    said = association_of(lived).strongest
    assert said is not None
    assert said.clear == (said.low > 0 or said.high < 0)
    assert said.low <= said.correlation <= said.high


def test_before_half_a_year_only_weeks_are_told():
    """Whole weeks, counted by days."""
    lived = with_effect(np.random.default_rng(0))
    last = MONDAY + timedelta(days=7 * WEEKS_NEEDED - 2)
    short = replace(lived, span=DaySpan(MONDAY, last))
    found = association_of(short)
    assert (found.weeks, found.needed, found.strongest) == (25, 26, None)
    whole = replace(lived, span=DaySpan(MONDAY, last + timedelta(days=1)))
    assert association_of(whole).weeks == 26
    assert association_of(whole).strongest is not None


def test_where_nothing_varies_nothing_is_said():
    """No result at all in the weeks, or the same number in each."""
    chance = np.random.default_rng(0)
    done = habits(chance, np.zeros(40))
    for each in (0, 1):
        still = journal(chance, done, np.full(40, each), np.full(40, 50.0))
        assert association_of(still).strongest is None


def test_the_furthest_stage_with_one_a_week_is_told():
    """Else conversations."""
    chance = np.random.default_rng(0)
    done, index = habits(chance, np.zeros(40)), np.full(40, 50.0)
    many = journal(chance, done, chance.poisson(2, 40), index, Stage.CALL)
    few = journal(chance, done, chance.poisson(0.4, 40), index)
    assert weekly_of(many).stage is Stage.CALL
    assert weekly_of(few).stage is Stage.CONVERSATION


def test_weeks_begin_when_the_user_says_and_broken_ones_are_left_out():
    """Sunday, and a span from Wednesday to Wednesday."""
    lived = with_effect(np.random.default_rng(0))
    span = DaySpan(MONDAY + timedelta(days=2), MONDAY + timedelta(days=16))
    part = replace(
        lived, span=span, counts=replace(lived.counts, span=span, by_kind={}), first_weekday=6, results=()
    )
    assert len(weekly_of(part).results) == 1


def test_pauses_stand_aside_unless_most_weeks_are_like_them():
    """Two weeks of holidays are no weeks to learn from."""
    chance = np.random.default_rng(0)
    done = np.full((4, 40), 10.0)
    done[:, [4, 5]] = 1
    lived = journal(chance, done, chance.poisson(1, 40), np.full(40, 50.0))
    assert np.flatnonzero(~weekly_of(lived).usual).tolist() == [4, 5]
    done[:, 10:30] = 1
    assert weekly_of(journal(chance, done, chance.poisson(1, 40), np.full(40, 50.0))).usual.all()


def test_what_was_done_before_the_first_entry_is_not_known():
    """The index may be older; those weeks are no pauses."""
    lived = with_effect(np.random.default_rng(0))
    later = replace(lived, began=MONDAY + timedelta(days=70))
    weekly = weekly_of(later)
    series = dict(weekly.series)
    assert np.isnan(series[Pillar.INSIGHTS][:10]).all()
    assert np.isfinite(series[Pillar.INSIGHTS][10:]).all()
    assert np.isfinite(series[None]).all()
    assert weekly.usual[:10].all()


def test_a_short_index_in_a_long_journal_is_looked_at_like_a_short_one():
    """Half a year of readings in ten years: the slow changes of ten years cannot be told apart in it."""
    chance = np.random.default_rng(0)
    done = habits(chance, np.zeros(520))
    lived = journal(chance, done, chance.poisson(1, 520), chance.normal(50, 5, 520))
    short = replace(
        lived, index=lived.index.during(DaySpan(MONDAY, MONDAY + timedelta(days=7 * 26))), began=None
    )
    said = association_of(short).strongest
    assert said is not None
    assert said.pillar is None
    assert said.low < said.high


def test_results_are_known_from_the_beginning_unless_they_came_much_later():
    """Who begins with results after half a year did not write them down before."""
    year = DaySpan(MONDAY, MONDAY + timedelta(days=364))
    soon, late = MONDAY + timedelta(days=60), MONDAY + timedelta(days=180)
    assert known_span(year, (make_result(day=soon),)) == year
    assert known_span(year, (make_result(day=late),)) == DaySpan(late, year.last)
