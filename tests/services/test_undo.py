"""Whatever is done in whatever order: undoing all of it leaves what was there before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from functools import partial

from hypothesis import settings as chance
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from ssi_coach.domain.activities import EntryFilter, LinkedInPlan
from ssi_coach.domain.checklist import Goal
from ssi_coach.domain.days import DayMeaning, DaySpan
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.results import STAGES, Stage, steps_to
from ssi_coach.model.catalogue import build_catalogue
from ssi_coach.model.guidelines import build_guidelines
from ssi_coach.services import checklist, days, entries, profile, readings
from ssi_coach.services.changes import Changes
from ssi_coach.services.results import results
from ssi_coach.services.results.together import results_of_entries, set_result_goals
from ssi_coach.services.settings import ThemeChoice
from ssi_coach.services.workspace import Workspace, change_settings, redo, undo
from tests.build import TODAY, make_id
from tests.fakes import FixedClock, MemoryJournal, MemorySettings
from tests.services.conftest import RESOURCES

CATALOGUE = build_catalogue((RESOURCES / "catalogue.toml").read_bytes())
GUIDELINES = build_guidelines((RESOURCES / "guidelines.toml").read_bytes(), CATALOGUE)
KINDS = st.sampled_from(["comment", "post", "invitation_sent"])
ITEMS = st.sampled_from(list(GUIDELINES.by_id)[:12])
AGO = st.integers(0, 3)
STAGE = st.sampled_from(STAGES)
AMOUNT = st.sampled_from([None, None, Decimal(4800), Decimal("99.95")])
Intent = Callable[..., Changes]


class EverythingCanBeTakenBack(RuleBasedStateMachine):
    """A user who does anything at any time, and now and then changes their mind."""

    def __init__(self) -> None:
        super().__init__()
        self.journal = MemoryJournal()
        self.work = Workspace(
            self.journal, MemorySettings(), FixedClock(), CATALOGUE, GUIDELINES, new_id=make_id
        )
        self.snapshots = [self.content()]

    def content(self) -> object:
        """Everything that the journal and the settings hold, in an order that does not matter."""
        everything = DaySpan(TODAY - timedelta(days=9), TODAY + timedelta(days=9))
        live = self.journal.entries_page(EntryFilter(), offset=0, limit=1_000)
        binned = self.journal.entries_page(EntryFilter(binned=True), offset=0, limit=1_000)
        kept = [*live, *binned, *self.journal.readings(everything), *self.journal.day_marks(everything)]
        kept += [*self.journal.ticks(), *self.journal.goals(), *self.journal.snoozes()]
        kept += [*self.journal.circumstances(), *self.journal.levels()]
        kept += [*self.journal.results(), *self.journal.binned_results(), *self.journal.result_goals()]
        return sorted(map(repr, kept)), self.work.settings

    def ids(self) -> list[str]:
        """The entries on show."""
        return [entry.id for entry in self.journal.entries_page(EntryFilter(), offset=0, limit=3)]

    def note(self) -> None:
        """Remember the content after a step; a step that changed nothing leaves none."""
        del self.snapshots[len(self.work.history.done) :]
        self.snapshots.append(self.content())

    @rule(kind=KINDS, ago=AGO)
    def tally(self, kind: str, ago: int) -> None:
        if entries.tally(self.work, kind, day=TODAY - timedelta(days=ago)):
            self.note()

    @rule(count=st.integers(1, 50))
    def edit(self, count: int) -> None:
        if entries.edit_entries(self.work, self.ids(), count=count):
            self.note()

    @rule()
    def delete(self) -> None:
        if entries.delete_entries(self.work, self.ids()[:1]):
            self.note()

    @rule()
    def duplicate(self) -> None:
        if entries.duplicate_entries(self.work, self.ids()):
            self.note()

    @rule(item=ITEMS)
    def tick(self, item: str) -> None:
        if checklist.tick(self.work, item):
            self.note()

    @rule(item=ITEMS)
    def untick(self, item: str) -> None:
        if checklist.untick(self.work, item):
            self.note()

    @rule(item=ITEMS)
    def snooze(self, item: str) -> None:
        if checklist.snooze(self.work, item):
            self.note()

    @rule(per_week=st.integers(1, 30), kind=KINDS)
    def goal(self, per_week: int, kind: str) -> None:
        if checklist.set_goals(self.work, [Goal(kind, per_week)]):
            self.note()

    @rule(total=st.integers(0, 100), ago=AGO)
    def read(self, total: int, ago: int) -> None:
        _, changes = readings.save_reading(self.work, {"total": total}, day=TODAY - timedelta(days=ago))
        if changes:
            self.note()

    @rule(ago=AGO, meaning=st.sampled_from([*DayMeaning, None]))
    def mark(self, ago: int, meaning: DayMeaning | None) -> None:
        day = TODAY - timedelta(days=ago)
        if days.mark_days(self.work, DaySpan(day, TODAY), meaning):
            self.note()

    @rule(plan=st.sampled_from(LinkedInPlan), value=st.integers(0, 900))
    def about(self, plan: LinkedInPlan, value: int) -> None:
        if profile.change_circumstances(self.work, plan=plan):
            self.note()
        if profile.state_level(self.work, "connections", value):
            self.note()

    @rule(stage=STAGE, ago=AGO, amount=AMOUNT)
    def add_result(self, stage: Stage, ago: int, amount: Decimal | None) -> None:
        day = TODAY - timedelta(days=ago)
        if results.add_result(self.work, stage=stage, day=day, amount=amount, currency="EUR"):
            self.note()

    @rule(stage=STAGE, ago=AGO, amount=AMOUNT)
    def move_result(self, stage: Stage, ago: int, amount: Decimal | None) -> None:
        day = TODAY - timedelta(days=ago)
        self.change_last_result(partial(results.move_result, stage=stage, day=day, amount=amount))

    @rule(intent=st.sampled_from([results.lose_result, results.reopen_result, results.step_back]))
    def turn_result(self, intent: Intent) -> None:
        self.change_last_result(intent)

    @rule(stage=STAGE, ago=AGO)
    def correct_result(self, stage: Stage, ago: int) -> None:
        steps = tuple(steps_to(stage, TODAY - timedelta(days=ago)))
        self.change_last_result(partial(results.edit_result, steps=steps))

    def change_last_result(self, intent: Intent) -> None:
        """What is refused leaves everything as it was."""
        for result in self.journal.results()[-1:]:
            before = self.content()
            try:
                changes = intent(self.work, id=result.id)
            except Refused:
                assert self.content() == before
            else:
                if changes:
                    self.note()

    @rule(bring_back=st.booleans())
    def throw_results(self, bring_back: bool) -> None:
        found = self.journal.binned_results() if bring_back else self.journal.results()
        intent = results.restore_results if bring_back else results.delete_results
        if intent(self.work, ids=[result.id for result in found[:2]]):
            self.note()

    @rule(kind=st.sampled_from(["call", "meeting"]), count=st.integers(1, 2))
    def make_results(self, kind: str, count: int) -> None:
        """An entry that counts twice becomes two results."""
        if entries.tally(self.work, kind, count=count):
            self.note()
        waiting = results.waiting_entries(self.work, self.journal.results())
        if results_of_entries(self.work, [entry.id for entry, _ in waiting][:1]):
            self.note()

    @rule(stage=STAGE, per_quarter=st.integers(0, 3))
    def result_goal(self, stage: Stage, per_quarter: int) -> None:
        if set_result_goals(self.work, goals={stage: per_quarter}):
            self.note()

    @rule(theme=st.sampled_from(ThemeChoice))
    def look(self, theme: ThemeChoice) -> None:
        if change_settings(self.work, theme=theme):
            self.note()

    @rule(steps=st.integers(1, 5))
    def change_mind(self, steps: int) -> None:
        """Undo some steps, see each former content, and do them again."""
        taken = min(steps, len(self.work.history.done))
        for _ in range(taken):
            undo(self.work)
            assert self.content() == self.snapshots[len(self.work.history.done)]
        for _ in range(taken):
            redo(self.work)

    @invariant()
    def the_journal_is_as_after_its_last_step(self) -> None:
        assert self.content() == self.snapshots[len(self.work.history.done)]

    def teardown(self) -> None:
        """A hundred steps and more lead back to the beginning."""
        while self.work.history.done:
            undo(self.work)
        assert self.content() == self.snapshots[0]


EverythingCanBeTakenBack.TestCase.settings = chance(max_examples=40, stateful_step_count=120, deadline=None)
TestEverythingCanBeTakenBack = EverythingCanBeTakenBack.TestCase
