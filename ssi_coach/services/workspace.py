"""The workspace: what every intent works with, passed in whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from ssi_coach.domain.checklist import WeekGoals
from ssi_coach.domain.days import day_of
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.targets import Circumstances
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.guidelines import GuidelineBook
from ssi_coach.services.changes import Changes, StepName, Topic, topics_of, written_of
from ssi_coach.services.settings import Settings, remembered, to_plain
from ssi_coach.services.undo import History, Step

if TYPE_CHECKING:  # nobody waits at the start for what only types name
    from ssi_coach.domain.follow_ups import FollowUp
    from ssi_coach.model.plan.shown import PlanShown
    from ssi_coach.services.ports import Clock, Journal, SettingsFile

LOOKED_AT = 50
"""Edits of one step that are looked through for what could become a result."""


@dataclass(slots=True)
class Workspace:
    """A person's open journal, with the catalogue and guidelines, the clock, the settings and the history.

    `settings` are those in force; `new_id` gives ids that never repeat. `follow_ups` are the persons to write to
    again today, as they were looked for last, `week_goals` the goals that were proposed when this week began,
    `plan_shown` the plan as the user saw it last.
    """

    journal: Journal
    settings_file: SettingsFile
    clock: Clock
    catalogue: Catalogue
    guidelines: GuidelineBook
    new_id: Callable[[], str]
    settings: Settings = field(default_factory=Settings)
    history: History = field(default_factory=History)
    follow_ups: tuple[FollowUp, ...] = ()
    week_goals: WeekGoals | None = None
    plan_shown: PlanShown | None = None

    def today(self) -> date:
        """The user's day of this moment: it begins at the day start, not at midnight."""
        return day_of(self.clock.now(), self.settings.day_start)

    def moment(self) -> datetime:
        """The present moment in UTC, as entries and readings keep it."""
        return self.clock.now().astimezone(UTC)

    def circumstances(self, on: date) -> Circumstances:
        """Plan, industry and target that hold on a day; defaults before anything was said."""
        holding = [found for found in self.journal.circumstances() if found.since <= on]
        return holding[-1] if holding else Circumstances()

    def perform(self, name: StepName, edits: Sequence[Edit]) -> Changes:
        """Apply edits as one step that can be undone; nothing happens for an empty list."""
        wanted = tuple(edit for edit in edits if edit.before != edit.after)
        if not wanted:
            return Changes()
        self.journal.apply(wanted)
        self.history.push(Step(name, wanted))
        return Changes(topics_of(wanted), name, undoable=True, could_be_results=self.could_be_results(wanted))

    def could_be_results(self, edits: Sequence[Edit]) -> tuple[tuple[str, int], ...]:
        """The entries that edits write and that could become results, with how many each counts.

        None of a file's thousands: whoever brings in so many looks at them on their own page.
        """
        kinds = frozenset(kind.id for kind in self.catalogue.kinds.values() if kind.result)
        return written_of(edits, kinds) if len(edits) <= LOOKED_AT else ()


def change_settings(work: Workspace, **wanted: object) -> Changes:
    """Change settings by name; refused values raise `Refused("setting.range")` and change nothing."""
    before = work.settings
    after = replace(before, **wanted)  # type: ignore[arg-type]  # Settings checks its own values
    if after == before:
        return Changes()
    work.settings_file.save(to_plain(after))
    work.settings = after
    name = StepName("settings", {"setting": next(iter(wanted))})
    work.history.push(Step(name, settings=(before, after)))
    return Changes(frozenset({Topic.SETTINGS}), name, undoable=True)


def remember(work: Workspace, **wanted: object) -> Changes:
    """Keep settings that nobody sets by hand; no step of its own, there is nothing to take back."""
    work.settings = replace(work.settings, **wanted)  # type: ignore[arg-type]  # Settings checks its own values
    work.settings_file.save(to_plain(work.settings))
    return Changes(frozenset({Topic.SETTINGS}))


def finish_first_start(work: Workspace) -> Changes:
    """Remember that the first questions were asked."""
    return remember(work, first_start_done=True)


def undo(work: Workspace) -> Changes:
    """Take the last step back; its name comes back as "undone". Nothing to undo changes nothing.

    Raises `KnownError("journal.stale")` when the journal has moved on from under the step, which is
    then forgotten: trying again would fail again.
    """
    if not work.history.done:
        return Changes()
    step = work.history.done.pop()
    changes = _replay(work, step.inverted(), "undone")
    work.history.undone.append(step)
    return changes


def redo(work: Workspace) -> Changes:
    """Do the last undone step again; the same rules as `undo`."""
    if not work.history.undone:
        return Changes()
    step = work.history.undone.pop()
    changes = _replay(work, step, "redone")
    work.history.done.append(step)
    return changes


def _replay(work: Workspace, step: Step, how: str) -> Changes:
    topics = topics_of(step.edits)
    if step.edits:
        work.journal.apply(step.edits)
    if step.settings is not None:
        wanted = replace(step.settings[1], **remembered(work.settings))
        work.settings_file.save(to_plain(wanted))
        work.settings = wanted
        topics |= {Topic.SETTINGS}
    return Changes(topics, StepName(how, {"step": step.name}))
