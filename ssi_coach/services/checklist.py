"""Checklist: tick guidelines, write own items, put them off or away; goals for the week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.checklist import Cadence, Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.doubles import unproved
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.follow_ups import FollowUp
from ssi_coach.domain.pillars import Pillar
from ssi_coach.services.changes import Changes, StepName
from ssi_coach.services.entries import check_kind
from ssi_coach.services.workspace import Workspace

SNOOZE_DAYS = 3
"""How long "later" puts an action off."""

MOST_GOALS = 4
"""Goals that stand on Today."""


def tick(work: Workspace, item: str) -> Changes:
    """Tick a guideline or own item as done today, and write the entries that doing it means.

    Ticking what is ticked changes nothing; an earlier word that it is not done is taken back.
    Raises `Refused("checklist.item")` for an unknown item.
    """
    today = work.today()
    logs, minutes = meaning_of(work, item)
    if any(found.item == item and found.day == today for found in work.journal.ticks(today)):
        return Changes()
    person = follow_up(work, item)
    entries = [about(person, entry) for entry in _entries(work, today, logs, minutes)]
    done = Tick(item, today, tuple(entry.id for entry in entries))
    edits = [Edit(None, done), *(Edit(None, entry) for entry in entries), *step_taken(work, person)]
    if unproved(item) in work.journal.kept_apart():
        edits.append(Edit(unproved(item), None))
    return work.perform(StepName("tick", {"item": item}), edits)


def untick(work: Workspace, item: str) -> Changes:
    """Take an item's latest tick back together with the entries it wrote, where they are still there.

    A foundation item is done once, on whatever day. An item that a
    file proves, or could prove, is ticked by none from then on, until the user ticks it.
    """
    found = [tick for tick in work.journal.ticks() if tick.item == item]
    if not found:
        return Changes()
    last = found[-1]
    entries = [work.journal.entry(id) for id in last.entries]
    edits = [Edit(last, None), *(Edit(entry, None) for entry in entries if entry is not None)]
    if _is_provable(work, last) and unproved(item) not in work.journal.kept_apart():
        edits.append(Edit(None, unproved(item)))
    return work.perform(StepName("untick", {"item": item}), edits)


def _is_provable(work: Workspace, done: Tick) -> bool:
    """Whether a file of LinkedIn may say that an item is done, whoever ticked it."""
    guideline = work.guidelines.by_id.get(done.item)
    return bool(done.proof or (guideline is not None and guideline.proof))


def add_own_item(
    work: Workspace, *, title: str, pillar: Pillar, cadence: Cadence = Cadence.ONCE, minutes: int = 5
) -> Changes:
    """Write an own checklist item."""
    item = OwnItem(work.new_id(), " ".join(title.split()), pillar, cadence, minutes)
    return work.perform(StepName("add_own_item", {"title": item.title}), [Edit(None, item)])


def change_own_item(
    work: Workspace, item: str, *, title: str, pillar: Pillar, cadence: Cadence, minutes: int
) -> Changes:
    """Write an own item anew; its ticks stay. Raises `Refused("checklist.item")` when it is gone."""
    for own in work.journal.own_items():
        if own.id == item:
            after = OwnItem(item, " ".join(title.split()), pillar, cadence, minutes)
            return work.perform(StepName("change_own_item", {"title": after.title}), [Edit(own, after)])
    raise Refused("checklist.item", item=item)


def remove_own_item(work: Workspace, item: str) -> Changes:
    """Take an own item off the checklist, with its ticks."""
    for own in work.journal.own_items():
        if own.id == item:
            ticks = [tick for tick in work.journal.ticks() if tick.item == item]
            edits = [Edit(own, None), *(Edit(tick, None) for tick in ticks)]
            return work.perform(StepName("remove_own_item", {"title": own.title}), edits)
    raise Refused("checklist.item", item=item)


def snooze(work: Workspace, item: str) -> Changes:
    """Put an item off for three days."""
    day = work.today() + timedelta(days=SNOOZE_DAYS)
    return _answer(work, StepName("snooze", {"item": item, "until": day}), Snooze(item, day))


def not_for_me(work: Workspace, item: str) -> Changes:
    """Put an item away for good; the checklist can bring it back."""
    return _answer(work, StepName("not_for_me", {"item": item}), Snooze(item, None))


def bring_back(work: Workspace, item: str) -> Changes:
    """Take "later" or "not for me" back."""
    held = [Edit(found, None) for found in work.journal.snoozes() if found.item == item]
    return work.perform(StepName("bring_back", {"item": item}), held)


def set_goals(work: Workspace, goals: Sequence[Goal]) -> Changes:
    """Set the week's goals, at most four; an empty list goes back to the proposed ones."""
    if len(goals) > MOST_GOALS or len({goal.kind for goal in goals}) < len(goals):
        raise Refused("goals.many", high=MOST_GOALS)
    for goal in goals:
        check_kind(work, goal.kind)
    before = {goal.kind: goal for goal in work.journal.goals()}
    after = {goal.kind: goal for goal in goals}
    kinds = [*before, *(kind for kind in after if kind not in before)]
    edits = [Edit(before.get(kind), after.get(kind)) for kind in kinds]
    return work.perform(StepName("goals", {}), edits)


def _answer(work: Workspace, name: StepName, answer: Snooze) -> Changes:
    meaning_of(work, answer.item)
    before = next((found for found in work.journal.snoozes() if found.item == answer.item), None)
    return work.perform(name, [Edit(before, answer)])


def meaning_of(work: Workspace, item: str) -> tuple[Sequence[tuple[str, int]], int | None]:
    """What doing an item logs, and its minutes. Raises `Refused("checklist.item")` for an unknown item."""
    guideline = work.guidelines.by_id.get(item)
    if guideline is not None:
        return guideline.logs, guideline.minutes
    if follow_up(work, item) is not None:
        return (("message", 1),), None
    if any(own.id == item for own in work.journal.own_items()):
        return (), None
    raise Refused("checklist.item", item=item)


def follow_up(work: Workspace, item: str) -> FollowUp | None:
    """The person to write to again that an item stands for, None for any other item."""
    return next((found for found in work.follow_ups if found.id == item), None)


def step_taken(work: Workspace, person: FollowUp | None) -> list[Edit]:
    """The next step with a person is done with, where one was set."""
    if person is None:
        return []
    return [Edit(step, None) for step in work.journal.next_steps() if step.id == person.person]


def about(person: FollowUp | None, entry: Entry) -> Entry:
    """The entry, about the person who was written to if there is one."""
    if person is None:
        return entry
    return replace(entry, person=person.name, profile_url=person.profile_url, company=person.company)


def _entries(work: Workspace, day: date, logs: Sequence[tuple[str, int]], minutes: int | None) -> list[Entry]:
    moment = work.moment()
    share = None if minutes is None or len(logs) != 1 else minutes
    return [
        Entry(
            id=work.new_id(),
            day=day,
            kind=kind,
            count=count,
            minutes=share,
            at=moment,
            zone=work.clock.zone(),
            source=EntrySource.ROUTINE.value,
        )
        for kind, count in logs
    ]
