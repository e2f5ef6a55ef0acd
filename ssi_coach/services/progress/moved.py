"""What moved it: the estimate or the journal score of two days, and what was done between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING

from ssi_coach.domain.days import ONE_DAY, DaySpan
from ssi_coach.domain.estimates import Estimate, EstimateLine
from ssi_coach.domain.levels import COUNTED_BY
from ssi_coach.domain.moves import FORMULA, Move, Waterfall
from ssi_coach.domain.pillars import PILLARS, Pillar, PillarScores
from ssi_coach.model.journal_score import journal_score
from ssi_coach.model.score_moves import Between, score_moves
from ssi_coach.services.estimating import estimator_of, history, learned, record_of
from ssi_coach.services.progress.spans import Done, done_in
from ssi_coach.services.standing import standpoint_on
from ssi_coach.services.workspace import Workspace

if TYPE_CHECKING:  # NumPy comes with the first question, not with the first picture
    from ssi_coach.model.estimate.learning import Learning

Credited = Callable[[date, date], tuple[Move, ...]]
"""What activity moved the estimate by from one day to a later one."""


def estimate_moved(
    work: Workspace, first: date, last: date, *, line: EstimateLine | None = None
) -> Waterfall | None:
    """What moved the estimate between two days up to today; None where one of them has no estimate.

    `line` is the estimate of every past day as the chart shows it (`Course.past`); without it, it is reckoned
    anew, which takes long after years of readings. What the readings do not credit to activity is unexplained.
    """
    first, last = min(first, last), max(first, last)
    shown = history(work, work.today()) if line is None else line
    start, end = (None, None) if shown is None else (shown.on(first), shown.on(last))
    if shown is None or start is None or end is None:
        return None
    known = learned(work, shown.span.last)
    credited = _crediting(work, known)
    moves = list(credited(first, last))
    for shift in known.shifts:
        moves += _formula(shown, DaySpan(max(first, shift.before), min(last, shift.day)), credited)
    return Waterfall.between(
        (first, last), (start.total.mean, end.total.mean), (_pillars(start), _pillars(end)), moves
    )


def score_moved(work: Workspace, first: date, last: date) -> Waterfall:
    """What moved the journal score between two days; its moves name the factors that they belong to."""
    first, last = min(first, last), max(first, last)
    ticks = work.journal.ticks()
    before, after = (standpoint_on(work, day, ticks) for day in (first, last))
    between = DaySpan(first + ONE_DAY, last)
    counted = {level: work.journal.counted(kinds, between) for level, kinds in COUNTED_BY.items()}
    scores = [journal_score(work.catalogue, seen).pillars for seen in (before, after)]
    return Waterfall.between(
        (first, last),
        (scores[0].total, scores[1].total),
        (scores[0], scores[1]),
        score_moves(work.catalogue, Between(before, after, counted)),
    )


def activity_between(work: Workspace, first: date, last: date) -> tuple[Done, ...]:
    """What was done after the earlier day up to and including the later one, most often done first."""
    return done_in(work, DaySpan(min(first, last) + ONE_DAY, max(first, last)))


def _crediting(work: Workspace, known: Learning) -> Credited:
    from ssi_coach.model.estimate.attribution import Attribution, Glance  # noqa: PLC0415  # with NumPy

    told = Attribution(estimator_of(work), known)

    @cache
    def glance(day: date) -> Glance:
        # After the last reading the line is a forecast, made with what was known on that day.
        later = None if known.day is None or day <= known.day else known.day
        return told.glance(day, record_of(work, day, day), told_on=later)

    def credited(first: date, last: date) -> tuple[Move, ...]:
        return told.moves(glance(first), glance(last))

    return credited


def _formula(line: EstimateLine, jump: DaySpan, credited: Credited) -> Iterator[Move]:
    """What a changed formula moved: all that activity did not, between the two readings that show it."""
    start, end = line.on(jump.first), line.on(jump.last)
    if jump.length < 2 or start is None or end is None:
        return
    activity = credited(jump.first, jump.last)
    for pillar in PILLARS:
        moved = end.of(pillar).mean - start.of(pillar).mean
        yield Move(pillar, FORMULA, moved - sum(move.points for move in activity if move.pillar is pillar))


def _pillars(estimate: Estimate) -> PillarScores:
    return PillarScores.each(partial(_mean, estimate))


def _mean(estimate: Estimate, pillar: Pillar) -> float:
    return estimate.of(pillar).mean
