"""The target: both marks of the gauge, which one the user chases, and what is missing to each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.targets import Target, TargetKind
from ssi_coach.model.ranking import USUAL_SPREAD, points_at

_HAIR = 1e-9


@dataclass(frozen=True, slots=True)
class Mark:
    """One target on the scale: its points, and what is missing (0 once reached, None without a total)."""

    points: float
    missing: float | None
    chosen: bool

    @property
    def reached(self) -> bool:
        """Whether the total is there."""
        return self.missing is not None and self.missing <= 0


@dataclass(frozen=True, slots=True)
class TargetStanding:
    """How far the target is.

    `points` and `top_percent` are the marks' own values; `top_points` is where the top mark lies in points,
    None while no industry average is known. `missing` counts to the nearer of the chosen marks.
    """

    kind: TargetKind
    points: float
    top_percent: float
    top_points: float | None
    total: float | None
    points_mark: Mark
    top_mark: Mark | None

    @property
    def missing(self) -> float | None:
        """Points to the nearer chosen mark, 0 once it is reached, None without a total."""
        open_marks = [mark.missing for mark in self._chosen if mark.missing is not None]
        return min(open_marks) if open_marks else None

    @property
    def reached(self) -> bool:
        """Whether one of the chosen marks is reached."""
        return any(mark.reached for mark in self._chosen)

    @property
    def nearest(self) -> float:
        """Points of the nearer of the chosen marks."""
        return min(mark.points for mark in self._chosen)

    @property
    def among_peers(self) -> bool:
        """Whether the nearest chosen mark is a rank among the peers, not a number of points."""
        return self.top_mark is not None and self.top_mark.chosen and self.nearest == self.top_mark.points

    @property
    def _chosen(self) -> tuple[Mark, ...]:
        marks = (self.points_mark, self.top_mark)
        return tuple(mark for mark in marks if mark is not None and mark.chosen)


def stand(
    target: Target, *, total: float | None, average: float | None, spread: float = USUAL_SPREAD
) -> TargetStanding:
    """How a total stands to the target; `average` is the latest industry average entered, `spread` the peers'.

    Without an average the top mark is unknown, and the points stand alone whatever was chosen.
    """
    top = None if average is None else points_at(target.top_percent, average, spread)
    by_points = target.kind is not TargetKind.TOP or top is None
    by_top = target.kind in (TargetKind.TOP, TargetKind.EITHER)
    return TargetStanding(
        kind=target.kind,
        points=target.points,
        top_percent=target.top_percent,
        top_points=top,
        total=total,
        points_mark=_mark(target.points, total, chosen=by_points),
        top_mark=None if top is None else _mark(top, total, chosen=by_top),
    )


def expected_on(target: TargetStanding, line: EstimateLine) -> date | None:
    """The day on which the target is expected: the first whose estimated total is at the nearer chosen mark.

    `target` is how things stand on the first day of the line, and when it is reached that day is the answer;
    otherwise one after it, even where the estimate is a hair above a reading that is not there yet. None when
    the line ends before.
    """
    if target.reached:
        return line.span.first
    return day_at(target.nearest, line, after=line.span.first)


def day_at(points: float, line: EstimateLine, *, after: date) -> date | None:
    """The first day `after` another whose estimated total is at so many points; None when the line ends before."""
    start = (after - line.span.first).days + 1
    later = (place for place in range(start, line.span.length) if line.total.mean[place] >= points - _HAIR)
    place = next(later, None)
    return None if place is None else line.span.first + timedelta(days=place)


def _mark(points: float, total: float | None, *, chosen: bool) -> Mark:
    if total is None:
        return Mark(points, None, chosen)
    missing = points - total
    return Mark(points, missing if missing > _HAIR else 0.0, chosen)
