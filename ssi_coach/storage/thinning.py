"""Which of the kept learnings stay: the newest, and a few older ones to go back to after a correction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

NEWEST = 3
"""So many of the newest stay, whatever their age."""

MIDDLE_AGE, GREAT_AGE = 16, 128
"""In readings. One stays below the first, one between both, one beyond: six in all."""


def worth_keeping(ages: Mapping[date, int]) -> frozenset[date]:
    """The days whose learning stays; `ages` counts the days with a reading since each of them.

    Besides the newest ones, of each age the oldest stays, so that it can grow into the next age; of the
    greatest age the newest stays. So one of 3 to 15 readings before is always there, one of 16 to 127 nearly
    always, and one beyond.
    """
    newest_first = sorted(ages, reverse=True)
    older = newest_first[NEWEST:]
    young = [day for day in older if ages[day] < MIDDLE_AGE]
    middle = [day for day in older if MIDDLE_AGE <= ages[day] < GREAT_AGE]
    great = [day for day in older if ages[day] >= GREAT_AGE]
    return frozenset((*newest_first[:NEWEST], *young[-1:], *middle[-1:], *great[:1]))
