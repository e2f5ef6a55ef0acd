"""The estimate of the official SSI: what it is on a day, how it goes on, and what was learned.

Only `outlook_kept` and `rank_band` are cheap enough for the first picture of a start; all others load NumPy.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from ssi_coach.domain.days import EARLIEST_DAY, ONE_DAY, DayMeaning, DaySpan
from ssi_coach.domain.estimates import Band, Estimate, EstimateLine, KeptLearning, Outlook
from ssi_coach.domain.readings import Reading
from ssi_coach.model.ranking import rank_of_band
from ssi_coach.model.target import expected_on
from ssi_coach.services.standing import counted_days, peers_spread, target_on
from ssi_coach.services.workspace import Workspace

if TYPE_CHECKING:  # NumPy comes with the first estimate, not with the first picture
    from ssi_coach.domain.lessons import Lessons
    from ssi_coach.model.estimate.estimator import Estimator
    from ssi_coach.model.estimate.learning import Learning
    from ssi_coach.model.estimate.record import Record

YEAR = 365
"""Days that an outlook looks ahead; "not within a year" is an honest answer."""

AT_ONCE = 250
"""Readings that are taken on in one go: about a tenth of a second."""

RECENT_DAYS = 7
"""A learning this young is worth keeping; a look at the past must not push it out."""

KEPT_BACK = (64, 8, 1)
"""So many readings before the last one a learning is kept as well: an entry of the last days, written after
their readings, must not cost the history."""


def forecast(work: Workspace, as_of: date, until: date, *, assume_journal: bool = False) -> EstimateLine:
    """Every day from `as_of` to `until`, from readings up to `as_of` only.

    After `as_of` the activity goes on "as now", or with `assume_journal` as the journal's entries say.
    """
    coach = estimator_of(work)
    span = DaySpan(as_of, until)
    known = learned(work, as_of)
    record = record_of(work, as_of, as_of, known)
    real = work.journal.daily_counts(DaySpan(as_of + ONE_DAY, until)) if assume_journal else None
    return coach.forecast(known, span, record, real=real)


def history(work: Workspace, until: date) -> EstimateLine | None:
    """Every day from the first reading to `until` in hindsight; None before the first reading.

    Between two readings both are known, so the line runs through them; after the last one it is what
    `forecast` says from that reading on, with the journal's own entries.
    """
    readings = _readings(work, EARLIEST_DAY, until)
    if not readings:
        return None
    coach, known = estimator_of(work), learned(work, until)
    first, last = readings[0].day, readings[-1].day
    past = coach.hindsight(known, readings, record_of(work, first, last))
    if last == until:
        return past
    return past.then(forecast(work, last, until, assume_journal=True))


def lessons(work: Workspace, on: date) -> Lessons:
    """What the readings up to a day have taught."""
    known = learned(work, on)
    return estimator_of(work).lessons(known, on, record_of(work, on, on, known))


def rank_band(work: Workspace, estimate: Estimate) -> Band | None:
    """The industry rank that the estimated total stands for, "Top N %"; None without an industry average."""
    average = work.journal.latest_average(estimate.on)
    if average is None:
        return None
    return rank_of_band(estimate.total, average, peers_spread(work, estimate.on))


def outlook_kept(work: Workspace, on: date) -> Outlook | None:
    """The kept outlook if it covers the day and is still true; never loads NumPy."""
    kept = work.journal.outlook()
    return kept if kept is not None and on in kept.line.span else None


def reckon_outlook(work: Workspace, on: date) -> Outlook:
    """Reckon the days from `on` to a year ahead under "as now", and keep them for the next start."""
    line = forecast(work, on, on + timedelta(days=YEAR))
    target = target_on(work, on, work.journal.latest_reading(on), line.at(0))
    outlook = Outlook(estimator_of(work).made_by, line, expected_on(target, line))
    if abs((work.today() - on).days) <= 1:
        work.journal.keep_outlook(outlook)
    return outlook


def learned(work: Workspace, on: date) -> Learning:
    """What the readings up to a day have taught the model: the kept learning, taken on by the readings since."""
    known, readings = _kept(work, on)
    for first, last in pairwise(_milestones(len(readings))):
        known = _take_on(work, on, known, readings[first:last])
    return known


def learn_some(work: Workspace, on: date) -> bool:
    """Take on the oldest readings that nobody has looked at yet, and keep what they taught; whether more are left.

    After an import of years the rest is best taken on bit by bit, so that nobody waits for it.
    """
    if work.journal.latest_reading(on) is None:
        return False
    known, readings = _kept(work, on)
    if len(readings) <= AT_ONCE:
        return False
    _take_on(work, on, known, readings[:AT_ONCE])
    return True


def _kept(work: Workspace, on: date) -> tuple[Learning, tuple[Reading, ...]]:
    """The kept learning of a day, else the beginning, and the readings since."""
    from ssi_coach.model.estimate.keeping import from_bytes  # noqa: PLC0415  # with NumPy

    coach = estimator_of(work)
    kept = work.journal.learning(on)
    known = from_bytes(kept.content) if kept is not None and kept.made_by == coach.made_by else None
    known = known or coach.beginning()
    since = EARLIEST_DAY if known.day is None else known.day + ONE_DAY
    return known, _readings(work, since, on)


def _take_on(work: Workspace, on: date, known: Learning, readings: Sequence[Reading]) -> Learning:
    from ssi_coach.model.estimate.keeping import to_bytes  # noqa: PLC0415  # with NumPy

    coach = estimator_of(work)
    last = readings[-1].day
    known = coach.learn(known, readings, record_of(work, readings[0].day, last, known))
    if (work.today() - on).days <= RECENT_DAYS:
        work.journal.keep_learning(KeptLearning(last, coach.made_by, to_bytes(known)))
    return known


def _milestones(readings: int) -> list[int]:
    """How many of so many new readings are taken on at a time: 0, where learnings are kept, and all."""
    stops = [readings - back for back in KEPT_BACK if readings > back]
    return [0, *stops, readings] if readings else [0]


def estimator_of(work: Workspace) -> Estimator:
    """The estimator for the catalogue in use."""
    from ssi_coach.model.estimate.estimator import Estimator  # noqa: PLC0415  # with NumPy

    return Estimator.of(work.catalogue)


def _readings(work: Workspace, first: date, last: date) -> tuple[Reading, ...]:
    """One reading a day, the last saved one, oldest first."""
    return tuple({found.day: found for found in work.journal.readings(DaySpan(first, last))}.values())


def record_of(work: Workspace, first: date, last: date, known: Learning | None = None) -> Record:
    """What estimates from `first` to `last` need; what is `known` of the days before is not gathered again."""
    from ssi_coach.model.estimate.activity import HABIT_DAYS  # noqa: PLC0415  # with NumPy
    from ssi_coach.model.estimate.estimator import days_needed  # noqa: PLC0415  # with NumPy
    from ssi_coach.model.estimate.record import Record  # noqa: PLC0415  # with NumPy

    began = work.journal.first_day()
    if began is not None and began > last:
        began = None
    span = days_needed(first, last, began)
    early = (
        DaySpan(last, last)
        if began is None
        else DaySpan(began, min(last, began + timedelta(days=HABIT_DAYS - 1)))
    )
    marks = work.journal.day_marks(span)
    before, fresh = None, span
    if known is not None and known.day is not None and known.recent is not None:
        # The day of the last reading itself may be the one that is asked for.
        fresh = DaySpan(min(known.day + ONE_DAY, last), last)
        before = known.recent[: len(known.recent) - (known.day - fresh.first).days - 1]
    return Record(
        before=before,
        counts=work.journal.daily_counts(fresh),
        early=work.journal.daily_counts(early),
        began=began,
        counted=counted_days(work, last, since=span.first),
        unknown=frozenset(mark.day for mark in marks if mark.meaning is DayMeaning.UNKNOWN),
    )
