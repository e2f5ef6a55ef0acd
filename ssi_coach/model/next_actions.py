"""The first list of next actions: open items and due routines, where the journal score has most room.

No gain is promised: without an estimate nobody knows one. The order comes from points that are open in the
journal score, and every action says which factor it serves and how that factor stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import OwnItem, Snooze, Tick
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.catalogue import FactorType
from ssi_coach.model.guidelines import Guideline, GuidelineBook
from ssi_coach.model.journal_score import FactorScore, JournalScore
from ssi_coach.model.room import Item, Room, Served
from ssi_coach.model.routines import Due, DueState, routine_due

FEWEST, MOST = 3, 7
"""Cards that a day's list holds, as far as the minutes allow."""

LONGEST_ROUND = timedelta(days=400)
"""Older ticks than this say only that something was ever done."""


@dataclass(frozen=True, slots=True)
class Why:
    """The reason for an action: an id and what its sentence needs, numbers of the journal score only.

    - "pace": `factor` (its English name), `pace` and `aim` a week
    - "days": `pace` and `aim` days of seven
    - "share": `factor`, `pace` (None while there is nothing to reckon from) and `aim`, both 0..1
    - "level": `factor`, `pace` so far and `aim`
    - "items": `factor`, `pace` items done of `aim`
    - "pillar": `pillar` and its `open` points
    - "own": `pillar` and its `open` points; the user wrote the item
    - "declined": `pace`, the share of invitations that are accepted, and the `usual` one
    """

    id: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NextAction:
    """One card: what to do, whether it is done today, when it is due, why, and the points open behind it."""

    item: Item
    done: bool
    due: Due
    why: Why
    open_points: float


@dataclass(frozen=True, slots=True)
class Day:
    """What the list of a day is made from, besides guidelines and score.

    `ticks` are those up to the day, at least of the last year; `minutes` is the time there is.
    """

    on: date
    minutes: int
    plan: LinkedInPlan = LinkedInPlan.FREE
    ticks: tuple[Tick, ...] = ()
    snoozes: tuple[Snooze, ...] = ()
    own_items: tuple[OwnItem, ...] = ()
    first_weekday: int = 0


def next_actions(book: GuidelineBook, score: JournalScore, day: Day) -> tuple[NextAction, ...]:
    """Three to seven actions that fit the minutes: what was done today first, then where most is open.

    Pillars take turns in proportion to their open points. What the plan does not allow, what was put off
    and what is not for the user stays out. The same journal and day give the same list.
    """
    actions = open_actions(book, score, day)
    chosen = [action for action in actions if action.done][:MOST]
    waiting = [action for action in actions if not action.done]
    left = day.minutes - sum(action.item.minutes for action in chosen)
    while len(chosen) < MOST:
        picked = _pick(chosen, waiting, score, left)
        if picked is None:
            break
        chosen.append(picked)
        waiting.remove(picked)
        left -= picked.item.minutes
    return tuple(chosen)


def open_actions(book: GuidelineBook, score: JournalScore, day: Day) -> tuple[NextAction, ...]:
    """Everything that is due or was done today, whatever it takes.

    First comes what has most points open in its own pillar, then in others, then the quickest.
    """
    room = Room(score)
    held = {snooze.item for snooze in day.snoozes if snooze.holds_on(day.on)}
    ticks = _by_item(day)
    items: tuple[Item, ...] = (*day.own_items, *book.by_id.values())
    found: list[tuple[tuple[float, float, int], NextAction]] = []
    for item in items:
        if isinstance(item, Guideline) and not day.plan.includes(item.plan):
            continue
        due = routine_due(item, ticks.get(item.id, ()), day.on, first_weekday=day.first_weekday)
        done = due.state is DueState.DONE_TODAY
        if done or (due.wanted and item.id not in held):
            served = room.served(item)
            action = NextAction(item, done, due, _why(item, served, score), _own_points(item, served))
            found.append((_urgency(action, served), action))
    return tuple(action for _, action in sorted(found, key=lambda pair: pair[0]))


def open_points_of(item: Item, score: JournalScore) -> float:
    """The points open in the factors of its pillar that doing an item serves."""
    return _own_points(item, Room(score).served(item))


def why_of(item: Item, score: JournalScore) -> Why:
    """The reason for doing an item, whether or not it is due."""
    return _why(item, Room(score).served(item), score)


def _by_item(day: Day) -> dict[str, list[Tick]]:
    """The ticks of each item: those of the last year and a bit, and one older one if there is no other."""
    since = day.on - LONGEST_ROUND
    ticks: dict[str, list[Tick]] = {}
    for tick in day.ticks:
        if tick.day >= since or tick.item not in ticks:
            ticks.setdefault(tick.item, []).append(tick)
    return ticks


def _own_points(item: Item, served: Served) -> float:
    return sum(share * found.open for found, share in served if found.factor.pillar is item.pillar)


def _urgency(action: NextAction, served: Served) -> tuple[float, float, int]:
    """The order of actions; rounded, so that the last binary digit decides nothing."""
    everywhere = sum(share * found.open for found, share in served)
    return -round(action.open_points, 6), -round(everywhere, 6), action.item.minutes


def _pick(
    chosen: list[NextAction], waiting: list[NextAction], score: JournalScore, left: int
) -> NextAction | None:
    """The next card: the pillar that waits most for its turn, in it the most open points that still fit."""
    turns = {pillar: 1 + sum(action.item.pillar is pillar for action in chosen) for pillar in Pillar}
    order = sorted(Pillar, key=lambda pillar: -score.open_of(pillar) / turns[pillar])
    quickest = sorted(action.item.minutes for action in waiting)
    for others in range(max(0, FEWEST - 1 - len(chosen)), -1, -1):
        for pillar in order:
            for action in waiting:
                # Room stays for the quickest others, so that one long action does not fill the day alone.
                needed = _needed(action.item.minutes, quickest[: others + 1], others)
                if action.item.pillar is pillar and needed <= left:
                    return action
    return None


def _needed(minutes: int, quickest: list[int], others: int) -> int:
    """The minutes of an action together with the quickest others beside it."""
    beside = list(quickest)
    if minutes in beside:
        beside.remove(minutes)
    return minutes + sum(beside[:others])


def _why(item: Item, served: Served, score: JournalScore) -> Why:
    """The factor of its pillar that the item serves, the most telling first; else the pillar's room."""
    if isinstance(item, OwnItem):
        return Why("own", {"pillar": item.pillar, "open": score.open_of(item.pillar)})
    own = [found for found, _ in served if found.factor.pillar is item.pillar]
    if not own:
        return Why("pillar", {"pillar": item.pillar, "open": score.open_of(item.pillar)})
    found = max(own, key=_telling)
    values = {"factor": found.factor.name, "pace": found.pace, "aim": found.aim}
    return Why(_WHYS[found.factor.type], values)


def _telling(found: FactorScore) -> tuple[int, float]:
    """A factor's own count says more than a share, and both more than "another active day"."""
    vague = {FactorType.REGULARITY: -2, FactorType.RATIO: -1}
    return vague.get(found.factor.type, 0), found.open


_WHYS = {
    FactorType.RATE: "pace",
    FactorType.MESSAGES: "pace",
    FactorType.REGULARITY: "days",
    FactorType.RATIO: "share",
    FactorType.LEVEL: "level",
    FactorType.CHECKLIST: "items",
}
