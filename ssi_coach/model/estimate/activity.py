"""Activity as the official score may see it: through a memory that lasts so long, and some days late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import ONE_DAY, WEEK, DaySpan
from ssi_coach.model.estimate.traces import Trace

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]

HABIT_DAYS = 28
"""Days from which a habit is read (model.md: "as now" is the mean of the last 28 counted days)."""

LONGEST_DAYS = 360
"""Days after which the longest fading memory has forgotten all but 3 in 10 000."""


@dataclass(frozen=True, slots=True)
class Memory:
    """How long activity counts: all of the last `days` alike, or `fading` to 1/e within so many days."""

    days: int
    fading: bool

    @property
    def reach(self) -> int:
        """Days that are looked at."""
        return LONGEST_DAYS if self.fading else self.days

    @property
    def weight(self) -> float:
        """The sum of all days' weights."""
        if not self.fading:
            return float(self.days)
        keep = float(np.exp(-1.0 / self.days))
        return float((1.0 - keep**LONGEST_DAYS) / (1.0 - keep))


MEMORIES = (
    Memory(20, fading=True),
    Memory(45, fading=True),
    Memory(30, fading=False),
    Memory(60, fading=False),
    Memory(90, fading=False),
)
"""Windows that practitioners report or that keep their mean age (model.md, estimate)."""

DELAYS = (0, 3)
"""Days after which activity shows; three is what practitioners report."""

_BLOCK = 64

_FEW = 16
"""Up to so many days are weighed one by one; for more it is quicker to carry the sums along."""

LOOK_BACK = LONGEST_DAYS + max(DELAYS)
"""Days of activity before a day that its estimate can depend on."""


@dataclass(frozen=True, slots=True)
class Activity:
    """Daily counts of every trace, in paces: 1 is a seventh of the trace's weekly pace.

    `began` is the journal's first day: what was done before it is not known, which is not nothing. `table`
    has one row a day of `span` and one column a trace; `early` are the rows of the journal's first days.
    """

    span: DaySpan
    began: date
    table: Numbers
    early: Numbers

    def seen(self, days: Numbers, *, told_on: int | None = None) -> Sight:
        """What each memory and delay sees on some days, given as ordinals.

        `span` must begin with the journal or `LOOK_BACK` days before the first of them. The habit of the
        beginning is taken as it was known on each of the days, and at latest on the day `told_on`.
        """
        start, origin = self.span.first.toordinal(), self.began.toordinal()
        told = days if told_on is None else np.minimum(days, told_on)
        habit = _habits(self.early, np.clip(told - origin + 1, 0, len(self.early)).astype(int))
        known = np.arange(len(self.table)) >= origin - start
        both = np.concatenate([self.table, known[:, None]], axis=1)
        late = (days - np.array(DELAYS)[:, None] - start + 1).ravel()
        places = np.clip(late, 0, len(self.table)).astype(int)
        seen, unknown = [], []
        for memory in MEMORIES:
            remembered = _remembered(memory, both, places) / memory.weight
            for part in np.split(remembered, len(DELAYS)):
                share = 1.0 - part[:, -1]
                seen.append(part[:, :-1] + share[:, None] * habit)
                unknown.append(share)
        return Sight(np.stack(seen), np.stack(unknown), habit)

    def then(self, daily: Numbers) -> Activity:
        """The same activity with more days at its end, one row a day."""
        span = DaySpan(self.span.first, self.span.last + len(daily) * ONE_DAY)
        return Activity(span, self.began, np.concatenate([self.table, daily]), self.early)


@dataclass(frozen=True, slots=True)
class Sight:
    """What every memory and delay (first axis) sees on some days (second axis).

    `seen` is the mean pace of every trace (third axis), the unknown days before the journal filled with the
    `habit` of its beginning (days by traces); `unknown` is the share of the memory in those days, 0..1.
    """

    seen: Numbers
    unknown: Numbers
    habit: Numbers

    def of(self, columns: slice) -> Sight:
        """The same for some of the traces."""
        return Sight(self.seen[:, :, columns], self.unknown, self.habit[:, columns])


def table_of(counts: DailyCounts, traces: Sequence[Trace], mine: frozenset[str]) -> Numbers:
    """Daily counts in paces, one row a day and one column a trace; `mine` are the kinds of an active day."""
    table = np.zeros((counts.span.length, len(traces)))
    for column, trace in enumerate(traces):
        done = _summed(counts, trace.kinds) if trace.kinds else _summed(counts, mine) > 0
        table[:, column] = done * (WEEK / trace.pace)
    return table


def _summed(counts: DailyCounts, kinds: Iterable[str]) -> Numbers:
    total = np.zeros(counts.span.length)
    for kind in kinds:
        series = counts.by_kind.get(kind)
        if series is not None:
            total += np.frombuffer(series)
    return total


def _habits(early: Numbers, known: Places) -> Numbers:
    """The mean pace of the journal's first days, as far as they are known."""
    sums = np.concatenate([np.zeros((1, early.shape[1])), np.cumsum(early, axis=0)])
    return np.asarray(sums[known] / np.maximum(known, 1)[:, None])


def _remembered(memory: Memory, table: Numbers, places: Places) -> Numbers:
    """Weighted sums of the table at the end of some days; place 0 is before the first."""
    if len(places) <= _FEW:
        return np.asarray(_weights(memory, places, len(table)) @ table)
    summed = _faded(table, memory.days) if memory.fading else _windowed(table, memory.days)
    return summed[places]


def _weights(memory: Memory, places: Places, days: int) -> Numbers:
    """What every day weighs at the end of some days: places by days."""
    age = places[:, None] - 1 - np.arange(days)
    inside = (age >= 0) & (age < memory.reach)
    return (
        inside * np.exp(-np.clip(age, 0, memory.reach) / memory.days)
        if memory.fading
        else inside.astype(float)
    )


def _windowed(table: Numbers, days: int) -> Numbers:
    sums = np.zeros((len(table) + 1, table.shape[1]))
    np.cumsum(table, axis=0, out=sums[1:])
    windowed = sums.copy()
    windowed[days:] -= sums[: max(0, len(sums) - days)]
    return windowed


def _faded(table: Numbers, days: int) -> Numbers:
    """Block by block, so that ten years take some matrix products and no loop over days."""
    keep = float(np.exp(-1.0 / days))
    rows, columns = table.shape
    blocks = -(-rows // _BLOCK)
    padded = np.zeros((blocks, _BLOCK, columns))
    padded.reshape(-1, columns)[:rows] = table
    steps = np.arange(_BLOCK)
    inside = np.matmul(np.tril(keep ** np.clip(steps[:, None] - steps, 0, None)), padded)
    carried = np.zeros(columns)
    for number in range(blocks):
        inside[number] += np.outer(keep ** (steps + 1), carried)
        carried = inside[number, -1]
    sums = np.concatenate([np.zeros((1, columns)), inside.reshape(-1, columns)[:rows]])
    forgotten = sums.copy()
    forgotten[LONGEST_DAYS:] -= keep**LONGEST_DAYS * sums[: max(0, len(sums) - LONGEST_DAYS)]
    return forgotten
