"""What moved the estimate, kind by kind: it adds up to what the forms saw, and doubts what the model doubts."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_coach.domain.moves import ACTIVE_DAYS
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.model.estimate.attribution import Attribution
from tests.model.estimate.lives import (
    BEGAN,
    counts_of,
    journal_of,
    last_moment,
    life_that_follows,
    reading_on,
)
from tests.model_report.course import estimator

KINDS = ("comment", "post", "search", "advanced_search", "invitation_note_sent", "endorsement_given")


def moves_between(known, counts, first: int, last: int):
    journal, told = journal_of(counts), Attribution(estimator(), known)
    days = [BEGAN + timedelta(days=number) for number in (first, last)]
    return told.moves(*(told.glance(day, journal.record(day, day)) for day in days))


def seen_by_pillar(known, counts, first: int, last: int) -> list[float]:
    """The change of what all forms saw of activity, times what is believed of it, reckoned from the views."""
    journal = journal_of(counts)
    weights = known.weights.hypotheses
    worth = (known.belief.mean.reshape(-1, *weights.shape) * weights).sum(axis=3)
    views = []
    for number in (first, last):
        day = BEGAN + timedelta(days=number)
        activity = journal.record(day, day).activity(sum(estimator().traces, ()), estimator().mine)
        views.append(estimator().views(activity.seen(np.array([float(day.toordinal())])))[0])
    change = (views[1] - views[0]).reshape(worth.shape)[:-2]
    return (change * worth[:-2]).sum(axis=(0, 2)).tolist()


@given(
    often=st.dictionaries(st.sampled_from(KINDS), st.integers(1, 30), min_size=1),
    seed=st.integers(0, 99),
    days=st.tuples(st.integers(0, 119), st.integers(0, 119)),
)
@settings(max_examples=25, deadline=None)
def test_kind_by_kind_it_adds_up_to_what_the_forms_saw(often, seed, days):
    """Also in the first weeks, while the habit of the beginning is still being learned."""
    chance = np.random.default_rng(seed)
    counts = counts_of(120, **{kind: chance.integers(0, most + 1, 120) for kind, most in often.items()})
    readings = [reading_on(10 * number, (12.0, 6.0, 4.0 + number % 3, 15.0)) for number in range(12)]
    known = last_moment(readings, counts).known
    moves = moves_between(known, counts, *sorted(days))
    told = [sum(move.points for move in moves if move.pillar is pillar) for pillar in PILLARS]
    assert told == pytest.approx(seen_by_pillar(known, counts, *sorted(days)), abs=1e-9)


def test_what_the_index_follows_is_named_as_the_cause():
    """In a world where comments move insights, comments moved it, by about what they are worth."""
    counts, readings, insights = life_that_follows(window=30)
    known = last_moment(readings, counts).known
    first, last = 120, 400
    moves = moves_between(known, counts, first, last)
    comments = sum(move.points for move in moves if (move.cause, move.pillar) == ("comment", Pillar.INSIGHTS))
    assert comments == pytest.approx(insights[last] - insights[first], abs=0.6)
    assert abs(sum(move.points for move in moves if move.pillar is not Pillar.INSIGHTS)) < 0.3


def test_where_readings_do_not_follow_activity_it_is_not_credited():
    """Much was done, little is claimed: nine in ten that nothing counts is what is believed at first."""
    counts = counts_of(200, comment=[0.0] * 100 + [20.0] * 100, post=[0.0] * 100 + [2.0] * 100)
    readings = [reading_on(7 * number) for number in range(28)]
    known = last_moment(readings, counts).known
    claimed = sum(abs(move.points) for move in moves_between(known, counts, 90, 195))
    assert claimed < 0.3


def test_days_with_anything_done_are_a_cause_of_their_own():
    """A kind that feeds nothing still makes a day active."""
    counts = counts_of(100, poll_voted=[0.0] * 50 + [1.0] * 50)
    known = last_moment([reading_on(number) for number in range(0, 99, 9)], counts).known
    causes = {move.cause for move in moves_between(known, counts, 40, 99) if move.points}
    assert causes == {ACTIVE_DAYS}
