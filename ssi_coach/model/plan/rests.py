"""Rests: what comes once or seldom and was passed over for some days makes room for the next, and comes back later.

Nobody writes down what a plan has shown; the journal is the witness. On a day with entries or ticks the plan was
there to be seen, so after some of them what it offers and nobody does was passed over. A month begins anew.
"""

from __future__ import annotations

from collections.abc import Container

from ssi_coach.domain.checklist import Cadence
from ssi_coach.domain.days import ONE_DAY
from ssi_coach.domain.follow_ups import FollowUp
from ssi_coach.model.plan.choosing import Budget, Race, quick_list
from ssi_coach.model.plan.day import Day
from ssi_coach.model.room import Item

PATIENCE = 3
"""Days with something done on which the same things are offered before they rest."""

SELDOM = frozenset({Cadence.ONCE, Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.YEARLY})


def is_seldom(item: Item) -> bool:
    """Whether an action comes once or seldom; a person who waits for an answer does not rest."""
    return item.cadence in SELDOM and not isinstance(item, FollowUp)


def passed_over(day: Day, seldom: Container[str]) -> int:
    """How many times in a row what comes `seldom` was offered for long enough, and none of it was done."""
    month = day.on.replace(day=1)
    ticks = [tick for tick in day.ticks if month <= tick.day < day.on and not tick.proof]
    since = max((tick.day + ONE_DAY for tick in ticks if tick.item in seldom), default=month)
    worked = {*day.worked, *(tick.day for tick in ticks)}
    return sum(since <= then < day.on for then in worked) // PATIENCE


def resting(race: Race, budget: Budget, seldom: Container[str], times: int) -> frozenset[str]:
    """The ids of what is not offered after what came first was passed over so many times, each time something else.

    `race` holds everything that the day began with, `budget` is that of a day on which nothing is done yet. When
    all have had their turn, a turn passes without any, and the first come back.
    """
    rested = frozenset[str]()
    for _ in range(times):
        chosen = quick_list(race, budget, rested)
        offered = {doing.item.id for doing in chosen if doing.item.id in seldom}
        rested = rested | offered if offered else frozenset()
    return rested
