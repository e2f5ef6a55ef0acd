"""What the checklist is made of: how every guideline and own item stands today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Cadence, Form, Snooze, Tick
from ssi_coach.model.guidelines import Guideline
from ssi_coach.model.journal_score import JournalScore
from ssi_coach.model.room import Item
from ssi_coach.model.routines import Due, DueState, routine_due
from ssi_coach.services.standing import score_on
from ssi_coach.services.workspace import Workspace

_FORMS = {Cadence.ONCE: Form.FOUNDATION, Cadence.ALWAYS: Form.PRINCIPLE}


@dataclass(frozen=True, slots=True)
class ItemStanding:
    """An item on a day: when it is due, when it was done last, and what keeps it out of the way.

    `morning` is how it stood before anything was done today: an order made by it stays while one ticks.
    """

    item: Item
    due: Due
    morning: Due
    last: Tick | None = None
    held: Snooze | None = None

    @property
    def form(self) -> Form:
        """Where it stands; an own item by how often it comes back."""
        if isinstance(self.item, Guideline):
            return self.item.form
        return _FORMS.get(self.item.cadence, Form.ROUTINE)

    @property
    def plan(self) -> LinkedInPlan:
        """What LinkedIn must be paid for before it can be done; own items need nothing."""
        return self.item.plan if isinstance(self.item, Guideline) else LinkedInPlan.FREE

    @property
    def done(self) -> bool:
        """Whether nothing is to be done for now: done for ever, done today, or done for this turn."""
        return self.due.state in (DueState.DONE, DueState.DONE_TODAY, DueState.LATER)

    @property
    def ticked(self) -> bool:
        """Whether its box is ticked: what comes back is ticked for the day alone."""
        return self.due.state in (DueState.DONE, DueState.DONE_TODAY)

    @property
    def put_away(self) -> bool:
        """Whether the user said that it is not for them."""
        return self.held is not None and self.held.until is None


@dataclass(frozen=True, slots=True)
class ChecklistFacts:
    """All items in the order of the guidelines, own items last, with the day's journal score and plan."""

    today: date
    plan: LinkedInPlan
    score: JournalScore
    items: tuple[ItemStanding, ...]

    def find(self, id: str) -> ItemStanding | None:
        """One item by its id, None if there is none."""
        return next((found for found in self.items if found.item.id == id), None)


def checklist_facts(work: Workspace) -> ChecklistFacts:
    """How everything on the checklist stands today."""
    today = work.today()
    ticks = _by_item(found for found in work.journal.ticks() if found.day <= today)
    held = {found.item: found for found in work.journal.snoozes() if found.holds_on(today)}
    items: tuple[Item, ...] = (*work.guidelines.by_id.values(), *work.journal.own_items())
    return ChecklistFacts(
        today=today,
        plan=work.circumstances(today).plan,
        score=score_on(work, today),
        items=tuple(_standing(work, item, today, ticks, held.get(item.id)) for item in items),
    )


def _by_item(ticks: Iterable[Tick]) -> dict[str, list[Tick]]:
    found: dict[str, list[Tick]] = {}
    for tick in ticks:
        found.setdefault(tick.item, []).append(tick)
    return found


def _standing(
    work: Workspace, item: Item, today: date, ticks: Mapping[str, list[Tick]], held: Snooze | None
) -> ItemStanding:
    own = ticks.get(item.id, [])
    first = work.settings.first_weekday
    due = routine_due(item, own, today, first_weekday=first)
    before = [tick for tick in own if tick.day < today]
    morning = due if len(before) == len(own) else routine_due(item, before, today, first_weekday=first)
    return ItemStanding(item, due, morning, max(own, key=_day_of, default=None), held)


def _day_of(tick: Tick) -> date:
    return tick.day
