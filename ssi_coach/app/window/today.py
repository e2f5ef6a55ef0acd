"""Today wired: what a person does there becomes one call of a service, and the page is built anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.coach import PageBinding
from ssi_coach.app.window.notice_desk import NoticeDesk
from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.checklist import Goal
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.plan.plan import Plan
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.today.page import TodayState, build_today
from ssi_coach.presentation.today.week import kind_groups
from ssi_coach.services.changes import Changes, Topic
from ssi_coach.services.estimating import learn_some
from ssi_coach.services.today.level import (
    LevelFacts,
    Reckoned,
    kept,
    learn,
    level_facts,
    reckon,
)
from ssi_coach.services.today.plan_shown import note_plan, seen_today
from ssi_coach.services.today.today import TodayFacts, pillar_facts, today_facts
from ssi_coach.services.workspace import Workspace, change_settings
from ssi_coach.ui.screens.today import TodayScreen
from ssi_coach.ui.skin import Skin

if TYPE_CHECKING:  # loaded when the week is first looked at, and with the first typed line
    from ssi_coach.presentation.today.quick_chips import QuickState
    from ssi_coach.presentation.today.week_plan import WeekPlanState
    from ssi_coach.services.quick_line import QuickLine

TOPICS = frozenset(
    {
        Topic.ENTRIES,
        Topic.READINGS,
        Topic.LEVELS,
        Topic.DAYS,
        Topic.CHECKLIST,
        Topic.GOALS,
        Topic.CIRCUMSTANCES,
        Topic.REVIEWS,
        Topic.SETTINGS,
    }
)

ESTIMATED_FROM = frozenset({Topic.ENTRIES, Topic.READINGS, Topic.LEVELS, Topic.DAYS, Topic.CIRCUMSTANCES})
"""What the estimate rests on."""

CALM = 300
"""Milliseconds without anything new after which the estimate is reckoned: whoever logs ten in a row waits for none."""

LATER = 2000
"""Milliseconds after which it is looked at again what the readings taught: one entry hardly changes it."""


@dataclass(slots=True)
class Looking:
    """What is open on the page: a pillar, and a factor of it, or the whole week's plan."""

    pillar: Pillar | None = None
    factor: str = ""
    week: bool = False


def make(skin: Skin, formats: Formats) -> TodayScreen:  # noqa: ARG001  # every page is made alike
    """The screen before the journal is open."""
    return TodayScreen(skin)


def wire(around: Around, screen: TodayScreen) -> PageBinding:
    """Connect the screen with the journal."""
    desk = TodayDesk(around, screen)
    return PageBinding(TOPICS, desk.build, desk.show, desk.touched, desk.settled)


class TodayDesk(QObject):
    """Stands between the screen and the services; lives as long as the screen.

    `calm` runs while the estimate waits for a moment in which nobody logs, `later` while its lessons do.
    """

    def __init__(self, around: Around, screen: TodayScreen) -> None:
        """Listen to everything that a person can do on the page."""
        super().__init__(screen)
        self._around = around
        self._screen = screen
        self._coach = around.coach
        self._formats = around.formats
        self._work = around.opened.work
        self._looking = Looking()
        self._level: LevelFacts | None = None
        self._reckoned: Reckoned | None = None
        self._outdated = True
        self._settled = False
        self.calm, self.later = QTimer(self), QTimer(self)
        for timer, slot in ((self.calm, self._on_calm), (self.later, self._on_later)):
            timer.setSingleShot(True)
            timer.timeout.connect(slot)
        screen.quick.understand(self.read, kind_groups(self._work.catalogue))
        self._listen()
        NoticeDesk(around, screen)

    def build(self, work: Workspace) -> TodayState:
        """The page as the journal stands, with the estimate as it was last; runs on the journal's thread."""
        facts = self._facts(work)
        pillar, factor = self._looking.pillar, self._looking.factor
        explained = None if pillar is None else pillar_facts(work, facts, pillar, factor)
        state = build_today(facts, work.catalogue, work.guidelines, self._formats, explained)
        return replace(state, week_plan=self._week(work, facts)) if self._looking.week else state

    def _facts(self, work: Workspace) -> TodayFacts:
        """The day's facts; what the plan has shown keeps its place, unless it was made without the estimate."""
        level = self._standing(work)
        reckoned = level.prospects is not None
        facts = today_facts(work, level, seen_today(work, reckoned=reckoned))
        note_plan(work, Plan(facts.actions, facts.gain, facts.resting, facts.scored), reckoned=reckoned)
        return facts

    def _week(self, work: Workspace, facts: TodayFacts) -> WeekPlanState:
        """The week with today's plan as it is shown; loaded when it is first looked at."""
        from ssi_coach.presentation.today.week_plan import build_week_plan
        from ssi_coach.services.today.week_ahead import week_facts

        shown = tuple(action.item.id for action in facts.actions)
        week = week_facts(work, prospects=facts.level.prospects, shown=shown)
        return build_week_plan(week, work.guidelines, self._formats)

    def show(self, state: TodayState) -> None:
        """Put a state on the screen; the estimate follows when there is time."""
        self._screen.set_state(state)
        if self._settled and self._outdated:
            self.later.stop()
            self.calm.start(CALM)

    def touched(self, topics: frozenset[Topic]) -> None:
        """The journal is not as it was: look at readings and target again, and reckon anew."""
        if topics & {Topic.READINGS, Topic.CIRCUMSTANCES}:
            self._level = None
        if topics & ESTIMATED_FROM:
            self._outdated = True

    def settled(self) -> None:
        """The window can be used: reckon what was not kept."""
        self._settled = True
        self._screen.header.offer_week()
        self.calm.start(CALM)

    def read(self, typed: str) -> QuickState:
        """How a line is understood while it is being typed."""
        from ssi_coach.presentation.today.quick_chips import build_quick

        work = self._work
        today = work.today()
        return build_quick(
            self._around.opened.line.read(typed, today=today), work.catalogue, self._formats, today
        )

    def _listen(self) -> None:
        screen = self._screen
        for signal, slot in (
            (screen.line_entered, self._on_line),
            (screen.tallied, self._on_tally),
            (screen.ticked, self._on_tick),
            (screen.snoozed, self._on_snooze),
            (screen.refused, self._on_refuse),
            (screen.page_wanted, self._on_page),
            (screen.budget_chosen, self._on_budget),
            (screen.pillar_pressed, self._on_pillar),
            (screen.pillar_closed, self._on_close),
            (screen.factor_pressed, self._on_factor),
            (screen.entries_wanted, self._on_entries),
            (screen.reading_wanted, self._on_reading),
            (screen.paste_wanted, self._on_paste),
            (screen.goals_wanted, self._on_goals),
            (screen.week_wanted, self._on_week),
            (screen.calendar_wanted, self._on_calendar),
        ):
            signal.connect(slot)

    def _standing(self, work: Workspace) -> LevelFacts:
        """Where one stands, looked at anew only when the day, a reading or the estimate is another."""
        if self._level is None or self._level.today != work.today():
            self._reckoned = self._reckoned or kept(work)
            self._level = level_facts(work, self._reckoned)
        return self._level

    def _on_calm(self) -> None:
        self._coach.ask(_study, self._on_studied, refused=self._not_reckoned)

    def _on_studied(self, more: bool) -> None:  # noqa: FBT001  # an answer comes by position
        """Years of new readings are taken on bit by bit, so that a log may come between."""
        if more:
            self._on_calm()
        else:
            self._coach.ask(self._reckon, self._on_reckoned, refused=self._not_reckoned)

    def _reckon(self, work: Workspace) -> TodayState:
        """Bring the estimate up to date; on the journal's thread."""
        self._outdated = False
        self._reckoned, self._level = reckon(work, self._reckoned), None
        return self.build(work)

    def _on_reckoned(self, state: TodayState) -> None:
        """Show the estimate; what the readings taught follows on its own, so that a log may come between."""
        self.show(state)
        if self._reckoned is not None and not self._outdated:
            self.later.start(0 if self._reckoned.lessons is None else LATER)

    def _on_later(self) -> None:
        self._coach.ask(self._learn, self.show, refused=self._not_reckoned)

    def _learn(self, work: Workspace) -> TodayState:
        """Look at what the readings taught; on the journal's thread."""
        if self._reckoned is not None:
            self._reckoned, self._level = learn(work, self._reckoned), None
        return self.build(work)

    def _not_reckoned(self, _: KnownError) -> None:
        """The last number stands: whoever logs next is told what is wrong with the disk."""

    def _do(self, intent: Callable[[Workspace], Changes]) -> None:
        self._coach.do(intent)

    def _on_line(self, line: str) -> None:
        log = partial(_log, line=self._around.opened.line, text=line)
        self._coach.do(log, then=partial(self._logged, line), refused=self._refused)

    def _logged(self, line: str, _: Changes) -> None:
        self._screen.quick.line_logged(line)

    def _refused(self, fault: KnownError) -> None:
        from ssi_coach.presentation.errors import sentence

        self._screen.quick.line_refused(sentence(fault))

    def _on_tally(self, kind: str) -> None:
        from ssi_coach.services.entries import tally

        self._do(partial(tally, kind=kind))

    def _on_tick(self, item: str, done: bool) -> None:  # noqa: FBT001  # Qt hands it over by position
        from ssi_coach.services import checklist

        self._do(partial(checklist.tick if done else checklist.untick, item=item))

    def _on_snooze(self, item: str) -> None:
        from ssi_coach.services import checklist

        self._do(partial(checklist.snooze, item=item))

    def _on_refuse(self, item: str) -> None:
        from ssi_coach.services import checklist

        self._do(partial(checklist.not_for_me, item=item))

    def _on_page(self, _: str, page: str) -> None:
        self._around.browse(self._work.guidelines.pages.get(page, ""))

    def _on_budget(self, minutes: int) -> None:
        self._do(partial(change_settings, minutes_a_day=minutes))

    def _on_pillar(self, pillar: str) -> None:
        self._look(replace(self._looking, pillar=Pillar(pillar), factor=""))

    def _on_close(self) -> None:
        self._look(replace(self._looking, pillar=None, factor=""))

    def _on_week(self, wanted: bool) -> None:  # noqa: FBT001  # Qt hands it over by position
        self._look(Looking(week=wanted))

    def _on_calendar(self) -> None:
        self._around.actions.trigger("calendar")

    def _on_factor(self, factor: str) -> None:
        again = factor == self._looking.factor
        self._look(replace(self._looking, factor="" if again else factor))

    def _look(self, looking: Looking) -> None:
        self._looking = looking
        self._coach.ask(self.build, self.show)

    def _on_entries(self, _: str) -> None:
        state = self._screen.state
        if state is not None and state.pillar is not None:
            self._around.go("journal", EntryFilter(kinds=state.pillar.kinds, last=self._work.today()))

    def _on_reading(self) -> None:
        self._around.actions.trigger("add_reading")

    def _on_paste(self) -> None:
        self._around.actions.trigger("paste_reading")

    def _on_goals(self) -> None:
        from ssi_coach.ui.dialogs.goals import GoalsDialog

        state = self._screen.state
        goals = () if state is None else state.week.goals
        dialog = GoalsDialog(self._around.skin, goals, kind_groups(self._work.catalogue), self._around.window)
        dialog.chosen.connect(self._on_goals_chosen)
        dialog.open()

    def _on_goals_chosen(self, chosen: tuple[tuple[str, int], ...]) -> None:
        from ssi_coach.services import checklist

        self._do(partial(checklist.set_goals, goals=[Goal(kind, often) for kind, often in chosen]))


def _study(work: Workspace) -> bool:
    """Take on some readings that nobody has looked at yet; whether more are left."""
    return learn_some(work, work.today())


def _log(work: Workspace, *, line: QuickLine, text: str) -> Changes:
    """Write a line's entries, and say only what changed."""
    from ssi_coach.services.entries import log_line

    return log_line(work, line, text).changes
