"""Rests: what comes once or seldom and was passed over for some days makes room for the next, and comes back later.

Nobody writes down what a plan has shown; the journal is the witness. On a day with entries or ticks the plan was
there to be seen, so what it offered on some of them and nobody did was passed over. A month begins anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ssi_coach.domain.checklist import Cadence
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.follow_ups import FollowUp
from ssi_coach.model.plan.choosing import Budget, Race, quick_list
from ssi_coach.model.plan.day import Day
from ssi_coach.model.room import Item

PATIENCE = 3
"""Days with something done on which the same things are offered before they rest."""

FEWEST = 3
"""Actions that a day's list shall have."""

SELDOM = frozenset({Cadence.ONCE, Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.YEARLY})


def is_seldom(item: Item) -> bool:
    """Whether an action comes once or seldom; a person who waits for an answer does not rest."""
    return item.cadence in SELDOM and not isinstance(item, FollowUp)


def turns_over(day: Day) -> list[DaySpan]:
    """The turns of a day's month that are over: so many days each on which something was done, by entries or ticks."""
    month = day.on.replace(day=1)
    ticked = {tick.day for tick in day.ticks if not tick.proof}
    worked = sorted(then for then in ticked | day.worked if month <= then < day.on)
    ends = range(PATIENCE, len(worked) + 1, PATIENCE)
    return [DaySpan(worked[end - PATIENCE], worked[end - 1]) for end in ends]


def resting(
    race: Race, budget: Budget, turns: Sequence[DaySpan], done: Mapping[str, date | None]
) -> frozenset[str]:
    """The ids of what is not offered: what was in one of the turns, and was not done in it.

    `race` holds everything that was to be done this month, `budget` is that of a day on which nothing is done yet.
    `done` holds what comes seldom, with the first day of the month on which it was done. When all have had their
    turn, or what is left makes too short a list, the first come back.
    """
    rested = frozenset[str]()
    for turn in turns:
        before = frozenset(id for id, day in done.items() if day is not None and day < turn.first)
        listed = quick_list(race, budget, rested | before)
        if rested and len(listed) < FEWEST:
            again = quick_list(race, budget, before)
            rested, listed = (frozenset(), again) if len(again) >= FEWEST else (rested, listed)
        offered = {doing.item.id for doing in listed} & done.keys()
        left = {id for id in offered if not _done_by(done[id], turn.last)}
        rested = rested | left if offered else frozenset()
    return rested


def _done_by(day: date | None, last: date) -> bool:
    return day is not None and day <= last
