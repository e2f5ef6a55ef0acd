"""What the last ten points of the index brought: results a week before them beside results a week since."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from ssi_coach.domain.days import WEEK, DaySpan
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.results import Result, Stage
from ssi_coach.model.rates import SURE
from ssi_coach.model.results.ranks import Numbers, block_length
from ssi_coach.model.results.together import LastTen
from ssi_coach.model.results.weekly import results_a_week

ASKED_ABOVE = 60.0
"""Up to here more points are worth having for themselves (model.md, section 5)."""

TEN = 10.0
FEWEST, MOST = 8, 26
"""Weeks on each side: fewer say nothing, and what lies further back was another time."""


def last_ten_points(
    line: EstimateLine, results: tuple[Result, ...], known: DaySpan, stage: Stage
) -> LastTen | None:
    """The last rise by ten points that eight weeks or more have passed since; `known` are days with results known.

    None up to 60 points, where there was no such rise, or where there are not enough weeks before it.
    """
    rise = _rise(line, known.last)
    if rise is None or line.total.mean[-1] <= ASKED_ABOVE:
        return None
    bottom, top = rise
    before = DaySpan(max(known.first, bottom - timedelta(days=WEEK * MOST - 1)), bottom)
    since = DaySpan(max(top, known.last - timedelta(days=WEEK * MOST - 1)), known.last)
    if min(before.length, since.length) < WEEK * FEWEST:
        return None
    earlier, later = (results_a_week(results, stage, span) for span in (before, since))
    change = float(later.mean() - earlier.mean())
    half = SURE * float(np.sqrt(_error2(earlier) + _error2(later)))
    return LastTen(
        total=float(line.total.mean[(top - line.span.first).days]),
        stage=stage,
        before=float(earlier.mean()),
        since=float(later.mean()),
        low=change - half,
        high=change + half,
        weeks=len(later),
        clear=abs(change) > half,
    )


def _rise(line: EstimateLine, last: date) -> tuple[date, date] | None:
    """The last day ten points below what was reached eight weeks ago, and the first day after it up there."""
    past = np.frombuffer(line.total.mean, dtype=np.float64)[: (last - line.span.first).days + 1]
    then = len(past) - WEEK * FEWEST
    if then < 1:
        return None
    reached = past[then]
    below = np.flatnonzero(past[:then] <= reached - TEN)
    if not len(below):
        return None
    bottom = int(below[-1])
    top = bottom + 1 + int(np.argmax(past[bottom + 1 :] >= reached))
    first = line.span.first
    return first + timedelta(days=bottom), first + timedelta(days=top)


def _error2(weeks: Numbers) -> float:
    """The squared error of a mean of weeks that hang together (W. Newey and K. West, 1987).

    It is never less than that of counts which come by chance, one more of them than there were.
    """
    number = len(weeks)
    apart = weeks - weeks.mean()
    found = float(apart @ apart)
    length = block_length(number)
    for lag in range(1, length):
        found += 2 * (1 - lag / length) * float(apart[lag:] @ apart[:-lag])
    return max(found, float(weeks.sum()) + 1) / number**2
