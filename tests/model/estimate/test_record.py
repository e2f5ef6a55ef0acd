"""The record: unknown days are no idle days, and "as now" leaves the days off free."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from ssi_coach.domain.days import DayMark, DayMeaning
from ssi_coach.domain.targets import Circumstances
from ssi_coach.model.counted_days import CountedDays
from ssi_coach.model.estimate.record import USUAL_RESTLESSNESS
from ssi_coach.model.estimate.traces import Trace
from tests.model.estimate.lives import BEGAN, counts_of, journal_of

COMMENTS = (Trace(("comment",), 7.0),)
LAST = BEGAN + timedelta(days=55)


def record_of(often, *, marks=(), circumstances=()):
    made = journal_of(counts_of(56, comment=often)).record(LAST, LAST)
    unknown = frozenset(mark.day for mark in marks if mark.meaning is DayMeaning.UNKNOWN)
    return replace(made, counted=CountedDays.of(BEGAN, marks, circumstances), unknown=unknown)


def test_an_unknown_day_is_filled_with_the_habit_before_it():
    often = [2.0] * 56
    often[40] = 0.0
    marks = [DayMark(BEGAN + timedelta(days=40), DayMeaning.UNKNOWN)]
    assert record_of(often, marks=marks).activity(COMMENTS, frozenset()).table[40, 0] == pytest.approx(2.0)
    assert record_of(often).activity(COMMENTS, frozenset()).table[40, 0] == 0.0


def test_a_day_off_is_a_day_on_which_nothing_was_done():
    often = [2.0] * 56
    often[40] = 0.0
    marks = [DayMark(BEGAN + timedelta(days=40), DayMeaning.OFF)]
    assert record_of(often, marks=marks).activity(COMMENTS, frozenset()).table[40, 0] == 0.0


def test_as_now_is_the_mean_of_the_last_28_counted_days():
    often = [9.0] * 28 + [float(day % 2) for day in range(28)]
    record = record_of(often)
    ahead = record.as_now(record.activity(COMMENTS, frozenset()), LAST + timedelta(days=10))
    assert ahead.ravel().tolist() == pytest.approx([0.5] * 10)


def test_as_now_leaves_the_weekdays_free_that_are_always_off():
    often = [0.0 if (BEGAN + timedelta(days=day)).weekday() > 4 else 3.0 for day in range(56)]
    record = record_of(often, circumstances=[Circumstances(days_off=(5, 6))])
    ahead = record.as_now(record.activity(COMMENTS, frozenset()), LAST + timedelta(days=14))
    days = [LAST + timedelta(days=1 + place) for place in range(14)]
    assert ahead.ravel().tolist() == pytest.approx([0.0 if day.weekday() > 4 else 3.0 for day in days])


def test_a_journal_that_has_not_begun_has_no_activity():
    made = replace(record_of([0.0] * 56), began=None, counted=CountedDays(None))
    activity = made.activity(COMMENTS, frozenset())
    assert not activity.table.any()
    assert activity.began > LAST


def restless(often) -> float:
    record = record_of(often)
    return record.restlessness(record.activity(COMMENTS, frozenset()))


def test_a_steady_habit_is_less_restless_than_one_of_months_on_and_off():
    steady, changing = [2.0] * 56, [4.0] * 28 + [0.0] * 28
    assert restless(steady) < USUAL_RESTLESSNESS < restless(changing)


def test_a_young_journal_is_as_restless_as_usual():
    made = journal_of(counts_of(20, comment=3.0)).record(LAST, BEGAN + timedelta(days=19))
    assert made.restlessness(made.activity(COMMENTS, frozenset())) == USUAL_RESTLESSNESS


def test_a_journal_in_which_nothing_happens_is_no_less_restless():
    assert restless([0.0] * 56) <= USUAL_RESTLESSNESS
