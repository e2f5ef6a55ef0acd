"""Scales: round ends, at most six lines, better is up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.presentation.charts.scales import MOST_LINES, ScaleKind, line_label, scale_for
from ssi_coach.presentation.formats import PlainFormats


@pytest.mark.parametrize(
    ("kind", "low", "high", "ends"),
    [
        (ScaleKind.POINTS, 38, 70, (30, 80)),
        (ScaleKind.POINTS, 50, 53, (48, 56)),
        (ScaleKind.POINTS, 5, 97, (0, 100)),
        (ScaleKind.POINTS, 52, 52, (50, 54)),
        (ScaleKind.PILLAR, 3, 4, (0, 25)),
        (ScaleKind.RANK, 8, 22, (1, 25)),
        (ScaleKind.RANK, 3, 80, (1, 100)),
        (ScaleKind.COUNT, 0, 0, (0, 2)),
        (ScaleKind.COUNT, 0, 57, (0, 60)),
        (ScaleKind.COUNT, 0, 801, (0, 1000)),
    ],
)
def test_ends_are_round(kind: ScaleKind, low: float, high: float, ends: tuple[float, float]) -> None:
    """And far enough apart for everything that is seen."""
    scale = scale_for(kind, low, high)
    assert (scale.low, scale.high) == ends


@given(st.floats(0, 100), st.floats(0, 100))
def test_every_total_has_its_place(one: float, other: float) -> None:
    """Within the ends, and never more than six lines."""
    scale = scale_for(ScaleKind.POINTS, min(one, other), max(one, other))
    assert scale.low <= min(one, other)
    assert max(one, other) <= scale.high <= 100
    assert 2 <= len(scale.lines) <= MOST_LINES
    assert (scale.lines[0], scale.lines[-1]) == (scale.low, scale.high)


def test_better_ranks_stand_above() -> None:
    """And are never bare numbers."""
    assert scale_for(ScaleKind.RANK, 10, 40).down
    assert line_label(ScaleKind.RANK, 25, PlainFormats()) == "Top\u00a025\u00a0%"
    assert line_label(ScaleKind.COUNT, 1500, PlainFormats()) == "1\u202f500"
