"""What a day is reckoned from: journal score, target, active days, and the entries behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.carried import CarriedCounts
from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import EARLIEST_DAY, ONE_DAY, DaySpan
from ssi_coach.domain.estimates import Estimate
from ssi_coach.domain.levels import COUNTED_BY
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.model.catalogue import Factor, FactorType
from ssi_coach.model.counted_days import CountedDays
from ssi_coach.model.journal_score import JournalScore, Standpoint, journal_score
from ssi_coach.model.ranking import spread_of
from ssi_coach.model.target import TargetStanding, stand
from ssi_coach.model.weighted_counts import (
    WeightedCounts,
    advance,
    carry,
    days_since,
    last_carried_day,
    weigh,
)
from ssi_coach.services.profile import level_values
from ssi_coach.services.workspace import Workspace

KEEP_AFTER = 60
"""Days seen one by one before a newer carried state is worth a write."""

MOST_ENTRIES = 50
"""Entries named behind a factor, newest first."""

SPREAD_DAYS = 200
"""Days whose readings the peers' spread is learned from: about the last half year."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A factor of the journal score with the ids of the entries behind it, newest first."""

    factor: Factor
    value: float
    points: float
    open: float
    entries: tuple[str, ...]


def target_on(
    work: Workspace, on: date, reading: Reading | None, estimate: Estimate | None = None
) -> TargetStanding:
    """How far the target is; `reading` is the last one, `estimate` that of the day once it is reckoned."""
    return stand(
        work.circumstances(on).target,
        total=total_used(on, reading, estimate),
        average=work.journal.latest_average(on),
        spread=peers_spread(work, on),
    )


def peers_spread(work: Workspace, on: date) -> float:
    """How far the peers' scores lie apart, in points, by the readings of the last half year before a day."""
    return spread_of(work.journal.readings(DaySpan.ending(on, days=SPREAD_DAYS)))


def total_used(on: date, reading: Reading | None, estimate: Estimate | None) -> float | None:
    """The total that the target is measured with.

    The reading of the day itself, else the estimate, else the last reading; None before anything is known.
    """
    if reading is not None and (reading.day == on or estimate is None):
        return reading.total
    return None if estimate is None else estimate.total.mean


def score_on(work: Workspace, on: date, ticks: Sequence[Tick] | None = None) -> JournalScore:
    """The journal score of a day; `ticks` are all of them, where somebody has read them already."""
    return journal_score(work.catalogue, standpoint_on(work, on, ticks))


def standpoint_on(work: Workspace, on: date, ticks: Sequence[Tick] | None = None) -> Standpoint:
    """Everything that the journal score of a day is reckoned from; `ticks` as in `score_on`."""
    known = work.journal.ticks() if ticks is None else ticks
    return Standpoint(
        counts=weighted_on(work, on),
        levels=level_values(work.journal, on),
        done=frozenset(tick.item for tick in known if tick.day <= on),
        plan=work.circumstances(on).plan,
    )


def weighted_on(work: Workspace, on: date) -> WeightedCounts:
    """The weighted counts of a day, from the kept carried state and the daily sums since it."""
    began = work.journal.first_day()
    carried = _carried(work, on, began)
    span = days_since(carried, began, on)
    recent = work.journal.daily_counts(span)
    counted = counted_days(work, on, since=span.first)
    return weigh(on, carried=carried, recent=recent, counted=counted, mine=work.catalogue.mine)


def counted_days(work: Workspace, on: date, *, since: date = EARLIEST_DAY) -> CountedDays:
    """Which days up to a day are counted; what was said about days before `since` is not looked at."""
    marks = work.journal.day_marks(DaySpan(since, on))
    return CountedDays.of(work.journal.first_day(), marks, work.journal.circumstances())


def active_days(work: Workspace, span: DaySpan) -> int:
    """Days of a span with an entry of the user's own."""
    return work.journal.daily_counts(span).days_with(work.catalogue.mine)


def explain(work: Workspace, on: date, *, pillar: Pillar | None = None) -> tuple[Explained, ...]:
    """Each factor that counts, with the entries behind it."""
    return tuple(
        Explained(
            found.factor, found.value, found.points, found.open, _entries_behind(work, found.factor, on)
        )
        for found in score_on(work, on).factors
        if found.value is not None and pillar in (None, found.factor.pillar)
    )


def kinds_behind(work: Workspace, factor: Factor) -> frozenset[str]:
    """The kinds whose entries move a factor."""
    if factor.type is FactorType.REGULARITY:
        return work.catalogue.mine
    if factor.levels:
        return frozenset(kind for part in factor.levels for kind in COUNTED_BY[part.level])
    return frozenset(factor.kinds)


def _entries_behind(work: Workspace, factor: Factor, on: date) -> tuple[str, ...]:
    kinds = kinds_behind(work, factor)
    if not kinds:
        return ()
    page = work.journal.entries_page(EntryFilter(kinds=kinds, last=on), offset=0, limit=MOST_ENTRIES)
    return tuple(entry.id for entry in page)


def _carried(work: Workspace, on: date, began: date | None) -> CarriedCounts | None:
    """A carried state that leaves few days to look at; the kept one, or one made and kept now."""
    latest = last_carried_day(on)
    if began is None or began > latest:
        return None
    mine = work.catalogue.mine
    kept = work.journal.carried(latest)
    if kept is not None and (latest - kept.day).days <= KEEP_AFTER:
        return kept
    counted = counted_days(work, on)
    if kept is not None and (latest - kept.day).days <= 3 * KEEP_AFTER:
        recent = work.journal.daily_counts(DaySpan(kept.day + ONE_DAY, latest))
        fresh = advance(kept, recent, counted=counted, mine=mine)
    else:
        fresh = carry(work.journal.daily_counts(DaySpan(began, latest)), counted=counted, mine=mine)
    if on >= work.today() - timedelta(days=1):
        # Only today's state is worth keeping; a look at the past must not push it out.
        work.journal.keep_carried(fresh)
    return fresh
