"""The plan of a day and of a week: what to do next, from the journal, the guidelines and the estimate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ssi_coach.domain.checklist import Cadence, Form
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DayMeaning, DaySpan
from ssi_coach.domain.levels import Level
from ssi_coach.domain.prospects import Prospects
from ssi_coach.model.journal_score import JournalScore
from ssi_coach.model.plan.day import Day
from ssi_coach.model.plan.plan import Plan, Planner
from ssi_coach.model.plan.rules import MONTH
from ssi_coach.model.plan.worth import doing_of
from ssi_coach.model.routines import period_of
from ssi_coach.services.estimating import estimator_of, learned, record_of
from ssi_coach.services.profile import level_values
from ssi_coach.services.standing import score_on
from ssi_coach.services.workspace import Workspace

KEPT_DAYS = 14
"""Days for which kept prospects stand in for new ones: a gain is about four weeks and changes slowly."""


def plan_on(
    work: Workspace,
    on: date,
    *,
    minutes: int | None = None,
    prospects: Prospects | None = None,
    shown: Sequence[str] = (),
) -> Plan:
    """The plan of a day; without `minutes` those of the settings.

    `prospects` are what the estimate expects, None while nothing was reckoned: then no gain is promised.
    `shown` are the actions that the user is looking at, which keep their order.
    """
    return planner(work, on, minutes=minutes, prospects=prospects, shown=shown).plan()


def planner(
    work: Workspace,
    on: date,
    *,
    score: JournalScore | None = None,
    levels: Mapping[Level, int] | None = None,
    counts: DailyCounts | None = None,
    minutes: int | None = None,
    prospects: Prospects | None = None,
    shown: Sequence[str] = (),
) -> Planner:
    """Everything that is known about actions on a day.

    `score`, `levels` and `counts` (of the last `MONTH` days) are the day's, if somebody knows them.
    """
    day = day_of_plan(work, on, minutes=minutes, levels=levels, counts=counts, shown=shown)
    seen = work.plan_shown
    if seen is not None and seen.on == on and (seen.reckoned or prospects is None):
        day = replace(day, resting=seen.resting)
    scored = score_on(work, on, day.ticks) if score is None else score
    return Planner(work.guidelines, scored, day, prospects)


def prospects_on(work: Workspace, on: date) -> Prospects:
    """What the estimate expects of every action in the four weeks after a day; loads NumPy."""
    from ssi_coach.model.plan.gains import prospects_of  # noqa: PLC0415  # with NumPy

    known = learned(work, on)
    return prospects_of(estimator_of(work), known, record_of(work, on, on, known), weekly_actions(work, on))


def reckon_prospects(work: Workspace, on: date) -> Prospects:
    """The same, kept for the next start; one more entry hardly changes it, so not every one is worth a write."""
    known, kept = prospects_on(work, on), work.journal.prospects()
    news = kept is None or (kept.on, kept.made_by, kept.follows) != (known.on, known.made_by, known.follows)
    if news and abs((work.today() - on).days) <= 1:
        work.journal.keep_prospects(known)
    return known


def prospects_kept(work: Workspace, on: date) -> Prospects | None:
    """What was kept of the last days' prospects: good enough for a first picture, without NumPy."""
    kept = work.journal.prospects()
    return kept if kept is not None and 0 <= (on - kept.on).days <= KEPT_DAYS else None


def day_of_plan(
    work: Workspace,
    on: date,
    *,
    minutes: int | None = None,
    levels: Mapping[Level, int] | None = None,
    counts: DailyCounts | None = None,
    shown: Sequence[str] = (),
) -> Day:
    """A day with everything that was said and done; `levels` and `counts` as in `planner`."""
    holds = work.circumstances(on)
    span = DaySpan.ending(on, days=MONTH)
    done = work.journal.daily_counts(span) if counts is None else counts
    made = done.on(on)
    reading = work.journal.latest_reading(on)
    pillars = None if reading is None else reading.pillars
    week = period_of(Cadence.WEEKLY, on, work.settings.first_weekday)
    around = DaySpan(min(span.first, week.first), max(period_of(Cadence.MONTHLY, on).last, week.last))
    marks = work.journal.day_marks(around)
    return Day(
        on=on,
        minutes=work.settings.minutes_a_day if minutes is None else minutes,
        plan=holds.plan,
        ticks=tuple(tick for tick in work.journal.ticks() if tick.day <= on),
        snoozes=work.journal.snoozes(),
        own_items=(*work.follow_ups, *work.journal.own_items()),
        counts=done,
        active=any(kind in work.catalogue.mine for kind in made),
        worked=frozenset(
            day for day, mine in zip(done.span, done.days_of(work.catalogue.mine), strict=False) if mine
        ),
        first_weekday=work.settings.first_weekday,
        weekdays_off=frozenset(holds.days_off),
        said={mark.day: mark.meaning is not DayMeaning.OFF for mark in marks},
        total=None if reading is None else reading.total,
        pillars=dict(pillars.items()) if pillars is not None else {},
        levels=level_values(work.journal, on) if levels is None else levels,
        # No index counts a person: those who wait have their place before everything else is weighed.
        shown=(*(found.id for found in work.follow_ups if found.id not in shown), *shown),
    )


def weekly_actions(work: Workspace, on: date) -> dict[str, Mapping[str, float]]:
    """What every routine that the user's LinkedIn plan allows means a week: kinds with counts, by action."""
    holds = work.circumstances(on)
    days_a_week = Day(on, 0, weekdays_off=frozenset(holds.days_off)).days_a_week
    return {
        item.id: doing_of(item, days_a_week).weekly
        for item in work.guidelines.of_form(Form.ROUTINE)
        if item.logs and holds.plan.includes(item.plan)
    }
