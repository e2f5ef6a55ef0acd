"""Weighted counts: what was done, with the weight that its age leaves it.

w = exp(-age / 45 days): 45 days is the mean age in the uniform 90-day window that practitioners report
(model.md, journal score). Because the weight falls by the same share every day, a long history can be
carried in one number a kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import exp
from operator import mul

from ssi_coach.domain.carried import CarriedCounts
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import ONE_DAY, DaySpan
from ssi_coach.model.counted_days import CountedDays

MEMORY_DAYS = 45.0
"""Days after which a count weighs 1/e."""

ANSWER_DAYS = 21
"""An invitation that nobody answered for this long was declined in silence."""

FADED_DAYS = 1_350
"""A day this much older than the newest counted one weighs less than 1e-13 of it."""


def weight(age: float) -> float:
    """The weight of a count that is `age` days old."""
    return exp(-age / MEMORY_DAYS)


@dataclass(frozen=True, slots=True)
class WeightedCounts:
    """Sums over counted days as seen from `day`: sum(w c) a kind, sum(w), and sum(w) of active days.

    `young` holds the last days' counts a kind, less than 21 days old, and `young_weights` their weights.
    """

    day: date
    by_kind: Mapping[str, float]
    weight: float
    active_weight: float
    young: Mapping[str, Sequence[float]] = field(default_factory=dict)
    young_weights: Sequence[float] = ()

    def of(self, kind: str) -> float:
        """The weighted sum of a kind."""
        return self.by_kind.get(kind, 0.0)

    def young_of(self, kind: str) -> float:
        """The weighted sum of a kind over the last 21 days."""
        return float(sum(map(mul, self.young_weights, self.young.get(kind, ()))))


def last_carried_day(day: date) -> date:
    """The latest day that a carried state may have, so that the last 21 days are still seen one by one."""
    return day - timedelta(days=ANSWER_DAYS)


def days_since(carried: CarriedCounts | None, began: date | None, day: date) -> DaySpan:
    """The days whose counts are still needed beside a carried state."""
    if carried is not None:
        return DaySpan(carried.day + ONE_DAY, day)
    return DaySpan(day if began is None else min(began, day), day)


def weigh(
    day: date,
    *,
    carried: CarriedCounts | None,
    recent: DailyCounts,
    counted: CountedDays,
    mine: frozenset[str],
) -> WeightedCounts:
    """The weighted counts of a day from a carried state and the daily counts since it.

    `recent` must hold every day of `days_since(...)`; later days are not looked at.
    """
    span = DaySpan(recent.span.first, min(recent.span.last, day))
    length = span.length
    ages = range((day - span.first).days, (day - span.last).days - 1, -1)
    weights = [weight(age) * counts for age, counts in zip(ages, counted.mask(span), strict=True)]
    by_kind = {kind: sum(map(mul, weights, series)) for kind, series in recent.by_kind.items()}
    total, active = sum(weights), sum(map(mul, weights, recent.days_of(mine)))
    if carried is not None:
        share = weight((day - carried.day).days)
        for kind, value in carried.by_kind.items():
            by_kind[kind] = by_kind.get(kind, 0.0) + share * value
        total += share * carried.weight
        active += share * carried.active_weight
    start_of_young = max(0, length - ANSWER_DAYS + (day - span.last).days)
    young = {kind: series[start_of_young:length] for kind, series in recent.by_kind.items()}
    return WeightedCounts(day, by_kind, total, active, young, weights[start_of_young:])


def advance(
    carried: CarriedCounts | None, recent: DailyCounts, *, counted: CountedDays, mine: frozenset[str]
) -> CarriedCounts:
    """The carried state at the end of `recent`, which starts on the day after `carried`."""
    seen = weigh(recent.span.last, carried=carried, recent=recent, counted=counted, mine=mine)
    return CarriedCounts(seen.day, seen.by_kind, seen.weight, seen.active_weight)


def carry(counts: DailyCounts, *, counted: CountedDays, mine: frozenset[str]) -> CarriedCounts:
    """The carried state at the end of a long history, from nothing: one pass of weights over the counts."""
    import numpy as np  # noqa: PLC0415  # the daily path never needs it, and importing it takes a while

    length = counts.span.length
    mask = counted.mask(counts.span)
    # What has faded beside the newest counted day is passed over.
    start = max(0, mask.rfind(1) - FADED_DAYS)
    weights = (
        np.exp(np.arange(start + 1 - length, 1) / MEMORY_DAYS) * np.frombuffer(mask, dtype=np.uint8)[start:]
    )
    # The user's own kinds come first, so that their active days are one look at the upper rows.
    kinds = sorted(counts.by_kind, key=lambda kind: kind not in mine)
    rows = b"".join([memoryview(counts.by_kind[kind])[start:] for kind in kinds])
    table = np.frombuffer(rows).reshape(len(kinds), length - start)
    active = table[: len(mine.intersection(kinds))].sum(axis=0) > 0
    return CarriedCounts(
        day=counts.span.last,
        by_kind=dict(zip(kinds, table.dot(weights).tolist(), strict=True)),
        weight=float(weights.sum()),
        active_weight=float(weights.dot(active > 0)),
    )
