"""The funnel: how many results reached each stage in a span, which share went on, and how long that took."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.results import STAGES, Result, Stage
from ssi_coach.model.rates import Rate, wilson


@dataclass(frozen=True, slots=True)
class Funnel:
    """The stages of a span.

    `counts` has every stage: results whose step to it is dated in the span, skipped ones too, given up or not.
    `rates` are by the stage that was come to: of the results that reached the stage before it in the span,
    those that came to it by the span's last day. `days` are the median days from the stage before, of the
    results that came to the stage in the span; skipped steps say nothing, and a stage without any is left out.
    """

    counts: Mapping[Stage, int]
    rates: Mapping[Stage, Rate]
    days: Mapping[Stage, float]


def funnel_of(results: Iterable[Result], span: DaySpan) -> Funnel:
    """The funnel of the results of a span."""
    known = tuple(results)
    ways = tuple(pairwise(STAGES))
    counts = {stage: sum(result.reached(stage) in span for result in known) for stage in STAGES}
    waits = {later: _waits(known, later, span) for _, later in ways}
    return Funnel(
        counts=counts,
        rates={later: _rate(known, earlier, later, span) for earlier, later in ways},
        days={stage: float(median(found)) for stage, found in waits.items() if found},
    )


def _rate(results: Iterable[Result], earlier: Stage, later: Stage, span: DaySpan) -> Rate:
    ends = [result.reached(later) for result in results if result.reached(earlier) in span]
    return wilson(sum(end is not None and end <= span.last for end in ends), len(ends))


def _waits(results: Iterable[Result], stage: Stage, span: DaySpan) -> list[int]:
    """Days between two stages that somebody saw, of the results that came to the later one in the span."""
    return [
        (result.steps[stage.place].day - result.steps[stage.place - 1].day).days
        for result in results
        if result.reached(stage) in span
        and not result.steps[stage.place].skipped
        and not result.steps[stage.place - 1].skipped
    ]
