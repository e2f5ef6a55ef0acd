"""The report of a week or a month: all its numbers, as they were known on the last day that it tells of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.days import WEEK, DaySpan, week_start, weeks_of
from ssi_coach.domain.estimates import Band, EstimateLine
from ssi_coach.domain.lessons import Shift
from ssi_coach.domain.pillars import PILLARS, Pillar, PillarScores
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.reviews import WeekReview
from ssi_coach.model.target import TargetStanding, expected_on
from ssi_coach.services import estimating
from ssi_coach.services.readings import one_a_day
from ssi_coach.services.report.look_back import (
    LookBack,
    Period,
    by_pillar,
    look_back,
    period_of,
)
from ssi_coach.services.report.review_due import shown_week
from ssi_coach.services.standing import score_on, target_on
from ssi_coach.services.status import LONGEST_SPAN
from ssi_coach.services.workspace import Workspace

WEEKS_SHOWN = {Period.WEEK: 8, Period.MONTH: 13}
"""Weeks that the charts look back, the last one included: enough to see where the period belongs."""

SHOWN_AHEAD = {Period.WEEK: 14, Period.MONTH: 28}
"""Days of the forecast on the chart."""

FRESH = 7
"""In so many first days of a period one usually wants the one before it."""


@dataclass(frozen=True, slots=True)
class WeekDone:
    """How much of their own the user did in the week that begins on `first`, for each pillar."""

    first: date
    by_pillar: Mapping[Pillar, int]

    @property
    def total(self) -> int:
        """All of it."""
        return sum(self.by_pillar.values())


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """Everything that a report tells.

    `shown` are the days of its charts. `line` is the estimate of every day up to the last one, `ahead` how it
    goes on from there "as now"; both are None before the first reading. `rank` and `rank_before` are the
    estimated ranks in the industry at the end of the period and before it. `scores` are the journal scores of the
    evening before the period and of its last day. `by_pillar` is how much of their own the user did for each
    pillar, `by_pillar_before` the same in the period before. `readings` are those of the charts' days,
    `last_reading` is the latest there is up to the last day.
    """

    back: LookBack
    shown: DaySpan
    readings: tuple[Reading, ...]
    last_reading: Reading | None
    target: TargetStanding
    scores: tuple[PillarScores, PillarScores]
    by_pillar: Mapping[Pillar, int]
    by_pillar_before: Mapping[Pillar, int]
    weeks: tuple[WeekDone, ...]
    reviews: tuple[WeekReview, ...]
    line: EstimateLine | None = None
    ahead: EstimateLine | None = None
    expected_on: date | None = None
    rank: Band | None = None
    rank_before: Band | None = None
    shifts: tuple[Shift, ...] = ()


def report_facts(work: Workspace, period: Period, on: date) -> ReportFacts:
    """Gather the report of the week or month that holds a day, up to that day; nothing after it is looked at."""
    line = _line(work, min(on, period_of(period, on, work.settings.first_weekday).last))
    back = look_back(work, period, on, line=line)
    last = back.span.last
    ahead = None if line is None else estimating.forecast(work, last, last + timedelta(days=estimating.YEAR))
    reading = work.journal.latest_reading(last)
    target = target_on(work, last, reading, back.end)
    shown = _shown(work, back)
    evening = back.span.first - timedelta(days=1)
    return ReportFacts(
        back=back,
        shown=shown,
        readings=one_a_day(work, shown),
        last_reading=reading,
        target=target,
        scores=(score_on(work, evening).pillars, score_on(work, last).pillars),
        by_pillar=by_pillar(work, back.done),
        by_pillar_before=by_pillar(work, back.before),
        weeks=tuple(_weeks(work, shown)),
        reviews=_reviews(work, back),
        line=line,
        ahead=ahead,
        expected_on=None if ahead is None else expected_on(target, ahead),
        rank=None if back.end is None else estimating.rank_band(work, back.end),
        rank_before=None if back.start is None else estimating.rank_band(work, back.start),
        shifts=estimating.lessons(work, last).shifts if line is not None else (),
    )


def usual_day(work: Workspace, period: Period) -> date:
    """The day whose report one most likely wants today.

    Today itself, or in the first days of a week or month the last day of the one before.
    """
    today = work.today()
    whole = period_of(period, today, work.settings.first_weekday)
    young = (today - whole.first).days < (FRESH if period is Period.MONTH else 1)
    return whole.first - timedelta(days=1) if young else today


def _line(work: Workspace, last: date) -> EstimateLine | None:
    """The estimate of every day up to the last one; none where the last reading is more than ten years old."""
    reading = work.journal.latest_reading(last)
    if reading is None or (last - reading.day).days > LONGEST_SPAN:
        return None
    return estimating.history(work, last)


def _shown(work: Workspace, back: LookBack) -> DaySpan:
    """Whole weeks up to the last day, but none from before anything was known."""
    first = week_start(back.span.last, work.settings.first_weekday)
    first -= timedelta(days=WEEK * (WEEKS_SHOWN[back.period] - 1))
    known = [day for day in (work.journal.first_day(), _first_reading(work, back)) if day is not None]
    began = week_start(min(known, default=back.span.first), work.settings.first_weekday)
    return DaySpan(min(max(first, began), back.span.first), back.span.last)


def _first_reading(work: Workspace, back: LookBack) -> date | None:
    found = work.journal.readings(DaySpan(date.min, back.span.last))
    return found[0].day if found else None


def _weeks(work: Workspace, shown: DaySpan) -> Iterator[WeekDone]:
    counts = work.journal.daily_counts(shown)
    for week in weeks_of(shown, work.settings.first_weekday):
        done = {pillar: counts.sum_of(work.catalogue.own_kinds_of(pillar), week) for pillar in PILLARS}
        yield WeekDone(week.first, done)


def _reviews(work: Workspace, back: LookBack) -> tuple[WeekReview, ...]:
    """What was written after the weeks that ended in the period."""
    first = work.settings.first_weekday
    ends = [(shown_week(one, first) + timedelta(days=WEEK - 1), one) for one in work.journal.reviews()]
    return tuple(one for end, one in ends if back.whole.first <= end <= back.whole.last)
