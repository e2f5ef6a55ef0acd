"""Worth: the points that doing some actions at their cadence for four weeks would bring.

Two voices are heard. The estimate says what the user's own readings show; the guidelines say what the journal
score has open. The less the readings say about a pillar, the more the guidelines decide the order; what is
promised is the estimate's word alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from ssi_coach.domain.days import WEEK
from ssi_coach.domain.levels import COUNTED_BY, Level
from ssi_coach.domain.pillars import PEERS_USUAL, PILLAR_LIMIT, PILLARS, Pillar
from ssi_coach.domain.prospects import HORIZON, Prospects
from ssi_coach.model.catalogue import Factor, FactorType
from ssi_coach.model.guidelines import Aim, Guideline
from ssi_coach.model.journal_score import (
    MESSAGE_SHARES,
    FactorScore,
    JournalScore,
    logarithmic,
    saturating,
)
from ssi_coach.model.plan.turns import weekly_turns
from ssi_coach.model.room import Item
from ssi_coach.model.weighted_counts import weight

WEEKS = HORIZON / WEEK

GUIDED = 0.15
"""Points of the index that a point of the journal score is taken for, where the readings say nothing."""

UNSERVED = 0.01
"""Share of a pillar's open points for what serves it and that no factor counts, as writing down whom to reach."""

OWN, RESULT = 0.05, 0.01
"""Points that a turn of an own item, and of what leads to results, is taken for: no index counts them."""

BEHIND_PEERS = 0.1
"""How much more a point counts in the pillar that is farthest behind its peers: it decides among equals."""

BEGUN = 0.1
"""Share of a full level that everybody has at least: one that nobody stated is not zero."""

ACTIVE = ""
"""Stands among the kinds for the days with any entry."""

BROUGHT = "+"
"""Stands before kinds that others may answer with: guessed, so the guidelines count them and no promise does."""

KEPT = weight(HORIZON)
"""The share of today's pace that is still remembered in four weeks."""

Curve = Callable[[float], float]


@dataclass(frozen=True, slots=True)
class Doing:
    """An action done at its cadence: kinds, levels and items with how much of each a week; `turns` in four weeks."""

    item: Item
    weekly: Mapping[str, float]
    brought: Mapping[str, float] = field(default_factory=dict)
    active_days: float = 0.0
    turns: float = 1.0


@dataclass(frozen=True, slots=True)
class _Term:
    """One thing that answers to activity: what feeds it, the points for so much a week, how much they count.

    `told` terms are the estimate's; only they are promised.
    """

    pillar: Pillar
    feeds: Mapping[str, float]
    points: Curve
    times: float
    told: bool


Amounts = dict[int, float]
"""How much a week each term gets, by its place."""

Reached = tuple[tuple[int, float, bool], ...]
"""Places of terms, how much a week each gets, and whether only the largest of all that it gets counts."""


def doing_of(item: Item, days_a_week: int) -> Doing:
    """What an action means at its cadence, in a week with so many working days."""
    turns = weekly_turns(item, days_a_week)
    if not isinstance(item, Guideline):
        return Doing(item, {}, turns=max(1.0, WEEKS * turns))
    often = turns or 1.0 / WEEKS
    weekly = {kind: often * count for kind, count in item.logs}
    brought = {kind: often * count for kind, count in item.brings}
    active = min(turns, float(days_a_week)) if item.logs else 0.0
    return Doing(item, weekly, brought, active, turns=WEEKS * often)


class Worth:
    """What lists of actions are worth, given how the journal scores and what the estimate has in prospect."""

    def __init__(
        self,
        score: JournalScore,
        prospects: Prospects | None,
        pillars: Mapping[Pillar, float],
        levels: Mapping[Level, int] | None = None,
    ) -> None:
        """Gather everything that answers to activity; `pillars` and `levels` are those known of the day."""
        self._levels = levels or {}
        follows = dict.fromkeys(PILLARS, 0.0) if prospects is None else prospects.follows
        self._behind = _behind_peers(pillars or dict(score.pillars.items()))
        self._earned = {} if prospects is None else prospects.earned
        self._guided = {pillar: GUIDED * (1.0 - follows[pillar]) for pillar in PILLARS}
        self._open = {pillar: score.open_of(pillar) for pillar in PILLARS}
        self._room = dict.fromkeys(PILLARS, PILLAR_LIMIT)
        self._terms: list[_Term] = []
        if prospects is not None:
            self._room |= {p: max(0.0, PILLAR_LIMIT - at) for p, at in prospects.pillars.items()}
            for found in prospects.responses:
                feeds = dict.fromkeys(found.kinds or (ACTIVE,), 1.0)
                self._terms.append(_Term(found.pillar, feeds, found.at, 1.0, told=True))
        for scored in score.factors:
            if scored.value is not None:
                self._terms += self._of_factor(scored)
        self._touched: dict[str, Reached] = {}
        self._by_feed: dict[str, list[int]] = {}
        for place, term in enumerate(self._terms):
            for feed in term.feeds:
                self._by_feed.setdefault(feed, []).append(place)

    def merit(self, more: Doing, beside: Amounts) -> float:
        """What an action adds to what is done beside it: by this the plan is chosen, in points."""
        return self._added(more, beside, promised=False) + self._unserved(more)

    def gain(self, more: Doing, beside: Amounts) -> float:
        """The points of the index that the estimate expects an action to add to what is done beside it."""
        return self._added(more, beside, promised=True)

    def scored(self, doings: Iterable[Doing]) -> float:
        """The points of the journal score that actions win within four weeks; what others may answer is left out."""
        amounts: Amounts = {}
        for doing in doings:
            amounts.update(_raised(amounts, self._reached(replace(doing, brought={}))))
        return sum(
            self._terms[place].points(amount)
            for place, amount in amounts.items()
            if not self._terms[place].told
        )

    def together(self, doings: Iterable[Doing]) -> Amounts:
        """How much everything gets when these actions are done."""
        amounts: Amounts = {}
        for doing in doings:
            self.add(doing, amounts)
        return amounts

    def add(self, more: Doing, amounts: Amounts) -> frozenset[int]:
        """Do one more action; which terms get more by it."""
        after = self._after(more, amounts)
        changed = frozenset(place for place, amount in after.items() if amount != amounts.get(place, 0.0))
        amounts.update(after)
        return changed

    def answers(self, more: Doing, changed: frozenset[int]) -> bool:
        """Whether what an action is worth may be another, now that some terms have changed."""
        return any(place in changed for place, _, _ in self._fed_terms(more))

    def _after(self, more: Doing, beside: Amounts) -> Amounts:
        """How much the terms get that an action feeds, with it. A day is active once, however much is done."""
        return _raised(beside, self._fed_terms(more))

    def _fed_terms(self, more: Doing) -> Reached:
        """The terms that an action of the day feeds; what nothing has changed is not looked for again."""
        found = self._touched.get(more.item.id)
        if found is None:
            found = self._touched[more.item.id] = self._reached(more)
        return found

    def _reached(self, more: Doing) -> Reached:
        """The terms that something feeds, with how much a week, and whether only the largest of all counts."""
        return tuple(
            (place, self._terms[place].feeds[feed] * often, feed == ACTIVE)
            for feed, often in _fed(more).items()
            for place in self._by_feed.get(feed, ())
        )

    def _added(self, more: Doing, beside: Amounts, *, promised: bool) -> float:
        told, guided = dict.fromkeys(PILLARS, 0.0), 0.0
        for place, amount in self._after(more, beside).items():
            term = self._terms[place]
            if promised and not term.told:
                continue
            added = term.times * (term.points(amount) - term.points(beside.get(place, 0.0)))
            added *= self._earned[term.pillar] if promised else self._behind[term.pillar]
            if term.told:
                told[term.pillar] += added
            else:
                guided += added
        # What is full takes no more.
        return guided + sum(min(gain, self._room[pillar]) for pillar, gain in told.items())

    def _unserved(self, more: Doing) -> float:
        """A little for what is advised, or wanted by the user, and that no factor counts."""
        if any(not once for _, _, once in self._fed_terms(more)):
            return 0.0
        item = more.item
        if not isinstance(item, Guideline):
            return OWN * more.turns
        least = RESULT * more.turns if item.aim is Aim.RESULTS else 0.0
        return max(least, UNSERVED * self._guided[item.pillar] * self._open[item.pillar])

    def _of_factor(self, scored: FactorScore) -> Iterable[_Term]:
        """What the journal score would win in four weeks."""
        factor, worth = scored.factor, scored.points + scored.open
        times = self._guided[factor.pillar]
        if factor.type in (FactorType.RATE, FactorType.MESSAGES):
            share = MESSAGE_SHARES[0] if factor.type is FactorType.MESSAGES else 1.0
            feeds = {feed.kind: feed.times for feed in factor.feeds}
            yield _Term(factor.pillar, feeds, _rate(factor, scored.pace, share * worth), times, told=False)
        elif factor.type is FactorType.REGULARITY:
            yield _Term(
                factor.pillar, {ACTIVE: 1.0}, _regularity(factor, scored.pace, worth), times, told=False
            )
        elif factor.type is FactorType.CHECKLIST:
            every = sum(part.weight for part in factor.items)
            for part in factor.items:
                points = _once(worth * part.weight / every)
                yield _Term(factor.pillar, {part.item: 1.0}, points, GUIDED, told=False)
        for share_of in factor.levels:
            kinds = COUNTED_BY[share_of.level]
            feeds = dict.fromkeys((*kinds, *(BROUGHT + kind for kind in kinds)), 1.0)
            now = max(BEGUN * share_of.full, float(self._levels.get(share_of.level, 0)))
            curve = _level(now, share_of.full, worth * share_of.share)
            yield _Term(factor.pillar, feeds, curve, times, told=False)


def _raised(beside: Amounts, reached: Reached) -> Amounts:
    """What the terms get that are reached, together with what they got beside it."""
    after: Amounts = {}
    for place, often, once in reached:
        now = after.get(place, beside.get(place, 0.0))
        after[place] = max(now, often) if once else now + often
    return after


def _fed(more: Doing) -> dict[str, float]:
    """Everything that an action feeds, with how much of it a week."""
    fed = {**more.weekly, **{BROUGHT + kind: often for kind, often in more.brought.items()}}
    if more.active_days:
        fed[ACTIVE] = more.active_days
    fed[more.item.id] = 1.0
    return fed


def _rate(factor: Factor, pace: float | None, worth: float) -> Curve:
    kept = KEPT * (pace or 0.0)
    start = saturating(kept, factor.target)

    def points(weekly: float) -> float:
        return worth * (saturating(kept + (1.0 - KEPT) * weekly, factor.target) - start)

    return points


def _regularity(factor: Factor, pace: float | None, worth: float) -> Curve:
    kept = KEPT * (pace or 0.0)

    def points(days: float) -> float:
        return worth * (_filled(kept + (1.0 - KEPT) * days) - _filled(kept))

    def _filled(days: float) -> float:
        return min(1.0, days / factor.target)

    return points


def _level(now: float, full: float, worth: float) -> Curve:
    def points(weekly: float) -> float:
        return worth * (logarithmic(now + WEEKS * weekly, full) - logarithmic(now, full))

    return points


def _once(worth: float) -> Curve:
    def points(often: float) -> float:
        return worth if often > 0 else 0.0

    return points


def _behind_peers(pillars: Mapping[Pillar, float]) -> dict[Pillar, float]:
    """What a point counts in each pillar: a tenth more in the one farthest behind, as usual in the best."""
    gaps = {pillar: PEERS_USUAL.of(pillar) - pillars[pillar] for pillar in PILLARS}
    least, most = min(gaps.values()), max(gaps.values())
    wide = max(1e-9, most - least)
    return {pillar: 1.0 + BEHIND_PEERS * (gap - least) / wide for pillar, gap in gaps.items()}
