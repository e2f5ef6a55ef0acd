"""Choosing: which actions fill the minutes of a day best, given what is done already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ssi_coach.domain.checklist import Cadence
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.guidelines import Aim, Guideline
from ssi_coach.model.plan.worth import Amounts, Doing, Worth

MOST = 7
"""Cards that a day's list holds."""

PRICES = (0, 6, 24)
"""Minutes that a place on the list is taken for, tried in turn: with many minutes the places are what is short."""

TOO_FEW = {1: 0.6, 2: 0.85}
"""What a list of so few actions counts: one long action has to be worth a good deal more than three short ones."""

TRIED = 2
"""Actions that are tried as the first of the list instead of what earns most a minute."""

_ANY = 10**6

VARIETY = 0.85
"""What an action counts for each other of its pillar that stands on the list before it."""

ALIKE = 0.7
"""What an action counts for each other on the list that does what shares a cap, as sending invitations."""

_ORDER = {Aim.RESULTS: 0, Aim.QUALITY: 1, Aim.VOLUME: 2}

Chosen = list[Doing]


@dataclass(frozen=True, slots=True)
class Budget:
    """What a day allows: minutes, places on the list, and how many more of capped kinds.

    `caps` are kinds that share a cap, with how many of them are left. A day holds
    one thing that is done once, or several that fit into `half` of it: `once` is what is left of that half, None
    before the first of them. With `aims_first` results and quality come before volume; `alone` says whether
    one result may take all the minutes for itself on this day.
    """

    minutes: int
    half: int
    places: int = MOST
    caps: tuple[tuple[frozenset[str], int], ...] = ()
    once: int | None = None
    aims_first: bool = False
    alone: bool = True

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
    waiting = [doing for doing in waiting if budget.allows(doing)]
    race = Race(waiting, worth, beside, budget.caps)
    if budget.aims_first:
        return quick_list(race, budget)
    tried = [race.run(budget, price=price) for price in PRICES]
    best = max(tried, key=_merit)
    others = [doing for doing in waiting if doing not in best.chosen]
    tried = [best, *(race.run(budget, first) for first in sorted(others, key=race.a_turn)[:TRIED])]
    return race.ordered(max(tried, key=_merit).chosen)


def quick_list(race: Race, budget: Budget, without: frozenset[str] = frozenset()) -> Chosen:
    """What earns most, again and again, without the tries that a plan takes; nothing of `without`.

    Where results and quality come first, a long action makes room for several short ones; what leads to a result
    does so on most days of a week.
    """
    chosen = race.run(budget, without=without).chosen
    if not budget.aims_first or len(chosen) not in TOO_FEW:
        return chosen
    longest = max(chosen, key=lambda doing: doing.item.minutes)
    if budget.alone and _order(longest) == _ORDER[Aim.RESULTS]:
        return chosen
    others = race.run(budget, without=without | {longest.item.id}).chosen
    return others if len(others) > len(chosen) else chosen


@dataclass(slots=True)
class _List:
    """A list in the making: what a day of it is worth, in points."""

    chosen: Chosen
    merit: float = 0.0
    pillars: Counter[Pillar] = field(default_factory=Counter)
    capped: Counter[int] = field(default_factory=Counter)

    def earning(
        self, merits: Mapping[str, float], price: int, capped: Mapping[str, Sequence[int]]
    ) -> Callable[[Doing], float]:
        """Points a minute beside what is on the list; `capped` are the caps that actions fall under."""

        def earned(doing: Doing) -> float:
            alike = max((self.capped[cap] for cap in capped[doing.item.id]), default=0)
            varied = merits[doing.item.id] * VARIETY ** self.pillars[doing.item.pillar] * ALIKE**alike
            return round(varied / (doing.turns * max(1, doing.item.minutes + price)), 12)

        return earned


def _merit(made: _List) -> float:
    """What a list is worth, rounded so that the last binary digit decides nothing; too short a list is worth less."""
    return round(made.merit * TOO_FEW.get(len(made.chosen), 1.0), 9)


class Race:
    """All actions that wait, again and again the best of them first; what nothing has changed is not asked again."""

    def __init__(
        self,
        waiting: Sequence[Doing],
        worth: Worth,
        beside: Amounts,
        caps: Sequence[tuple[frozenset[str], int]] = (),
    ) -> None:
        """Ask once what each is worth by itself; actions under one of the `caps` are alike."""
        self._waiting, self._worth, self._beside = waiting, worth, beside
        self._capped = {
            doing.item.id: [place for place, (kinds, _) in enumerate(caps) if _of(doing, kinds)]
            for doing in waiting
        }
        self._alone = {doing.item.id: worth.merit(doing, beside) for doing in waiting}

    def a_turn(self, doing: Doing) -> float:
        """The order of what one turn is worth by itself, the best first."""
        return -round(self._alone[doing.item.id] / doing.turns, 9)

    def run(
        self,
        budget: Budget,
        first: Doing | None = None,
        *,
        price: int = 0,
        without: Container[str] = frozenset(),
    ) -> _List:
        """A list that begins with an action, filled by what earns most a minute; it holds nothing of `without`.

        `price` are minutes that a place on the list is taken for.
        """
        amounts, merits = dict(self._beside), dict(self._alone)
        left = [doing for doing in self._waiting if doing.item.id not in without]
        made = _List([])
        picked = (
            first if first is not None else _best(left, budget, made.earning(merits, price, self._capped))
        )
        while picked is not None:
            made.chosen.append(picked)
            made.pillars[picked.item.pillar] += 1
            made.capped.update(self._capped[picked.item.id])
            made.merit += merits[picked.item.id] / picked.turns
            budget = budget.after(picked)
            left.remove(picked)
            changed = self._worth.add(picked, amounts)
            for doing in left:
                if self._worth.answers(doing, changed):
                    merits[doing.item.id] = self._worth.merit(doing, amounts)
            picked = _best(left, budget, made.earning(merits, price, self._capped))
        return made

    def ordered(self, chosen: Chosen) -> Chosen:
        """The same actions, what earns most a minute first."""
        race = Race(chosen, self._worth, self._beside)
        made = race.run(Budget(_ANY, half=_ANY, places=_ANY)).chosen
        return made + [doing for doing in chosen if doing not in made]


def _best(waiting: Iterable[Doing], budget: Budget, earns: Callable[[Doing], float]) -> Doing | None:
    """What earns most of all that still fits and earns anything."""
    best, most = None, (-_ANY, 0.0)
    for doing in waiting:
        earned = earns(doing)
        rank = (-_order(doing) if budget.aims_first else 0), earned
        if earned > 0 and rank > most and budget.allows(doing):
            best, most = doing, rank
    return best


def _order(doing: Doing) -> int:
    aim = doing.item.aim if isinstance(doing.item, Guideline) else Aim.VOLUME
    return _ORDER[aim]


def _of(doing: Doing, kinds: frozenset[str]) -> int:
    """How many of some kinds one turn of an action means."""
    logs = doing.item.logs if isinstance(doing.item, Guideline) else ()
    return sum(count for kind, count in logs if kind in kinds)
