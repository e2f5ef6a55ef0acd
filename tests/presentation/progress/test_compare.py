"""Two spans beside each other: which days they are, what differs, and how sure rates are."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

import pytest

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.days import DayMark, DayMeaning, DaySpan
from ssi_coach.model.rates import wilson
from ssi_coach.presentation.formats import NO_BREAK
from ssi_coach.presentation.progress.compare import (
    ACTIVITY,
    ANSWERS,
    AROUND,
    FOUR_WEEKS,
    INDEX,
    MONTH,
    CompareFacts,
    CompareRow,
    CompareState,
    build_compare,
    compare_file,
    compare_table,
    compare_text,
    spans_of,
)
from ssi_coach.presentation.progress.compare_words import rate_words, rates_apart
from ssi_coach.services.progress.spans import compare
from tests.build import TODAY, days_ago, full_reading, make_entry
from tests.course_build import make_course
from tests.today_build import FORMATS, catalogue, workspace

LIMITS = (days_ago(400), TODAY)


def entries(ages: range, kind: str = "comment", count: int = 1) -> list[Entry]:
    """One entry a day."""
    return [make_entry(day=days_ago(age), kind=kind, count=count) for age in ages]


def state_of(*records, preset: str = FOUR_WEEKS, line=None) -> CompareState:
    """The panel over these records."""
    then, now = spans_of(preset, days_ago(27), TODAY)
    found = compare(workspace(*records), then, now, line=line)
    return build_compare(CompareFacts(preset, days_ago(27), LIMITS, TODAY, found), catalogue(), FORMATS)


def row_of(state: CompareState, name: str) -> CompareRow:
    """A row by its name."""
    return next(row for row in state.rows if row.name == name)


@pytest.mark.parametrize(
    ("preset", "then", "now"),
    [
        (MONTH, DaySpan(date(2026, 4, 1), date(2026, 4, 30)), DaySpan(date(2026, 5, 1), TODAY)),
        (FOUR_WEEKS, DaySpan(days_ago(55), days_ago(28)), DaySpan(days_ago(27), TODAY)),
        (AROUND, DaySpan(days_ago(21), days_ago(11)), DaySpan(days_ago(10), TODAY)),
    ],
)
def test_each_choice_names_two_spans(preset, then, now) -> None:
    """Those around a day are as long as each other, four weeks at most."""
    assert spans_of(preset, days_ago(10), TODAY) == (then, now)


def test_a_day_long_ago_has_four_weeks_on_either_side() -> None:
    """Not everything since."""
    then, now = spans_of(AROUND, days_ago(300), TODAY)
    assert (then.length, now.length) == (28, 28)
    assert now.first == days_ago(300)


def test_equal_spans_are_compared_by_plain_counts() -> None:
    """28 comments now, 14 then."""
    state = state_of(*entries(range(28)), *entries(range(28, 57, 2)))
    row = row_of(state, "Comment")
    assert (row.then, row.now, row.change) == ("14", "28", "+14")
    assert state.note == ""
    assert state.sentence == "100\xa0% more activity than then, above all comments (+3.5 a week)."


def test_spans_of_different_length_are_compared_by_the_week() -> None:
    """And a note says so."""
    off = [DayMark(days_ago(age), DayMeaning.OFF) for age in range(7)]
    state = state_of(*entries(range(7, 28)), *entries(range(28, 56)), *off)
    row = row_of(state, "Comment")
    assert (row.then, row.now, row.change) == ("7.0 a week", "7.0 a week", "0.0")
    assert "28 and 21 counted days" in state.note
    assert state.sentence == "About as much activity as then."


@pytest.mark.parametrize(
    ("ages", "words"),
    [
        ((), "Nothing was logged in either span."),
        ((range(28),), "Nothing was logged then, 7 activities a week now."),
        ((range(14, 56),), "50 % less activity than then, above all comments (−3.5 a week)."),
    ],
)
def test_the_sentence_is_true_of_little_and_of_less(ages, words) -> None:
    """Without a word of blame."""
    records = [entry for part in ages for entry in entries(part)]
    assert state_of(*records).sentence.replace(NO_BREAK, " ") == words


def test_the_estimate_stands_first_once_there_is_one() -> None:
    """Where it stood at the end, how it moved, and the last reading."""
    line = make_course(days_ago(100), 52.0).past
    state = state_of(full_reading(day=days_ago(100)), *entries(range(60)), line=line)
    assert state.rows[0].part == INDEX
    row = row_of(state, "Estimate at the end")
    assert (row.then, row.now, row.change) == ("52.0", "52.0", "0.0")
    assert state.sentence.endswith("the estimate stood still in both.")


def test_without_an_estimate_there_is_only_activity() -> None:
    """No row that says nothing."""
    state = state_of(*entries(range(60)))
    assert [row.name for row in state.rows if row.part] == ["Activity"]
    assert [row.part for row in state.rows if row.part] == [ACTIVITY]


def test_active_days_and_pillars_have_their_rows() -> None:
    """Only pillars that anything was done for."""
    state = state_of(*entries(range(28)), *entries(range(30, 40), "post"), *entries(range(56, 57)))
    assert row_of(state, "Active days").now == "28 of 28"
    assert row_of(state, "Active days").change == "+18"
    assert [row.name for row in state.rows if row.pillar] == ["Brand", "Insights"]


def test_answers_say_how_sure_they_are() -> None:
    """Few messages make a wide interval, and no claim."""
    sent = entries(range(28), "message") + entries(range(28, 56), "message")
    replies = entries(range(0, 28, 3), "reply_received") + entries(range(28, 56, 4), "reply_received")
    state = state_of(*sent, *replies)
    assert [row.part for row in state.rows if row.part] == [ACTIVITY, ANSWERS]
    row = row_of(state, "Messages answered")
    assert row.now.replace(NO_BREAK, " ") == "36 %, between 21 % and 54 %"
    assert row.change == "no clear difference"


@pytest.mark.parametrize(
    ("then", "now", "shown"),
    [((10, 100), (60, 100), "+50"), ((10, 100), (15, 100), "no clear difference"), ((0, 0), (5, 10), "")],
)
def test_rates_differ_only_when_it_is_clear(then, now, shown) -> None:
    """Neither interval may reach into the other."""
    assert rates_apart(wilson(*then), wilson(*now), FORMATS) == shown


def test_no_attempt_has_no_rate() -> None:
    """A dash, not 0 %."""
    assert rate_words(wilson(0, 0), FORMATS) == "–"


def test_results_stand_with_the_answers() -> None:
    """They feed no factor, but they are what it is for."""
    state = state_of(*entries(range(56)), *entries(range(3), "meeting"))
    assert row_of(state, "Meeting").change == "+3"


def test_it_can_be_kept_as_table_text_and_numbers() -> None:
    """The file has every kind with its minutes."""
    records = [*entries(range(28)), *entries(range(28, 57, 2))]
    state = state_of(*records)
    assert compare_table(state).columns[0] == "What"
    assert "Comment\t14\t28\t+14" in compare_text(state)
    found = compare(workspace(*records), *spans_of(FOUR_WEEKS, TODAY, TODAY))
    lines = list(csv.reader(StringIO(compare_file(found))))
    assert lines[1] == ["comment", "14", "0", "3.50", "28", "0", "7.00"]
