"""What Today is made of: one look at the journal that costs the same after three months and after ten years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ssi_coach.domain.activities import Entry, EntryFilter, LinkedInPlan
from ssi_coach.domain.checklist import Goal
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DaySpan, week_of
from ssi_coach.domain.estimates import Band
from ssi_coach.domain.levels import Level
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.model.journal_score import JournalScore, journal_score
from ssi_coach.model.plan.plan import Planned
from ssi_coach.model.plan.rules import MONTH
from ssi_coach.services.days import open_gap
from ssi_coach.services.imports.archive_reminder import archive_is_due
from ssi_coach.services.profile import level_values
from ssi_coach.services.report.review_due import review_due
from ssi_coach.services.standing import kinds_behind, standpoint_on
from ssi_coach.services.today.day_end_first import first_of
from ssi_coach.services.today.goals_of_week import goals_of_week
from ssi_coach.services.today.level import LevelFacts, level_facts, shift_to_tell
from ssi_coach.services.today.plan import planner
from ssi_coach.services.workspace import Workspace

if TYPE_CHECKING:  # Today is drawn without them
    from ssi_coach.domain.lessons import Shift

LOOK_BACK = MONTH
"""Days that active days, goals and the tally buttons look at: today and the thirty before it."""

ENTRIES_SHOWN = 4
"""Entries behind a factor that stand on Today itself."""


@dataclass(frozen=True, slots=True)
class TodayFacts:
    """A day as Today shows it.

    `days_off` are those of the last month and of the running week, `week_share` is the part of a usual week's
    working days that this week has. `actions` are the plan, `gain` is what it may bring, `scored` what it wins of
    the journal score, `resting` what was passed over before; nothing is planned on a day `off`. `counts` cover
    `LOOK_BACK` days up to today. `week` is the running week. `goals` are the user's own, or proposed ones. `gap`
    are days that nobody has spoken about, `shift` is a change of LinkedIn's formula that is news. `archive_due`
    says that LinkedIn's archive should be there by now. `review` is the last full week, while it waits to be
    looked back at.
    """

    today: date
    began: date | None
    level: LevelFacts
    score: JournalScore
    counts: DailyCounts
    week: DaySpan
    goals: tuple[Goal, ...]
    own_goals: bool
    actions: tuple[Planned, ...]
    minutes: int
    plan: LinkedInPlan
    gain: Band | None = None
    scored: float = 0.0
    resting: frozenset[str] = frozenset()
    off: bool = False
    days_off: frozenset[date] = frozenset()
    week_share: float = 1.0
    gap: DaySpan | None = None
    shift: Shift | None = None
    archive_due: bool = False
    review: DaySpan | None = None

    @property
    def reading(self) -> Reading | None:
        """The last reading."""
        return self.level.reading


@dataclass(frozen=True, slots=True)
class PillarFacts:
    """What explains a pillar: its levels, and the entries behind the one factor that is unfolded."""

    pillar: Pillar
    levels: dict[Level, int]
    unfolded: str
    entries: tuple[Entry, ...]
    entry_count: int
    kinds: frozenset[str]
    action: Planned | None


def today_facts(work: Workspace, level: LevelFacts | None = None, shown: Sequence[str] = ()) -> TodayFacts:
    """Everything that Today shows, as the journal stands; `level` is where one stands today, if it is known.

    `shown` are the actions that the user is looking at: what is still open of them keeps its place.
    """
    today = work.today()
    journal = work.journal
    standing = level_facts(work) if level is None else level
    seen = standpoint_on(work, today)
    score = journal_score(work.catalogue, seen)
    plan = work.circumstances(today).plan
    goals = goals_of_week(work, today)
    week = week_of(today, work.settings.first_weekday)
    kept = shown or first_of(work, today)
    counts = journal.daily_counts(DaySpan.ending(today, days=LOOK_BACK))
    known = planner(
        work,
        today,
        score=score,
        levels=seen.levels,
        counts=counts,
        prospects=standing.prospects,
        shown=kept,
    )
    chosen = known.plan()
    return TodayFacts(
        today=today,
        began=journal.first_day(),
        level=standing,
        score=score,
        counts=counts,
        week=DaySpan(week.first, today),
        goals=goals.goals,
        own_goals=goals.own,
        actions=chosen.actions,
        gain=chosen.gain,
        scored=chosen.scored,
        resting=chosen.resting,
        off=not known.day.works,
        days_off=frozenset(
            day for day in DaySpan(counts.span.first, week.last) if not known.day.working(day)
        ),
        week_share=min(1.0, known.day.working_days(week) / known.day.days_a_week),
        minutes=work.settings.minutes_a_day,
        plan=plan,
        gap=open_gap(work),
        shift=shift_to_tell(work, standing),
        archive_due=archive_is_due(work),
        review=review_due(work),
    )


def pillar_facts(work: Workspace, facts: TodayFacts, pillar: Pillar, unfolded: str = "") -> PillarFacts:
    """What explains a pillar on Today; `unfolded` is the id of the factor whose entries are wanted."""
    factor = next((found.factor for found in facts.score.of(pillar) if found.factor.id == unfolded), None)
    kinds = frozenset[str]() if factor is None else kinds_behind(work, factor)
    return PillarFacts(
        pillar=pillar,
        levels=level_values(work.journal, facts.today),
        unfolded="" if factor is None else factor.id,
        entries=_behind(work, kinds, facts.today),
        entry_count=work.journal.entry_count(EntryFilter(kinds=kinds, last=facts.today)) if kinds else 0,
        kinds=kinds,
        action=_mover(work, facts, pillar),
    )


def used_most(work_order: tuple[str, ...], counts: DailyCounts, today: date, most: int) -> tuple[str, ...]:
    """The kinds counted most before today, filled up with the first of `work_order`, in its order.

    Today itself is left out, so that a button never moves away while it is being pressed.
    """
    before = DaySpan(counts.span.first, today - timedelta(days=1))
    used = {kind: counts.sum_of((kind,), before) for kind in work_order}
    ranked = sorted(work_order, key=lambda kind: -used[kind])
    chosen = set(ranked[:most])
    return tuple(kind for kind in work_order if kind in chosen)


def _behind(work: Workspace, kinds: frozenset[str], today: date) -> tuple[Entry, ...]:
    if not kinds:
        return ()
    return work.journal.entries_page(EntryFilter(kinds=kinds, last=today), offset=0, limit=ENTRIES_SHOWN)


def _mover(work: Workspace, facts: TodayFacts, pillar: Pillar) -> Planned | None:
    """The open action of a pillar that earns most, from today's plan if it holds one."""
    listed = next((found for found in facts.actions if found.item.pillar is pillar and not found.done), None)
    if listed is not None:
        return listed
    known = planner(work, facts.today, score=facts.score, prospects=facts.level.prospects)
    return known.best_of(pillar)
