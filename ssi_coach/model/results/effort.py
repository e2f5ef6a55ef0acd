"""Effort: what results took, as hours and activities of the same days. It says nothing about causes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ssi_coach.domain.results import Stage

ENOUGH_DONE = 20
"""Activities of a kind in the span below which "for 100 of it" would be a wild guess."""

ENOUGH_RESULTS = 5
"""Results below which no number of them for 100 activities is said."""

HUNDRED = 100
MINUTES = 60


@dataclass(frozen=True, slots=True)
class KindEffort:
    """A kind of activity by its id: how often it was done, and how many results came for 100 of it.

    `each` is None where it was done too seldom, or too few results came, to say so.
    """

    kind: str
    done: int
    each: float | None


@dataclass(frozen=True, slots=True)
class Effort:
    """What the user did of their own in a span, beside the results of it.

    `minutes` are those written down, `entries` the journal lines. `hours` and `lines` are what one result of a
    stage took, stages that nobody reached left out; no hours where no minutes were written down. `stage` is
    the one that the numbers of `kinds` are about, `results` how many reached it; kinds come most done first.
    """

    minutes: float
    entries: int
    hours: Mapping[Stage, float]
    lines: Mapping[Stage, float]
    stage: Stage
    results: int
    kinds: tuple[KindEffort, ...]


def effort_of(
    counts: Mapping[Stage, int], *, minutes: float, entries: int, done: Mapping[str, int]
) -> Effort:
    """The effort of a span: results by stage, minutes and lines of the user's own, and how often by kind."""
    reached = {stage: count for stage, count in counts.items() if count}
    stage = _told(counts)
    results = counts.get(stage, 0)
    kinds = [KindEffort(kind, times, _each(results, times)) for kind, times in done.items() if times]
    return Effort(
        minutes=minutes,
        entries=entries,
        hours={stage: minutes / MINUTES / count for stage, count in reached.items()} if minutes else {},
        lines={stage: entries / count for stage, count in reached.items()} if entries else {},
        stage=stage,
        results=results,
        kinds=tuple(sorted(kinds, key=lambda kind: (-kind.done, kind.kind))),
    )


def _told(counts: Mapping[Stage, int]) -> Stage:
    """Meetings where there are enough of them, else calls, else conversations."""
    wanted = (Stage.MEETING, Stage.CALL)
    return next((stage for stage in wanted if counts.get(stage, 0) >= ENOUGH_RESULTS), Stage.CONVERSATION)


def _each(results: int, done: int) -> float | None:
    if done < ENOUGH_DONE or results < ENOUGH_RESULTS:
        return None
    return HUNDRED * results / done
