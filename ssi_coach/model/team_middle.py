"""The middle of a team over time: the median of its members' totals, week by week."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from statistics import median

from ssi_coach.domain.days import WEEK
from ssi_coach.domain.team import STALE_DAYS, Snapshot

LEAST_MEMBERS = 3
"""Fewer have no middle that would say anything."""

MOST_WEEKS = 156


def middle_total(members: Sequence[Snapshot], day: date) -> float | None:
    """The median of the totals as they were known on a day, 0..100; None with fewer than three.

    A reading stands for its member for eight weeks.
    """
    found = [
        total for one in members if (total := _known(one, [r.day for r in one.readings], day)) is not None
    ]
    return median(found) if len(found) >= LEAST_MEMBERS else None


def middle_by_week(members: Sequence[Snapshot], last: date) -> tuple[tuple[date, float], ...]:
    """The same at the end of each of at most three years' weeks, oldest first; weeks without a middle are left out."""
    days = [[reading.day for reading in one.readings] for one in members]
    begun = min((of_one[0] for of_one in days if of_one), default=last)
    course = []
    for back in range(min(MOST_WEEKS, (last - begun).days // WEEK), -1, -1):
        day = last - timedelta(weeks=back)
        found = [
            total
            for one, of_one in zip(members, days, strict=True)
            if (total := _known(one, of_one, day)) is not None
        ]
        if len(found) >= LEAST_MEMBERS:
            course.append((day, median(found)))
    return tuple(course)


def _known(one: Snapshot, days: Sequence[date], day: date) -> float | None:
    """The member's total on a day: that of the last reading, unless it is older than eight weeks."""
    place = bisect_right(days, day) - 1
    if place < 0 or (day - days[place]).days > STALE_DAYS:
        return None
    return one.readings[place].total
