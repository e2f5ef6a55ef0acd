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
