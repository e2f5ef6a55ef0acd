"""Choosing: which actions fill the minutes of a day best, given what is done already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ssi_coach.domain.checklist import Cadence
from ssi_coach.model.guidelines import Aim, Guideline
from ssi_coach.model.plan.worth import Amounts, Doing, Worth

MOST = 7
"""Cards that a day's list holds."""

TRIED = 3
"""Actions that are tried as the first of the list instead of what earns most a minute."""

_ANY = 10**6

_ORDER = {Aim.RESULTS: 0, Aim.QUALITY: 1, Aim.VOLUME: 2}

Chosen = list[Doing]


@dataclass(frozen=True, slots=True)
class Budget:
    """What a day allows: minutes, places on the list, and how many more of capped kinds.

    `caps` are kinds that share a cap, with how many of them are left. A day holds
    one thing that is done once, or several that fit into `half` of it: `once` is what is left of that half, None
    before the first of them. With `aims_first` results and quality
    come before volume.
    """

    minutes: int
    half: int
    places: int = MOST
    caps: tuple[tuple[frozenset[str], int], ...] = ()
    once: int | None = None
    aims_first: bool = False

    def after(self, doing: Doing) -> Budget:
        """What is left once an action is done."""
        minutes = doing.item.minutes
        caps = tuple((kinds, left - _of(doing, kinds)) for kinds, left in self.caps)
        once = self.once
        if doing.item.cadence is Cadence.ONCE:
            once = (self.half if once is None else once) - minutes
        return replace(self, minutes=self.minutes - minutes, places=self.places - 1, caps=caps, once=once)

    def allows(self, doing: Doing) -> bool:
        """Whether an action still fits."""
        minutes = doing.item.minutes
        if self.places < 1 or minutes > self.minutes:
            return False
        if doing.item.cadence is Cadence.ONCE and self.once is not None and minutes > self.once:
            return False
        return all(_of(doing, kinds) <= max(0, left) for kinds, left in self.caps)


def choose(waiting: Sequence[Doing], budget: Budget, worth: Worth, beside: Amounts) -> Chosen:
    """The actions that are worth most together, in the order in which they earn their minutes.

    What earns most a minute is taken first, again and again, with what is on the list already counted in. A
    long action may be worth more than the short ones that it pushes out, so the worthiest are tried as first.
    """
    best, most = _filled(waiting, budget, worth, (beside, None))
    if budget.aims_first:
        return best
    turns = {doing.item.id: worth.merit(doing, beside) / doing.turns for doing in waiting}
    others = [doing for doing in waiting if doing not in best and budget.allows(doing)]
    for first in sorted(others, key=lambda doing: -round(turns[doing.item.id], 9))[:TRIED]:
        chosen, merit = _filled(waiting, budget, worth, (beside, first))
        if merit > most + 1e-9:
            best, most = chosen, merit
    return _ordered(best, budget, worth, beside)


def _filled(
    waiting: Sequence[Doing], budget: Budget, worth: Worth, given: tuple[Amounts, Doing | None]
) -> tuple[Chosen, float]:
    """A list that begins with an action, filled by what earns most a minute; and what a day of it is worth."""
    amounts, first = dict(given[0]), given[1]
    left = list(waiting)
    chosen: Chosen = []
    merit = 0.0
    picked = first if first is not None else _best(left, budget, worth, amounts)
    while picked is not None:
        merit += worth.merit(picked, amounts) / picked.turns
        worth.add(picked, amounts)
        budget = budget.after(picked)
        chosen.append(picked)
        left.remove(picked)
        picked = _best(left, budget, worth, amounts)
    return chosen, merit


def _best(waiting: Iterable[Doing], budget: Budget, worth: Worth, amounts: Amounts) -> Doing | None:
    """What earns most a minute of all that still fits and earns anything."""
    best, most = None, (-3, 0.0)
    for doing in waiting:
        if not budget.allows(doing):
            continue
        earned = _earned(doing, worth, amounts)
        rank = (-_order(doing) if budget.aims_first else 0), earned
        if earned > 0 and rank > most:
            best, most = doing, rank
    return best


def _earned(doing: Doing, worth: Worth, amounts: Amounts) -> float:
    """Points a minute, rounded so that the last binary digit decides nothing."""
    return round(worth.merit(doing, amounts) / (doing.turns * max(1, doing.item.minutes)), 12)


def _ordered(chosen: Chosen, budget: Budget, worth: Worth, beside: Amounts) -> Chosen:
    """The same actions, what earns most a minute first."""
    amounts, left, ordered = dict(beside), list(chosen), Chosen()
    free = Budget(_ANY, half=_ANY, places=_ANY, aims_first=budget.aims_first)
    while left:
        picked = _best(left, free, worth, amounts) or left[0]
        worth.add(picked, amounts)
        ordered.append(picked)
        left.remove(picked)
    return ordered


def _order(doing: Doing) -> int:
    aim = doing.item.aim if isinstance(doing.item, Guideline) else Aim.VOLUME
    return _ORDER[aim]


def _of(doing: Doing, kinds: frozenset[str]) -> int:
    """How many of some kinds one turn of an action means."""
    logs = doing.item.logs if isinstance(doing.item, Guideline) else ()
    return sum(count for kind, count in logs if kind in kinds)
