"""A response runs straight between the paces at which it is known."""

from __future__ import annotations

import pytest

from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.prospects import PACES, Response

KNOWN = Response(Pillar.PEOPLE, ("search",), 4.0, tuple(0.1 * place for place in range(len(PACES))))


@pytest.mark.parametrize(
    ("weekly", "points"),
    [
        (-1, 0.0),
        (0, 0.0),
        (0.5, 0.05),
        (1, 0.1),
        (2, 0.2),
        (2.5, 0.25),
        (4, 0.4),
        (16, 0.75),
        (32, 0.9),
        (400, 0.9),
    ],
)
def test_the_points_that_so_many_a_week_bring(weekly: float, points: float):
    assert KNOWN.at(weekly) == pytest.approx(points)
