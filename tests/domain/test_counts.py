"""Daily counts: summed up over a span, and the days on which anything was done."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DaySpan

WEEK = DaySpan(date(2026, 5, 4), date(2026, 5, 10))
COUNTS = DailyCounts.from_rows(
    WEEK,
    [(date(2026, 5, 4), "comment", 2), (date(2026, 5, 4), "post", 1), (date(2026, 5, 7), "reaction", 5)],
)


@pytest.mark.parametrize(
    ("kinds", "span", "done", "days"),
    [
        (("comment", "post"), None, 3, 1),
        (("comment", "reaction", "never_seen"), None, 7, 2),
        (("comment", "reaction"), DaySpan(date(2026, 5, 5), date(2026, 5, 31)), 5, 1),
        (("comment",), DaySpan(date(2026, 4, 1), date(2026, 4, 30)), 0, 0),
        ((), None, 0, 0),
    ],
)
def test_a_span_may_reach_beyond_what_is_counted(kinds, span, done, days):
    """Days that nobody looked at add nothing."""
    assert (COUNTS.sum_of(kinds, span), COUNTS.days_with(kinds, span)) == (done, days)


@pytest.mark.parametrize(
    ("span", "held", "comments"),
    [
        (DaySpan(date(2026, 5, 4), date(2026, 5, 5)), DaySpan(date(2026, 5, 4), date(2026, 5, 5)), [2, 0]),
        (DaySpan(date(2026, 4, 1), date(2026, 5, 4)), DaySpan(date(2026, 5, 4), date(2026, 5, 4)), [2]),
        (DaySpan(date(2026, 5, 10), date(2026, 6, 1)), DaySpan(date(2026, 5, 10), date(2026, 5, 10)), [0]),
    ],
)
def test_a_part_has_the_days_that_both_know(span, held, comments):
    """Nothing is made up for the days outside."""
    part = COUNTS.during(span)
    assert (part.span, list(part.of("comment"))) == (held, comments)


def test_a_part_from_another_time_has_no_day():
    """The counts of May say nothing about April."""
    part = COUNTS.during(DaySpan(date(2026, 4, 1), date(2026, 4, 30)))
    assert (part.span.length, part.sum_of(["comment", "reaction"])) == (0, 0)


@pytest.mark.parametrize(
    ("kinds", "done"),
    [(("comment", "post", "never_seen"), [3, 0, 0, 0, 0, 0, 0]), ((), [0, 0, 0, 0, 0, 0, 0])],
)
def test_kinds_add_up_day_by_day(kinds, done):
    """One number a day, also where nothing was done."""
    assert list(COUNTS.each_day(kinds)) == done
