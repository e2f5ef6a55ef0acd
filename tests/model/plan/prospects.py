"""Prospects as the estimate might have them, without an estimate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ssi_coach.domain.estimates import Band
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.domain.prospects import PACES, Prospects, Response
from ssi_coach.model.estimate.traces import traces_of
from tests.build import TODAY
from tests.model.data import BOOK, CATALOGUE


def prospects(
    worth: Mapping[str, float] | None = None, *, usual: float = 0.2, follows: float = 1.0, earned: float = 1.0
) -> Prospects:
    """Every kind is worth `usual` points at its usual pace, unless `worth` says otherwise; twice as much never more."""
    known = worth or {}
    responses = tuple(
        Response(pillar, trace.kinds, trace.pace, tuple(points * min(pace, 2.0) for pace in PACES))
        for pillar in PILLARS
        for trace in traces_of(CATALOGUE, pillar)
        for points in [max((known.get(kind, usual) for kind in trace.kinds), default=0.0)]
    )
    return Prospects(
        on=TODAY,
        made_by="a test",
        follows=dict.fromkeys(PILLARS, follows),
        earned=dict.fromkeys(PILLARS, earned),
        pillars=dict.fromkeys(PILLARS, 10.0),
        responses=responses,
        bands={item.id: Band(0.2, 0.1, 0.4) for item in BOOK.by_id.values() if item.logs},
    )


def full(pillar: Pillar, known: Prospects) -> Prospects:
    """The same with a pillar that has all its points."""
    return replace(known, pillars={**known.pillars, pillar: 25.0})
