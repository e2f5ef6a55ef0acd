"""Traces: the series of activity that may move a pillar, as the catalogue's factors name them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from ssi_coach.domain.levels import COUNTED_BY
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.catalogue import Catalogue, Factor, FactorType

WEEKS_TO_FULL = 52
"""A level that fills within a year is taken as the usual pace of the kinds that raise it."""

SLOWEST_PACE = 0.5
"""Times a week: below it a single entry would look like a storm."""

USUAL_PACE = 5.0
"""Times a week, for kinds and attempts to which no factor gives a weekly aim."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Kinds that count together; `pace` is the weekly count that is taken as one unit of activity.

    `kinds` is empty for the days with any entry of the user's own.
    """

    kinds: tuple[str, ...]
    pace: float


def traces_of(catalogue: Catalogue, pillar: Pillar) -> tuple[Trace, ...]:
    """Everything that may move a pillar, in the catalogue's order, no two alike."""
    found: dict[tuple[str, ...], Trace] = {}
    for trace in chain.from_iterable(map(_of_factor, catalogue.factors_of(pillar))):
        found.setdefault(trace.kinds, trace)
    named = set(chain.from_iterable(found))
    others = tuple(kind.id for kind in catalogue.kinds_of(pillar) if kind.id not in named)
    if others:
        found[others] = Trace(others, USUAL_PACE)
    return tuple(found.values())


def _of_factor(factor: Factor) -> Iterator[Trace]:
    if factor.type is FactorType.REGULARITY:
        yield Trace((), factor.target)
    for share in factor.levels:
        yield Trace(COUNTED_BY[share.level], max(SLOWEST_PACE, share.full / WEEKS_TO_FULL))
    aim = factor.target or USUAL_PACE
    if len({feed.times for feed in factor.feeds}) == 1:
        yield Trace(factor.fed_by, aim / factor.feeds[0].times)
    else:
        yield from (Trace((feed.kind,), aim / feed.times) for feed in factor.feeds)
    if factor.successes:
        yield Trace(factor.successes, aim * (factor.full or 1.0))
