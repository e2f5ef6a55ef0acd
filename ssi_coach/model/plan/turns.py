"""Turns: how often each action was done, and whether its next turn is due, spread over the working days.

An action is done when it is ticked, and also when its entries were written some other way: three comments in
the journal are three comments, whoever ticked a card.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Cadence, Tick
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import ONE_DAY, WEEK, DaySpan
from ssi_coach.model.guidelines import Guideline, GuidelineBook
from ssi_coach.model.plan.day import Day
from ssi_coach.model.room import Item
from ssi_coach.model.routines import Due, DueState, period_of, routine_due

ANY_ENTRY = "be_active"
"""The guideline that whatever one does fulfils."""

LONGEST_ROUND = timedelta(days=400)
"""Older ticks than this say only that something was ever done."""

WEEKLY_TURNS: Mapping[Cadence, float] = {
    Cadence.WEEKLY: 1.0,
    Cadence.MONTHLY: WEEK / 30,
    Cadence.QUARTERLY: WEEK / 91,
    Cadence.YEARLY: WEEK / 365,
}
"""Turns a week of what is done once in its round."""

_NEVER = array("d")


def weekly_turns(item: Item, days_a_week: int) -> float:
    """How often a week an action is done at its cadence; 0 for what is done once."""
    if item.cadence is Cadence.DAILY:
        return float(days_a_week)
    times = item.times if isinstance(item, Guideline) else 1
    return min(float(days_a_week), times * WEEKLY_TURNS.get(item.cadence, 0.0))


class Turns:
    """The turns of all actions up to a day."""

    def __init__(self, book: GuidelineBook, day: Day) -> None:
        """Gather them from ticks and from entries."""
        self._day = day
        self._ticks = _by_item(day)
        self._worked: dict[DaySpan, tuple[int, int]] = {}
        counts = day.counts or DailyCounts(DaySpan(day.on, day.on))
        self._done = _turns_done(book, day, counts)
        if day.active:
            self._done[ANY_ENTRY][day.on] = 1
        for tick in (tick for ticks in self._ticks.values() for tick in ticks):
            done = self._done[tick.item]
            done[tick.day] = max(1, done.get(tick.day, 0))

    def done_in(self, item: Item, span: DaySpan) -> int:
        """How often an action was done in a span."""
        first, last = span.first, span.last
        return sum(turns for day, turns in self._done.get(item.id, {}).items() if first <= day <= last)

    def first_done(self, item: Item, span: DaySpan) -> date | None:
        """The first day of a span on which an action was done, None where it was not."""
        return min(
            (day for day, turns in self._done.get(item.id, {}).items() if turns and day in span), default=None
        )

    def ticked(self, item: Item) -> bool:
        """Whether the user said today that an action is done; what an import proved is old news."""
        return any(tick.day == self._day.on and not tick.proof for tick in self._ticks.get(item.id, ()))

    def due(self, item: Item) -> Due:
        """Whether an action is due, and how far it is."""
        today = self._day.on
        if item.cadence in (Cadence.ALWAYS, Cadence.ONCE):
            return routine_due(item, self._ticks.get(item.id, ()), today)
        if self.done_in(item, DaySpan(today, today)):
            return Due(DueState.DONE_TODAY)
        times = item.times if isinstance(item, Guideline) else 1
        if item.cadence is Cadence.WEEKLY or (times > 1 and item.cadence is not Cadence.DAILY):
            return self._spread(item, times)
        days = [day for day in self._done.get(item.id, {}) if day <= today]
        return routine_due(
            item, [Tick(item.id, day) for day in days], today, first_weekday=self._day.first_weekday
        )

    def _working(self, period: DaySpan) -> tuple[int, int]:
        """Working days of a period that are over, and all of them."""
        found = self._worked.get(period)
        if found is None:
            gone = self._day.working_days(DaySpan(period.first, self._day.on - ONE_DAY))
            found = self._worked[period] = gone, max(1, self._day.working_days(period))
        return found

    def _spread(self, item: Item, times: int) -> Due:
        """So many turns over the working days of the period; what was missed may still be done in it."""
        day = self._day
        period = period_of(item.cadence, day.on, day.first_weekday)
        done = self.done_in(item, DaySpan(period.first, day.on))
        if done >= times:
            return Due(DueState.LATER, days=(period.last - day.on).days + 1, done=done, of=times)
        gone, working = self._working(period)
        early = done * working // times - gone
        if early > 0:
            return Due(DueState.LATER, days=early, done=done, of=times)
        if times > 1:
            return Due(DueState.SOME_DONE, by=period.last, done=done, of=times)
        return Due(DueState.TODAY) if day.on == period.last else Due(DueState.BY_DAY, by=period.last)


def main_actions(book: GuidelineBook, plan: LinkedInPlan) -> dict[str, Guideline]:
    """For each kind the routine that means most of it: entries that nothing else explains count for it."""
    found: dict[str, tuple[float, Guideline]] = {}
    for item in book.by_id.values():
        comes_back = item.cadence not in (Cadence.ONCE, Cadence.ALWAYS) and item.id != ANY_ENTRY
        if len(item.logs) != 1 or not comes_back or not plan.includes(item.plan):
            continue
        kind, count = item.logs[0]
        weekly = count * weekly_turns(item, 7)
        if kind not in found or weekly > found[kind][0]:
            found[kind] = weekly, item
    return {kind: item for kind, (_, item) in found.items()}


def _turns_done(book: GuidelineBook, seen: Day, counts: DailyCounts) -> defaultdict[str, dict[date, int]]:
    """Turns a day that the entries make up, those of other actions' ticks left out."""
    explained: dict[tuple[str, date], int] = defaultdict(int)
    main = main_actions(book, seen.plan)
    for tick in seen.ticks:
        item = book.by_id.get(tick.item)
        for kind, count in item.logs if item is not None and tick.day in counts.span else ():
            if main.get(kind) is not item:
                explained[kind, tick.day] += count
    done: defaultdict[str, dict[date, int]] = defaultdict(dict)
    week = max(0, counts.span.length - WEEK)
    for kind, item in main.items():
        # What is done daily or weekly is only looked at within its week.
        start = week if item.cadence in (Cadence.DAILY, Cadence.WEEKLY) else 0
        for place, made in enumerate(counts.by_kind.get(kind, _NEVER)[start:], start):
            if made:
                day = counts.span.first + timedelta(days=place)
                turns = (int(made) - explained[kind, day]) // item.logs[0][1]
                if turns > 0:
                    done[item.id][day] = turns
    return done


def _by_item(day: Day) -> dict[str, list[Tick]]:
    """The ticks of each item: those of the last year and a bit, and one older one if there is no other."""
    since = day.on - LONGEST_ROUND
    ticks: dict[str, list[Tick]] = {}
    for tick in day.ticks:
        if tick.day >= since or tick.item not in ticks:
            ticks.setdefault(tick.item, []).append(tick)
    return ticks
