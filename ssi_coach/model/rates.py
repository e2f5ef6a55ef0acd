"""Rates: a share of attempts that succeeded, and how sure one can be of it after so many."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

SURE = 1.959963984540054
"""Deviations that hold 95 % of a normal distribution, both ways."""


@dataclass(frozen=True, slots=True)
class Rate:
    """`passed` of `of` attempts; `rate`, `low` and `high` are shares 0..1, the latter two the 95 % interval.

    Without an attempt the rate is None, and the interval is everything.
    """

    passed: int
    of: int
    rate: float | None
    low: float
    high: float


def wilson(passed: int, of: int) -> Rate:
    """A rate with its interval (E. B. Wilson, Probable Inference, 1927), also for few attempts and for 0 or all.

    Raises `ValueError` for more successes than attempts, or fewer than none.
    """
    if not 0 <= passed <= of:
        raise ValueError(f"{passed} of {of} is no share")
    if of == 0:
        return Rate(0, 0, None, 0.0, 1.0)
    share, z2 = passed / of, SURE * SURE / of
    middle = (share + z2 / 2) / (1 + z2)
    half = SURE * sqrt(share * (1 - share) / of + z2 / (4 * of)) / (1 + z2)
    # At both ends the interval ends exactly there, whatever binary fractions make of it.
    low = 0.0 if passed == 0 else max(0.0, middle - half)
    high = 1.0 if passed == of else min(1.0, middle + half)
    return Rate(passed, of, share, low, high)
