"""Rank among the peers: from a score to "Top N %" and back.

rank = 100 (1 - Phi((score - average) / sd)); sd is 14 points until the user's own readings say otherwise
(model.md, rank and target; four public accounts gave 11.5 to 16.7).
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from ssi_coach.domain.estimates import Band
from ssi_coach.domain.readings import Reading

USUAL_SPREAD = 14.0
"""Standard deviation of the peers' scores, in points, from public readings."""

NARROWEST, WIDEST = 8.0, 25.0
"""A spread outside these says more about rounding than about peers."""

BEST = 1.0
"""The best rank on LinkedIn's page, in percent."""

_DOUBT = 3.0
"""Readings' worth of weight that the usual spread keeps."""

_CLOSE = 1e-13
"""Where the search for a place on the normal distribution ends, in standard deviations."""


def rank_of(score: float, average: float, spread: float = USUAL_SPREAD) -> float:
    """The rank of a score, 0..100: "Top N %", lower is better."""
    return 100.0 * (1.0 - _below((score - average) / spread))


def rank_of_band(total: Band, average: float, spread: float) -> Band:
    """The rank that an estimated total stands for; LinkedIn names none that is better than "Top 1 %"."""
    # A higher score is a lower, better rank: the ends change places.
    ends = (total.mean, total.high, total.low)
    return Band(*(max(BEST, rank_of(points, average, spread)) for points in ends))


def points_at(rank: float, average: float, spread: float = USUAL_SPREAD) -> float:
    """The score at which a rank begins, within 0..100 points."""
    return min(100.0, max(0.0, average + spread * _place(1.0 - rank / 100.0)))


def spread_of(readings: Iterable[Reading]) -> float:
    """The peers' spread as the user's own (score, average, rank) triples imply it.

    Ranks are whole numbers, so near the average and at the very top a triple says next to nothing: only
    ranks from 2 to 40 and from 60 to 98 are looked at, and the usual 14 points keep the weight of three.
    """
    total, weight = USUAL_SPREAD * _DOUBT, _DOUBT
    for reading in readings:
        for rank, average in (
            (reading.industry_rank, reading.industry_average),
            (reading.network_rank, reading.network_average),
        ):
            if rank is None or average is None or not (2 <= rank <= 40 or 60 <= rank <= 98):
                continue
            implied = (reading.exact_total - average) / _place(1.0 - rank / 100.0)
            if NARROWEST <= implied <= WIDEST:
                total, weight = total + implied, weight + 1
    return total / weight


def _below(place: float) -> float:
    """The share of a normal distribution below a place, in standard deviations from its middle."""
    return 0.5 * math.erfc(-place / math.sqrt(2.0))


def _place(share: float) -> float:
    """The place with that share below it; shares beyond 0..1 raise ValueError.

    Newton's steps from the middle: the distribution is bent so that they come nearer from one side and never
    go too far. (The library's own brings fractions and decimals along, which Today would wait for.)
    """
    if not 0.0 < share < 1.0:
        raise ValueError("a share lies between 0 and 1")
    lower, place, step = min(share, 1.0 - share), 0.0, 1.0
    while step > _CLOSE:
        step = (_below(-place) - lower) * math.sqrt(2.0 * math.pi) * math.exp(place * place / 2.0)
        place += step
    return math.copysign(place, share - 0.5)
