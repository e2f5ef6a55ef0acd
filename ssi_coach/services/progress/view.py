"""What Progress is made of: every reading, and what was done each week, as arrays that charts draw as they are."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import EARLIEST_DAY, WEEK, DaySpan, week_start
from ssi_coach.domain.estimates import Band, Estimate, EstimateLine
from ssi_coach.domain.lessons import Shift
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.model.target import TargetStanding
from ssi_coach.services import estimating
from ssi_coach.services.changes import Topic
from ssi_coach.services.progress.rank_course import RankLine, rank_line
from ssi_coach.services.progress.score_history import ScoreHistory, score_history
from ssi_coach.services.readings import one_a_day
from ssi_coach.services.standing import peers_spread, target_on
from ssi_coach.services.workspace import Workspace

DONE = frozenset(Topic) - {
    Topic.READINGS,
    Topic.GOALS,
    Topic.BACKUPS,
    Topic.OUTCOMES,
    Topic.ANNOTATIONS,
    Topic.REVIEWS,
}
"""What bars and journal score rest on: entries above all, and everything that says how they count."""


@dataclass(frozen=True, slots=True)
class Activity:
    """How much of their own a user did, by day and by week, in whole weeks from the journal's first one on.

    Each activity counts once, for the first pillar of its kind. `span` begins with a week; arrays in `by_day`
    are as long as the span, those in `by_week` hold one sum a week, the running one included.
    """

    span: DaySpan
    by_day: Mapping[Pillar, array[float]]
    by_week: Mapping[Pillar, array[float]]

    @property
    def weeks(self) -> int:
        """How many weeks there are, the running one included."""
        return len(self.by_week[PILLARS[0]])

    def on(self, day: date) -> int:
        """How much was done on a day, 0 outside the span."""
        if day not in self.span:
            return 0
        place = (day - self.span.first).days
        return int(sum(series[place] for series in self.by_day.values()))

    def in_week(self, number: int) -> int:
        """How much was done in a week, counted from 0; negative numbers count from the running week."""
        return int(sum(series[number] for series in self.by_week.values()))

    def week_of(self, day: date) -> int | None:
        """The number of the week that holds a day, None outside the span."""
        return (day - self.span.first).days // WEEK if day in self.span else None


@dataclass(frozen=True, slots=True)
class Course:
    """The course of the index as it is estimated: every day from the first reading on, and a year ahead.

    `past` ends today, and `ahead` begins today and goes on "as now". `expected_on` is the first day on which
    the target is more likely reached than not, None where that is not within a year. `rank` is today's
    estimated rank in the industry, `ranks` that of every past day; None without an industry average.
    """

    past: EstimateLine
    ahead: EstimateLine
    expected_on: date | None = None
    shifts: tuple[Shift, ...] = ()
    rank: Band | None = None
    ranks: RankLine | None = None

    def on(self, day: date) -> Estimate | None:
        """The estimate of a past day, or the forecast of one to come; None outside both."""
        return self.past.on(day) or self.ahead.on(day)


@dataclass(frozen=True, slots=True)
class ProgressFacts:
    """Everything that the charts of Progress show.

    `readings` are all there are, one a day, oldest first. `activity` is None before the first entry. `score`
    is None unless it was asked for, `course` until it was reckoned and before the first reading. `annotations`
    are the user's own notes, `posts` the days of imported posts, both oldest first.
    """

    today: date
    readings: tuple[Reading, ...]
    target: TargetStanding
    activity: Activity | None
    score: ScoreHistory | None = None
    course: Course | None = None
    annotations: tuple[Annotation, ...] = ()
    posts: tuple[date, ...] = ()


def progress_facts(
    work: Workspace,
    *,
    score: bool = False,
    course: Course | None = None,
    before: ProgressFacts | None = None,
    touched: frozenset[Topic] = frozenset(Topic),
) -> ProgressFacts:
    """Look at the whole journal once; with `score` also at the journal score of every week.

    `course` is what `course_of` said last, so that it need not be reckoned for each look. `before` is the last
    look: what does not rest on any of the topics `touched` since then is taken from it.
    """
    today = work.today()
    kept = before if before is not None and before.today == today else None
    readings = (
        one_a_day(work, DaySpan(EARLIEST_DAY, today))
        if kept is None or Topic.READINGS in touched
        else kept.readings
    )
    last = readings[-1] if readings else None
    now = None if course is None else course.past.on(today)
    known = kept is not None and not touched & DONE and (kept.score is not None or not score)
    done = kept if kept is not None and known else _done_facts(work, today, score=score)
    return ProgressFacts(
        today=today,
        readings=readings,
        target=target_on(work, today, last, now if readings else None),
        activity=done.activity,
        score=done.score if score else None,
        course=course if readings else None,
        annotations=work.journal.annotations(),
        posts=_posts(work, today) if kept is None or Topic.OUTCOMES in touched else kept.posts,
    )


def _posts(work: Workspace, today: date) -> tuple[date, ...]:
    """The days of the posts whose outcomes were imported."""
    found = work.journal.outcomes(DaySpan(EARLIEST_DAY, today))
    return tuple(sorted({outcome.day for outcome in found if outcome.post}))


@dataclass(frozen=True, slots=True)
class _Done:
    """What was done, and the journal score that it gave."""

    activity: Activity | None = None
    score: ScoreHistory | None = None


def _done_facts(work: Workspace, today: date, *, score: bool) -> _Done:
    began = work.journal.first_day()
    if began is None or began > today:
        return _Done()
    counts = work.journal.daily_counts(DaySpan(began, today))
    return _Done(_activity(work, counts), score_history(work, counts) if score else None)


def course_of(work: Workspace) -> Course | None:
    """Reckon the estimate of every day, and how it goes on; None before the first reading.

    This takes a moment after ten years of use, so charts show the readings first and the course after it.
    """
    today = work.today()
    past = estimating.history(work, today)
    now = None if past is None else past.on(today)
    if past is None or now is None:
        return None
    outlook = estimating.outlook_kept(work, today) or estimating.reckon_outlook(work, today)
    return Course(
        past=past,
        # An outlook that was kept may have been reckoned yesterday.
        ahead=outlook.line.during(DaySpan(today, outlook.line.span.last)),
        expected_on=outlook.expected_on,
        shifts=estimating.lessons(work, today).shifts,
        rank=estimating.rank_band(work, now),
        ranks=rank_line(one_a_day(work, DaySpan(EARLIEST_DAY, today)), past, peers_spread(work, today)),
    )


def _activity(work: Workspace, counts: DailyCounts) -> Activity:
    first = week_start(counts.span.first, work.settings.first_weekday)
    span = DaySpan(first, counts.span.last)
    before = bytes(8 * (counts.span.first - first).days)
    by_day = {
        # Whole weeks, so nothing before is missing.
        pillar: array("d", before) + counts.each_day(work.catalogue.own_kinds_of(pillar))
        for pillar in PILLARS
    }
    starts = range(0, span.length, WEEK)
    by_week = {
        pillar: array("d", [sum(series[start : start + WEEK]) for start in starts])
        for pillar, series in by_day.items()
    }
    return Activity(span, by_day, by_week)
