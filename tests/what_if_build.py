"""A what-if for tests: each comment a week more than now lifts the estimate by a tenth of a point a month."""

from __future__ import annotations

from array import array
from dataclasses import replace

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import BandLine, EstimateLine
from ssi_coach.domain.futures import Future
from ssi_coach.domain.targets import Target, TargetKind
from ssi_coach.model.target import stand
from ssi_coach.services.progress.what_if import AS_NOW, TODAYS_PLAN, TWO_WEEKS_OFF, Slider, WhatIf
from tests.build import TODAY, make_line

NOW = {"comment": 12.0, "post": 1.5, "invitation_sent": 5.0}
MINUTES = {"comment": 3.0, "post": 30.0, "invitation_sent": 2.0}
PLAN = {"comment": 40.0, "post": 2.0, "message": 10.0}
PER_COMMENT = 0.1 / 30


class StraightFutures:
    """Futures that rise in a straight line."""

    def __init__(self, total: float = 50.0) -> None:
        self.total = total
        self.asked: list[Future] = []

    def line(self, future: Future) -> EstimateLine:
        """Rising with comments, a year long."""
        self.asked.append(future)
        level = make_line(total=self.total)
        more = (
            future.weekly.get("comment", NOW["comment"]) - NOW["comment"] + (-12.0 * bool(future.idle_days))
        )
        mean = array("d", [self.total + PER_COMMENT * more * day for day in range(level.span.length)])
        ends = (array("d", [value + side for value in mean]) for side in (-1.0, 1.0))
        return replace(level, total=BandLine(mean, *ends), span=DaySpan(TODAY, level.span.last))


def make_what_if(*, points: float = 54.0, total: float = 50.0) -> WhatIf:
    """Three sliders, from 50 points to a target of 54."""
    return WhatIf(
        on=TODAY,
        sliders=tuple(Slider(kind, often, 3 * often, MINUTES[kind]) for kind, often in NOW.items()),
        presets={
            AS_NOW: Future(),
            TODAYS_PLAN: Future(PLAN),
            TWO_WEEKS_OFF: Future(idle_days=14),
        },
        target=stand(Target(TargetKind.POINTS, points), total=total, average=None),
        futures=StraightFutures(total),  # all that is asked of it is a line
        usual_minutes={**MINUTES, "message": 2.0},
    )
