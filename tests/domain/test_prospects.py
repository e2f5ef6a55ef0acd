"""A response runs straight between the paces at which it is known."""

from __future__ import annotations

import pytest

from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.prospects import Response

KNOWN = Response(Pillar.PEOPLE, ("search",), 4.0, (0.0, 0.2, 0.3, 0.5, 0.6, 0.6, 0.4))


@pytest.mark.parametrize(
    ("weekly", "points"),
    [
        (-1, 0.0),
        (0, 0.0),
        (0.5, 0.1),
        (1, 0.2),
        (2, 0.3),
        (3, 0.4),
        (4, 0.5),
        (24, 0.5),
        (32, 0.4),
        (400, 0.4),
    ],
)
def test_the_points_that_so_many_a_week_bring(weekly: float, points: float):
    assert KNOWN.at(weekly) == pytest.approx(points)
