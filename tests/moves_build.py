"""Waterfalls for tests: a few causes, and what they leave open."""

from __future__ import annotations

from datetime import date

from ssi_coach.domain.moves import Move, Waterfall
from ssi_coach.domain.pillars import Pillar, PillarScores
from tests.build import TODAY, days_ago

COMMENTS = Move(Pillar.INSIGHTS, "comment", 1.5)
VIEWS = Move(Pillar.PEOPLE, "profile_view", 0.6)
FEWER = Move(Pillar.RELATIONSHIPS, "message", -0.4)


def make_waterfall(
    *moves: Move, rest: float = 0.0, start: float = 50.0, first: date | None = None, last: date = TODAY
) -> Waterfall:
    """A waterfall of these moves; `rest` is what nothing explains, all of it in brand."""
    before = PillarScores(start / 4, start / 4, start / 4, start / 4)
    after = PillarScores.each(
        lambda pillar: (
            before.of(pillar)
            + sum(move.points for move in moves if move.pillar is pillar)
            + (rest if pillar is Pillar.BRAND else 0.0)
        )
    )
    days = (days_ago(28) if first is None else first, last)
    return Waterfall.between(days, (before.total, after.total), (before, after), moves)
