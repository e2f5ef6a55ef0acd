"""Where the user stands on a day: last reading, journal score, estimate, target, active days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.estimates import Band, Estimate, EstimateLine
from ssi_coach.domain.readings import Reading
from ssi_coach.model.journal_score import JournalScore
from ssi_coach.model.target import TargetStanding, expected_on
from ssi_coach.services.estimating import YEAR, forecast, outlook_kept, rank_band
from ssi_coach.services.standing import active_days, score_on, target_on
from ssi_coach.services.workspace import Workspace

USUAL_SPAN = 28
"""Days that are estimated ahead where no last day is named: the four weeks that gains are told for."""

LONGEST_SPAN = 3653
"""Days that can be estimated at once, ten years."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A day's reckoning.

    `rank` is the industry rank that the estimate stands for, None without an industry average. `expected_on`
    is the day of reaching the target while activity goes on as now: the day itself when it is reached, None
    when that is not within a year.
    """

    on: date
    reading: Reading | None
    score: JournalScore
    estimate: Estimate
    rank: Band | None
    target: TargetStanding
    expected_on: date | None
    entries: int
    active_days_7: int
    active_days_30: int


def standing_on(work: Workspace, on: date) -> Standing:
    """Reckon a day from what the journal holds; nothing after the day is looked at."""
    reading = work.journal.latest_reading(on)
    line = days_ahead(work, on)
    estimate = line.at(0)
    target = target_on(work, on, reading, estimate)
    return Standing(
        on=on,
        reading=reading,
        score=score_on(work, on),
        estimate=estimate,
        rank=rank_band(work, estimate),
        target=target,
        expected_on=expected_on(target, line),
        entries=work.journal.line_count(on),
        active_days_7=active_days(work, DaySpan.ending(on, days=7)),
        active_days_30=active_days(work, DaySpan.ending(on, days=30)),
    )


def days_ahead(work: Workspace, on: date) -> EstimateLine:
    """The estimate from a day to a year after it, as now: the kept one where it was reckoned for that day."""
    kept = outlook_kept(work, on)
    if kept is not None and kept.line.span.first == on:
        return kept.line
    return forecast(work, on, on + timedelta(days=YEAR))


def estimated_days(
    work: Workspace, as_of: date, until: date | None, *, assume_journal: bool = False
) -> EstimateLine:
    """The estimate of every day from `as_of` to `until`, four weeks after it if left out.

    Only what was known on `as_of` is used; with `assume_journal` the entries after it as if they were
    planned. Raises `Refused("estimate.backwards" | "estimate.long")`.
    """
    last = as_of + timedelta(days=USUAL_SPAN) if until is None else until
    if last < as_of:
        raise Refused("estimate.backwards", as_of=as_of, until=last)
    if (last - as_of).days > LONGEST_SPAN:
        raise Refused("estimate.long", as_of=as_of, until=last)
    return forecast(work, as_of, last, assume_journal=assume_journal)
