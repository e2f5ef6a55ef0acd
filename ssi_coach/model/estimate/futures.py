"""Futures: the days ahead under other activity, from one learning and one look at the journal.

What is done ahead is the same on every day that is not off, so what a memory sees of it is one number a day
times that pace: the past is looked at once, and each future is a few products of small arrays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.futures import Future
from ssi_coach.domain.pillars import PILLAR_LIMIT, PILLARS
from ssi_coach.model.estimate.activity import Numbers, Sight
from ssi_coach.model.estimate.ahead import DaysAhead, Paces
from ssi_coach.model.estimate.estimator import Estimator
from ssi_coach.model.estimate.forecast import Agreement, Guess, agreement, filled, joined, places_of
from ssi_coach.model.estimate.future_bands import Bands
from ssi_coach.model.estimate.hypotheses import CAPS, VIEWS, saturated
from ssi_coach.model.estimate.learning import Learning
from ssi_coach.model.estimate.mixture import LIGHTEST
from ssi_coach.model.estimate.record import Record


@dataclass(frozen=True, slots=True)
class Futures:
    """Everything that futures share: they begin on `span.first`, the record's last day, and end on `span.last`.

    `still` is what every pillar is but for its activity (days by pillars), `worth` what a saturated pace of every
    trace adds to it (caps by views by traces), and `starts` are the columns with which the pillars' traces begin.
    """

    coach: Estimator
    span: DaySpan
    paces: Paces
    ahead: DaysAhead
    still: Numbers
    worth: Numbers
    starts: Sequence[int]
    bands: Bands
    whole: Agreement

    @classmethod
    def of(
        cls, coach: Estimator, known: Learning, record: Record, *, now: Mapping[str, float], until: date
    ) -> Futures:
        """Look at the past once; `now` is the mean count a day of each kind over the last 28 counted days."""
        activity = coach.activity(record)
        span = DaySpan(record.counts.span.last, until)
        ahead = DaysAhead.of(activity, record.counted, span)
        idle = ahead.idle
        paces = Paces(
            coach=coach,
            now=now,
            usual=record.habit(activity),
            workdays=ahead.workdays,
        )
        as_now = replace(idle, seen=idle.seen + ahead.opened[:, :, None] * paces.usual)
        worths, views = _worths(known), coach.views(idle)
        worth, starts = _by_cap(coach, worths), np.cumsum([0, *map(len, coach.traces[:-1])]).tolist()
        whole = np.einsum("sf,dsf->df", worths.reshape(len(worths), -1), views)
        level = whole.reshape(len(views), len(PILLARS), -1).sum(axis=2)
        return cls(
            coach=coach,
            span=span,
            paces=paces,
            ahead=ahead,
            still=level - _credited(worth, ahead.idle.seen, starts),
            worth=worth,
            starts=starts,
            bands=Bands.of(known, span, coach.views(as_now), Guess(views, record.restlessness(activity))),
            whole=agreement(known),
        )

    @property
    def weekly_now(self) -> dict[str, float]:
        """Counts a week "as now", of every kind that was done."""
        return self.paces.weekly_now

    def line(self, future: Future) -> EstimateLine:
        """The estimate of every day under a future, with its band."""
        pace, places = self.paces.of(future), places_of(self.span.length)
        opened, some = self.ahead.open_after(future.idle_days), self.bands.places
        means = self._means(pace[None], opened[None], places)[0]
        idle = self.ahead.idle
        sight = Sight(
            idle.seen[:, some] + opened[:, some, None] * pace, idle.unknown[:, some], idle.habit[some]
        )
        halves = self.bands.halves(self.coach.views(sight))
        lines = []
        for number, half in enumerate(halves):
            mean = filled(places, means[:, number], self.span.length)
            lines.append([mean, mean - half[0], mean + half[1]])
        return joined(self.span, lines, self.whole)

    def mean_on(self, futures: Sequence[Future], days: Sequence[date]) -> Numbers:
        """The estimate's mean under many futures: futures by days by pillars, each 0..25 points."""
        places = [(day - self.span.first).days for day in days]
        if not futures:
            return np.zeros((0, len(places), len(PILLARS)))
        paces = np.stack([self.paces.of(future) for future in futures])
        opened = np.stack([self.ahead.open_after(future.idle_days) for future in futures])
        return np.asarray(np.clip(self._means(paces, opened, places), 0.0, PILLAR_LIMIT))

    def _means(self, paces: Numbers, opened: Numbers, places: list[int]) -> Numbers:
        """Futures by days by pillars, from the futures' paces and what they open of each memory."""
        seen = self.ahead.idle.seen[:, places] + opened[:, :, places, None] * paces[:, None, None]
        return np.asarray(_credited(self.worth, seen, self.starts) + self.still[places])


def _worths(known: Learning) -> Numbers:
    """What is believed of every pillar's state, on the mean: state by pillars by forms."""
    weights = known.weights.hypotheses
    heavy = np.maximum(weights, known.doubts.hypotheses)
    # The same hypotheses are left out as by `forecast`, so that both say the same.
    trusted = weights * (heavy >= np.minimum(LIGHTEST, heavy.max(axis=(1, 2), keepdims=True)))
    trusted /= trusted.sum(axis=(1, 2), keepdims=True)
    return np.asarray((known.belief.mean.reshape(-1, *weights.shape) * trusted).sum(axis=3))


def _by_cap(coach: Estimator, worths: Numbers) -> Numbers:
    """What a pace of every trace is worth: caps by views by traces of all pillars."""
    rows = [worths[: len(traces), number, 1:] for number, traces in enumerate(coach.traces)]
    return np.concatenate(rows).reshape(-1, VIEWS, len(CAPS)).transpose(2, 1, 0)


def _credited(worth: Numbers, seen: Numbers, starts: Sequence[int]) -> Numbers:
    """What activity is worth to every pillar: `seen` ends with views by days by traces, the result with pillars."""
    found = np.zeros((*seen.shape[:-3], *seen.shape[-2:]))
    for cap, one in zip(CAPS, worth, strict=True):
        # Years of readings leave few views that anybody believes in.
        used = np.flatnonzero(one.any(axis=1))
        found += (saturated(seen[..., used, :, :], cap) * one[used][:, None]).sum(axis=-3)
    return np.asarray(np.add.reduceat(found, starts, axis=-1))
