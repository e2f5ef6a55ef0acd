"""What Today is made of: one look at the journal that costs the same after three months and after ten years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.activities import Entry, EntryFilter, LinkedInPlan
from ssi_coach.domain.checklist import Goal, Tick
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DaySpan, week_start
from ssi_coach.domain.levels import Level
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.model.journal_score import JournalScore
from ssi_coach.model.next_actions import Day, NextAction, next_actions, open_actions
from ssi_coach.model.target import TargetStanding
from ssi_coach.model.week_goals import weekly_goals_proposed
from ssi_coach.services.days import open_gap
from ssi_coach.services.profile import level_values
from ssi_coach.services.standing import kinds_behind, score_on, target_on
from ssi_coach.services.workspace import Workspace

WEEK = 7
"""Days between the readings whose change is shown, and after which a new reading is asked for."""

LOOK_BACK = 31
"""Days that active days, goals and the tally buttons look at: today and the thirty before it."""

ENTRIES_SHOWN = 4
"""Entries behind a factor that stand on Today itself."""


@dataclass(frozen=True, slots=True)
class TodayFacts:
    """A day as Today shows it.

    `earlier` is the reading that the last one is compared with: the latest of at least a week before it,
    else the oldest there is. `counts` cover `LOOK_BACK` days up to today. `week` is the running week.
    `goals` are the user's own, or proposed ones. `gap` are days that nobody has spoken about.
    """

    today: date
    began: date | None
    reading: Reading | None
    earlier: Reading | None
    score: JournalScore
    target: TargetStanding
    counts: DailyCounts
    week: DaySpan
    goals: tuple[Goal, ...]
    own_goals: bool
    actions: tuple[NextAction, ...]
    minutes: int
    plan: LinkedInPlan
    gap: DaySpan | None = None

    @property
    def reading_age(self) -> int | None:
        """Days since the last reading, None before the first."""
        return None if self.reading is None else (self.today - self.reading.day).days


@dataclass(frozen=True, slots=True)
class ReadingFacts:
    """What depends on readings and the target alone, and so stays as it is while one logs."""

    today: date
    reading: Reading | None
    earlier: Reading | None
    target: TargetStanding


@dataclass(frozen=True, slots=True)
class PillarFacts:
    """What explains a pillar: its levels, and the entries behind the one factor that is unfolded."""

    pillar: Pillar
    levels: dict[Level, int]
    unfolded: str
    entries: tuple[Entry, ...]
    entry_count: int
    kinds: frozenset[str]
    action: NextAction | None


def reading_facts(work: Workspace) -> ReadingFacts:
    """The last reading, the one before it, and the target, as the journal stands."""
    today = work.today()
    reading = work.journal.latest_reading(today)
    earlier = None if reading is None else _earlier(work, reading)
    return ReadingFacts(today, reading, earlier, target_on(work, today, reading))


def today_facts(work: Workspace, known: ReadingFacts | None = None) -> TodayFacts:
    """Everything that Today shows, as the journal stands.

    `known` spares a look at the readings where they are known not to have changed since.
    """
    today = work.today()
    journal = work.journal
    seen = known if known is not None and known.today == today else reading_facts(work)
    ticks = journal.ticks()
    score = score_on(work, today, ticks)
    plan = work.circumstances(today).plan
    goals = journal.goals()
    return TodayFacts(
        today=today,
        began=journal.first_day(),
        reading=seen.reading,
        earlier=seen.earlier,
        score=score,
        target=seen.target,
        counts=journal.daily_counts(DaySpan.ending(today, days=LOOK_BACK)),
        week=DaySpan(week_start(today, work.settings.first_weekday), today),
        goals=goals or weekly_goals_proposed(score, work.catalogue, plan),
        own_goals=bool(goals),
        actions=next_actions(work.guidelines, score, _day(work, work.settings.minutes_a_day, plan, ticks)),
        minutes=work.settings.minutes_a_day,
        plan=plan,
        gap=open_gap(work),
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


def _earlier(work: Workspace, reading: Reading) -> Reading | None:
    found = work.journal.latest_reading(reading.day - timedelta(days=WEEK))
    if found is not None:
        return found
    young = work.journal.readings(DaySpan(reading.day - timedelta(days=WEEK), reading.day))
    return young[0] if young and young[0].day < reading.day else None


def _day(work: Workspace, minutes: int, plan: LinkedInPlan, ticks: tuple[Tick, ...]) -> Day:
    today = work.today()
    return Day(
        on=today,
        minutes=minutes,
        plan=plan,
        ticks=ticks,
        snoozes=work.journal.snoozes(),
        own_items=work.journal.own_items(),
        first_weekday=work.settings.first_weekday,
    )


def _mover(work: Workspace, facts: TodayFacts, pillar: Pillar) -> NextAction | None:
    """The open action of a pillar with most points behind it, from today's list if it holds one."""
    everything = open_actions(work.guidelines, facts.score, _day(work, 0, facts.plan, work.journal.ticks()))
    for actions in (facts.actions, everything):
        open_ones = [found for found in actions if found.item.pillar is pillar and not found.done]
        if open_ones:
            return open_ones[0]
    return None
