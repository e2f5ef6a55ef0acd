"""The plan of a day: the actions that bring most in the minutes there are, with what they are expected to bring."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from ssi_coach.domain.checklist import Cadence
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import Band
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.prospects import Prospects
from ssi_coach.model.guidelines import GuidelineBook
from ssi_coach.model.journal_score import JournalScore
from ssi_coach.model.plan.choosing import MOST, Budget, Race, choose
from ssi_coach.model.plan.day import Day
from ssi_coach.model.plan.promise import NO_GAIN, gain_beside, gains_together
from ssi_coach.model.plan.rests import FEWEST, is_seldom, resting, turns_over
from ssi_coach.model.plan.rules import Rules
from ssi_coach.model.plan.turns import Turns
from ssi_coach.model.plan.worth import Amounts, Doing, Worth, doing_of
from ssi_coach.model.reasons import Why, why_in
from ssi_coach.model.room import Item, Room
from ssi_coach.model.routines import Due, DueState, period_of

EXPERIENCED = 60.0
"""Points from which the index says little: quality and results come before volume."""

WORTH_SAYING = 0.05
"""Points below which a gain would be shown as 0.0."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One action of a plan: what to do, whether it is done today, when it is due, and why.

    `gain` is what the estimate expects it to add within four weeks, at its cadence and beside the actions
    before it; None while nothing was reckoned. `logged` ones are done by their entries, without a tick.
    """

    item: Item
    done: bool
    due: Due
    why: Why
    gain: Band | None = None
    logged: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A day's actions, those done today first; `gain` is what all of them are expected to bring together.

    `scored` are the points of the journal score that they win in four weeks, beside what was begun this week; it is
    looked at while the readings show no gain worth saying, and 0 else.
    `resting` are ids of what was passed over for some days and comes back later.
    """

    actions: tuple[Planned, ...] = ()
    gain: Band | None = None
    resting: frozenset[str] = frozenset()
    scored: float = 0.0

    @property
    def open(self) -> tuple[Planned, ...]:
        """What is still to be done."""
        return tuple(action for action in self.actions if not action.done)

    @property
    def minutes(self) -> int:
        """How long everything open takes."""
        return sum(action.item.minutes for action in self.open)


class Planner:
    """Everything that is known on a day about actions: whether they are due and allowed, and what they bring."""

    def __init__(
        self, book: GuidelineBook, score: JournalScore, day: Day, prospects: Prospects | None = None
    ) -> None:
        """Look at what was done, and at what everything is worth."""
        self.day, self._score, self._prospects = day, score, prospects
        self._turns, self._rules = Turns(book, day), Rules(book, score, day)
        self._room = Room(score)
        self._worth = Worth(score, prospects, day.pillars, day.levels)
        self._items: tuple[Item, ...] = (*day.own_items, *book.actions)
        self._due = {item.id: self._turns.due(item) for item in self._items}

    def plan(self) -> Plan:
        """What was done today, then what earns most in the minutes left; nothing new on a day off.

        Nothing above the user's LinkedIn plan, over a cap, put off or done is ever proposed, and what is proposed
        never takes more than the minutes of the day. The same journal and day give the same plan.
        """
        done = [item for item in self._items if self._shows_done(item)][:MOST]
        begun = [self._doing(item) for item in self._begun() if item not in done]
        amounts = self._worth.together(begun)
        actions = [self._add(self._doing(item), amounts, done=True) for item in done]
        waiting = self._waiting()
        rests = self._resting(waiting)
        chosen = self._chosen(done, waiting, rests, amounts)
        if rests and len(done) + len(chosen) < FEWEST:
            again = self._chosen(done, waiting, (), amounts)
            rests, chosen = (frozenset(), again) if len(done) + len(again) >= FEWEST else (rests, chosen)
        actions += [self._add(doing, amounts, done=False) for doing in chosen]
        gains = [(action.item.pillar, action.gain) for action in actions if action.gain is not None]
        gain = None if self._prospects is None else gains_together(gains)
        silent = gain is None or gain.mean < WORTH_SAYING
        scored = self._scored(begun, [*map(self._doing, done), *chosen]) if silent else 0.0
        return Plan(tuple(actions), gain, rests, scored)

    def _scored(self, begun: list[Doing], more: list[Doing]) -> float:
        """What actions win of the journal score beside those begun."""
        return self._worth.scored([*begun, *more]) - self._worth.scored(begun)

    def best_of(self, pillar: Pillar) -> Planned | None:
        """The action of a pillar that earns most of all that is due, whatever it takes."""
        amounts = self._worth.together(map(self._doing, self._begun()))
        own = [doing for doing in self._waiting().values() if doing.item.pillar is pillar]
        if not own:
            return None
        best = max(own, key=lambda doing: round(self._worth.merit(doing, amounts), 9))
        return self._planned(best, amounts, done=False)

    def waiting(self) -> tuple[Item, ...]:
        """Everything that is due and may be proposed, in the order of the guidelines."""
        return tuple(doing.item for doing in self._waiting().values())

    def _made_today(self, item: Item) -> bool:
        return self._due[item.id].state is DueState.DONE_TODAY

    def _shows_done(self, item: Item) -> bool:
        """Whether an action stands on the list as done: ticked, or done by entries while it was looked at."""
        return self._made_today(item) and (self._turns.ticked(item) or item.id in self.day.shown)

    def _add(self, doing: Doing, beside: Amounts, *, done: bool) -> Planned:
        """One more action, and what it brings beside those before it."""
        planned = self._planned(doing, beside, done=done)
        self._worth.add(doing, beside)
        return planned

    def _planned(self, doing: Doing, beside: Amounts, *, done: bool) -> Planned:
        item, gain = doing.item, self._gain(doing, beside)
        logged = done and not self._turns.ticked(item)
        return Planned(item, done, self._due[item.id], self._why(item, gain), gain, logged)

    def _why(self, item: Item, gain: Band | None) -> Why:
        """Why an action is worth doing; who is seldom accepted hears that first.

        Where the guidelines' aim is met already, it is the readings that ask for more.
        """
        declined = self._rules.better_instead(item)
        if declined is not None:
            return Why("declined", {"pace": declined.pace, "usual": declined.factor.prior})
        why = why_in(self._room, item, self._score, self.day.levels)
        pace, aim = why.values.get("pace"), why.values.get("aim")
        met = isinstance(pace, float) and isinstance(aim, float) and pace >= aim
        if met and gain is not None and gain.mean >= WORTH_SAYING:
            return Why("readings", {"points": gain.mean, "pillar": item.pillar, **why.values})
        return why

    def _chosen(
        self, done: Sequence[Item], waiting: Mapping[str, Doing], rests: Collection[str], beside: Amounts
    ) -> list[Doing]:
        """What the user is looking at keeps its place while it fits; then the best of what does not rest."""
        day = self.day
        budget = self._budget(done)
        amounts, kept = dict(beside), dict[str, Doing]()
        for id in day.shown:
            doing = waiting.get(id)
            if doing is not None and budget.allows(doing):
                budget = budget.after(doing)
                self._worth.add(doing, amounts)
                kept[id] = doing
        offered = [doing for id, doing in waiting.items() if id not in rests and id not in kept]
        return [*kept.values(), *choose(offered, budget, self._worth, amounts)]

    def _resting(self, waiting: Mapping[str, Doing]) -> frozenset[str]:
        """What waits and was passed over for some days, whatever is done at this hour; looked for once a day."""
        if self.day.resting is not None:
            return self.day.resting.intersection(waiting)
        turns = turns_over(self.day)
        if not turns:
            return frozenset()
        month = DaySpan(self.day.on.replace(day=1), self.day.on)
        done = {item.id: self._turns.first_done(item, month) for item in self._items if is_seldom(item)}
        made = (item for item in self._items if done.get(item.id) or self._made_today(item))
        began = {**waiting, **{item.id: self._doing(item) for item in made if self._rules.allow(item)}}
        budget = replace(self._budget(()), alone=False)
        race = Race(list(began.values()), self._worth, {}, budget.caps)
        return resting(race, budget, turns, done).intersection(waiting)

    def _budget(self, done: Sequence[Item]) -> Budget:
        """What the day still allows after what was done."""
        day = self.day
        half = day.minutes // 2
        begun = [item.minutes for item in done if item.cadence is Cadence.ONCE]
        return Budget(
            minutes=day.minutes - sum(item.minutes for item in done),
            half=half,
            places=MOST - len(done),
            caps=self._rules.caps_left(),
            once=half - sum(begun) if begun else None,
            aims_first=day.total is not None and day.total >= EXPERIENCED,
            alone=day.on in day.ends_of_week,
        )

    def _waiting(self) -> dict[str, Doing]:
        """Everything that is due and may be proposed."""
        return {
            item.id: self._doing(item)
            for item in self._items
            if self._due[item.id].wanted and self._rules.allow(item)
        }

    def _begun(self) -> list[Item]:
        """What was done this week: it goes on, so more of it helps less."""
        day = self.day
        week = DaySpan(period_of(Cadence.WEEKLY, day.on, day.first_weekday).first, day.on)
        return [item for item in self._items if self._turns.done_in(item, week)]

    def _doing(self, item: Item) -> Doing:
        return doing_of(item, self.day.days_a_week)

    def _gain(self, doing: Doing, beside: Amounts) -> Band | None:
        if self._prospects is None:
            return None
        alone = self._prospects.bands.get(doing.item.id, NO_GAIN)
        return gain_beside(alone, self._worth.gain(doing, beside))
