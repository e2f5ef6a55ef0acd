"""Rules: what may be proposed at all on a day, however much it is worth."""

from __future__ import annotations

from ssi_coach.domain.days import DaySpan
from ssi_coach.model.catalogue import FactorType
from ssi_coach.model.guidelines import Aim, Guideline, GuidelineBook
from ssi_coach.model.journal_score import FactorScore, JournalScore
from ssi_coach.model.plan.day import Day
from ssi_coach.model.room import Item

MONTH = 31
"""Days of counts that a day brings with it."""

FEW_TRIES = 10
"""Invitations of the last month below which nothing is said about how many are accepted."""


class Rules:
    """What holds on a day: days off, the plan paid for, "later" and "not for me", and fewer but better invitations."""

    def __init__(self, book: GuidelineBook, score: JournalScore, day: Day) -> None:
        """Look up what was said and sent."""
        self._book, self._day = book, day
        self._held = {snooze.item for snooze in day.snoozes if snooze.holds_on(day.on)}
        self._done = {tick.item for tick in day.ticks if tick.day <= day.on}
        self.declined = _declined(score, day)

    def allow(self, item: Item) -> bool:
        """Whether an action may be proposed, if it is due."""
        if not self._day.works or item.id in self._held:
            return False
        if not isinstance(item, Guideline):
            return True
        if not self._day.plan.includes(item.plan) or self._more_of_declined(item):
            return False
        return not item.after or item.after in self._done or self._does(item)

    def better_instead(self, item: Item) -> FactorScore | None:
        """The share of accepted invitations, where an action is a better way than sending more of them."""
        invites = isinstance(item, Guideline) and item.aim is Aim.QUALITY and self._tries(item)
        return self.declined if invites else None

    def caps_left(self) -> tuple[tuple[frozenset[str], int], ...]:
        """How many more of capped kinds are left, after what was sent already."""
        counts, on = self._day.counts, self._day.on
        return tuple(
            (
                frozenset(cap.kinds),
                cap.most - (counts.sum_of(cap.kinds, DaySpan.ending(on, days=cap.days)) if counts else 0),
            )
            for cap in self._book.caps
            if cap.plan.includes(self._day.plan)
        )

    def _does(self, item: Guideline) -> bool:
        """Whether the user did such a thing in the last month."""
        counts = self._day.counts
        return counts is not None and counts.sum_of(kind for kind, _ in item.logs) > 0

    def _more_of_declined(self, item: Guideline) -> bool:
        return item.aim is Aim.VOLUME and self._tries(item)

    def _tries(self, item: Guideline) -> bool:
        """Whether an action sends more of what is seldom accepted."""
        return self.declined is not None and any(kind in self.declined.factor.fed_by for kind, _ in item.logs)


def _declined(score: JournalScore, day: Day) -> FactorScore | None:
    """The share of accepted invitations where it is lower than usual, and enough were sent to say so."""
    for found in score.factors:
        if found.factor.type is FactorType.RATIO and found.pace is not None:
            sent = (
                day.counts.sum_of(found.factor.fed_by, DaySpan.ending(day.on, days=MONTH))
                if day.counts
                else 0
            )
            if found.pace < found.factor.prior and sent >= FEW_TRIES:
                return found
    return None
