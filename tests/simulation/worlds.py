"""Worlds: hidden truths about how the index follows activity."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tests.simulation.habits import Floats


@dataclass(frozen=True)
class World:
    """A hidden formula.

    `weights(chance)` is what a day's activity weighs from that day on; None where activity does not matter.
    `delays` are the days after which it shows, one of them for each user. In a world that `changes`, LinkedIn
    reckons anew once, and all pillars jump. A world that is not `like_the_model` has a memory that no hypothesis
    of the model has; the estimate must be better than carry-forward there, if not as good.
    """

    name: str
    weights: Callable[[np.random.Generator], Floats] | None
    delays: tuple[int, ...] = (0,)
    changes: bool = False
    like_the_model: bool = True

    @property
    def matters(self) -> bool:
        """Whether activity moves the index."""
        return self.weights is not None


def _window(days: int) -> Callable[[np.random.Generator], Floats]:
    return lambda _: np.ones(days)


def _fading(shortest: float, longest: float) -> Callable[[np.random.Generator], Floats]:
    return lambda chance: np.exp(-np.arange(400) / chance.uniform(shortest, longest))


WORLDS = (
    World("90 days, 3 late", _window(90), (3,)),
    World("fading memory", _fading(18.0, 48.0)),
    World("30 days", _window(30), (0, 3)),
    World("75 days, 2 late", _window(75), (2,), like_the_model=False),
    World("activity does not matter", None),
    World("the formula changes", _window(90), (3,), changes=True),
)
"""75 days and 2 late is like no hypothesis of the model: reality need not be one of them either."""
