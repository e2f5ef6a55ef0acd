"""The results score: how far a quarter has come towards the user's own goals."""

from __future__ import annotations

from collections.abc import Mapping

from ssi_coach.domain.results import Stage

MOST_SCORE = 25.0
"""As many points as a pillar of the index has, so that both can be read beside each other."""


def results_score(goals: Mapping[Stage, int], reached: Mapping[Stage, int]) -> float | None:
    """0 to 25: the mean share of the goals that was reached, each at most whole; None without a goal."""
    shares = [min(1.0, reached.get(stage, 0) / wanted) for stage, wanted in goals.items() if wanted > 0]
    return MOST_SCORE * sum(shares) / len(shares) if shares else None
