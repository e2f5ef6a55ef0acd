"""Forecasts beside the truth of simulated users, and what is reckoned from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

HORIZONS = (1, 3, 7, 14, 30, 45, 60)
"""Days ahead that are looked at."""

PARTS = 4
"""Pillars; the fifth place of every last axis is the total."""

SETTLING = 3
"""Readings after a change of the formula within which the estimate must have found back."""


@dataclass(frozen=True)
class Group:
    """Forecasts by how many readings there were when they were made; no `last` is "and more"."""

    first: int
    last: int | None

    @property
    def name(self) -> str:
        """How the table calls it."""
        return f"{self.first}+" if self.last is None else f"{self.first}-{self.last}"

    def holds(self, readings: NDArray[np.int64]) -> Bools:
        """Which forecasts belong to it."""
        held: Bools = (readings >= self.first) & (readings <= (self.last or 10**6))
        return held


GROUPS = (Group(1, 3), Group(4, 8), Group(9, 13), Group(14, None))


@dataclass(frozen=True)
class Forecasts:
    """Forecasts of one world, one a row, made on the day of a reading.

    `readings` counts the readings up to then, that day's included. `since` counts the readings since LinkedIn
    changed its formula: 1 is the first one after it, 0 is before it or where it never does; `until` are the
    days until then, infinite where there is nothing to come. Bands and truth have the axes forecast, horizon,
    part; a truth that the simulated time does not reach is not a number. `carried` is the last reading.
    """

    readings: NDArray[np.int64]
    since: NDArray[np.int64]
    until: Floats
    mean: Floats
    low: Floats
    high: Floats
    truth: Floats
    carried: Floats

    @classmethod
    def joined(cls, parts: Iterable[Forecasts]) -> Forecasts:
        """Those of many users as one."""
        many = list(parts)
        return cls(*(np.concatenate([getattr(part, field.name) for part in many]) for field in fields(cls)))

    def only(self, which: Bools) -> Forecasts:
        """Some of them."""
        return Forecasts(*(getattr(self, field.name)[which] for field in fields(self)))

    def group(self, group: Group) -> Forecasts:
        """Those made with so many readings."""
        return self.only(group.holds(self.readings))

    def foreseeable(self) -> Forecasts:
        """Without what nobody can foresee or has had time to see.

        A truth beyond the next change of the formula is left out, and so are forecasts made on the first
        readings after one.
        """
        settled = self.only((self.since == 0) | (self.since > SETTLING))
        beyond = settled.until[:, None] <= np.array(HORIZONS)
        return replace(settled, truth=np.where(beyond[:, :, None], np.nan, settled.truth))

    def error(self) -> Floats:
        """Mean absolute error by horizon, of all pillars."""
        return _mean(np.abs(self.mean - self.truth)[:, :, :PARTS])

    def carried_error(self) -> Floats:
        """The same of the last reading carried forward."""
        return _mean(np.abs(self.carried[:, None, :] - self.truth)[:, :, :PARTS])

    def against_carried(self) -> Floats:
        """The estimate's error as a share of that of the last reading carried forward, by horizon."""
        with np.errstate(invalid="ignore", divide="ignore"):
            share: Floats = self.error() / self.carried_error()
        return share

    def contained(self, *, total: bool = False) -> Floats:
        """Share of truths inside the 80 % band, by horizon: of the pillars, or of the total."""
        part = slice(PARTS, None) if total else slice(PARTS)
        inside = (self.low <= self.truth) & (self.truth <= self.high)
        return _mean(np.where(np.isnan(self.truth), np.nan, inside)[:, :, part])

    def below(self, edge: Floats) -> Floats:
        """Share of truths below an edge of the band (`low`, `mean` or `high`), by horizon, of all pillars."""
        under = np.where(np.isnan(self.truth), np.nan, self.truth < edge)
        return _mean(under[:, :, :PARTS])


def _mean(values: Floats) -> Floats:
    """The mean by horizon of what is known; not a number where nothing is."""
    known = ~np.isnan(values)
    count = known.sum(axis=(0, 2))
    total = np.where(known, values, 0.0).sum(axis=(0, 2))
    mean: Floats = np.where(count, total / np.maximum(count, 1), np.nan)
    return mean
